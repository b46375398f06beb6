export { type ExampleFailure, type ExampleReport, runExamples } from './examples.ts';
export { codesAffected, factorsIn, type UnitCauses } from './factors.ts';
export { type ModelFacts, modelFacts, priorFrom } from './learned/model-data.ts';
export type { Prior } from './learned/prior.ts';
export type { NamedCause } from './named-causes.ts';
export { type DocumentProposal, type KnownCodes, Reducer, type UnitProposal } from './reduce.ts';
export { byUsefulness } from './review-order.ts';
export { settled } from './tendency.ts';
