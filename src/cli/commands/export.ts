import {
  CODEBOOK_OPTION,
  COUNT_CODER_OPTION,
  type CommandModule,
  type CountOptions,
  countingRequest,
  examples,
  INPUTS_ARGUMENT,
  LANG_OPTION,
  ONLY_OPTION,
  oneOf,
} from '../context.ts';
import { EXIT, type Io } from '../io.ts';
import { tellWarnings } from '../notices.ts';
import { save } from '../save.ts';
import { sayIn } from '../terminal/text.ts';
import { VERSION } from '../version.ts';

interface ExportOptions extends CountOptions {
  readonly out?: string;
  readonly force?: boolean;
}

/** What each format is of, by the name of the file that `analyze` writes. */
const FILES: Readonly<Record<string, string>> = {
  md: 'report.md',
  csv: 'codings.csv',
  json: 'analysis.json',
};

async function run(
  format: string,
  inputs: readonly string[],
  options: ExportOptions,
  io: Io,
): Promise<boolean> {
  const { analyzeStudy, outputFiles } = await import('../../pipeline.ts');
  const analyzed = await analyzeStudy(countingRequest(inputs, options, io));
  const files = await outputFiles(analyzed, VERSION);
  const file = files.find((candidate) => candidate.path === FILES[format]);
  const content = String(file?.content ?? '');
  if (options.out === undefined) io.out(content);
  else await save(options.out, content, options.force === true, io);
  tellWarnings(analyzed, sayIn(analyzed.study.lang), io);
  return analyzed.unreadable.length > 0;
}

export const exporting: CommandModule = (program, { io, exit }) => {
  const command = program
    .command('export')
    .description('print or save the report (md), all codings (csv) or the whole analysis (json)')
    .argument('<md|csv|json>', 'what to export', oneOf('export', Object.keys(FILES)))
    .argument(...INPUTS_ARGUMENT)
    .option(...CODEBOOK_OPTION)
    .option(...ONLY_OPTION)
    .option(...COUNT_CODER_OPTION)
    .option('-o, --out <file>', 'save to this file instead of printing')
    .option('--force', 'write over an existing file')
    .option(...LANG_OPTION)
    .action(async (format: string, inputs: string[], options: ExportOptions) => {
      if (await run(format, inputs, options, io)) exit(EXIT.mistake);
    });
  examples(command, [
    ['telaah export md -o chapter-4.md', 'the report'],
    ['telaah export csv my-study > codings.csv', 'every coding with its place, for a spreadsheet'],
    ['telaah export json interviews/ -c robbins-2010', 'analysis.json'],
  ]);
};
