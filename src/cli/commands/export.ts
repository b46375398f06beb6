import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { TelaahError } from '../../model/error.ts';
import {
  CODEBOOK_OPTION,
  type CommandModule,
  type CommonOptions,
  examples,
  INPUTS_ARGUMENT,
  LANG_OPTION,
  oneOf,
  requestFor,
} from '../context.ts';
import { EXIT, type Io } from '../io.ts';
import { tellWarnings } from '../notices.ts';
import { sayIn } from '../terminal/text.ts';
import { VERSION } from '../version.ts';

interface ExportOptions extends CommonOptions {
  readonly out?: string;
  readonly force?: boolean;
}

/** What each format is of, by the name of the file that `analyze` writes. */
const FILES: Readonly<Record<string, string>> = {
  md: 'report.md',
  csv: 'codings.csv',
  json: 'analysis.json',
};

async function save(shown: string, content: string, options: ExportOptions, io: Io): Promise<void> {
  const path = resolve(io.cwd, shown);
  try {
    await writeFile(path, content, { flag: options.force === true ? 'w' : 'wx' });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new TelaahError({
      code: exists ? 'OUTPUT_REFUSED' : 'OUTPUT_UNWRITABLE',
      message: exists
        ? { id: `${shown} sudah ada`, en: `${shown} exists already` }
        : {
            id: `${shown} tidak dapat ditulis: ${(error as Error).message}`,
            en: `${shown} cannot be written: ${(error as Error).message}`,
          },
      hint: exists
        ? {
            id: 'Pilih nama lain, atau timpa dengan --force.',
            en: 'Choose another name, or overwrite with --force.',
          }
        : { id: 'Periksa folder dan izinnya.', en: 'Check the folder and its permissions.' },
    });
  }
}

async function run(
  format: string,
  inputs: readonly string[],
  options: ExportOptions,
  io: Io,
): Promise<boolean> {
  const { analyzeStudy, outputFiles } = await import('../../pipeline.ts');
  const analyzed = await analyzeStudy(requestFor(inputs, options, io));
  const file = outputFiles(analyzed, VERSION).find((candidate) => candidate.path === FILES[format]);
  const content = String(file?.content ?? '');
  if (options.out === undefined) io.out(content);
  else await save(options.out, content, options, io);
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
