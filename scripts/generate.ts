/**
 * Writes the generated files. With --check it writes nothing, and fails if one of them is not what the code
 * makes now.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generators } from './generators/registry.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const checkOnly = process.argv.includes('--check');
const stale: string[] = [];

for (const generator of generators) {
  const path = root + generator.path;
  const made = await generator.make();
  const present = await readFile(path, 'utf8').catch(() => undefined);
  if (present === made) continue;
  stale.push(generator.path);
  if (checkOnly) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, made);
}

if (checkOnly && stale.length > 0) {
  console.error(`Not what the code makes now: ${stale.join(', ')}\nRun: npm run generate`);
  process.exitCode = 1;
} else {
  console.log(
    `${generators.length} generated files: ${stale.length === 0 ? 'all fresh' : `wrote ${stale.join(', ')}`}`,
  );
}
