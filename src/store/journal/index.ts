export { coderName, type Identity, rememberCoder, rememberedCoder } from './coder.ts';
export { eventsInForce, foldJournals, undoSteps } from './fold.ts';
export { Journal } from './journal.ts';
export { journalCoders, readJournals } from './read.ts';
