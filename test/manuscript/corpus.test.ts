import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { scoreFolder } from '../../scripts/manuscripts/corpus.ts';
import { rates, type Score } from '../../scripts/manuscripts/score.ts';
import { manuscriptToWord } from '../../scripts/word-fixtures/manuscript.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const MANUSCRIPTS = `${root}fixtures/manuscripts/`;
const SOURCES = `${root}scripts/word-fixtures/sources/manuscripts/`;

describe('the rules on whole manuscripts', () => {
  let scores: readonly Score[] = [];
  beforeAll(async () => {
    scores = await scoreFolder(MANUSCRIPTS);
  });

  it('find what an examiner finds, and little else', () => {
    const { recall, precision } = rates(scores);
    expect(scores).toHaveLength(8);
    expect(recall).toBeGreaterThanOrEqual(0.8);
    expect(precision).toBeGreaterThanOrEqual(0.85);
  });

  it('are measured against places that the manuscripts have', () => {
    expect(scores.flatMap(({ name, unreadable }) => unreadable.map((place) => `${name}: ${place}`))).toEqual(
      [],
    );
  });
});

it.each(readdirSync(SOURCES))(
  '%s is the Word manuscript: after a change, scripts/make-manuscript-fixtures.ts',
  async (file) => {
    const word = readFileSync(`${MANUSCRIPTS}${basename(file, '.md')}.docx`);
    const made = await manuscriptToWord(readFileSync(SOURCES + file, 'utf8'));
    expect(word.equals(made)).toBe(true);
  },
);
