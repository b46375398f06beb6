export { dressed } from './dress.ts';
export { readTemplate, type Template } from './read.ts';
