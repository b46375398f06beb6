import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { TelaahError } from '../../model/error.ts';
import type { Filter } from '../../model/filter.ts';
import type { AnalyzedRun } from '../../pipeline.ts';
import {
  CODEBOOK_OPTION,
  type CommandModule,
  countingRequest,
  examples,
  INPUTS_ARGUMENT,
  LANG_OPTION,
  ONLY_OPTION,
  oneOf,
} from '../context.ts';
import { deliver, OUT_OPTION } from '../deliver.ts';
import { FORCE_OPTION } from '../figures.ts';
import { countOptions, type FilterOptions, filterOf, filterOptions } from '../filters.ts';
import { EXIT, type Io } from '../io.ts';
import { tellWarnings, warningLine } from '../notices.ts';
import { outputRequest, TEMPLATE_OPTION } from '../output-formats.ts';
import { save } from '../save.ts';
import { printable, sayIn } from '../terminal/text.ts';
import { VERSION } from '../version.ts';

interface ExportOptions extends FilterOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly template?: string;
}

/** Forms that a part of a study can be put in: the others hold a conclusion, which stands on the whole. */
const OF_PARTS = ['csv', 'xlsx'];

function checkWhole(format: string, ofParts: readonly string[], filter: Filter): void {
  if (ofParts.includes(format) || Object.keys(filter).length === 0) return;
  throw new TelaahError({
    code: 'USAGE',
    message: {
      id: `${format} memuat seluruh studi; pilihan seperti --code hanya berlaku untuk ${ofParts.join(', ')}`,
      en: `${format} holds the whole study; choices like --code are for ${ofParts.join(', ')}`,
    },
  });
}

/** Writes the files of a format for other tools: one as any export, several into a folder. */
async function handOver(
  run: AnalyzedRun,
  { id, folder }: { readonly id: string; readonly folder: string | null },
  options: ExportOptions,
  io: Io,
): Promise<void> {
  const { exchangeFiles } = await import('../../pipeline/exports.ts');
  const { value: files, warnings } = await exchangeFiles(run, id);
  const say = sayIn(run.study.lang);
  const [single] = files;
  if (folder === null && single !== undefined) {
    const out = options.out ?? (typeof single.content === 'string' ? undefined : single.path);
    await deliver(single.content, { ...options, ...(out === undefined ? {} : { out }) }, io);
  } else {
    const into = options.out ?? folder ?? id;
    await mkdir(resolve(io.cwd, into), { recursive: true });
    for (const { path, content } of files) await save(join(into, path), content, options.force === true, io);
    io.out(
      `${printable(say({ id: `${files.length} berkas ditulis ke ${into}`, en: `${files.length} files written to ${into}` }))}\n`,
    );
  }
  for (const warning of warnings) io.err(warningLine(warning, say, io));
}

async function run(
  format: string,
  inputs: readonly string[],
  options: ExportOptions,
  io: Io,
): Promise<boolean> {
  const { analyzeStudy, FORMATS, outputFiles, partOf } = await import('../../pipeline.ts');
  const { EXCHANGE_FORMATS } = await import('../../pipeline/exports.ts');
  oneOf('export', [...FORMATS, ...EXCHANGE_FORMATS.map(({ id }) => id)])(format);
  const exchange = EXCHANGE_FORMATS.find(({ id }) => id === format);
  const { template } = options;
  const request = await outputRequest(
    { format: exchange === undefined ? [format] : [], ...(template === undefined ? {} : { template }) },
    FORMATS,
    io,
  );
  const analyzed = await analyzeStudy(countingRequest(inputs, countOptions(options), io));
  const filter = filterOf(options, analyzed.coded);
  const ofParts = EXCHANGE_FORMATS.filter((one) => one.ofParts).map(({ id }) => id);
  checkWhole(format, [...OF_PARTS, ...ofParts], filter);
  if (exchange !== undefined) {
    await handOver(partOf(analyzed, filter), exchange, options, io);
    tellWarnings(analyzed, sayIn(analyzed.study.lang), io);
    return analyzed.unreadable.length > 0;
  }
  const [file, ...others] = await outputFiles(partOf(analyzed, filter), VERSION, request);
  if (file === undefined) throw new Error(`nothing is written in the format ${format}`);
  // What is no text cannot be printed: it is saved under the name that it has in the output folder.
  const out = options.out ?? (typeof file.content === 'string' ? undefined : file.path);
  await deliver(file.content, { ...options, ...(out === undefined ? {} : { out }) }, io);
  if (out !== undefined && format === 'md') {
    const charts = others.filter(({ path }) => path.startsWith('charts/'));
    for (const { path, content } of charts) {
      const beside = join(dirname(out), path);
      await mkdir(dirname(resolve(io.cwd, beside)), { recursive: true });
      await save(beside, content, options.force === true, io);
    }
  }
  tellWarnings(analyzed, sayIn(analyzed.study.lang), io);
  return analyzed.unreadable.length > 0;
}

export const exporting: CommandModule = (program, { io, exit }) => {
  const command = program
    .command('export')
    .description(
      'print or save the report (md, html, docx), the matrices (xlsx), all codings (csv) or the whole analysis (json); or the study for other tools (qdpx, comments, jsonld, parquet)',
    )
    .argument('<md|html|docx|xlsx|csv|json|qdpx|comments|jsonld|parquet>', 'what to export')
    .argument(...INPUTS_ARGUMENT)
    .option(...TEMPLATE_OPTION)
    .option(
      OUT_OPTION[0],
      'where to save; what is no text is saved here by default, as report.docx, matrices.xlsx and so on',
    )
    .option(...FORCE_OPTION)
    .option(...CODEBOOK_OPTION)
    .option(...ONLY_OPTION)
    .option(...LANG_OPTION);
  filterOptions(command).action(async (format: string, inputs: string[], options: ExportOptions) => {
    if (await run(format, inputs, options, io)) exit(EXIT.mistake);
  });
  examples(command, [
    [
      'telaah export docx --template thesis.docx -o chapter-4.docx',
      'the report in the styles of your thesis',
    ],
    ['telaah export xlsx my-study', 'every matrix as a sheet of one workbook'],
    ['telaah export md -o chapter-4.md', 'the report as markdown, its charts beside it'],
    [
      'telaah export csv my-study --code kualitas > codings.csv',
      'codings with their places, for a spreadsheet',
    ],
    ['telaah export json interviews/ -c robbins-2010', 'analysis.json'],
    ['telaah export comments --only human', 'each transcript in Word, its codings as comments'],
    ['telaah export parquet -o data', 'codings and units for DuckDB, pandas, R or Spark'],
    ['telaah export jsonld -o codings.jsonld', 'codings as W3C Web Annotations'],
  ]);
};
