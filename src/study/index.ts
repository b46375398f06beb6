export { openFiles } from './files.ts';
export { type OpenStudy, openStudy } from './open.ts';
