import { grouped } from '../model/grouped.ts';
import { compareText } from '../model/text.ts';

interface Likely {
  readonly code: string;
  /** The probability that a person would give the code, between 0 and 1. */
  readonly confidence: number;
}

/** What was weighed for a unit; `key` tells units of the same worth apart, always in the same way. */
export interface Weighable {
  readonly key: string;
  /** In any order. */
  readonly candidates: readonly Likely[];
}

/** What a further unit of the same likeliest code is worth beside the one before it. */
const REPETITION = 0.8;

/** No code at all competes as well. */
const NONE = '';

interface Rivals {
  readonly likeliest: string;
  readonly uncertainty: number;
}

/**
 * How hard it is to say which answer is right: 1 less the margin between the two likeliest, where "no code" is an
 * answer too, as likely as that each of the codes is wrong (margin sampling: Scheffer, Decomain & Wrobel 2001;
 * Settles 2009, section 3.1). Between 0 (nothing to ask) and 1 (two answers equally likely); 0 without candidates.
 */
function rivals({ candidates }: Weighable): Rivals {
  const surest = (a: Likely, b: Likely): number => b.confidence - a.confidence || compareText(a.code, b.code);
  const codes = [...candidates].sort(surest);
  const none = codes.reduce((product, { confidence }) => product * (1 - confidence), 1);
  const answers = [...codes, { code: NONE, confidence: none }].sort(surest);
  const [best, second] = answers;
  if (best === undefined || second === undefined) return { likeliest: NONE, uncertainty: 0 };
  // The likeliest code, not "none": variety is sought over the codes.
  const likeliest = best.code === NONE ? second.code : best.code;
  return { likeliest, uncertainty: 1 - (best.confidence - second.confidence) };
}

/** How much a person's word on the unit would teach, between 0 and 1. */
export function uncertaintyOf(unit: Weighable): number {
  return rivals(unit).uncertainty;
}

interface Ranked<T> extends Rivals {
  readonly unit: T;
}

/**
 * The units, those first whose coding by a person is most useful: uncertain ones, and of different codes. Each time
 * the likeliest code of a unit is taken, the rest of that code is worth less ({@link REPETITION}), so that one code
 * does not fill the beginning. The order depends on nothing but the candidates and, between equals, the keys.
 */
export function byUsefulness<T extends Weighable>(units: readonly T[]): T[] {
  const all = units.map((unit): Ranked<T> => ({ unit, ...rivals(unit) }));
  const groups = grouped(all, ({ likeliest }) => likeliest);
  const queues = [...groups.values()].map((ranked) => ({
    left: ranked.sort((a, b) => b.uncertainty - a.uncertainty || compareText(a.unit.key, b.unit.key)),
    share: 1,
    next: 0,
  }));
  const ordered: T[] = [];
  while (ordered.length < units.length) {
    const [best] = queues
      .flatMap((queue) => {
        const first = queue.left[queue.next];
        return first === undefined ? [] : [{ queue, first, worth: first.uncertainty * queue.share }];
      })
      .sort((a, b) => b.worth - a.worth || compareText(a.first.unit.key, b.first.unit.key));
    if (best === undefined) break;
    ordered.push(best.first.unit);
    best.queue.next += 1;
    best.queue.share *= REPETITION;
  }
  return ordered;
}
