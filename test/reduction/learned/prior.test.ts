import { expect, it } from 'vitest';
import { experienceOf } from '../../../src/reduction/learned/prior.ts';

it.each([
  ['a thin codebook of one’s own', 0, 5, 0, 'thin'],
  ['a rich one, however much was coded by hand', 0, 100, 300, 'none'],
  ['one study', 1, 100, 300, 'few'],
  ['several studies', 4, 100, 19, 'many'],
  ['several studies and the researcher’s codings', 4, 100, 20, 'own'],
] as const)('%s', (_case, studies, rules, own, experience) => {
  expect(experienceOf(studies, rules, own)).toBe(experience);
});
