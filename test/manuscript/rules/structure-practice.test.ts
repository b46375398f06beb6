import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkManuscript, readManuscript } from '../../../src/manuscript/index.ts';
import { factorDrift } from '../../../src/manuscript/rules/factor-drift.ts';
import { factorVsIndicator } from '../../../src/manuscript/rules/factor-vs-indicator.ts';
import { frameworkDrift } from '../../../src/manuscript/rules/framework-drift.ts';
import { orphanConclusion } from '../../../src/manuscript/rules/orphan-conclusion.ts';
import { recommendationGap } from '../../../src/manuscript/rules/recommendation-gap.ts';
import { techniqueMissing } from '../../../src/manuscript/rules/technique-missing.ts';

const RULES = [
  techniqueMissing,
  orphanConclusion,
  frameworkDrift,
  factorVsIndicator,
  factorDrift,
  recommendationGap,
];
/** By the number a file begins with: the rules of this kind that an examiner's reading found something under. */
const FOUND = [
  ['000', ['R07', 'R11', 'R12', 'R14', 'R17']],
  ['001', []],
] as const;

const folder = process.env['TELAAH_MANUSCRIPTS'];

describe.skipIf(folder === undefined)('published articles, structure', () => {
  it.each(FOUND)('%s', (number, rules) => {
    const name = readdirSync(folder ?? '').find((file) => file.startsWith(`${number}_`)) ?? '';
    const checks = checkManuscript(readManuscript(name, readFileSync(join(folder ?? '', name), 'utf8')), {
      rules: RULES,
    });

    expect([...new Set(checks.map(({ rule }) => rule))]).toEqual(rules);
  });
});
