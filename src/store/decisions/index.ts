export { DecisionsEdit, editDecisions, type NewGrounds } from './edit.ts';
export { DECISIONS_FILE, readDecisions, resolveDecisions, writtenDecisions } from './read.ts';
export { type DecisionFacts, levelNamed } from './resolve.ts';
export { ALIGNMENT_VALUES, isNoAction, KIND_VALUES } from './words.ts';
