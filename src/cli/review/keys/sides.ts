import type { Polarity } from '../../../model/coding.ts';
import type { Key } from '../edit-line.ts';

/** Polarities and the keys that set them. */
export const SIDE_KEYS: Readonly<Record<Key, Polarity>> = {
  '+': 'positive',
  '-': 'negative',
  '=': 'mixed',
  '0': 'neutral',
};
