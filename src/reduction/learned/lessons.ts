import { columnOf } from './evidence.ts';
import { ANY, RARE_CODE } from './kin.ts';
import type { Passage } from './passage.ts';
import { SIDES, type Side } from './polarity.ts';
import { ownName, SIDE_COLUMN } from './side-model.ts';
import type { NamedLesson } from './under-names.ts';
import type { Lesson } from './word-model.ts';

/** A passage with what a person said of it; no codes where the person saw none. */
export interface CodedPassage {
  readonly passage: Passage;
  /** How it speaks of each code; `null` where that is not said. */
  readonly codes: ReadonlyMap<string, Side | null>;
}

/** A coded passage that counts for so much beside the others. */
export interface Weighted extends CodedPassage {
  readonly weight: number;
}

/** A mixed passage lies between the sides, and says little of either. */
const MIXED_SIDE = 0.4;
const SIDE_TARGET: Readonly<Record<Side, number>> = { positive: 1, negative: 0, mixed: 0.5 };

/** The codes, and `*`, that some of the passages have and others have not: only between them can be told apart. */
export function learnable(codes: readonly string[], coded: readonly Pick<CodedPassage, 'codes'>[]): string[] {
  const some = (has: (given: CodedPassage['codes']) => boolean): boolean =>
    coded.some(({ codes: given }) => has(given)) && coded.some(({ codes: given }) => !has(given));
  return [ANY, ...codes].filter((code) => some((given) => (code === ANY ? given.size > 0 : given.has(code))));
}

/** The columns of word models that stand for codes of other frameworks. */
export function kinInputs(columns: Iterable<string>, framework: string): string[] {
  return [...columns].filter((column) => !column.startsWith(`${framework}:`));
}

/** What the columns of a framework learn: each code, and having any code at all. */
export function codeLessons(
  framework: string,
  codes: readonly string[],
  coded: readonly Weighted[],
): Lesson[] {
  if (coded.length === 0) return [];
  return learnable(codes, coded).map((code) => ({
    column: columnOf(framework, code),
    rows: coded.map(({ passage, codes: given, weight }) => {
      const holds = code === ANY ? given.size > 0 : given.has(code);
      const importance = weight * (holds && code !== ANY ? RARE_CODE : 1);
      return { bags: passage.bags, target: holds ? 1 : 0, importance };
    }),
  }));
}

/** The sides that a person saw in passages, and under what. */
function sidesSeen<C extends CodedPassage>(
  coded: readonly C[],
): (C & { readonly name: string; readonly side: Side })[] {
  return coded.flatMap((one) =>
    [...one.codes].flatMap(([code, side]) => (side === null ? [] : [{ ...one, name: ownName(code), side }])),
  );
}

/** What there is to learn of each side, from every code of every framework: this one, or another. */
export function polarityLessons(coded: readonly Weighted[]): NamedLesson[] {
  const seen = sidesSeen(coded);
  return SIDES.map((column) => ({
    column,
    rows: seen.map(({ passage, name, side, weight }) => ({
      bags: passage.bags,
      name,
      target: side === column ? 1 : 0,
      importance: weight,
    })),
  }));
}

/** What there is to learn of the one side against the other. */
export function sideLesson(coded: readonly CodedPassage[]): NamedLesson {
  return {
    column: SIDE_COLUMN,
    rows: sidesSeen(coded).map(({ passage, name, side }) => ({
      bags: passage.bags,
      name,
      target: SIDE_TARGET[side],
      importance: side === 'mixed' ? MIXED_SIDE : 1,
    })),
  };
}
