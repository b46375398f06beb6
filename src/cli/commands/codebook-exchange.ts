import type { Command } from 'commander';
import type { Lang } from '../../model/text.ts';
import { type CommandContext, examples, LANG_OPTION, oneOf, printJson } from '../context.ts';
import { OUT_OPTION } from '../deliver.ts';
import { FORCE_OPTION } from '../figures.ts';
import type { Io } from '../io.ts';
import { warningLine } from '../notices.ts';
import { save } from '../save.ts';
import { sayIn } from '../terminal/text.ts';

interface ImportOptions {
  readonly out: string;
  readonly title?: string;
  readonly force?: boolean;
  readonly lang?: Lang;
  readonly json?: boolean;
}

interface ExportOptions {
  readonly format?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly lang?: Lang;
}

async function importFile(file: string, options: ImportOptions, io: Io): Promise<void> {
  const [{ importCodebook }, { namedFile }] = await Promise.all([
    import('../../pipeline/codebooks.ts'),
    import('../codings-source.ts'),
  ]);
  const { out, title, force, json, lang = 'id' } = options;
  const { value, warnings } = await importCodebook(await namedFile(file, io), { lang, title });
  await save(out, value.yaml, force === true, io);
  const say = sayIn(lang);
  const { indicators, codes } = value.codebook;
  if (json === true) {
    printJson(io, {
      file: out,
      id: value.codebook.id,
      indicators: indicators.length,
      codes: codes.map(({ id, label }) => ({ id, label })),
      warnings,
    });
    return;
  }
  io.out(
    `${say({
      id: `${out}: ${indicators.length} indikator, ${codes.length} kode. Lengkapi istilahnya, lalu periksa: telaah codebook check ${out}`,
      en: `${out}: ${indicators.length} indicators, ${codes.length} codes. Fill in its terms, then: telaah codebook check ${out}`,
    })}\n`,
  );
  for (const warning of warnings) io.err(warningLine(warning, say, io));
}

async function exportBook(reference: string, options: ExportOptions, io: Io): Promise<void> {
  const [{ CODEBOOK_FORMS, exportCodebook }, { loadCodebook }] = await Promise.all([
    import('../../pipeline/codebooks.ts'),
    import('../../codebook/index.ts'),
  ]);
  const { out, force, lang = 'id' } = options;
  const ending = /\.([a-z]+)$/iu.exec(out ?? '')?.[1]?.toLowerCase();
  const byEnding = CODEBOOK_FORMS.find((form) => form === ending) ?? (ending === 'txt' ? 'list' : undefined);
  const asked = oneOf('--format', CODEBOOK_FORMS)(options.format ?? byEnding ?? 'csv');
  const form = CODEBOOK_FORMS.find((one) => one === asked) ?? 'csv';
  const { value, warnings } = exportCodebook(await loadCodebook(reference, io.cwd), form, lang);
  if (out === undefined) io.out(value);
  else await save(out, value, force === true, io);
  for (const warning of warnings) io.err(warningLine(warning, sayIn(lang), io));
}

/** `codebook import` and `codebook export`: codes from and for other programs. */
export function registerCodebookExchange(parent: Command, { io }: CommandContext): void {
  const importing = parent
    .command('import')
    .description(
      'make a codebook of another program’s codes: CSV or Excel (Taguette, MAXQDA, Delve), .qdc, or a plain list',
    )
    .argument('<file>', '.csv, .xlsx, .ods, .qdc, .txt or .md')
    .option('-o, --out <file>', 'where to write it', 'codebook.yaml')
    .option('--title <title>', 'its title; by default the name of the file')
    .option(...FORCE_OPTION)
    .option(...LANG_OPTION)
    .option('--json', 'print JSON')
    .action((file: string, options: ImportOptions) => importFile(file, options, io));
  examples(importing, [
    ['telaah codebook import codebook.csv', 'from Taguette, MAXQDA or Delve, or a table of your own'],
    ['telaah codebook import nvivo.qdc -o codebook.yaml', 'from NVivo, ATLAS.ti or MAXQDA (REFI-QDA)'],
    [
      'telaah codebook import codes.txt --title "Kinerja"',
      'a list: one code a line, indented under its indicator',
    ],
  ]);
  const exporting = parent
    .command('export')
    .description('write a codebook for other programs')
    .argument('<id|file>', 'a shipped codebook or a YAML file')
    .option(
      '-f, --format <csv|qdc|list|taguette|maxqda>',
      'form of the output; by default as the file of --out ends, else csv',
    )
    .option(...OUT_OPTION)
    .option(...FORCE_OPTION)
    .option(...LANG_OPTION)
    .action((reference: string, options: ExportOptions) => exportBook(reference, options, io));
  examples(exporting, [
    ['telaah codebook export robbins-2010 --format qdc -o robbins.qdc', 'for NVivo, ATLAS.ti, MAXQDA'],
    ['telaah codebook export codebook.yaml --format taguette -o tags.csv', 'for Taguette'],
    ['telaah codebook export codebook.yaml --format list', 'for the appendix of a thesis'],
  ]);
}
