import { readFile } from 'node:fs/promises';
import { withOutputs } from '../doc-examples/fill.ts';
import type { Generator } from './generator.ts';

/** Documents whose commands are run; what stands below each command is what it prints. */
const DOCUMENTS = [
  'README.md',
  'README.id.md',
  'docs/tutorial.md',
  'docs/tutorial.id.md',
  'docs/formats.md',
  'docs/coding.md',
  'docs/conclusions.md',
  'docs/displays.md',
  'docs/anonymize.md',
];

export const docExamples: readonly Generator[] = DOCUMENTS.map((path) => ({
  path,
  make: async () => withOutputs(await readFile(new URL(`../../${path}`, import.meta.url), 'utf8')),
}));
