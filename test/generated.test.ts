import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { generators } from '../scripts/generators/registry.ts';

describe('a generated file', () => {
  it.each(generators)(
    '$path is what the code makes now (else: npm run generate)',
    async ({ path, make }) => {
      expect(await readFile(new URL(`../${path}`, import.meta.url), 'utf8')).toBe(await make());
    },
    120_000,
  );
});
