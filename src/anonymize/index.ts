export { appendEntries, assertComplete, readProposal, type Seen, seenIn, writeProposal } from './file.ts';
export { type Key, keyOf, Restorer, readKey, writeKey } from './key.ts';
export { propose } from './propose.ts';
export { namesShown } from './shown.ts';
export { Anonymizer, type Edit, edited, moved, type Swap } from './swap.ts';
export { type Entry, NO_PROPOSAL, type Proposal, type Scanned } from './types.ts';
