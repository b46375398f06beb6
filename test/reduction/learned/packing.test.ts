import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packNames, packSizes, unpackNames, unpackSizes } from '../../../src/reduction/learned/packing.ts';

describe('packed names', () => {
  it('leave out what the name before has', () => {
    expect(packNames(['w:telat', 'w:telaten', 'w:tepat'])).toBe('0w:telat|7en|4pat');
  });

  it('come back as they were, in any order', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '#', ':'), maxLength: 50 });
    fc.assert(
      fc.property(fc.array(name), (names) => {
        expect(unpackNames(packNames(names))).toEqual(names);
      }),
    );
  });

  it('may not hold what parts them', () => {
    expect(() => packNames(['a|b'])).toThrow('a|b');
  });
});

it('keeps sizes to the nearest unit', () => {
  const sizes = [0, 1, 5.52, 12.75];
  for (const [at, size] of unpackSizes(packSizes(sizes, 0.05), 0.05).entries())
    expect(size).toBeCloseTo(sizes[at] ?? -1, 1);
});
