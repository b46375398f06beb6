import {
  CODEBOOK_OPTION,
  type CommandModule,
  type CommonOptions,
  examples,
  INPUTS_ARGUMENT,
  LANG_OPTION,
  printJson,
  requestFor,
} from '../context.ts';
import { EXIT, type Io } from '../io.ts';
import { sayIn } from '../terminal/text.ts';

async function run(inputs: readonly string[], options: CommonOptions, io: Io): Promise<boolean> {
  const [{ readStudy }, { checkJson, formatCheck }] = await Promise.all([
    import('../../pipeline.ts'),
    import('../terminal/check.ts'),
  ]);
  const read = await readStudy(requestFor(inputs, options, io));
  const say = sayIn(read.study.lang);
  if (options.json === true) printJson(io, checkJson(read, say));
  else io.out(formatCheck(read, say, io));
  return read.warnings.length > 0;
}

export const check: CommandModule = (program, { io, exit }) => {
  const command = program
    .command('check')
    .description('read the study and show how each source is understood, with everything that was guessed')
    .argument(...INPUTS_ARGUMENT)
    .option(...CODEBOOK_OPTION)
    .option(...LANG_OPTION)
    .option('--json', 'print JSON')
    .action(async (inputs: string[], options: CommonOptions) => {
      if (await run(inputs, options, io)) exit(EXIT.found);
    });
  examples(command, [
    ['telaah check', 'the study in this folder'],
    ['telaah check interview.docx -c robbins-2010', 'one file, without a study'],
  ]);
};
