export { type ExampleFailure, type ExampleReport, runExamples } from './examples.ts';
export { priorFrom } from './learned/model-data.ts';
export type { Prior } from './learned/prior.ts';
export { type DocumentProposal, Reducer, type UnitProposal } from './reduce.ts';
export { byUsefulness } from './review-order.ts';
