export { type OpenStudy, openStudy } from './open.ts';
