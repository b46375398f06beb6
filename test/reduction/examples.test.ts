import { describe, expect, it } from 'vitest';
import { loadCodebook, parseCodebook, shippedCodebooks } from '../../src/codebook/index.ts';
import { runExamples } from '../../src/reduction/index.ts';
import { SHIPPED_PRIOR } from '../support/reduction.ts';

const SHIPPED = await shippedCodebooks();

describe('the examples of the shipped codebooks', () => {
  it.each(SHIPPED)('%s: they are coded as written', async (id) => {
    const book = await loadCodebook(id, '.');
    const { run, failures, failed } = await runExamples(book, SHIPPED_PRIOR);
    expect(failed, JSON.stringify(failures, null, 1)).toBe(false);
    expect(run).toBeGreaterThanOrEqual(book.codes.length * 6);
  });
});

describe('runExamples', () => {
  it('names an example without the code, and a counterexample that gets the code', async () => {
    const book = parseCodebook(
      `id: x
title: x
indicators:
  - id: hadir
    label: x
    definition: x
    terms: [apel, absen, presensi, hadir]
    examples: [ { text: "Kemarin hujan, jadi saya naik angkot.", polarity: positive } ]
    counterexamples: ["Apel penuh, absen tertib, presensi lengkap, semua hadir."]
`,
      'x.yaml',
    );
    const { run, failures, failed } = await runExamples(book, SHIPPED_PRIOR);
    expect(run).toBe(2);
    expect(failures).toMatchObject([
      { rule: 'hadir.examples[0]', expected: 'positive', found: null },
      { rule: 'hadir.counterexamples[0]', expected: null },
    ]);
    expect(failures[1]?.found).not.toBeNull();
    expect(failed).toBe(true);
  });
});
