import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { TRAINING } from './catalogue.ts';

const CODEBOOKS = join(TRAINING, '..', 'codebooks');
/** What was measured is no training data. */
const MEASURED = join(TRAINING, 'accuracy.json');

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => file !== MEASURED);
}

/** A hash of everything that a model is built from: training/ and the shipped codebooks. */
export function trainingVersion(): string {
  const files = [...filesUnder(TRAINING), ...filesUnder(CODEBOOKS).filter((file) => file.endsWith('.yaml'))];
  const hash = createHash('sha256');
  const named = files.map((file) => [relative(TRAINING, file).split(sep).join('/'), file] as const);
  for (const [name, file] of named.sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\n`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}
