import { citedPlace } from '../model/locator.ts';
import type { Matrix, MatrixCell, MatrixColumn, Tally } from '../model/matrix.ts';
import { levelWord, type Rating, type Scale } from '../model/rating.ts';
import type { Lang } from '../model/text.ts';
import { csvPhrases } from './phrases/csv.ts';
import { decisionPhrases } from './phrases/decisions.ts';

/** A number stays one; `null` is an empty cell. */
export type FlatValue = string | number | null;

/** A column of a display as a spreadsheet has it: one value a cell. */
export interface FlatColumn {
  readonly head: string;
  /** What it holds: a word for a level, a number, or text that may be long. */
  readonly kind: 'rating' | 'number' | 'text';
  valueOf(cell: MatrixCell): FlatValue;
}

/** A decided rating says so. */
function ratingWord({ level, decided }: Rating, scale: Scale, lang: Lang): string {
  const word = levelWord(scale, level)[lang];
  return decided === undefined ? word : `${word} (${decisionPhrases[lang].mark})`;
}

function ratingColumns(head: string, scale: Scale, lang: Lang): readonly FlatColumn[] {
  const say = csvPhrases[lang];
  return [
    {
      head,
      kind: 'rating',
      valueOf: ({ rating = null }) => (rating === null ? null : ratingWord(rating, scale, lang)),
    },
    { head: say.balance(head), kind: 'number', valueOf: ({ rating }) => rating?.balance ?? null },
    { head: say.codings(head), kind: 'number', valueOf: ({ count = null }) => count },
    { head: say.sources(head), kind: 'number', valueOf: ({ sources = null }) => sources },
  ];
}

function quoteColumns(head: string, lang: Lang): readonly FlatColumn[] {
  const say = csvPhrases[lang];
  return [
    { head, kind: 'text', valueOf: ({ quote }) => quote?.text ?? null },
    {
      head: say.place(head),
      kind: 'text',
      valueOf: ({ quote }) => (quote === undefined ? null : citedPlace(quote.place, quote.locator, lang)),
    },
    { head: say.polarity(head), kind: 'text', valueOf: ({ text }) => text?.[lang] ?? null },
  ];
}

const POLARITIES: readonly (keyof Tally)[] = ['positive', 'mixed', 'negative', 'neutral'];

function tallyColumns(head: string, lang: Lang): readonly FlatColumn[] {
  const say = csvPhrases[lang];
  return [
    { head, kind: 'number', valueOf: ({ count = null }) => count },
    { head: say.sources(head), kind: 'number', valueOf: ({ sources = null }) => sources },
    ...POLARITIES.map(
      (polarity): FlatColumn => ({
        head: say[polarity](head),
        kind: 'number',
        valueOf: ({ tally }) => tally?.[polarity] ?? null,
      }),
    ),
    { head: say.balance(head), kind: 'number', valueOf: ({ number = null }) => number },
  ];
}

function spreadColumn(head: string): FlatColumn {
  return { head, kind: 'number', valueOf: ({ spread = null }) => spread };
}

function columnsOf(
  { label, kind }: MatrixColumn,
  scale: Scale,
  lang: Lang,
  hasSpread: boolean,
): readonly FlatColumn[] {
  const say = csvPhrases[lang];
  const head = label[lang];
  switch (kind) {
    case 'rating':
      return ratingColumns(head, scale, lang);
    case 'passage':
      return [
        ...ratingColumns(head, scale, lang),
        ...(hasSpread ? [spreadColumn(say.spread(head))] : []),
        ...quoteColumns(say.quote(head), lang),
      ];
    case 'quote':
      return quoteColumns(head, lang);
    case 'tally':
      return tallyColumns(head, lang);
    case 'number':
      return [
        { head, kind: 'number', valueOf: ({ number = null }) => number },
        { head: say.count(head), kind: 'number', valueOf: ({ count = null }) => count },
      ];
    case 'count':
      return [{ head, kind: 'number', valueOf: ({ count = null }) => count }];
    case 'label':
      return [{ head, kind: 'text', valueOf: ({ text }) => text?.[lang] ?? null }];
  }
}

/** The columns of a display, each with those of a spreadsheet that it becomes: every number a column of its own. */
export function flatColumns(matrix: Matrix, lang: Lang): readonly (readonly FlatColumn[])[] {
  return matrix.columns.map((column, at) => {
    const hasSpread = matrix.rows.some(({ cells }) => cells[at]?.spread !== undefined);
    return columnsOf(column, matrix.scale, lang, hasSpread);
  });
}
