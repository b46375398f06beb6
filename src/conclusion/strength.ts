import type { CodedStudy, Conclusion } from '../model/analysis.ts';
import type { StudyIndex } from '../model/study-index.ts';
import type { Triangulation } from '../model/triangulation.ts';
import type { Strength } from '../model/verification.ts';
import { convergenceTables } from './convergence/index.ts';
import { credibilityOf, trustOf } from './credibility/index.ts';
import { codeNoun } from './nouns.ts';
import { robustnessOf } from './robustness/index.ts';
import { saturationOf } from './saturation/index.ts';
import { tacticsOf } from './tactics/index.ts';
import type { PeoplesWork } from './work.ts';

/** What there is before the strength of a conclusion is known. */
interface Concluded {
  readonly coded: CodedStudy;
  readonly index: StudyIndex;
  readonly triangulations: readonly Triangulation[];
  readonly draft: Pick<Conclusion, 'findings' | 'factors'>;
  readonly work: PeoplesWork;
}

/** How strong the conclusions of a study are. */
export function strengthOf({ coded, index, triangulations, draft, work }: Concluded): Strength {
  const { findings, factors } = draft;
  const robustness = robustnessOf(coded, index);
  const convergence = convergenceTables(coded, index, triangulations, robustness);
  const noun = codeNoun(coded.codebook);
  const context = { coded, index, findings, robustness, convergence, work, noun };
  const credibility = credibilityOf(context);
  return {
    robustness,
    convergence,
    saturation: saturationOf(coded, {}, index),
    credibility,
    trust: trustOf(context),
    tactics: tacticsOf({ ...context, factors, credibility }),
  };
}
