import type { CodedStudy } from '../model/analysis.ts';
import type { Matrix } from '../model/matrix.ts';
import type { StudyMemo } from '../model/people.ts';
import type { Bilingual } from '../model/text.ts';

/** What can be asked of a display. Those that it does not name in `heeds` make no difference to it. */
export interface MatrixOptions {
  /** What stands for itself: codes (sub-indicators), or indicators, each with all its codes. */
  readonly by?: 'code' | 'indicator';
  /** Whom the columns of a checklist are. */
  readonly across?: 'technique' | 'informant';
  /** 1 and 0 for whether, instead of how often. */
  readonly presence?: boolean;
  /** What two codes have to share to stand together. */
  readonly within?: 'unit' | 'document';
  /** The column of the roster that a crosstab parts the codings by. */
  readonly attribute?: string;
}

/** Beside what was asked: what people wrote down about passages. */
export interface MatrixMaterial extends MatrixOptions {
  readonly memos?: readonly StudyMemo[];
}

/** A display. `build` is pure: the same study gives the same matrix, whatever order its codings come in. */
export interface MatrixKind {
  /** What users write after `telaah matrix`. */
  readonly id: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly heeds: readonly (keyof MatrixOptions)[];
  /** Made only when it is asked for. */
  readonly onRequest?: true;
  build(coded: CodedStudy, options?: MatrixMaterial): Matrix;
}
