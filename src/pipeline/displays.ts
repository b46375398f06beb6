import { MATRIX_KINDS, type MatrixOptions } from '../display/index.ts';
import type { CodedStudy } from '../model/analysis.ts';
import { asksCodings, describeFilter, type Filter, filterStudy } from '../model/filter.ts';
import type { Matrix } from '../model/matrix.ts';
import type { StudyMemo } from '../model/people.ts';
import type { Bilingual } from '../model/text.ts';
import { WORD_LIST, wordList } from '../search/index.ts';

/** What can be asked of a display. */
export interface DisplayOptions extends MatrixOptions {
  /** Words as they are written, not their stems. */
  readonly exact?: boolean;
  /** Only so many of the most frequent words. */
  readonly top?: number;
}

/** What a display is made of: a study, the part of it that is chosen, and what people noted. */
export interface DisplayRequest {
  readonly coded: CodedStudy;
  readonly filter: Filter;
  readonly memos: readonly StudyMemo[];
}

/** A display that can be asked for by its id. */
export interface Display {
  readonly id: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** The options that make a difference to it. */
  readonly heeds: readonly (keyof DisplayOptions)[];
  build(request: DisplayRequest, options: DisplayOptions): Promise<Matrix>;
}

/** A display of the chosen part says what was chosen. */
function marked(matrix: Matrix, filter: Filter): Matrix {
  const filtered = describeFilter(filter);
  return filtered === null ? matrix : { ...matrix, filtered };
}

/** Every display of codings, then the list of words. */
export const DISPLAYS: readonly Display[] = [
  ...MATRIX_KINDS.map(
    (kind): Display => ({
      id: kind.id,
      title: kind.title,
      description: kind.description,
      heeds: kind.heeds,
      build: async ({ coded, filter, memos }, options) =>
        Promise.resolve(marked(kind.build(filterStudy(coded, filter), { ...options, memos }), filter)),
    }),
  ),
  {
    ...WORD_LIST,
    heeds: ['exact', 'top'],
    build: async ({ coded, filter }, options) =>
      marked(
        await wordList(filterStudy(coded, filter), { ...options, inPassages: asksCodings(filter) }),
        filter,
      ),
  },
];
