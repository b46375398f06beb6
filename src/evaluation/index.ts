export { checkCodes } from './check.ts';
export type { CodedUnits } from './coded-units.ts';
export { evaluate } from './evaluate.ts';
export { readCodings } from './readers/index.ts';
export { readStudyRun } from './readers/study.ts';
export { readVerdicts } from './readers/verdicts.ts';
