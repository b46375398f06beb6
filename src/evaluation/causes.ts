import { detectLanguage, isFunctionWord } from '../language/detect.ts';
import { textReader } from '../language/reader.ts';
import type { Cause } from './coded-units.ts';

/** Of the content words of the shorter label, how many the longer one must have too. */
const IN_COMMON = 0.5;

/** Whether two factors are the same kind and the same cause. */
export type SameCause = (a: Cause, b: Cause) => boolean;

/**
 * A judge of causes: alike are two of one kind with the same factor of the codebook, or with labels (or, in place of a
 * label, the source's own words) of which the shorter has at least half of its content stems in common with the other.
 * @param causes all that will be compared; the language is that of their labels
 */
export async function causeMatcher(causes: readonly Cause[]): Promise<SameCause> {
  const labels = [...new Set(causes.flatMap(namesOf))];
  const lang = detectLanguage(labels.join('\n'));
  const reader = await textReader(lang, labels);
  const stems = new Map(
    labels.map((label): [string, ReadonlySet<string>] => {
      const words = reader.words(label);
      const content = words.filter(({ standard, filler }) => !filler && !isFunctionWord(standard, lang));
      return [label, new Set((content.length === 0 ? words : content).map(({ stem }) => stem))];
    }),
  );
  const alike = (a: string, b: string): boolean => {
    const [one, other] = [stems.get(a) ?? new Set<string>(), stems.get(b) ?? new Set<string>()];
    const least = Math.min(one.size, other.size);
    const common = [...one].filter((stem) => other.has(stem)).length;
    return least > 0 && common / least >= IN_COMMON;
  };
  return (a, b) =>
    a.kind === b.kind &&
    ((a.factor !== null && a.factor === b.factor) ||
      namesOf(a).some((name) => namesOf(b).some((other) => alike(name, other))));
}

const namesOf = ({ label, words = label }: Cause): string[] => [label, words];

/**
 * Pairs causes of two lists one to one, as many as can be (augmenting paths; Kuhn 1955). Returns the places in
 * `reference` that have a partner.
 */
export function matchCauses(
  reference: readonly Cause[],
  given: readonly Cause[],
  same: SameCause,
): ReadonlySet<number> {
  const partnerOf = new Map<number, number>();
  const findPartner = (at: number, tried: Set<number>): boolean => {
    const cause = reference[at];
    if (cause === undefined) return false;
    for (const [other, candidate] of given.entries()) {
      if (tried.has(other) || !same(cause, candidate)) continue;
      tried.add(other);
      const rival = partnerOf.get(other);
      if (rival === undefined || findPartner(rival, tried)) {
        partnerOf.set(other, at);
        return true;
      }
    }
    return false;
  };
  for (const at of reference.keys()) findPartner(at, new Set());
  return new Set(partnerOf.values());
}
