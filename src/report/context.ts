import type { Analysis } from '../model/analysis.ts';
import type { Chart, ChartId } from '../model/chart.ts';
import type { Code } from '../model/codebook.ts';
import type { Coding } from '../model/coding.ts';
import { decimals, lowerFirst } from '../model/format.ts';
import type { Matrix } from '../model/matrix.ts';
import { levelWord, type Rating } from '../model/rating.ts';
import { indexStudy, type StudyIndex } from '../model/study-index.ts';
import type { Bilingual, Lang } from '../model/text.ts';
import { paragraph, strong } from './blocks.ts';
import type { Block, Inline, Table } from './model.ts';
import { commonPhrases } from './phrases/common.ts';
import { decisionPhrases } from './phrases/decisions.ts';

/** A table before it has its number. */
export type UnnumberedTable = Omit<Table, 'kind' | 'label' | 'source'> & { readonly source?: string | null };

/** What every chapter is written from. Tables are numbered in the order in which they are made, which is that of the report. */
export interface ReportContext {
  readonly analysis: Analysis;
  readonly matrices: readonly Matrix[];
  readonly lang: Lang;
  readonly index: StudyIndex;
  say(text: Bilingual): string;
  /** A coding that is not rejected, by its id. */
  coding(id: string): Coding | undefined;
  code(id: string): Code | undefined;
  /** Numbers the table and names its source: the study's own data, unless it says otherwise. */
  table(table: UnnumberedTable): Table;
  /**
   * A chart with its number, and before it a sentence that speaks of it: what the chart says in words, or `shows`.
   * Nothing where there is no such chart, or nothing on it.
   */
  figure(id: ChartId, shows?: string): readonly Block[];
  /** The rating's word in the report's language; a decided one is marked: `cukup baik (ditetapkan peneliti)`. */
  word(rating: Rating): string;
  /** The same within parentheses: `cukup baik, ditetapkan peneliti`. */
  wordInside(rating: Rating): string;
  /** The word alone, for where `standing` follows. */
  bareWord(rating: Rating): string;
  /** The balance; of a decided rating that it is one, and what is computed. */
  standing(rating: Rating): string;
  /** The word set apart, with its standing: **cukup baik** (0,12). */
  rated(rating: Rating): readonly Inline[];
}

/** The chapter of a thesis that results stand in, by which its tables and figures are numbered: `Tabel 4.1`. */
const CHAPTER = 4;

/** The year of the newest source, for the line below the tables. */
function yearOf({ documents }: Analysis): string | null {
  const years = documents.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 4)])).sort();
  return years.at(-1) ?? null;
}

export function reportContext(
  analysis: Analysis,
  matrices: readonly Matrix[],
  lang: Lang,
  charts: readonly Chart[] = [],
): ReportContext {
  const index = indexStudy(analysis);
  const codings = new Map(index.codings.map((coding) => [coding.id, coding]));
  const codes = new Map(analysis.codebook.codes.map((code) => [code.id, code]));
  const phrases = commonPhrases[lang];
  const ownData = phrases.ownData(yearOf(analysis));
  let tables = 0;
  let figures = 0;
  const own = decisionPhrases[lang];
  const word = ({ level }: { readonly level: number }): string =>
    levelWord(analysis.study.scale, level)[lang];
  const standing = ({ balance, decided }: Rating): string => {
    if (decided === undefined) return decimals(balance, lang);
    const { computed } = decided;
    const other =
      computed === null ? own.noEvidence : own.computed(word(computed), decimals(computed.balance, lang));
    return `${own.mark}; ${other}`;
  };
  return {
    analysis,
    matrices,
    lang,
    index,
    say: (text) => text[lang],
    coding: (id) => codings.get(id),
    code: (id) => codes.get(id),
    table: ({ source = ownData, ...table }) => {
      tables += 1;
      return { kind: 'table', label: phrases.table(`${CHAPTER}.${tables}`), ...table, source };
    },
    figure: (id, shows) => {
      const chart = charts.find((each) => each.id === id && each.rows.length > 0);
      if (chart === undefined) return [];
      figures += 1;
      const { title, alternative, svg, width, height } = chart;
      const label = phrases.figure(`${CHAPTER}.${figures}`);
      return [
        paragraph(phrases.figureShows(label, lowerFirst(shows ?? alternative))),
        { kind: 'figure', id, label, caption: title, svg, width, height, alternative, source: ownData },
      ];
    },
    word: (rating) => (rating.decided === undefined ? word(rating) : `${word(rating)} (${own.mark})`),
    wordInside: (rating) => (rating.decided === undefined ? word(rating) : `${word(rating)}, ${own.mark}`),
    bareWord: word,
    standing,
    rated: (rating) => [strong(word(rating)), { kind: 'text', text: ` (${standing(rating)})` }],
  };
}
