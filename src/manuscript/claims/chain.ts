import { splitWords, type Word } from '../../language/tokens.ts';
import type { Lang } from '../../model/text.ts';
import { DENIED, FAIRLY, IN_PART, MUCH, RUNNING, SHORT_OF, THROUGH, UNDOING } from './vocabulary.ts';

/** A word of a sentence, its slips mended. */
export interface Token extends Word {
  /** The first after a comma, stop or bracket: no rating reaches back over it. */
  readonly fresh: boolean;
}

/** `siudah`, `sudahbaik`, `baaik`: slips that stand in published verdicts. */
const GLUED =
  /^(sudah|telah|cukup|sangat|kurang|belum|tidak|masih|tergolong)(baik|optimal|maksimal|sesuai|efektif|memadai|cukup|belum|kurang)$/u;
const NEGATED = /^(?:un|in)(satisfactory|suitable|appropriate|adequate|sufficient|effective|consistent)$/u;

function mend(surface: string): readonly string[] {
  if (surface === 'siudah') return ['sudah'];
  if (surface === 'suboptimal') return ['sub', 'optimal'];
  if (/^ba+i+k$/u.test(surface)) return ['baik'];
  const [, first, second] = GLUED.exec(surface) ?? [];
  if (first !== undefined && second !== undefined) return [first, second];
  const negated = NEGATED.exec(surface)?.[1];
  return negated === undefined ? [surface] : ['not', 'yet', negated];
}

export function tokensOf(text: string): readonly Token[] {
  let before = 0;
  return splitWords(text).flatMap((word) => {
    const fresh = /[,.;:()]/u.test(text.slice(before, word.start));
    before = word.end;
    return mend(word.surface).map((surface, index) => ({ ...word, surface, fresh: fresh && index === 0 }));
  });
}

/** What the words before the last word of a rating make of it. */
export type Trait =
  | 'much'
  | 'fairly'
  | 'shortOf'
  | 'denied'
  | 'inPart'
  /** *lebih baik*: no rating. */
  | 'undone'
  /** *yang baik* */
  | 'yang'
  /** *dengan baik*, *secara optimal* */
  | 'adverb'
  /** *berjalan dengan baik* */
  | 'running'
  /** *sudah*, *tergolong*: said to be so. */
  | 'marked'
  /** *is*, *was*: without one an English adjective only describes the noun after it. */
  | 'copula';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));
const NONE: ReadonlySet<string> = new Set();
const MARKS = words(
  `sudah telah tergolong terbilang termasuk dinilai dikatakan dikategorikan kategori predikat berkategori masih
  already still rated considered classified categorized categorised category generally yet`,
);
const COPULA = words('is are was were be been being considered rated deemed described found judged');

type Traits = readonly (readonly [trait: Trait, words: ReadonlySet<string>])[];

function traitsOf(lang: Lang): Traits {
  return [
    ['much', MUCH[lang]],
    ['fairly', FAIRLY[lang]],
    ['shortOf', SHORT_OF[lang]],
    ['denied', DENIED[lang]],
    ['inPart', IN_PART[lang]],
    ['undone', UNDOING[lang]],
    ['yang', lang === 'id' ? words('yang') : NONE],
    ['adverb', lang === 'id' ? words('dengan secara') : NONE],
    ['running', RUNNING[lang]],
    ['marked', MARKS],
    ['copula', COPULA],
  ];
}

const TRAITS: Readonly<Record<Lang, Traits>> = { id: traitsOf('id'), en: traitsOf('en') };

/** A rating never begins with the words that join it to what it is said of. */
const IDLE: Readonly<Record<Lang, ReadonlySet<string>>> = {
  id: words('dalam pada hasil yang di juga adalah ialah merupakan nilai dapat bisa'),
  en: words('in the of a an as to is are was were be been being has have had can also'),
};

/** The words of a rating before its last one. */
export interface Chain {
  /** The first token. */
  readonly from: number;
  readonly length: number;
  readonly has: (trait: Trait) => boolean;
}

/** *Tugas yang diselesaikan (sudah) baik*: what runs belongs to the subject, unless it runs *dengan baik*. */
function isOfSubject(
  traits: ReadonlySet<Trait>,
  word: string,
  before: string | undefined,
  lang: Lang,
): boolean {
  if (traits.has('adverb')) return false;
  return before === 'yang' || !THROUGH[lang].has(word) || JUDGED.some((trait) => traits.has(trait));
}

const JUDGED: readonly Trait[] = ['marked', 'shortOf', 'denied'];

/** Reads backwards from the last word of a rating over everything that belongs to it. */
export function chainBefore(tokens: readonly Token[], head: number, lang: Lang): Chain {
  const traits = new Set<Trait>();
  let from = head;
  while (from > 0 && tokens[from]?.fresh !== true) {
    const word = tokens[from - 1]?.surface ?? '';
    const own = TRAITS[lang].filter(([, members]) => members.has(word));
    if (own.length === 0 && !THROUGH[lang].has(word)) break;
    if (RUNNING[lang].has(word) && isOfSubject(traits, word, tokens[from - 2]?.surface, lang)) break;
    for (const [trait] of own) traits.add(trait);
    from -= 1;
  }
  while (from < head && IDLE[lang].has(tokens[from]?.surface ?? '')) from += 1;
  return { from, length: head - from, has: (trait) => traits.has(trait) };
}
