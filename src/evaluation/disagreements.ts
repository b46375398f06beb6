import type { Disagreement, GivenCode } from '../model/evaluation.ts';
import { compareText } from '../model/text.ts';
import type { UnitPair } from './align.ts';
import type { CodedUnit } from './coded-units.ts';

/** In UTF-16 code units. */
const EXCERPT = 200;

/** The beginning of a text on one line, cut between two words. */
function excerpt(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= EXCERPT) return flat;
  const cut = flat.slice(0, EXCERPT);
  const space = cut.lastIndexOf(' ');
  return `${space > 0 ? cut.slice(0, space) : cut} …`;
}

/** The longer of two texts says more of the unit. */
function textOf({ reference, given }: UnitPair): string | null {
  const [a, b] = [reference.text, given.text];
  if (a === null || b === null) return a ?? b;
  return a.length > b.length ? a : b;
}

function codesOf({ codes }: CodedUnit): GivenCode[] {
  return [...codes]
    .map(([code, polarity]) => ({ code, polarity }))
    .sort((a, b) => compareText(a.code, b.code));
}

function differ({ reference, given }: UnitPair): Disagreement['differ'] | null {
  const sameSet =
    reference.codes.size === given.codes.size &&
    [...reference.codes.keys()].every((code) => given.codes.has(code));
  if (!sameSet) return 'codes';
  return [...reference.codes].every(([code, polarity]) => given.codes.get(code) === polarity)
    ? null
    : 'polarity';
}

/** Units whose codes or polarities differ, by document and unit. */
export function disagreementsOf(pairs: readonly UnitPair[]): Disagreement[] {
  return pairs
    .flatMap((pair): Disagreement[] => {
      const how = differ(pair);
      if (how === null) return [];
      const { document, unit, reference, given } = pair;
      const text = textOf(pair);
      return [
        {
          document,
          unit,
          differ: how,
          reference: codesOf(reference),
          given: codesOf(given),
          text: text === null ? null : excerpt(text),
        },
      ];
    })
    .sort((a, b) => compareText(a.document, b.document) || a.unit - b.unit);
}
