import type { ManuscriptPlace } from '../../model/manuscript.ts';
import type { Bilingual, Lang } from '../../model/text.ts';
import type { Part, VerdictClaim } from '../claims/types.ts';
import { placeOf } from '../context.ts';

const PART_WORDS: Readonly<Record<Part, Bilingual>> = {
  'abstract-id': { id: 'abstrak', en: 'abstract' },
  'abstract-en': { id: 'abstrak bahasa Inggris', en: 'English abstract' },
  introduction: { id: 'pendahuluan', en: 'introduction' },
  findings: { id: 'pembahasan', en: 'findings' },
  conclusion: { id: 'simpulan', en: 'conclusion' },
};

/** A rating where it stands, whatever it is about. */
export type Rated = Pick<VerdictClaim, 'rating' | 'at'>;

/** The words of a rating, as written, in quotation marks. */
export function quoted({ rating }: Rated): string {
  return `“${rating.words.replaceAll(/[“”"]/gu, '')}”`;
}

/** `“cukup baik” (abstrak)`. */
export function inPart(claim: VerdictClaim, lang: Lang): string {
  return `${quoted(claim)} (${PART_WORDS[claim.part][lang]})`;
}

export function placeOfClaim({ at, rating }: Rated): ManuscriptPlace {
  return placeOf(at, rating.words);
}

/**
 * How far two ratings stand apart: 0 for synonyms and for degrees of the same weakness (*belum optimal*, *tidak
 * baik*), and for *baik* and *sangat …* in other words (*sudah baik*, *sangat tinggi*).
 */
export function apart(a: VerdictClaim, b: VerdictClaim): number {
  const [low, high] = a.rating.level <= b.rating.level ? [a.rating, b.rating] : [b.rating, a.rating];
  if (high.level <= 2) return 0;
  if (low.level === 4 && high.level === 5 && low.family !== high.family) return 0;
  return high.level - low.level;
}

export interface Rift {
  readonly gap: number;
  readonly claims: readonly [VerdictClaim, VerdictClaim];
}

/** The two claims that stand furthest apart, the surer of equals; `null` where none differ. */
export function widest(claims: readonly VerdictClaim[]): Rift | null {
  const rifts = claims
    .flatMap((a, index) => claims.slice(index + 1).map((b): Rift => ({ gap: apart(a, b), claims: [a, b] })))
    .filter(({ gap }) => gap > 0);
  return rifts.reduce<Rift | null>(
    (best, rift) => (best === null || isWider(rift, best) ? rift : best),
    null,
  );
}

function isWider(a: Rift, b: Rift): boolean {
  return a.gap > b.gap || (a.gap === b.gap && sureness(a.claims) > sureness(b.claims));
}

function sureness(claims: readonly VerdictClaim[]): number {
  return Math.min(...claims.map(({ confidence }) => confidence));
}

/** Of ratings one step apart, by the lower of them: *belum optimal* beside *cukup baik* weighs most. */
const BESIDE: Readonly<Record<number, number>> = { 2: 0.85, 3: 0.75, 4: 0.55 };

/** How sure a reader would be that two ratings contradict each other, by the words alone. */
export function riftConfidence({ gap, claims }: Rift): number {
  const lowest = Math.min(...claims.map(({ rating }) => rating.level));
  const base = gap >= 2 ? 0.95 : (BESIDE[lowest] ?? 0.75);
  return Math.min(base, sureness(claims) + 0.1);
}

/** One claim by part and level, the surest first met, in the order of the manuscript. */
export function byPartAndLevel(claims: readonly VerdictClaim[]): readonly VerdictClaim[] {
  const seen = new Set<string>();
  return claims.filter(({ part, rating }) => {
    const key = `${part} ${String(rating.level)}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
