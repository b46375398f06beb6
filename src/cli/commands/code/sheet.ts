import type { Command } from 'commander';
import type { GivenCodings } from '../../../exchange/index.ts';
import { TelaahError } from '../../../model/error.ts';
import type { Lang } from '../../../model/text.ts';
import { type CommandContext, examples, printJson } from '../../context.ts';
import { FORCE_OPTION } from '../../figures.ts';
import { EXIT, type Io } from '../../io.ts';
import { tellWarnings } from '../../notices.ts';
import { save } from '../../save.ts';
import { sayIn } from '../../terminal/text.ts';
import { type CodeOptions, codingOptions } from './common.ts';

interface SheetOptions extends CodeOptions {
  readonly xlsx?: boolean;
  readonly csv?: boolean;
  readonly out?: string;
  readonly force?: boolean;
}

type Form = 'xlsx' | 'csv';

/** The form that is asked for, by option or by the name of the file; Excel's own by default. */
function formOf({ xlsx, csv, out = '' }: SheetOptions): Form {
  if (xlsx === true && csv === true) {
    throw new TelaahError({
      code: 'USAGE',
      message: { id: 'pilih --xlsx atau --csv, bukan keduanya', en: 'choose --xlsx or --csv, not both' },
    });
  }
  const named = /\.(xlsx|csv)$/i.exec(out)?.[1]?.toLowerCase();
  const asked = ([csv === true && 'csv', xlsx === true && 'xlsx'] as const).find((form) => form !== false);
  if (asked !== undefined && named !== undefined && asked !== named) {
    throw new TelaahError({
      code: 'USAGE',
      message: {
        id: `--${asked}, tetapi nama berkasnya ${out}`,
        en: `--${asked}, but the file is called ${out}`,
      },
      hint: { id: `Misalnya: --out koding.${asked}`, en: `For example: --out coding.${asked}` },
    });
  }
  return asked ?? (named === 'csv' ? 'csv' : 'xlsx');
}

const sheetName = (coder: string, form: Form, lang: Lang): string =>
  `${lang === 'id' ? 'koding' : 'coding'}-${coder}.${form}`;

async function write(inputs: readonly string[], options: SheetOptions, io: Io): Promise<boolean> {
  const form = formOf(options);
  const [{ openCodedDesk }, { mayReplace, sheetMaterial }, { sheetCsv, sheetWorkbook }] = await Promise.all([
    import('../../coding/desk.ts'),
    import('../../coding/sheet.ts'),
    import('../../../exchange/index.ts'),
  ]);
  const desk = await openCodedDesk(inputs, options, io);
  const { lang } = desk.run.study;
  const material = sheetMaterial(desk);
  const out = options.out ?? sheetName(desk.coder, form, lang);
  const replace = options.force === true || (await mayReplace(out, desk, io));
  const content =
    form === 'csv'
      ? sheetCsv(material)
      : await (await import('../../../formats/xlsx.ts')).writeXlsx(sheetWorkbook(material));
  await save(out, content, replace, io);
  const units = desk.run.documents.reduce((sum, document) => sum + document.units.length, 0);
  const say = sayIn(lang);
  if (options.json === true) printJson(io, { file: out, form, coder: desk.coder, units, blind: desk.blind });
  else {
    io.out(
      `${say({
        id: `${out}: ${units} satuan untuk ${desk.coder}. Setelah diisi: telaah code import ${out}`,
        en: `${out}: ${units} units for ${desk.coder}. Once filled in: telaah code import ${out}`,
      })}\n`,
    );
  }
  tellWarnings(desk.run, say, io);
  return desk.run.unreadable.length > 0;
}

/** `code sheet`: a spreadsheet to code in. */
export function registerSheet(code: Command, { io, exit }: CommandContext): void {
  const command = code
    .command('sheet')
    .description(
      'write a spreadsheet to code in: a row for each unit, with proposals and what you have coded so far',
    )
    .option('--xlsx', 'for Excel and LibreOffice, with drop-down lists (the default)')
    .option('--csv', 'for any other program')
    .option('-o, --out <file>', 'name of the file; by default koding-NAME.xlsx, or coding-NAME.xlsx');
  codingOptions(command)
    .option(...FORCE_OPTION)
    .action(async (inputs: string[], options: SheetOptions) => {
      if (await write(inputs, options, io)) exit(EXIT.mistake);
    });
  examples(command, [
    ['telaah code sheet --coder ani', 'koding-ani.xlsx, to be filled in'],
    ['telaah code sheet my-study --coder budi --blind', 'without what other coders did'],
    ['telaah code sheet --csv --out koding.csv', 'semicolons in Indonesian studies, else commas'],
  ]);
}

interface ImportOptions extends CodeOptions {
  readonly dryRun?: boolean;
}

/** Codings from another program, or comments in a Word file. */
async function importGiven(
  given: GivenCodings,
  inputs: readonly string[],
  { dryRun, json, ...options }: ImportOptions,
  io: Io,
): Promise<boolean> {
  const [{ importCodings }, { codingsImportJson, formatCodingsImport }] = await Promise.all([
    import('../../coding/codings.ts'),
    import('../../terminal/codings-import.ts'),
  ]);
  const dry = dryRun === true;
  const { run, plan } = await importCodings(given, inputs, { ...options, dry }, io);
  const about = { file: given.file, dry };
  if (json === true) printJson(io, codingsImportJson(plan, about));
  else formatCodingsImport(plan, about, sayIn(run.study.lang), io);
  return plan.refusals.length > 0;
}

async function importFile(
  file: string,
  inputs: readonly string[],
  options: ImportOptions,
  io: Io,
): Promise<boolean> {
  const [{ givenCodings }, { namedFile }] = await Promise.all([
    import('../../../pipeline/codings.ts'),
    import('../../codings-source.ts'),
  ]);
  const given = await givenCodings(await namedFile(file, io));
  if (given !== null) return importGiven(given, inputs, options, io);
  const [{ openDesk }, { namedSheet, planFor }, { formatImport, importJson }] = await Promise.all([
    import('../../coding/desk.ts'),
    import('../../coding/sheet.ts'),
    import('../../terminal/sheet-import.ts'),
  ]);
  const sheet = await namedSheet(file, io);
  const desk = await openDesk(inputs, options, io);
  const plan = planFor(sheet, desk, options.coder !== undefined);
  const dry = options.dryRun === true;
  if (!dry && plan.actions.length > 0) await desk.record(plan.actions);
  const about = { file, coder: desk.coder, dry };
  if (options.json === true) printJson(io, importJson(plan, about));
  else formatImport(plan, about, sayIn(desk.run.study.lang), io);
  return plan.refusals.length > 0;
}

/** `code import`: what was filled in goes into the journal. */
export function registerImport(code: Command, { io, exit }: CommandContext): void {
  const command = code
    .command('import')
    .description(
      'read codings: a filled-in coding sheet, a table of codings (CSV or Excel, also Taguette’s and QualCoder’s), or the comments of a Word file; says what changed',
    )
    .argument('<file>', '.xlsx, .ods, .xls, .csv, .docx or .html');
  codingOptions(command)
    .option('-n, --dry-run', 'only say what would change')
    .action(async (file: string, inputs: string[], options: ImportOptions) => {
      if (await importFile(file, inputs, options, io)) exit(EXIT.mistake);
    });
  examples(command, [
    ['telaah code import koding-ani.xlsx --dry-run', 'what would change'],
    ['telaah code import koding-ani.xlsx', 'undone as a whole with: telaah code undo'],
    ['telaah code import coding-budi.csv my-study --coder budi', 'for a study elsewhere'],
  ]);
}
