import { type FitOptions, score } from './linear.ts';
import type { Bags } from './passage.ts';
import { type NamedLesson, trainUnderNames, underName } from './under-names.ts';
import { bagsIn, WordModel } from './word-model.ts';

/** The columns of a word model that speak for one side or the other, and for both. */
export const SIDE_COLUMN = 'side';
export const MIXED_COLUMN = 'mixed';
const COLUMNS: readonly string[] = [SIDE_COLUMN, MIXED_COLUMN];

/** Whether a column holds under every name. */
export const isShared = (column: string): boolean => COLUMNS.includes(column);

/**
 * What a code is called by itself, `kehadiran` for `kuantitas/kehadiran`: under one name frameworks mean much the same, and
 * people judge it in the same words.
 */
export const ownName = (code: string): string => code.slice(code.lastIndexOf('/') + 1);

/**
 * How passages of one language speak of what they are about: by what their words say anywhere, and by what else they say
 * under a code of this name.
 */
export class SideModel {
  /** The columns `side` and `mixed`, and `side kehadiran`: how far it differs there. */
  readonly words: WordModel;
  readonly #whole = new Map<string, Float64Array>();

  constructor(words: WordModel) {
    this.words = words;
  }

  /** Above zero for praise of a code, below for blame. */
  side(code: string, bags: Bags): number {
    return this.#logit(SIDE_COLUMN, code, bags);
  }

  /** Whether it speaks both well and ill of a code. */
  mixed(code: string, bags: Bags): number {
    return this.#logit(MIXED_COLUMN, code, bags);
  }

  #logit(column: string, code: string, bags: Bags): number {
    const own = underName(column, ownName(code));
    const whole = this.#whole.get(own) ?? this.#sum(column, own);
    this.#whole.set(own, whole);
    return score(whole, this.words.vocabulary.row(bags));
  }

  #sum(column: string, own: string): Float64Array {
    const { columns, vocabulary } = this.words;
    const all = columns.get(column) ?? new Float64Array(vocabulary.size + 1);
    const more = columns.get(own);
    return more === undefined ? all : all.map((weight, at) => weight + (more[at] ?? 0));
  }

  /** This model with what it needs for some codes. */
  for(codes: readonly string[]): SideModel {
    const wanted = new Set([
      ...COLUMNS,
      ...codes.flatMap((code) => COLUMNS.map((column) => underName(column, ownName(code)))),
    ]);
    const { vocabulary, columns } = this.words;
    return new SideModel(
      new WordModel(vocabulary, new Map([...columns].filter(([name]) => wanted.has(name)))),
    );
  }

  /** This model with `lesson` learned on top, drawn from what it knew. */
  learned(lesson: NamedLesson, options: FitOptions): SideModel {
    const wide = this.words.widened(bagsIn([lesson]));
    return new SideModel(wide.with(trainUnderNames([lesson], wide.vocabulary, options, wide.columns)));
  }
}
