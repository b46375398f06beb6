/**
 * Writes the Word files of the bundled studies out of the markdown in word-fixtures/sources.
 * Run it after a change there: npx tsx scripts/make-word-fixtures.ts
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { makeWordFiles } from './word-fixtures/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = await makeWordFiles();
for (const { path, bytes } of files) await writeFile(root + path, bytes);
console.log(`${files.length} Word files written`);
