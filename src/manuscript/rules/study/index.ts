import type { ManuscriptRule } from '../../rule.ts';
import { studyFactors } from './factors.ts';
import { studyFramework } from './framework.ts';
import { studyInformants } from './informants.ts';
import { studyOverall } from './overall.ts';
import { studyQuotes } from './quotes.ts';
import { studyRatings } from './ratings.ts';
import { studyTechniques } from './techniques.ts';

/** The rules that compare a manuscript with its study, by id; without a study they find nothing. */
export const STUDY_RULES: readonly ManuscriptRule[] = [
  studyOverall, // S01
  studyRatings, // S02
  studyFramework, // S03
  studyInformants, // S04
  studyTechniques, // S05
  studyQuotes, // S06
  studyFactors, // S07
];
