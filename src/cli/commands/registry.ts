import type { CommandModule } from '../context.ts';
import { agreement } from './agreement.ts';
import { analyze } from './analyze.ts';
import { check } from './check.ts';
import { checklist } from './checklist.ts';
import { code } from './code/index.ts';
import { codebook } from './codebook.ts';
import { compare } from './compare.ts';
import { conclude } from './conclude/index.ts';
import { credibility } from './credibility/index.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { exporting } from './export.ts';
import { init } from './init.ts';
import { matrix } from './matrix.ts';
import { memberCheck } from './member-check.ts';
import { review } from './review.ts';
import { saturation } from './saturation.ts';
import { verify } from './verify.ts';

/** Every command, in the order in which help lists them. A new one is a file here and a line. */
export const COMMANDS: readonly CommandModule[] = [
  init,
  check,
  analyze,
  matrix,
  conclude,
  verify,
  explain,
  review,
  code,
  evaluate,
  agreement,
  saturation,
  credibility,
  memberCheck,
  checklist,
  compare,
  codebook,
  exporting,
];
