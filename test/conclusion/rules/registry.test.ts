import { expect, it } from 'vitest';
import { VERIFICATION_RULES } from '../../../src/conclusion/rules/index.ts';

it('rules come in the order of their ids, those of method.md first', () => {
  const ids = VERIFICATION_RULES.map(({ id }) => id);
  const numbered = ids.filter((id) => /^R\d\d$/u.test(id));
  expect(ids.slice(0, numbered.length)).toEqual([...numbered].sort());
  expect(numbered).toEqual('R03 R07 R08 R09 R10 R11 R14 R16 R17 R18 R19 R20 R23 R24'.split(' '));
  expect(new Set(ids).size).toBe(ids.length);
});

it('every rule says in both languages what it looks for and what to do', () => {
  for (const { name, advice } of VERIFICATION_RULES)
    for (const text of [name.id, name.en, advice.id, advice.en]) expect(text.length).toBeGreaterThan(8);
});
