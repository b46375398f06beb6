export { type DocumentProposal, Reducer, type UnitProposal } from './reduce.ts';
