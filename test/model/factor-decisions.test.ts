import { describe, expect, it } from 'vitest';
import { groupFactors } from '../../src/model/factor.ts';
import { decisionsOn } from '../support/decisions.ts';
import { makeCodebook, makeCoded, makeFactor } from '../support/make.ts';

const codebook = makeCodebook(['a/x', 'a/y'], { factors: [makeFactor('alat', 'inhibiting', ['a/x'])] });
const FACTORS = ['W-01:1 - alat', 'W-02:1 + alat', 'W-01:2 - macet a/y'];
const named = (...factors: Parameters<typeof decisionsOn>[1] & object) =>
  groupFactors(makeCoded({ factors: FACTORS, codebook, decisions: decisionsOn({}, factors) })).map(
    ({ finding: { id, kind, sources, label, codes, decided } }) => ({
      id,
      kind,
      sources,
      label: label.id,
      codes,
      decided: decided !== undefined,
    }),
  );

describe('factors as decided', () => {
  it('are left out, whatever they are called by', () => {
    expect(named({ factor: 'alat', keep: false }).map(({ id }) => id)).toEqual(['macet']);
    expect(named({ factor: 'MACET ', keep: false }).map(({ id }) => id)).toEqual(['alat', 'alat']);
  });

  it('are renamed, and bear on other codes', () => {
    expect(named({ factor: 'macet', label: 'Lalu lintas', codes: ['a/x'] })).toContainEqual({
      id: 'macet',
      kind: 'inhibiting',
      sources: 1,
      label: 'Lalu lintas',
      codes: ['a/x'],
      decided: true,
    });
  });

  it('of another kind are joined with those that are of it already', () => {
    expect(named({ factor: 'alat', kind: 'inhibiting' })).toContainEqual(
      expect.objectContaining({ id: 'alat', kind: 'inhibiting', sources: 2, decided: true }),
    );
    expect(named({ factor: 'alat', kind: 'inhibiting' })).toHaveLength(2);
  });

  it('are added although no source names them', () => {
    expect(named({ factor: 'Jaringan lemah', kind: 'inhibiting', codes: ['a/y'] })).toContainEqual({
      id: 'Jaringan lemah',
      kind: 'inhibiting',
      sources: 0,
      label: 'Jaringan lemah',
      codes: ['a/y'],
      decided: true,
    });
    expect(named({ factor: 'Jaringan lemah' })).toHaveLength(3);
  });
});
