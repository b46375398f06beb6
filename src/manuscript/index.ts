export { readManuscript, readParagraphs } from './read/index.ts';
export type { SourceLine } from './read/lines.ts';
export { checkManuscript } from './verify.ts';
