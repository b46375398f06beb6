import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf, wrap } from '../../src/charts/labels.ts';
import {
  AGREEMENT_FILLS,
  type Fill,
  inkOn,
  levelFill,
  luminance,
  PAPER,
  POLARITY_FILLS,
  shareFill,
} from '../../src/charts/look.ts';

/** WCAG 2: 1 to 21. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const levels = (count: number): readonly Fill[] =>
  Array.from({ length: count }, (_, at) => levelFill(at, count));

describe('in greyscale', () => {
  it.each([2, 3, 4, 5])('%d levels of a scale can be told apart', (count) => {
    const fills = levels(count);
    for (const [at, fill] of fills.entries()) {
      const next = fills[at + 1];
      if (next !== undefined) expect(contrast(fill.color, next.color)).toBeGreaterThan(1.2);
    }
    const lights = fills.map(({ color }) => luminance(color));
    expect([...lights].sort((a, b) => a - b)).toEqual(lights);
    expect(fills.map(({ hatch }) => hatch !== undefined)).toEqual(fills.map((_, at) => at === count - 1));
  });

  it('a scale of one level is filled', () => {
    expect(levelFill(0, 1)).toEqual({ color: levelFill(0, 5).color });
  });

  it.each([
    ['polarities', Object.values(POLARITY_FILLS)],
    ['grades of agreement', Object.values(AGREEMENT_FILLS)],
  ])('%s can be told apart by lightness or hatching', (_, fills) => {
    for (const [at, a] of fills.entries()) {
      for (const b of fills.slice(at + 1)) {
        const hatched = (a.hatch === undefined) !== (b.hatch === undefined);
        expect(hatched || contrast(a.color, b.color) > 1.4).toBe(true);
      }
    }
  });

  it('more is darker', () => {
    const shares = [0, 0.25, 0.5, 0.75, 1].map((share) => luminance(shareFill(share).color));
    expect([...shares].sort((a, b) => b - a)).toEqual(shares);
    expect(new Set(shares).size).toBe(shares.length);
  });
});

it('words can be read on every fill', () => {
  const fills = [
    ...[1, 2, 3, 5, 7].flatMap(levels),
    ...Object.values(POLARITY_FILLS),
    ...Object.values(AGREEMENT_FILLS),
    ...Array.from({ length: 21 }, (_, at) => shareFill(at / 20)),
  ];
  for (const fill of fills) expect(contrast(inkOn(fill), fill.color), fill.color).toBeGreaterThan(4.5);
  expect(luminance(PAPER)).toBe(1);
  expect(luminance('#000000')).toBe(0);
});

describe('wrap', () => {
  it('breaks between words, and shortens what does not fit', () => {
    expect(wrap('Koordinasi pimpinan dan pegawai', 130)).toEqual(['Koordinasi', 'pimpinan dan', 'pegawai']);
    expect(wrap('satu dua tiga empat', 40, { lines: 2 })).toEqual(['satu', 'dua…']);
    expect(wrap('', 100)).toEqual(['']);
  });

  it('never gives more lines, or wider ones, than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 40, max: 300 }), (text, width) => {
        const lines = wrap(text, width, { lines: 3 });
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(widthOf(line) <= width || Array.from(line).length <= 2).toBe(true);
      }),
    );
  });
});
