import type { CodedStudy } from '../model/analysis.ts';
import type { Matrix } from '../model/matrix.ts';
import type { Bilingual } from '../model/text.ts';

/** A display. `build` is pure: the same study gives the same matrix, whatever order its codings come in. */
export interface MatrixKind {
  /** What users write after `telaah matrix`. */
  readonly id: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  build(coded: CodedStudy): Matrix;
}
