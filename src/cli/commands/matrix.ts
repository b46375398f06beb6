import { nearest } from '../../formats/nearest.ts';
import { TelaahError } from '../../model/error.ts';
import type { Filter } from '../../model/filter.ts';
import type { Matrix } from '../../model/matrix.ts';
import type { Lang } from '../../model/text.ts';
import type { DisplayOptions } from '../../pipeline.ts';
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
import { type DeliverOptions, deliveryOptions, formOf } from '../deliver.ts';
import { attributeColumn, countOptions, type FilterOptions, filterOf, filterOptions } from '../filters.ts';
import { EXIT, type Io } from '../io.ts';
import { deliverMatrix, MATRIX_FORMS } from '../matrix-output.ts';
import { tellWarnings } from '../notices.ts';
import { sayIn } from '../terminal/text.ts';

/** What users write for the options of a display. */
const FLAGS: Readonly<Record<keyof DisplayOptions, string>> = {
  by: '--by',
  across: '--across',
  presence: '--presence',
  within: '--within',
  attribute: '--attribute',
  exact: '--exact',
  top: '--top',
};

interface MatrixCommandOptions extends FilterOptions, DeliverOptions {
  readonly by?: 'code' | 'indicator';
  readonly across?: 'technique' | 'informant';
  readonly within?: 'unit' | 'document';
  readonly presence?: boolean;
  readonly exact?: boolean;
  readonly top?: number;
}

/** So many words are read, not more. */
const TOP = 100;

/** `--attribute gender` names the columns of a crosstab, `--attribute gender=female` is a filter. */
function parted(options: MatrixCommandOptions): {
  readonly attribute: string | undefined;
  readonly filters: FilterOptions;
} {
  const { attribute = [], ...others } = options;
  const named = attribute.filter((one) => !one.includes('='));
  const chosen = attribute.filter((one) => one.includes('='));
  return {
    attribute: named.at(-1),
    filters: { ...others, ...(chosen.length === 0 ? {} : { attribute: chosen }) },
  };
}

function unknownKind(kind: string, known: readonly string[]): TelaahError {
  const like = nearest(kind, known);
  return new TelaahError({
    code: 'USAGE',
    message: {
      id: `matriks "${kind}" tidak dikenal; yang ada: ${known.join(', ')}`,
      en: `there is no matrix "${kind}"; there are ${known.join(', ')}`,
    },
    ...(like === undefined ? {} : { hint: { id: `Maksudnya ${like}?`, en: `Did you mean ${like}?` } }),
  });
}

/** @throws TelaahError USAGE for an option that would make no difference */
function checkHeeded(
  asked: DisplayOptions,
  display: { readonly id: string; readonly heeds: readonly (keyof DisplayOptions)[] },
): void {
  const idle = (Object.keys(asked) as (keyof DisplayOptions)[]).find((name) => !display.heeds.includes(name));
  if (idle === undefined) return;
  const flag = FLAGS[idle];
  const own = display.heeds.map((name) => FLAGS[name]).join(', ');
  throw new TelaahError({
    code: 'USAGE',
    message: {
      id: `${flag} tidak berlaku untuk matriks ${display.id}`,
      en: `${flag} makes no difference to the matrix ${display.id}`,
    },
    hint:
      idle === 'attribute'
        ? {
            id: 'Untuk menyaring informan, sebut nilainya: --attribute kolom=nilai. Untuk tabulasi silang: telaah matrix crosstab --attribute kolom',
            en: 'To choose informants name the value: --attribute column=value. For a crosstab: telaah matrix crosstab --attribute column',
          }
        : {
            id: own === '' ? 'Matriks ini tidak mempunyai pilihan sendiri.' : `Yang berlaku: ${own}`,
            en: own === '' ? 'This matrix has no options of its own.' : `It heeds ${own}`,
          },
  });
}

/** @throws TelaahError USAGE: rejected codings are nobody's evidence */
function checkStatuses(id: string, { statuses }: Filter): void {
  if (id === 'quotes' || statuses?.includes('rejected') !== true) return;
  throw new TelaahError({
    code: 'USAGE',
    message: {
      id: 'koding yang ditolak tidak dihitung dalam matriks ini',
      en: 'rejected codings count in none of the cells of this matrix',
    },
    hint: {
      id: 'Lihat semuanya: telaah matrix quotes --status rejected',
      en: 'See them all: telaah matrix quotes --status rejected',
    },
  });
}

