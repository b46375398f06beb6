/**
 * Numbers from 0 to 1 (exclusive) that look random and are the same for the same seed, on any machine:
 * mulberry32, by Tommy Ettinger (2017, public domain), a 32-bit Weyl sequence with a mixing function. Good enough to
 * resample with; not for secrets.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
