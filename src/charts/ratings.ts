import type { Analysis } from '../model/analysis.ts';
import { decimals, joinList, upperFirst } from '../model/format.ts';
import { levelWord, type Rating } from '../model/rating.ts';
import { TECHNIQUES } from '../model/source.ts';
import { TECHNIQUE_WORDS } from '../model/vocabulary.ts';
import { type Cell, type GridRow, gridPicture } from './grid.ts';
import { type ChartInput, type ChartKind, nothing, type Plan } from './kind.ts';
import { levelFill } from './look.ts';
import { codeCount, codeHead, codeLines } from './parts.ts';

const NO_EVIDENCE = { id: 'tidak ada bukti', en: 'no evidence' };
const DECIDED = { id: '* ditetapkan peneliti', en: '* set by the researcher' };
const COMBINED = { id: 'Gabungan', en: 'Combined' };
const OVERALL = { id: 'Keseluruhan', en: 'Overall' };

/** Decided ratings carry a star. */
function wordOf(rating: Rating, { analysis, lang }: ChartInput): string {
  return `${levelWord(analysis.study.scale, rating.level)[lang]}${rating.decided === undefined ? '' : '*'}`;
}

function cellOf(rating: Rating | null, input: ChartInput, bold: boolean): Cell {
  const { scale } = input.analysis.study;
  if (rating === null) return { text: '–', fill: null };
  const at = scale.findIndex(({ level }) => level === rating.level);
  return { text: wordOf(rating, input), fill: levelFill(at, scale.length), bold };
}

function techniquesOf({ documents }: Analysis): typeof TECHNIQUES {
  return TECHNIQUES.filter((technique) => documents.some((document) => document.technique === technique));
}

interface Line {
  readonly label: string;
  readonly isHeading: boolean;
  /** One a technique, then the combined one; what does not apply is not set. */
  readonly ratings: readonly (Rating | null | undefined)[];
}

function linesOf({ analysis, lang }: ChartInput): readonly Line[] {
  const { findings, indicators, overall } = analysis.conclusion;
  const techniques = techniquesOf(analysis);
  const blanks = techniques.map(() => undefined);
  const lines = codeLines(analysis.codebook, lang).map(({ id, label, isHeading }): Line => {
    const finding = findings.find(({ code }) => code === id);
    const indicator = indicators.find(({ code }) => code === id);
    return {
      label,
      isHeading,
      ratings:
        isHeading || finding === undefined
          ? [...blanks, indicator?.combined ?? null]
          : [...techniques.map((technique) => finding.techniques[technique]), finding.combined],
    };
  });
  return [...lines, { label: OVERALL[lang], isHeading: true, ratings: [...blanks, overall] }];
}

/** How many codes have which word, best word first. */
function tally({ analysis, lang }: ChartInput): string {
  const { scale } = analysis.study;
  const combined = analysis.conclusion.findings.map((finding) => finding.combined);
  const words = scale.flatMap(({ level, [lang]: word }) => {
    const count = combined.filter((rating) => rating?.level === level).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  const silent = combined.filter((rating) => rating === null).length;
  return joinList([...words, ...(silent === 0 ? [] : [`${silent} ${NO_EVIDENCE[lang]}`])], lang);
}

function inWords(input: ChartInput): string {
  const { analysis, lang } = input;
  const { overall } = analysis.conclusion;
  const codes = codeCount(analysis.codebook, analysis.codebook.codes.length)[lang];
  const verdict =
    overall === null ? NO_EVIDENCE[lang] : `${wordOf(overall, input)} (${decimals(overall.balance, lang)})`;
  return {
    id: `Penilaian ${codes} menurut teknik. Gabungannya: ${tally(input)}. Penilaian keseluruhan: ${verdict}.`,
    en: `Ratings of ${codes} by technique. Combined: ${tally(input)}. Overall rating: ${verdict}.`,
  }[lang];
}

function planRatings(input: ChartInput): Plan {
  const { analysis, lang } = input;
  const lines = linesOf(input);
  if (lines.every(({ ratings }) => ratings.every((rating) => rating === null || rating === undefined))) {
    return nothing(
      {
        id: 'Belum ada yang dapat dinilai: tidak ada koding yang menjadi bukti.',
        en: 'Nothing can be rated yet: no coding counts as evidence.',
      }[lang],
    );
  }
  const columns = [
    ...techniquesOf(analysis).map((technique) => upperFirst(TECHNIQUE_WORDS[technique][lang])),
    COMBINED[lang],
  ];
  const isDecided = lines.some(({ ratings }) => ratings.some((rating) => rating?.decided !== undefined));
  const isSilent = lines.some(({ ratings }) => ratings.includes(null));
  const note = [...(isSilent ? [`– ${NO_EVIDENCE[lang]}`] : []), ...(isDecided ? [DECIDED[lang]] : [])];
  return {
    alternative: inWords(input),
    columns: [codeHead(analysis.codebook)[lang], ...columns],
    rows: lines.map(({ label, ratings }) => [label, ...ratings.map((rating) => inTable(rating, input))]),
    picture: gridPicture({
      columns,
      rows: lines.map(
        ({ label, isHeading, ratings }): GridRow => ({
          label,
          bold: isHeading,
          cells: ratings.map((rating) => (rating === undefined ? null : cellOf(rating, input, isHeading))),
        }),
      ),
      ...(note.length === 0 ? {} : { note: note.join('   ') }),
    }),
  };
}

function inTable(rating: Rating | null | undefined, input: ChartInput): string {
  if (rating === undefined) return '';
  if (rating === null) return NO_EVIDENCE[input.lang];
  return `${wordOf(rating, input)} (${decimals(rating.balance, input.lang)})`;
}

/** Heat map: codes by techniques, indicators and the whole beside them. */
export const ratings: ChartKind = {
  id: 'ratings',
  title: { id: 'Penilaian menurut teknik', en: 'Ratings by technique' },
  description: {
    id: 'peta panas: penilaian tiap sub-indikator menurut wawancara, observasi, dan dokumentasi, serta gabungannya',
    en: 'heat map: the rating of every sub-indicator by interview, observation and documents, and combined',
  },
  plan: planRatings,
};
