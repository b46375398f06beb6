import { AGREEMENT_BASES, type Agreement, LEVELS, type MeasurementLevel } from '../../model/agreement.ts';
import { TelaahError } from '../../model/error.ts';
import type { Lang } from '../../model/text.ts';
import { namedFile } from '../codings-source.ts';
import {
  CODEBOOK_OPTION,
  type CommandModule,
  type CommonOptions,
  examples,
  helpText,
  INPUTS_ARGUMENT,
  LANG_OPTION,
  oneOf,
  printJson,
  requestFor,
} from '../context.ts';
import {
  checkOutputs,
  DISAGREEMENTS_OPTION,
  type FigureOptions,
  FORCE_OPTION,
  MD_OPTION,
  SAMPLES_OPTION,
  SEED_OPTION,
  TO_STDOUT,
} from '../figures.ts';
import { EXIT, type Io } from '../io.ts';
import { messageLang } from '../message-lang.ts';
import { tellWarnings } from '../notices.ts';
import { save } from '../save.ts';
import { progressOn } from '../terminal/progress.ts';
import { sayIn } from '../terminal/text.ts';

interface AgreementCommandOptions extends CommonOptions, FigureOptions {
  readonly coders?: readonly string[];
  readonly code?: readonly string[];
  readonly on?: (typeof AGREEMENT_BASES)[number];
  readonly threshold?: number;
  readonly table?: string;
  readonly categories?: readonly string[];
  readonly level?: MeasurementLevel;
}

/** Half of the words, unless the call says otherwise. */
const THRESHOLD = 0.5;

/** A comma-separated list that may be given several times. */
function list(value: string, before: readonly string[] = []): readonly string[] {
  const names = value.split(',').map((name) => name.trim());
  return [...before, ...names.filter((name) => name !== '')];
}

function share(value: string): number {
  const number = Number(value.replace(',', '.'));
  if (number > 0 && number <= 1) return number;
  throw new TelaahError({
    code: 'USAGE',
    message: {
      id: `--threshold harus di atas 0 sampai 1, bukan "${value}"`,
      en: `--threshold must be above 0 and at most 1, not "${value}"`,
    },
    hint: { id: 'Separuh teksnya: --threshold 0.5', en: 'Half of the words: --threshold 0.5' },
  });
}

/** Options that belong to the other form of the command. */
function checkForm(inputs: readonly string[], options: AgreementCommandOptions): void {
  const { table, on, threshold, code, codebook, categories, level } = options;
  const given = (flags: Readonly<Record<string, unknown>>): string[] =>
    Object.entries(flags).flatMap(([flag, value]) => (value === undefined ? [] : [flag]));
  const stray =
    table === undefined
      ? given({ '--categories': categories, '--level': level })
      : [
          ...given({ '--on': on, '--threshold': threshold, '--code': code, '--codebook': codebook }),
          ...inputs,
        ];
  if (stray.length > 0) {
    const names = stray.join(', ');
    throw new TelaahError({
      code: 'USAGE',
      message:
        table === undefined
          ? { id: `${names} hanya untuk tabel`, en: `${names} is for tables only` }
          : { id: `--table tidak bersama ${names}`, en: `--table does not go with ${names}` },
      hint: {
        id: 'Untuk tabel: telaah agreement --table BERKAS.csv. Untuk studi: telaah agreement FOLDER.',
        en: 'For a table: telaah agreement --table FILE.csv. For a study: telaah agreement FOLDER.',
      },
    });
  }
  if (threshold !== undefined && on === 'characters') {
    throw new TelaahError({
      code: 'USAGE',
      message: {
        id: '--threshold tidak berarti pada huruf: setiap huruf dihitung sendiri',
        en: '--threshold means nothing on characters: each counts by itself',
      },
      hint: { id: 'Pakai --on overlap.', en: 'Use --on overlap.' },
    });
  }
}

interface Shown {
  readonly agreement: Agreement;
  readonly lang: Lang;
}

