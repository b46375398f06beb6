import type { ComparedFactor, ComparedRating, ComparedRow, Comparison } from '../model/comparison.ts';
import { decimals, lowerFirst } from '../model/format.ts';
import type { Lang } from '../model/text.ts';
import { list, note, paragraph, row, strong } from './blocks.ts';
import { writeCsv } from './csv.ts';
import type { Block, Report, Section, Table } from './model.ts';
import { commonPhrases } from './phrases/common.ts';
import { comparisonPhrases } from './phrases/comparison.ts';

const DAGGER = '†';
/** Causes outside the codebook that are listed; the rest is counted. */
const NEW_FACTORS = 8;

function ratingText(rating: ComparedRating | null, lang: Lang): string {
  const say = comparisonPhrases[lang];
  if (rating === null) return say.noEvidence;
  const mark = rating.decided ? DAGGER : '';
  return `${rating.word[lang]}${mark} (${decimals(rating.balance, lang)}; ${rating.sources})`;
}

function casesTable({ cases }: Comparison, lang: Lang): Table {
  const say = comparisonPhrases[lang];
  const { case: name, title, site, ...numbers } = say.caseColumns;
  return {
    kind: 'table',
    label: commonPhrases[lang].table(1),
    caption: say.casesTable,
    columns: [
      ...[name, title, site].map((label) => ({ label, align: 'left' as const })),
      ...Object.values(numbers).map((label) => ({ label, align: 'right' as const })),
    ],
    rows: cases.map((one) =>
      row(
        strong(one.id),
        one.title ?? say.untitled,
        one.site ?? '–',
        one.informants,
        one.documents,
        one.codings,
        one.settled,
      ),
    ),
    source: null,
  };
}

function matrixTable({ cases, rows }: Comparison, lang: Lang): Table {
  const say = comparisonPhrases[lang];
  const label = ({ kind, label: own }: ComparedRow) => (kind === 'code' ? own[lang] : strong(own[lang]));
  return {
    kind: 'table',
    label: commonPhrases[lang].table(2),
    caption: say.matrixTable,
    columns: [say.subject, ...cases.map(({ id }) => id), say.acrossColumn].map((head) => ({
      label: head,
      align: 'left',
    })),
    rows: rows.map((one) =>
      row(label(one), ...one.ratings.map((rating) => ratingText(rating, lang)), say.across[one.agreement]),
    ),
    source: null,
  };
}

/** `Kesesuaian dengan SOP: a baik (0,52; 4), b kurang baik (−0,40; 6)` */
function oppositeItem({ label, ratings }: ComparedRow, { cases }: Comparison, lang: Lang): string {
  const parts = cases.flatMap(({ id }, at) => {
    const rating = ratings[at] ?? null;
    return rating === null ? [] : [`${id} ${ratingText(rating, lang)}`];
  });
  return `${label[lang]}: ${parts.join(', ')}`;
}

function oppositeBlocks(comparison: Comparison, lang: Lang): readonly Block[] {
  const say = comparisonPhrases[lang];
  const opposite = comparison.rows.filter(({ agreement }) => agreement === 'opposite');
  if (opposite.length === 0) return [paragraph(say.noOpposite)];
  return [paragraph(say.oppositeText), list(opposite.map((one) => oppositeItem(one, comparison, lang)))];
}

/** Whether all cases name it, some, or one: then which. */
function spreadText({ sources }: ComparedFactor, { cases }: Comparison, lang: Lang): string {
  const { spreads } = comparisonPhrases[lang];
  const named = cases.filter((_, at) => sources[at] !== null);
  const [only] = named;
  if (named.length === cases.length) return spreads.all;
  return named.length === 1 && only !== undefined
    ? spreads.one(only.id)
    : spreads.some(named.length, cases.length);
}

function factorTable(comparison: Comparison, known: readonly ComparedFactor[], lang: Lang): Table {
  const say = comparisonPhrases[lang];
  return {
    kind: 'table',
    label: commonPhrases[lang].table(3),
    caption: say.factorsTable,
    columns: [
      { label: say.factor, align: 'left' },
      { label: say.kind, align: 'left' },
      ...comparison.cases.map(({ id }) => ({ label: id, align: 'right' as const })),
      { label: say.spread, align: 'left' },
    ],
    rows: known.map((factor) =>
      row(
        factor.label[lang],
        say.kinds[factor.kind],
        ...factor.sources.map((count) => (count === null ? '–' : String(count))),
        spreadText(factor, comparison, lang),
      ),
    ),
    source: null,
  };
}

