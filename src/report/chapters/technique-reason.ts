import type { Coding, Polarity } from '../../model/coding.ts';
import { joinList } from '../../model/format.ts';
import { balanceBySource } from '../../model/rating.ts';
import type { Technique } from '../../model/source.ts';
import { POLARITY_WORDS } from '../../model/vocabulary.ts';
import type { ReportContext } from '../context.ts';
import { commonPhrases } from '../phrases/common.ts';
import { findingPhrases, type Side } from '../phrases/findings.ts';

const POLARITIES: readonly Polarity[] = ['positive', 'negative', 'mixed'];
const SIDES: readonly Side[] = ['positive', 'negative', 'even'];

/** What there is any of, and how many. */
function tally<T>(kinds: readonly T[], items: readonly T[]): readonly { kind: T; count: number }[] {
  return kinds
    .map((kind) => ({ kind, count: items.filter((item) => item === kind).length }))
    .filter(({ count }) => count > 0);
}

function sideOf(balance: number): Side {
  if (balance === 0) return 'even';
  return balance > 0 ? 'positive' : 'negative';
}

/** `14 pernyataan: 10 positif, 3 negatif, dan 1 campuran` */
function passageCounts(codings: readonly Coding[], technique: Technique, { lang }: ReportContext): string {
  const say = findingPhrases[lang];
  const [one, many] = commonPhrases[lang].nouns[technique].passage;
  const counts = tally(
    POLARITIES,
    codings.map(({ polarity }) => polarity),
  ).map(({ kind, count }) => ({
    word: POLARITY_WORDS[kind][lang],
    count,
  }));
  const [first, ...others] = counts;
  if (first !== undefined && others.length === 0) {
    return first.count === 1
      ? say.onePassage(one, first.word)
      : say.allPassages(first.count, many, first.word);
  }
  return say.passages(
    codings.length,
    many,
    joinList(
      counts.map(({ word, count }) => `${count} ${word}`),
      lang,
    ),
  );
}

/** What the sources of one technique are called; mixed company is just sources. */
function sourceNoun(
  codings: readonly Coding[],
  technique: Technique,
  { index, lang }: ReportContext,
): readonly [string, string] {
  const phrases = commonPhrases[lang];
  const named = codings.filter((coding) => index.informantOf(coding) !== null).length;
  const expected = technique === 'interview' ? codings.length : 0;
  return named === expected ? phrases.nouns[technique].source : phrases.anySource;
}

/**
 * Why a technique is rated as it is: which way its sources lean, since each of them counts once; in brackets
 * the passages they do it by. `codings` are the technique's evidence, at least one.
 */
export function techniqueReason(
  codings: readonly Coding[],
  technique: Technique,
  context: ReportContext,
): string {
  const { index, lang } = context;
  const say = findingPhrases[lang];
  const nouns = sourceNoun(codings, technique, context);
  const passages = passageCounts(codings, technique, context);
  const balances = [...balanceBySource(codings, (coding) => index.sourceOf(coding)).values()];
  const sides = tally(SIDES, balances.map(sideOf));
  const [first, ...others] = sides;
  if (first === undefined || others.length > 0) {
    const leanings = sides.map(({ kind, count }) => `${count} ${say.side[kind][count === 1 ? 0 : 1]}`);
    return `${say.sourceSides(nouns[1], balances.length, joinList(leanings, lang))} (${passages})`;
  }
  const [one, several] = say.side[first.kind];
  if (first.kind !== 'even' && codings.every(({ polarity }) => polarity === first.kind)) {
    const count = say.count(codings.length, commonPhrases[lang].nouns[technique].passage);
    return say.unanimous(nouns, first.count, POLARITY_WORDS[first.kind][lang], count);
  }
  return first.count === 1
    ? say.onlySource(nouns[0], one, passages)
    : say.allOneSide(nouns[1], first.count, several, passages);
}
