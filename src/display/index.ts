import { codeDocument } from './code-document.ts';
import { codeInformant } from './code-informant.ts';
import { factors } from './factors.ts';
import { framework } from './framework.ts';
import type { MatrixKind } from './kind.ts';
import { source } from './source.ts';
import { technique } from './technique.ts';

export type { MatrixKind } from './kind.ts';

/** Every display there is, in the order in which help and reports list them. */
export const MATRIX_KINDS: readonly MatrixKind[] = [
  technique,
  source,
  framework,
  factors,
  codeDocument,
  codeInformant,
];