/** Causes that the codebook does not foresee: shared ones, then those of each case. */
function newFactors(comparison: Comparison, lang: Lang): readonly Block[] {
  const say = comparisonPhrases[lang];
  const fresh = comparison.factors.filter(({ known }) => !known);
  const breadth = ({ sources }: ComparedFactor): number => sources.filter((count) => count !== null).length;
  const named = (factors: readonly ComparedFactor[]): string => {
    const shown = factors
      .slice(0, NEW_FACTORS)
      .map(({ label, kind }) => `${lowerFirst(label[lang])} (${say.kinds[kind]})`)
      .join(', ');
    const rest = factors.length - NEW_FACTORS;
    return rest > 0 ? say.more(shown, rest) : shown;
  };
  const shared = fresh.filter((factor) => breadth(factor) > 1);
  const own = comparison.cases.flatMap(({ id }, at) => {
    const factors = fresh.filter((factor) => breadth(factor) === 1 && factor.sources[at] !== null);
    return factors.length === 0 ? [] : [say.ownNew(id, named(factors))];
  });
  const items = [...(shared.length === 0 ? [] : [say.sharedNew(named(shared))]), ...own];
  return items.length === 0 ? [] : [list(items)];
}

function factorBlocks(comparison: Comparison, lang: Lang): readonly Block[] {
  const known = comparison.factors.filter((factor) => factor.known);
  const blocks = [
    ...(known.length === 0 ? [] : [factorTable(comparison, known, lang)]),
    ...newFactors(comparison, lang),
  ];
  return blocks.length === 0 ? [paragraph(comparisonPhrases[lang].noFactors)] : blocks;
}

function frontOf({ cases, differs }: Comparison, lang: Lang): readonly Block[] {
  const say = comparisonPhrases[lang];
  const codings = cases.reduce((sum, one) => sum + one.codings, 0);
  const settled = cases.reduce((sum, one) => sum + one.settled, 0);
  const share = `${decimals((settled / Math.max(codings, 1)) * 100, lang, 0)} %`;
  return [
    paragraph(say.intro(cases.length)),
    ...differs.map((what) => note(say.differs[what])),
    ...(settled < codings ? [note(settled === 0 ? say.noneSettled : say.unsettled(share))] : []),
  ];
}

/** Several studies side by side, as a report. */
export function buildComparisonReport(comparison: Comparison, lang: Lang): Report {
  const say = comparisonPhrases[lang];
  const decided = comparison.rows.some(({ ratings }) => ratings.some((rating) => rating?.decided === true));
  const section = (id: string, at: number, heading: string, blocks: readonly Block[]): Section => ({
    id: `comparison-${id}`,
    level: 1,
    number: String.fromCharCode('A'.charCodeAt(0) + at),
    heading,
    blocks,
    sections: [],
  });
  return {
    lang,
    title: say.title(comparison.codebook.title[lang]),
    front: frontOf(comparison, lang),
    sections: [
      section('cases', 0, say.cases, [casesTable(comparison, lang)]),
      section('matrix', 1, say.matrix, [
        matrixTable(comparison, lang),
        paragraph(say.legend, decided ? say.decided : ''),
      ]),
      section('opposite', 2, say.opposite, oppositeBlocks(comparison, lang)),
      section('factors', 3, say.factors, factorBlocks(comparison, lang)),
    ],
  };
}

/** The meta-matrix for spreadsheets, the factors below the ratings in the same columns. */
export function renderComparisonCsv(comparison: Comparison, lang: Lang): string {
  const say = comparisonPhrases[lang];
  const { csv } = say;
  const heads = comparison.cases.flatMap(({ id }) => [id, csv.balance(id), csv.sources(id), csv.codings(id)]);
  const ratings = comparison.rows.map((one) => [
    one.subject,
    csv.kinds[one.kind],
    one.label[lang],
    ...one.ratings.flatMap((rating) => [
      rating?.word[lang] ?? null,
      rating?.balance ?? null,
      rating?.sources ?? null,
      rating?.codings ?? null,
    ]),
    one.agreement === 'alone' ? null : say.across[one.agreement],
  ]);
  const factors = comparison.factors.map((factor) => [
    factor.id,
    csv.factorKinds[factor.kind],
    factor.label[lang],
    ...factor.sources.flatMap((count) => [null, null, count, null]),
    spreadText(factor, comparison, lang),
  ]);
  return writeCsv([[csv.id, csv.kind, csv.label, ...heads, csv.across], ...ratings, ...factors], lang);
}
