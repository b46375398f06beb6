export { hitMatrix, hitPlace } from './hits.ts';
export { search } from './kwic.ts';
export { WORD_LIST, wordList } from './words.ts';
