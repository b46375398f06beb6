import type { Command } from 'commander';
import type { MemoSubject } from '../../../model/journal.ts';
import type { Desk } from '../../coding/desk.ts';
import { type CommandContext, examples } from '../../context.ts';
import { type CodeOptions, codingOptions, QUOTE_OPTION, tellRecorded } from './common.ts';

interface MemoOptions extends CodeOptions {
  readonly quote?: string;
}

/** What the user means by `study`, `W-03`, `W-03:7` or `kualitas/sop`. */
async function subject(given: string, quote: string | undefined, desk: Desk): Promise<MemoSubject> {
  const { findCode, findDocument, findQuote, findUnit } = await import('../../coding/lookup.ts');
  if (given === 'study' || given === 'studi') return { kind: 'study' };
  const document = findDocument(given, desk.run.documents);
  if (document !== undefined) return { kind: 'document', document: document.id };
  if (/:\d+$/.test(given)) {
    const unit = findUnit(given, desk.run.documents);
    return { kind: 'passage', ...desk.place(unit.document.id, findQuote(unit, quote)) };
  }
  return { kind: 'code', code: findCode(given, desk.run.codebook) };
}

/** `code memo`: a note on the study, a document, a passage or a code. */
export function registerMemo(code: Command, { io }: CommandContext): void {
  const command = code
    .command('memo')
    .description('write a memo on the study, a document, a passage or a code; memos appear in the report')
    .argument('<on>', 'study, a document (W-03), a unit (W-03:7) or a code (kualitas/sop)')
    .argument('<text>', 'the memo');
  codingOptions(command)
    .option(...QUOTE_OPTION)
    .action(async (on: string, text: string, inputs: string[], options: MemoOptions) => {
      const { openDesk } = await import('../../coding/desk.ts');
      const desk = await openDesk(inputs, options, io);
      const about = await subject(on, options.quote, desk);
      const events = await desk.record([{ do: 'memo', about, memo: text }]);
      tellRecorded(events, ({ id, coder }) => `${id}  ${on}  ${coder}`, options, io);
    });
  examples(command, [
    ['telaah code memo study "Wawancara dilakukan di jam kerja."', 'on the whole study'],
    ['telaah code memo W-03:7 "Ragu menjawab." -q "ya, kadang"', 'on a passage'],
    ['telaah code memo kualitas/sop "Termasuk SOP lisan."', 'on a code'],
  ]);
}
