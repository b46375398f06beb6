import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../scripts/learning/catalogue.ts';
import { folds } from '../scripts/learning/folds.ts';
import { looseSets } from '../scripts/learning/loose.ts';
import { readAgain } from '../scripts/learning/second-reading.ts';
import { readGoldStudy } from '../scripts/learning/studies.ts';
import { trainingVersion } from '../scripts/learning/version.ts';
import { loadCodebook } from '../src/codebook/index.ts';
import type { ModelData } from '../src/reduction/learned/model-data.ts';
import { readModelFile } from '../src/store/model-file.ts';

const MODEL = fileURLToPath(new URL('../models/prior.json.gz', import.meta.url));
const LARGEST = 3_000_000;

describe('the model file', () => {
  it('was trained on the training data as they are: after a change, npm run train', async () => {
    expect(((await readModelFile()) as ModelData).training).toBe(trainingVersion());
  });

  it('is small', () => {
    expect(statSync(MODEL).size).toBeLessThan(LARGEST);
  });
});

describe('the training studies', () => {
  it.each(catalogue().map((entry) => [entry.id, entry] as const))(
    '%s: every unit has its line, under codes of the codebook',
    async (_id, entry) => {
      const codes = new Set((await loadCodebook(entry.framework, '.')).codes.map(({ id }) => id));
      const { gold } = await readGoldStudy(entry);
      const strange = [...gold.values()].flatMap((unit) => unit.codes.filter(({ code }) => !codes.has(code)));
      expect(strange).toEqual([]);
    },
  );
});

describe('the folds', () => {
  const all = catalogue();
  const spread = folds(all);

  it('leave every study out once', () => {
    expect(
      spread
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(all.map(({ id }) => id).sort());
  });

  it('leave out one practice study of a framework and language at a time', () => {
    for (const fold of spread) {
      const kinds = fold.filter(({ known }) => known).map(({ framework, lang }) => `${framework} ${lang}`);
      expect(new Set(kinds).size).toBe(kinds.length);
    }
  });
});

describe('remarks and answers', () => {
  it.each(looseSets().map((set) => [set.id, set] as const))(
    '%s: each under a code of its codebook, none twice',
    async (_id, { framework, passages }) => {
      const codes = new Set((await loadCodebook(framework, '.')).codes.map(({ id }) => id));
      expect(passages.filter(({ code }) => code !== null && !codes.has(code))).toEqual([]);
      const said = passages.map(({ text, question }) => `${question ?? ''} ${text}`.toLowerCase());
      expect(new Set(said).size).toBe(said.length);
    },
  );
});

describe('the second readings', () => {
  it.each(
    catalogue()
      .filter(({ known }) => known)
      .map((entry) => [entry.id, entry] as const),
  )('%s: both readers read the same units of the study', async (id, entry) => {
    const { gold } = await readGoldStudy(entry);
    const units = readAgain(id);
    expect(units.size).toBeGreaterThan(10);
    expect([...units].filter((key) => !gold.has(key))).toEqual([]);
  });
});
