import type { CommandModule } from '../context.ts';
import { agreement } from './agreement.ts';
import { analyze } from './analyze.ts';
import { anonymize } from './anonymize.ts';
import { chart } from './chart.ts';
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
import { importing } from './import.ts';
import { ingest } from './ingest.ts';
import { init } from './init.ts';
import { matrix } from './matrix.ts';
import { memberCheck } from './member-check.ts';
import { review } from './review.ts';
import { saturation } from './saturation.ts';
import { search } from './search.ts';
import { verify } from './verify.ts';

/** Commands that belong to one step of the method. */
interface CommandGroup {
  readonly heading: string;
  readonly commands: readonly CommandModule[];
}

/** Every command, step by step, in the order in which help lists them. A new one is a file here and a line. */
export const COMMAND_GROUPS: readonly CommandGroup[] = [
  { heading: 'Study:', commands: [init, importing, ingest, check, analyze, anonymize, codebook] },
  { heading: 'Reduction (coding):', commands: [explain, review, code, agreement, evaluate] },
  { heading: 'Display:', commands: [matrix, chart, search] },
  {
    heading: 'Conclusion and verification:',
    commands: [conclude, verify, saturation, credibility, memberCheck, compare],
  },
  { heading: 'Report:', commands: [exporting, checklist] },
];
