import { readFileSync } from 'node:fs';

const PACKAGE = new URL(
  import.meta.url.includes('/dist/src/') ? '../../../package.json' : '../../package.json',
  import.meta.url,
);

/** Of the package this code belongs to. */
export const VERSION: string = (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }).version;
