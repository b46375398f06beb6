import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { TelaahError } from '../../src/model/error.ts';
import { expectHarmless, mutations, zipMutations } from './fuzz.ts';

const SEED = new TextEncoder().encode('Peneliti: Berapa 12 orang?\nInforman: Tiga belas.\n');

describe('mutations', () => {
  it('damages in many ways, and the same seed gives the same files', () => {
    const draw = (): string[] =>
      fc
        .sample(mutations([SEED]), { seed: 1, numRuns: 300 })
        .map((bytes) => Buffer.from(bytes).toString('latin1'));
    const first = draw();
    expect(draw()).toEqual(first);
    expect(new Set(first).size).toBeGreaterThan(200);
    expect(first.some((text) => text.length < SEED.length)).toBe(true);
    expect(first.some((text) => text.length > 100_000)).toBe(true);
    expect(first.some((text) => text.includes('4294967296'))).toBe(true);
  });

  it('reaches the parts of a zip', () => {
    const zip = zipSync({ 'a.xml': SEED });
    const signatures = fc
      .sample(zipMutations([zip]), { seed: 1, numRuns: 100 })
      .filter((bytes) => Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from('PK\u0003\u0004')));
    expect(signatures.length).toBeGreaterThan(50);
  });
});

describe('what is harmless', () => {
  it('is a value and an error of the user, and nothing else', async () => {
    await expectHarmless(() => 1);
    await expectHarmless(() => {
      throw new TelaahError({ code: 'INPUT_UNREADABLE', message: { id: 'x', en: 'x' } });
    });
    await expect(expectHarmless(() => Promise.reject(new RangeError('stack')))).rejects.toThrow('stack');
    await expect(
      expectHarmless(() => new Promise((resolve) => setTimeout(resolve, 60)), { seconds: 0.05 }),
    ).rejects.toThrow('took');
    await expect(expectHarmless(() => Buffer.alloc(600 * 1024 * 1024, 1).length)).rejects.toThrow('grew');
  });
});
