import type { CommandModule } from '../context.ts';
import { agreement } from './agreement.ts';
import { analyze } from './analyze.ts';
import { check } from './check.ts';
import { code } from './code/index.ts';
import { codebook } from './codebook.ts';
import { conclude } from './conclude.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { exporting } from './export.ts';
import { init } from './init.ts';
import { matrix } from './matrix.ts';
import { review } from './review.ts';

/** Every command, in the order in which help lists them. A new one is a file here and a line. */
export const COMMANDS: readonly CommandModule[] = [
  init,
  check,
  analyze,
  matrix,
  conclude,
  explain,
  review,
  code,
  evaluate,
  agreement,
  codebook,
  exporting,
];
