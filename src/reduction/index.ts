export { type ExampleFailure, type ExampleReport, runExamples } from './examples.ts';
export { type DocumentProposal, Reducer, type UnitProposal } from './reduce.ts';
