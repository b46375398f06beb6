import { type CommandModule, examples } from '../../context.ts';
import { registerConsensus } from './consensus.ts';
import { registerChange, registerRemove, registerUndo } from './edit.ts';
import { registerFactor } from './factor.ts';
import { registerList, registerLog, registerOrphans } from './list.ts';
import { registerMemo } from './memo.ts';
import { registerImport, registerSheet } from './sheet.ts';
import { registerAdd, registerDecide } from './write.ts';

export const code: CommandModule = (program, context) => {
  const command = program
    .command('code')
    .description(
      'code by hand: add, confirm, reject, change and remove codings; factors, memos, spreadsheets, undo, the log, a consensus',
    );
  registerAdd(command, context);
  registerDecide(command, context, 'confirm');
  registerDecide(command, context, 'reject');
  registerChange(command, context);
  registerRemove(command, context);
  registerFactor(command, context);
  registerMemo(command, context);
  registerSheet(command, context);
  registerImport(command, context);
  registerList(command, context);
  registerLog(command, context);
  registerUndo(command, context);
  registerOrphans(command, context);
  registerConsensus(command, context);
  examples(command, [
    ['telaah code add W-03:7 kualitas/sop negative --coder ani', 'code an answer; the name is remembered'],
    ['telaah code list', 'what everybody coded, with the ids'],
    ['telaah code undo', 'take the last step back'],
  ]);
};
