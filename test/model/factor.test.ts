import { describe, expect, it } from 'vitest';
import { groupFactors } from '../../src/model/factor.ts';
import { makeCodebook, makeCoded, makeFactor } from '../support/make.ts';

const codebook = makeCodebook(['a/x', 'a/y', 'b/z'], {
  factors: [makeFactor('pelatihan', 'inhibiting', ['b/z'])],
});

describe('groupFactors', () => {
  it('joins the mentions of a known factor and adds the codes that the codebook names', () => {
    const coded = makeCoded({
      codebook,
      factors: ['W-02:1 - pelatihan a/x', 'W-01:4 - pelatihan', 'W-01:2 - pelatihan', 'O-01:1 - pelatihan'],
    });
    expect(groupFactors(coded).map(({ finding }) => finding)).toEqual([
      {
        id: 'pelatihan',
        kind: 'inhibiting',
        label: { id: 'Faktor pelatihan', en: 'Faktor pelatihan (en)' },
        known: true,
        noted: false,
        codes: ['a/x', 'b/z'],
        places: ['O-01:1', 'W-01:2', 'W-01:4', 'W-02:1'],
        sources: 3,
      },
    ]);
  });

  it('joins unforeseen ones by their words, whatever the case, and keeps the two kinds apart', () => {
    const coded = makeCoded({
      codebook,
      factors: ['W-01:1 + Gaji a/y', 'W-02:1 + gaji a/x', 'W-03:1 - gaji'],
    });
    expect(groupFactors(coded).map(({ finding }) => [finding.id, finding.kind, finding.sources])).toEqual([
      ['Gaji', 'supporting', 2],
      ['gaji', 'inhibiting', 1],
    ]);
  });

  it('puts the most widely named first, then goes by id', () => {
    const coded = makeCoded({
      codebook,
      factors: ['W-01:1 - c', 'W-01:1 - b', 'W-01:2 - a', 'W-02:1 - c', 'W-01:3 - a'],
    });
    expect(groupFactors(coded).map(({ finding }) => finding.id)).toEqual(['c', 'a', 'b']);
  });
});
