import { readFile } from 'node:fs/promises';

/** Sources run from `src/store`, the package from `dist/src/store`. */
const MODEL_FILE = new URL(
  import.meta.url.includes('/dist/src/') ? '../../../models/prior.json' : '../../models/prior.json',
  import.meta.url,
);

/** What was learned from coded studies, as `npm run train` wrote it. */
export async function readModelFile(): Promise<unknown> {
  return JSON.parse(await readFile(MODEL_FILE, 'utf8'));
}
