import type {
  Agreement,
  AgreementLine,
  AgreementScore,
  CodingAgreement,
  CoefficientId,
} from '../model/agreement.ts';
import type { Interval } from '../model/evaluation.ts';
import { decimals, joinList } from '../model/format.ts';
import type { Lang } from '../model/text.ts';
import { note, paragraph, row, strong } from './blocks.ts';
import type { Block, Table, TableColumn, TableRow } from './model.ts';
import { agreementPhrases } from './phrases/agreement.ts';

const GAP = '–';
/** Gives a table its number, and whatever stands below it. */
type NumberTable = (table: Pick<Table, 'caption' | 'columns' | 'rows'>) => Table;

/** Writes figures in one language. */
export class Writer {
  readonly lang: Lang;
  readonly say: (typeof agreementPhrases)[Lang];
  readonly #numbered: NumberTable;

  constructor(lang: Lang, numbered: NumberTable) {
    this.lang = lang;
    this.say = agreementPhrases[lang];
    this.#numbered = numbered;
  }

  /** Percent agreement as a percentage, everything else as it is. */
  figure(coefficient: CoefficientId, value: number | null): string {
    if (value === null) return GAP;
    return coefficient === 'percent'
      ? `${decimals(value * 100, this.lang, 1)} %`
      : decimals(value, this.lang, 3);
  }

  interval(coefficient: CoefficientId, interval: Interval | null): string {
    if (interval === null) return GAP;
    const between = this.lang === 'id' ? '; ' : ', ';
    return `[${this.figure(coefficient, interval.low)}${between}${this.figure(coefficient, interval.high)}]`;
  }

  reading({ gap, reading }: AgreementScore): string {
    if (gap !== null) return this.say.undefined(this.say.gaps[gap]);
    return reading === null ? '' : this.say.words[reading.word];
  }

  table(caption: string, columns: readonly TableColumn[], rows: readonly TableRow[]): Table {
    return this.#numbered({ caption, columns, rows });
  }
}

export const left = (label: string): TableColumn => ({ label, align: 'left' });
export const right = (label: string): TableColumn => ({ label, align: 'right' });

const scoreOf = ({ scores }: AgreementLine, id: CoefficientId): AgreementScore | undefined =>
  scores.find(({ coefficient }) => coefficient === id);

/** κ for as many coders as there are. */
const kappaOf = (coders: readonly string[]): CoefficientId => (coders.length === 2 ? 'cohen' : 'fleiss');

/** A table of coefficients; those that are for two coders only are named under it. */
export function scoreBlocks(writer: Writer, caption: string, { scores: all }: AgreementLine): Block[] {
  const { say, lang } = writer;
  const forTwo = all.filter(({ gap }) => gap === 'two-coders');
  const scores = all.filter((score) => !forTwo.includes(score));
  const withErrors = scores.some(({ standardError }) => standardError !== null);
  const table = writer.table(
    caption,
    [
      left(say.coefficient),
      right(say.value),
      right(say.interval),
      ...(withErrors ? [right(say.error)] : []),
      left(say.reading),
    ],
    scores.map((score) => {
      const { coefficient, value, interval, standardError } = score;
      return row(
        say.names[coefficient],
        writer.figure(coefficient, value),
        writer.interval(coefficient, interval),
        ...(withErrors ? [standardError === null ? GAP : decimals(standardError, writer.lang, 3)] : []),
        writer.reading(score),
      );
    }),
  );
  const names = joinList(
    forTwo.map(({ coefficient }) => say.names[coefficient]),
    lang,
  );
  return [table, ...(names === '' ? [] : [paragraph(say.undefinedFor(names, say.gaps['two-coders']))])];
}

export function paradoxNotes(writer: Writer, lines: readonly AgreementLine[]): Block[] {
  const { say } = writer;
  return lines
    .filter(({ paradox }) => paradox)
    .map((line) => {
      const shown = (id: CoefficientId): string => writer.figure(id, scoreOf(line, id)?.value ?? null);
      const kappa = typeof scoreOf(line, 'cohen')?.value === 'number' ? 'cohen' : 'fleiss';
      return note(say.paradox(line.code ?? say.paradoxOverall, shown('percent'), shown(kappa), shown('ac1')));
    });
}

/** The figures that a row has room for. */
const IN_ROWS: readonly CoefficientId[] = [
  'percent',
  'cohen',
  'fleiss',
  'ac1',
  'alpha-nominal',
  'brennan-prediger',
  'weighted-linear',
  'weighted-quadratic',
];

