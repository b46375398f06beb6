export { codebookSource, loadCodebook, shippedCodebooks } from './load.ts';
export { parseCodebook } from './parse.ts';
