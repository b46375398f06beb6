import { caseOrdered } from './case-ordered.ts';
import { checklist } from './checklist.ts';
import { clustered } from './clustered.ts';
import { coOccurrence } from './co-occurrence.ts';
import { codeDocument } from './code-document.ts';
import { codeInformant } from './code-informant.ts';
import { crosstab } from './crosstab.ts';
import { effects } from './effects.ts';
import { factors } from './factors.ts';
import { framework } from './framework.ts';
import type { MatrixKind } from './kind.ts';
import { quotes } from './quotes.ts';
import { roleOrdered } from './role-ordered.ts';
import { source } from './source.ts';
import { technique } from './technique.ts';
import { time } from './time.ts';
import { timeOrdered } from './time-ordered.ts';

export type { MatrixKind, MatrixMaterial, MatrixOptions } from './kind.ts';

/** Every display there is, in the order in which help and reports list them. */
export const MATRIX_KINDS: readonly MatrixKind[] = [
  technique,
  source,
  time,
  framework,
  clustered,
  roleOrdered,
  caseOrdered,
  timeOrdered,
  checklist,
  factors,
  effects,
  codeDocument,
  codeInformant,
  coOccurrence,
  crosstab,
  quotes,
];
