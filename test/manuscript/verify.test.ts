import { describe, expect, it } from 'vitest';
import { ManuscriptContext, placeOf } from '../../src/manuscript/context.ts';
import { checkManuscript } from '../../src/manuscript/index.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../../src/manuscript/rule.ts';
import { MANUSCRIPT_RULES } from '../../src/manuscript/rules/index.ts';
import { manuscriptOf } from './support.ts';

const manuscript = manuscriptOf(`
  PENDAHULUAN

  Kantor ini melayani warga. Warga datang setiap hari.
`);
const place = (line: number) => ({ section: 'PENDAHULUAN', line, quote: `baris ${line}` });
const finding = (text: string, line: number, confidence = 0.8): ManuscriptFinding => ({
  confidence,
  message: { id: text, en: text },
  where: [place(line)],
});
const ruleWith = (id: string, ...findings: ManuscriptFinding[]): ManuscriptRule => ({
  id,
  name: { id: 'aturan', en: 'rule' },
  severity: 'warning',
  advice: { id: 'betulkan', en: 'correct it' },
  check: () => findings,
});

describe('the checks of a manuscript', () => {
  it('are in the order of rules and places', () => {
    const rules = [ruleWith('R20', finding('c', 1)), ruleWith('R04', finding('b', 9), finding('a', 2))];

    expect(checkManuscript(manuscript, { rules }).map(({ message }) => message.id)).toEqual(['a', 'b', 'c']);
  });

  it('join what is said twice, and leave out what the rule is not sure of', () => {
    const rules = [ruleWith('R04', finding('a', 9, 0.6), finding('a', 2, 0.9), finding('b', 3, 0.4))];
    const [check, ...others] = checkManuscript(manuscript, { rules });

    expect(others).toEqual([]);
    expect(check).toMatchObject({
      rule: 'R04',
      severity: 'warning',
      confidence: 0.9,
      advice: { en: 'correct it' },
    });
    expect(check?.where.map(({ line }) => line)).toEqual([9, 2]);
  });

  it('point at six places at most', () => {
    const many = { ...finding('a', 1), where: [1, 2, 3, 4, 5, 6, 7, 8].map(place) };

    expect(checkManuscript(manuscript, { rules: [ruleWith('R04', many)] })[0]?.where).toHaveLength(6);
  });
});

it('what is derived of a manuscript is computed once', () => {
  const context = new ManuscriptContext(manuscript);
  let times = 0;
  const build = (): number => ++times;

  expect([context.derive(build), context.derive(build)]).toEqual([1, 1]);
});

it('a long sentence is quoted around what matters', () => {
  const long = manuscriptOf(`
    PENDAHULUAN

    ${'Kantor melayani warga, '.repeat(20)}padahal ada 12 informan, ${'dan warga datang, '.repeat(20)}begitu.
  `);
  const [sentence] = new ManuscriptContext(long).sentences;
  const quote = sentence === undefined ? '' : placeOf(sentence, '12 informan').quote;

  expect(quote).toContain('12 informan');
  expect(quote.length).toBeLessThan(260);
  expect(quote).toMatch(/^… .* …$/u);
});

it('rules have ids of their own, in order', () => {
  const ids = MANUSCRIPT_RULES.map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.startsWith('R'))).toEqual(ids.filter((id) => id.startsWith('R')).sort());
});
