import { inBoth } from '../../model/format.ts';
import type { Bilingual, Lang } from '../../model/text.ts';
import { type ManuscriptContext, placeOf } from '../context.ts';
import { outlineOf } from '../outline/index.ts';
import { type Judged, judgedIn } from '../outline/judged.ts';
import type { FactorClaim } from '../outline/types.ts';
import { alike, contentStems, distinctive } from '../outline/words.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';
import { type RatedItem, ratedItems } from './ratings.ts';
import { KIND_WORDS } from './wording.ts';

/** Facilities rated cukup baik are named as a supporting factor; creativity rated baik, and lack of innovation hinders. */
export const factorVsIndicator: ManuscriptRule = {
  id: 'R14',
  name: {
    id: 'Faktor berlawanan dengan penilaian indikator',
    en: 'A factor contradicts the rating of an indicator',
  },
  severity: 'warning',
  advice: {
    id: 'Jelaskan bagaimana keduanya dapat benar sekaligus, atau ubah penilaian indikator atau faktornya sesuai bukti.',
    en: 'Explain how both can be true at once, or change the rating or the factor according to the evidence.',
  },
  check(context): readonly ManuscriptFinding[] {
    const rated = [...ratedItems(context), ...familiesOf(context)];
    return distinctFactors(context).flatMap((factor) => {
      const against = contradicted(factor, rated);
      return against.length > 0 ? [findingOf(factor, against)] : inPassing(context, factor, rated);
    });
  },
};

/**
 * A factor named in several places is one, that of the findings before that of the conclusion. Abstracts are
 * asked only where nothing else names any: they repeat, often in another language.
 */
function distinctFactors(context: ManuscriptContext): readonly FactorClaim[] {
  const { factors } = outlineOf(context);
  const among = (role: string): readonly FactorClaim[] =>
    factors.filter(({ section }) => section.role === role);
  const body = [...among('findings'), ...among('conclusion')];
  const kept: FactorClaim[] = [];
  for (const factor of body.length > 0 ? body : among('abstract')) {
    if (!kept.some((other) => other.kind === factor.kind && alike(other.stems, factor.stems)))
      kept.push(factor);
  }
  return kept;
}

/** Indicators without a verdict of their own are as good as their sub-indicators. */
function familiesOf(context: ManuscriptContext): readonly RatedItem[] {
  const rated = ratedItems(context);
  const own = new Set(rated.map(({ item }) => item.key));
  return outlineOf(context).items.flatMap((item) => {
    const children = rated.filter(({ item: child }) => child.parent === item.key);
    if (own.has(item.key) || children.length === 0) return [];
    return [
      {
        item,
        verdicts: children.flatMap(({ verdicts }) => verdicts.slice(0, 1)),
        lowest: Math.min(...children.map(({ lowest }) => lowest)),
        highest: Math.max(...children.map(({ highest }) => highest)),
      },
    ];
  });
}

/** The rated items that the factor names and speaks against. */
function contradicted(factor: FactorClaim, rated: readonly RatedItem[]): readonly RatedItem[] {
  const same = rated.filter(
    ({ item }) => namesItem(factor, item.stems) && speaksAgainst(factor, item.key, rated),
  );
  // An indicator and its own sub-indicator: the more particular one tells more.
  const parents = new Set(same.map(({ item }) => item.parent));
  return same.filter(({ item }) => !parents.has(item.key));
}

function namesItem(factor: FactorClaim, stems: readonly string[]): boolean {
  const shared = distinctive(factor.stems).filter((stem) => stems.includes(stem));
  return shared.length > 0 && alike(factor.stems, stems);
}

/** Supporting and no better than cukup baik, or inhibiting and good, whatever technique one asks. */
function speaksAgainst({ kind }: FactorClaim, key: string, rated: readonly RatedItem[]): boolean {
  const own = rated.filter(({ item }) => item.key === key);
  return own.every(({ lowest, highest }) => (kind === 'supporting' ? highest <= 3 : lowest >= 4));
}

function findingOf(factor: FactorClaim, against: readonly RatedItem[]): ManuscriptFinding {
  const grave = against.some(({ highest, lowest }) =>
    factor.kind === 'supporting' ? highest <= 2 : lowest >= 4,
  );
  const conceded = against.every(({ verdicts }) => verdicts.some((verdict) => verdict.conceded));
  return {
    confidence: (grave ? 0.8 : 0.7) - (conceded && factor.kind === 'inhibiting' ? 0.15 : 0),
    message: message(factor, against),
    where: [
      factor.place,
      ...against.flatMap(({ verdicts }) =>
        verdicts.slice(0, 2).map(({ at, rating }) => placeOf(at, rating.words)),
      ),
    ],
  };
}

/**
 * What the findings judge in passing, in a part on something else: "disiplin kerja sudah baik" under independence, and
 * discipline inhibits. Said of no factor that an indicator is about, nor where they judge it both ways.
 */
function inPassing(
  context: ManuscriptContext,
  factor: FactorClaim,
  rated: readonly RatedItem[],
): readonly ManuscriptFinding[] {
  const terms = distinctive(factor.stems);
  if (rated.some(({ item }) => namesItem(factor, item.stems))) return [];
  const about = judgedInItems(context).flatMap((judged) => {
    const stems = distinctive(contentStems(judged.text, judged.sentence.section.lang));
    return stems[0] !== undefined && terms.includes(stems[0]) ? [{ judged, stems }] : [];
  });
  const isAgainst = about.every(({ judged: { rating } }) => {
    const level = rating?.level ?? 3;
    return factor.kind === 'supporting' ? level <= 2 : level >= 4;
  });
  const judged = about.filter(({ stems }) => stems.length <= MOST_ABOUT).map((entry) => entry.judged);
  if (judged.length === 0 || !isAgainst) return [];
  const words = judged.map(({ text, rating }) => `“${text} ${rating?.words ?? ''}”`).slice(0, 2);
  return [
    {
      confidence: 0.6,
      message: inBoth((lang) => contradiction(factor, lang, words.join(', '))),
      where: [factor.place, ...judged.map(({ sentence, rating }) => placeOf(sentence, rating?.words ?? ''))],
    },
  ];
}

/** A verdict on more things at once is on none of them. */
const MOST_ABOUT = 2;

function judgedInItems(context: ManuscriptContext): readonly Judged[] {
  return context.derive(readJudged);
}

function readJudged(context: ManuscriptContext): readonly Judged[] {
  const sections = new Set(outlineOf(context).items.map(({ section }) => section));
  return context.sentences
    .filter(({ section, block }) => sections.has(section) && block.kind !== 'quote')
    .flatMap(judgedIn)
    .filter(({ rating }) => rating !== null && rating.form !== 'attribute');
}

function contradiction(factor: FactorClaim, lang: Lang, ratings: string): string {
  const kind = KIND_WORDS[factor.kind][lang];
  return lang === 'id'
    ? `“${factor.label}” disebut sebagai ${kind}, padahal penilaian naskah sendiri atas hal yang sama: ${ratings}.`
    : `“${factor.label}” is named as ${factor.kind === 'supporting' ? 'a' : 'an'} ${kind}, but the manuscript itself rates the same thing: ${ratings}.`;
}

function message(factor: FactorClaim, against: readonly RatedItem[]): Bilingual {
  const ratings = against
    .map(({ item, verdicts }) => {
      const words = [...new Set(verdicts.map(({ rating }) => rating.words))].slice(0, 2);
      return `“${item.label}” (${words.map((word) => `“${word}”`).join(', ')})`;
    })
    .join(', ');
  return inBoth((lang) => contradiction(factor, lang, ratings));
}
