import { describe, expect, it } from 'vitest';
import { evidenceBasis, factorBasis } from '../../src/model/basis.ts';
import { OVERALL } from '../../src/model/decision.ts';
import { triangulate } from '../../src/model/triangulation.ts';
import { decisionsOn, ratingAt } from '../support/decisions.ts';
import { makeCodebook, makeCoded, makeCoding } from '../support/make.ts';

const codebook = makeCodebook(['a/x', 'a/y', 'b']);
const LINES = ['W-01:1 a/x +', 'O-01:1 a/x -', 'W-01:2 a/y +', 'W-01:3 b +'];
const basis = (
  codings: readonly (string | ReturnType<typeof makeCoding>)[],
  ...of: [string, ('interview' | 'observation')?]
): string => evidenceBasis(makeCoded({ codings, codebook }), ...of);

describe('evidenceBasis', () => {
  it('is short, and the same whatever the order', () => {
    expect(basis(LINES, 'a/x')).toMatch(/^[0-9a-f]{16}$/u);
    expect(basis([...LINES].reverse(), 'a/x')).toBe(basis(LINES, 'a/x'));
  });

  it.each<[string, string, string]>([
    ['the polarity', 'W-01:1 a/x +', 'W-01:1 a/x -'],
    ['the weight', 'W-01:1 a/x +', 'W-01:1 a/x + 0.5'],
    ['whose words they are', 'W-01:1 a/x +', 'W-02:1 a/x +'],
  ])('changes with %s', (_, before, after) => {
    expect(basis([before], 'a/x')).not.toBe(basis([after], 'a/x'));
  });

  it('does not change when a proposal is confirmed, or when words move within their document', () => {
    const proposed = makeCoding('W-01:1 a/x +');
    const confirmed = makeCoding('W-01:1 a/x +', {
      id: 'h1',
      coder: 'ani',
      status: 'confirmed',
      confidence: 1,
    });
    expect(basis([confirmed], 'a/x')).toBe(basis([proposed], 'a/x'));
    const moved = makeCoding('W-01:2 a/x +', { quote: `${proposed.quote.replace(/ /gu, '\n')} ` });
    expect(basis([moved], 'a/x')).toBe(basis([proposed], 'a/x'));
  });

  it('does not count what is neutral or rejected', () => {
    const more = [makeCoding('W-02:1 a/x -', { status: 'rejected' }), 'W-02:2 a/x 0'];
    expect(basis([...LINES, ...more], 'a/x')).toBe(basis(LINES, 'a/x'));
  });

  it('is of a technique, a code, an indicator or the whole', () => {
    const without = (line: string) => LINES.filter((one) => one !== line);
    expect(basis(without('O-01:1 a/x -'), 'a/x', 'interview')).toBe(basis(LINES, 'a/x', 'interview'));
    expect(basis(without('O-01:1 a/x -'), 'a/x')).not.toBe(basis(LINES, 'a/x'));
    expect(basis(without('W-01:2 a/y +'), 'a/x')).toBe(basis(LINES, 'a/x'));
    expect(basis(without('W-01:2 a/y +'), 'a')).not.toBe(basis(LINES, 'a'));
    expect(basis(without('W-01:3 b +'), 'a')).toBe(basis(LINES, 'a'));
    expect(basis(without('W-01:3 b +'), OVERALL)).not.toBe(basis(LINES, OVERALL));
  });
});

describe('factorBasis', () => {
  it('changes with those who name the factor, by id or in their own words', () => {
    const of = (factors: readonly string[], factor: string): string =>
      factorBasis(makeCoded({ codings: LINES, codebook, factors }), factor);
    expect(of(['W-01:1 - macet', 'W-01:2 - hujan'], 'Macet')).toBe(of(['W-01:1 - macet'], 'macet'));
    expect(of(['W-01:1 - macet', 'W-02:2 - macet'], 'macet')).not.toBe(of(['W-01:1 - macet'], 'macet'));
  });
});

describe('staleness', () => {
  const stale = (level: string | null, codings: readonly string[]): boolean | undefined =>
    triangulate(
      makeCoded({ codings, codebook, decisions: decisionsOn({ 'a/x': { rating: ratingAt(2, level) } }) }),
    )[0]?.combined?.decided?.stale;

  it('is that the evidence is another one now', () => {
    expect(stale(basis(LINES, 'a/x'), LINES)).toBe(false);
    expect(stale(basis(LINES, 'a/x'), [...LINES, 'W-02:1 a/x -'])).toBe(true);
  });

  it('is never said of a decision without a basis', () => {
    expect(stale(null, LINES)).toBe(false);
  });
});
