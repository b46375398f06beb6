export type { Orphan, Placed, PlacedWork } from './anchoring/index.ts';
export { readKey, writeKey } from './anonymize/index.ts';
export { MATRIX_KINDS } from './display/index.ts';
export { analyzeStudy, narrowed, partOf } from './pipeline/analyze.ts';
export {
  type AnonymizedStudy,
  anonymizeStudy,
  keepBases,
  type ProposedNames,
  proposeNames,
  type RewrittenStudy,
  restoreStudy,
  restoreText,
} from './pipeline/anonymize/index.ts';
export { checkCodebook, codeStudy, proposeCodings } from './pipeline/code.ts';
export { DISPLAYS, type DisplayOptions } from './pipeline/displays.ts';
export {
  type CodingsSource,
  type EvaluationRequest,
  type EvaluationRun,
  evaluateCodings,
  type NamedFile,
} from './pipeline/evaluate.ts';
export { importProject } from './pipeline/import/project.ts';
export { type ReadFile, type ReadFiles, readFiles, transcriptsOf } from './pipeline/ingest.ts';
export { verifyManuscript } from './pipeline/manuscript.ts';
export { FORMATS, type OutputRequest, outputFiles, reportOf } from './pipeline/output.ts';
export { readStudy, studyRoot } from './pipeline/read.ts';
export type { AnalyzedRun, CodedRun, ReadStudy, RunRequest, Step } from './pipeline/run.ts';
export type { ExampleFailure } from './reduction/index.ts';