async function show({ agreement, lang }: Shown, options: AgreementCommandOptions, io: Io): Promise<void> {
  const { json, md, disagreements, force } = options;
  if (json === true) printJson(io, agreement);
  if (json === true && md === undefined) return;
  const { buildAgreementReport, renderMarkdown } = await import('../../report/index.ts');
  const report = buildAgreementReport(agreement, lang, disagreements);
  if (md === TO_STDOUT) {
    io.out(renderMarkdown(report));
    return;
  }
  if (md !== undefined) await save(md, renderMarkdown(report), force === true, io);
  if (json === true) return;
  const { formatReport } = await import('../terminal/report.ts');
  io.out(formatReport(report, io));
}

/** @returns whether a source could not be read */
async function run(inputs: readonly string[], options: AgreementCommandOptions, io: Io): Promise<boolean> {
  checkOutputs(options, 'agreement.md');
  checkForm(inputs, options);
  const { coders = [], code: codes = [], seed, samples, table } = options;
  const { agreementOfStudy, agreementOfTable } = await import('../../pipeline/agreement.ts');
  const shown = progressOn(io, () => sayIn(options.lang ?? messageLang(inputs, io)));
  const progress = (done: number, of: number): void => {
    shown('compare', done, of);
  };
  if (table !== undefined) {
    const { categories = null, level = null } = options;
    const file = await namedFile(table, io);
    const agreement = agreementOfTable(file, { coders, categories, level, seed, samples, progress });
    await show({ agreement, lang: options.lang ?? 'en' }, options, io);
    return false;
  }
  const { readStudy } = await import('../../pipeline.ts');
  const read = await readStudy(requestFor(inputs.length === 0 ? ['.'] : inputs, options, io));
  const agreement = agreementOfStudy(read, {
    coders,
    codes,
    basis: options.on ?? 'units',
    threshold: options.threshold ?? THRESHOLD,
    seed,
    samples,
    progress,
  });
  await show({ agreement, lang: read.study.lang }, options, io);
  tellWarnings(read, sayIn(options.lang ?? read.study.lang), io);
  return read.unreadable.length > 0;
}

const TABLES = `
Tables for --table (CSV; commas, semicolons or tabs):
  wide  one row a unit, one column a coder     Unit,Rina,Budi
                                               W-01:1,good,poor
  long  one row a value                        Unit,Coder,Value
                                               W-01:1,Rina,good
  An empty cell, NA, a dot, a star or a hyphen is no value. Numbers are in their
  order; words have one only with --categories, worst to best.`;

export const agreement: CommandModule = (program, { io, exit }) => {
  const command = program
    .command('agreement')
    .description('how far several coders agree: percent, κ, π, AC1, α, and where they differ')
    .argument(INPUTS_ARGUMENT[0], INPUTS_ARGUMENT[1])
    .option('--coders <A,B>', 'only these coders', list)
    .option(`--on <${AGREEMENT_BASES.join('|')}>`, 'what to compare', oneOf('--on', AGREEMENT_BASES))
    .option('--code <code,…>', 'only these codes, or all of an indicator', list)
    .option('--threshold <share>', 'least share of common words for two passages to be the same (0.5)', share)
    .option(...CODEBOOK_OPTION)
    .option('--table <file>', 'a table of units × coders instead of a study')
    .option('--categories <a,b,…>', 'with --table: all values there are, in order', list)
    .option(`--level <${LEVELS.join('|')}>`, 'with --table: what the values mean', oneOf('--level', LEVELS))
    .option(...SEED_OPTION)
    .option(...SAMPLES_OPTION)
    .option(...DISAGREEMENTS_OPTION)
    .option(...MD_OPTION)
    .option(...FORCE_OPTION)
    .option(...LANG_OPTION)
    .option('--json', 'print everything as JSON')
    .action(async (inputs: string[], options: AgreementCommandOptions) => {
      if (await run(inputs, options, io)) exit(EXIT.mistake);
    });
  helpText(command, TABLES);
  examples(command, [
    ['telaah agreement my-study', 'everybody who coded, unit by unit'],
    ['telaah agreement my-study --coders rina,budi --on characters', 'two coders, as NVivo counts'],
    ['telaah agreement --code kualitas --disagreements all', 'one indicator, all to be settled'],
    ['telaah agreement --table ratings.csv --categories poor,fair,good', 'any table'],
  ]);
};
