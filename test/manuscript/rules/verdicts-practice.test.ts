import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkManuscript, readManuscript } from '../../../src/manuscript/index.ts';
import { manuscriptAggregation } from '../../../src/manuscript/rules/aggregation.ts';
import { manuscriptAlignment } from '../../../src/manuscript/rules/alignment-inconsistent.ts';
import { manuscriptDuplicates } from '../../../src/manuscript/rules/duplicate-evidence.ts';
import { indicatorDiffers } from '../../../src/manuscript/rules/indicator-differs.ts';
import { noCombined } from '../../../src/manuscript/rules/no-combined.ts';
import { noQuotes } from '../../../src/manuscript/rules/no-quotes.ts';
import { overallDiffers } from '../../../src/manuscript/rules/overall-differs.ts';
import { manuscriptDissonance } from '../../../src/manuscript/rules/technique-dissonance.ts';

const RULES = [
  overallDiffers,
  indicatorDiffers,
  manuscriptAggregation,
  manuscriptDuplicates,
  noCombined,
  manuscriptDissonance,
  manuscriptAlignment,
  noQuotes,
];
/** By the number a file begins with: how often each rule finds what an examiner's reading found as well. */
const FOUND = [
  ['000', { R02: 3, R16: 2, R23: 1 }],
  ['001', { R23: 1 }],
] as const;

const folder = process.env['TELAAH_MANUSCRIPTS'];

describe.skipIf(folder === undefined)('published articles, verdicts', () => {
  it.each(FOUND)('%s', (number, counts) => {
    const name = readdirSync(folder ?? '').find((file) => file.startsWith(`${number}_`)) ?? '';
    const text = readFileSync(join(folder ?? '', name), 'utf8');
    const found: Record<string, number> = {};
    for (const { rule } of checkManuscript(readManuscript(name, text), { rules: RULES })) {
      found[rule] = (found[rule] ?? 0) + 1;
    }

    expect(found).toEqual(counts);
  });
});
