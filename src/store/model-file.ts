import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/** Sources run from `src/store`, the package from `dist/src/store`. */
const MODEL_FILE = new URL(
  import.meta.url.includes('/dist/src/') ? '../../../models/prior.json.gz' : '../../models/prior.json.gz',
  import.meta.url,
);

/** What was learned from coded studies, as `npm run train` wrote it. */
export async function readModelFile(): Promise<unknown> {
  const content = await promisify(gunzip)(await readFile(MODEL_FILE));
  return JSON.parse(content.toString('utf8'));
}
