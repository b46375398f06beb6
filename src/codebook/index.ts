export { loadCodebook, shippedCodebooks } from './load.ts';
export { parseCodebook } from './parse.ts';