function displayOptions(options: MatrixCommandOptions, attribute: string | undefined): DisplayOptions {
  const { by, across, within, presence, exact, top } = options;
  const asked = { by, across, within, presence, exact, top, attribute };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

async function show(matrix: Matrix, lang: Lang, options: MatrixCommandOptions, io: Io): Promise<void> {
  const form = formOf(options, MATRIX_FORMS);
  if (form === 'table') {
    const { formatMatrix } = await import('../terminal/matrix.ts');
    io.out(formatMatrix(matrix, lang, io));
  } else await deliverMatrix(matrix, form, lang, options, io);
}

async function run(
  kind: string,
  inputs: readonly string[],
  options: MatrixCommandOptions,
  io: Io,
): Promise<boolean> {
  const [{ codeStudy, DISPLAYS }, { memosOf }] = await Promise.all([
    import('../../pipeline.ts'),
    import('../../pipeline/people.ts'),
  ]);
  const display = DISPLAYS.find(({ id }) => id === kind);
  if (display === undefined)
    throw unknownKind(
      kind,
      DISPLAYS.map(({ id }) => id),
    );
  const { attribute, filters } = parted(options);
  const asked = displayOptions(options, attribute);
  checkHeeded(asked, display);
  formOf(options, MATRIX_FORMS);
  const run = await codeStudy(countingRequest(inputs, countOptions(options), io));
  const { coded, count, people, study } = run;
  const filter = filterOf(filters, coded);
  checkStatuses(kind, filter);
  const matrix = await display.build(
    { coded, filter, memos: memosOf(people, count) },
    {
      ...(kind === 'words' ? { top: TOP } : {}),
      ...asked,
      ...(attribute === undefined ? {} : { attribute: attributeColumn(attribute, study) }),
    },
  );
  await show(matrix, study.lang, options, io);
  tellWarnings(run, sayIn(study.lang), io);
  return run.unreadable.length > 0;
}

function topOption(value: string): number {
  const top = Number(value);
  if (Number.isInteger(top) && top > 0) return top;
  throw new TelaahError({
    code: 'USAGE',
    message: {
      id: `--top harus bilangan bulat mulai 1, bukan "${value}"`,
      en: `--top must be a whole number from 1, not "${value}"`,
    },
  });
}

export const matrix: CommandModule = (program, { io, exit }) => {
  const command = program
    .command('matrix')
    .description(
      'show one display: technique, source, time, framework, clustered, role-ordered, case-ordered, time-ordered, checklist, factors, effects, code-document, code-informant, co-occurrence, crosstab, quotes, words',
    )
    .argument('<kind>', 'which display (see docs/displays.md)')
    .argument(...INPUTS_ARGUMENT)
    .option('--by <code|indicator>', 'what the rows or columns are', oneOf('--by', ['code', 'indicator']))
    .option(
      '--across <technique|informant>',
      'checklist: whom the columns are (default: technique)',
      oneOf('--across', ['technique', 'informant']),
    )
    .option(
      '--within <unit|document>',
      'co-occurrence: what two codes must share (default: unit)',
      oneOf('--within', ['unit', 'document']),
    )
    .option('--presence', 'code-document, code-informant: 1 and 0 instead of how often')
    .option('--exact', 'words: as they are written, not their stems')
    .option('--top <n>', `words: only the most frequent (default: ${TOP})`, topOption);
  const chosen = filterOptions(command)
    .option(...CODEBOOK_OPTION)
    .option(...ONLY_OPTION)
    .option(...LANG_OPTION);
  deliveryOptions(chosen, MATRIX_FORMS).action(
    async (kind: string, inputs: string[], options: MatrixCommandOptions) => {
      if (await run(kind, inputs, options, io)) exit(EXIT.mistake);
    },
  );
  examples(command, [
    ['telaah matrix technique', 'triangulation by technique'],
    ['telaah matrix source my-study --by indicator', 'triangulation by source, per indicator'],
    ['telaah matrix role-ordered --code kualitas', 'who says what about one indicator'],
    ['telaah matrix crosstab --attribute "jenis kelamin"', 'codes by a column of the roster'],
    ['telaah matrix quotes --polarity negative -o quotes.xlsx', 'every negative quote, for Excel'],
    ['telaah matrix framework --format csv > framework.csv', 'for a spreadsheet'],
  ]);
};
