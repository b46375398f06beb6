import { BLIND_OPTION, CODER_OPTION, NO_BLIND_OPTION } from '../coding/options.ts';
import {
  CODEBOOK_OPTION,
  type CommandModule,
  examples,
  INPUTS_ARGUMENT,
  LANG_OPTION,
  oneOf,
} from '../context.ts';
import type { ReviewOptions } from '../review/review.ts';

const ORDERS = ['document', 'useful'];

export const review: CommandModule = (program, { io }) => {
  const command = program
    .command('review')
    .description('code at the keyboard: accept, reject or change what is proposed, one unit at a time')
    .argument(...INPUTS_ARGUMENT)
    .option(...CODER_OPTION)
    .option(...BLIND_OPTION)
    .option(...NO_BLIND_OPTION)
    .option(
      '-o, --order <document|useful>',
      'by document, or first what teaches the automatic coder most',
      oneOf('--order', ORDERS),
      'document',
    )
    .option('--from <unit>', 'begin with this unit instead of where you stopped: W-03:7')
    .option(...CODEBOOK_OPTION)
    .option(...LANG_OPTION)
    .action(async (inputs: string[], options: ReviewOptions) => {
      const work = await import('../review/review.ts');
      await work.review(inputs, options, io);
    });
  examples(command, [
    ['telaah review --coder ani', 'the study in this folder; the name is remembered'],
    ['telaah review my-study --order useful', 'uncertain and varied units first'],
  ]);
};