const HEADS: Readonly<Partial<Record<CoefficientId, string>>> = {
  cohen: 'κ',
  fleiss: 'κ',
  ac1: 'AC1',
  'alpha-nominal': 'α',
  'brennan-prediger': 'κ',
  'weighted-linear': 'κ |i−j|',
  'weighted-quadratic': 'κ (i−j)²',
};

/** Coefficients of these lines that go into the columns of one table. */
function columnsOf(lines: readonly AgreementLine[], coders: readonly string[]): CoefficientId[] {
  const kappa = kappaOf(coders);
  const has = (id: CoefficientId): boolean => lines.some((line) => scoreOf(line, id) !== undefined);
  const hasKappa = has(kappa);
  return IN_ROWS.filter((id) => {
    if (id === 'cohen' || id === 'fleiss') return id === kappa && hasKappa;
    if (id === 'brennan-prediger') return !hasKappa && has(id);
    return has(id);
  });
}

export function rowTable(
  writer: Writer,
  caption: string,
  names: readonly TableColumn[],
  rows: readonly { readonly cells: readonly string[]; readonly line: AgreementLine }[],
  coders: readonly string[],
): Table {
  const columns = columnsOf(
    rows.map(({ line }) => line),
    coders,
  );
  return writer.table(
    caption,
    [...names, ...columns.map((id) => right(id === 'percent' ? writer.say.percent : (HEADS[id] ?? '')))],
    rows.map(({ cells, line }) =>
      row(
        ...cells,
        ...columns.map((id) => {
          const score = scoreOf(line, id);
          const figure = writer.figure(id, score?.value ?? null);
          const withInterval = id === kappaOf(coders) && (score?.interval ?? null) !== null;
          return withInterval ? `${figure} ${writer.interval(id, score?.interval ?? null)}` : figure;
        }),
      ),
    ),
  );
}

/** Codes whose κ cannot be computed, by the reason. */
function undefinedNotes(
  { say, lang }: Writer,
  lines: readonly AgreementLine[],
  coders: readonly string[],
): Block[] {
  const reasons = new Map<string, string[]>();
  for (const line of lines) {
    const gap = (scoreOf(line, kappaOf(coders)) ?? scoreOf(line, 'percent'))?.gap ?? null;
    if (gap === null || line.code === null) continue;
    reasons.set(say.gaps[gap], [...(reasons.get(say.gaps[gap]) ?? []), line.code]);
  }
  return [...reasons].map(([why, codes]) => paragraph(say.undefinedFor(joinList(codes, lang), why)));
}

export function lineBlocks(
  writer: Writer,
  { caption, head }: { readonly caption: string; readonly head: string },
  lines: readonly AgreementLine[],
  { coders, basis }: Agreement,
): Block[] {
  const { say, lang } = writer;
  if (lines.length === 0) return [];
  const rows = lines.map((line) => ({ cells: [line.code ?? '', line.given.join('/')], line }));
  return [
    rowTable(writer, caption, [left(head), right(say.given)], rows, coders),
    paragraph(say.givenNote(joinList(coders, lang), say.givenUnits[basis])),
    ...undefinedNotes(writer, lines, coders),
    ...paradoxNotes(writer, lines),
  ];
}

/** Everything together: all coefficients, what their words mean, where they mislead. */
export function overallBlocks(writer: Writer, agreement: Agreement): Block[] {
  const { say } = writer;
  const { overall, basis, bootstrap } = agreement;
  return [
    ...scoreBlocks(writer, say.overallTable(overall.compared, say.compared[basis]), overall),
    ...(basis === 'units' || basis === 'characters' ? [paragraph(say.mostlyNone)] : []),
    paragraph(say.conventions),
    ...(bootstrap.samples === 0 ? [] : [paragraph(say.bootstrap(bootstrap.samples, bootstrap.seed))]),
    ...paradoxNotes(writer, [overall]),
  ];
}

/** Who and what was compared, and what was left out. */
export function codingFront({ say, lang }: Writer, agreement: CodingAgreement): Block[] {
  const { documents, leftOut, threshold, basis, coders } = agreement;
  return [
    paragraph(
      strong(`${say.coders}:`),
      `${joinList(coders, lang)}.`,
      say.basis[basis],
      ...(threshold === null ? [] : [say.threshold(`${decimals(threshold * 100, lang, 0)} %`)]),
      say.documents(joinList(documents, lang)),
      say.reached,
    ),
    ...(leftOut.length === 0
      ? []
      : [
          note(
            say.leftOut(
              joinList(
                leftOut.map(({ document, coder }) => `${document} (${coder})`),
                lang,
              ),
            ),
          ),
        ]),
  ];
}
