import { describe, expect, it } from 'vitest';
import { loadCodebook, parseCodebook, shippedCodebooks } from '../../src/codebook/index.ts';
import { runExamples } from '../../src/reduction/index.ts';

const SHIPPED = await shippedCodebooks();

describe('the examples of the shipped codebooks', () => {
  it.each(SHIPPED)('%s: every one is coded as written', async (id) => {
    const book = await loadCodebook(id, '.');
    const { run, failures } = await runExamples(book);
    expect(failures).toEqual([]);
    expect(run).toBeGreaterThanOrEqual(book.codes.length * 6);
  });
});

describe('runExamples', () => {
  it('names an example with another polarity, and a counterexample that gets the code', async () => {
    const book = parseCodebook(
      `id: x
title: x
indicators:
  - id: hadir
    label: x
    definition: x
    terms: [apel, absen]
    examples: [ { text: "Apel dan absennya kacau, buruk sekali.", polarity: positive } ]
    counterexamples: ["Apel dan absennya bagus."]
`,
      'x.yaml',
    );
    const { run, failures } = await runExamples(book);
    expect(run).toBe(2);
    expect(failures).toMatchObject([
      { rule: 'hadir.examples[0]', expected: 'positive', found: 'negative' },
      { rule: 'hadir.counterexamples[0]', expected: null, found: 'positive' },
    ]);
  });
});
