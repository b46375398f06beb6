export { fillChecklist } from './checklist/index.ts';
export { loadCodebook, parseCodebook, shippedCodebooks } from './codebook/index.ts';
export { compareStudies } from './comparison/index.ts';
export type { Analysis, CodedStudy, Conclusion } from './model/analysis.ts';
export type { Checklist } from './model/checklist.ts';
export type { Code, Codebook, Factor, Indicator } from './model/codebook.ts';
export type { Coding, FactorMention, Polarity } from './model/coding.ts';
export type { Comparison } from './model/comparison.ts';
export { type ErrorCode, type ErrorDetail, TelaahError } from './model/error.ts';
export type { Evaluation } from './model/evaluation.ts';
export type { Manuscript, ManuscriptCheck } from './model/manuscript.ts';
export type { Matrix } from './model/matrix.ts';
export type { Document, Informant, Unit } from './model/source.ts';
export type { Study } from './model/study.ts';
export type { Warning } from './model/warning.ts';
export { type VerifiedManuscript, verifyManuscript } from './pipeline/manuscript.ts';
export {
  type AnalyzedRun,
  analyzeStudy,
  type CodedRun,
  type CodingsSource,
  codeStudy,
  type EvaluationRequest,
  type EvaluationRun,
  evaluateCodings,
  MATRIX_KINDS,
  type NamedFile,
  type OutputRequest,
  outputFiles,
  type ReadStudy,
  type RunRequest,
  readStudy,
  reportOf,
} from './pipeline.ts';
