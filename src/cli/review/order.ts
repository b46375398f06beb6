import { byUsefulness } from '../../reduction/index.ts';
import type { ReviewUnit } from './study.ts';

/** In what order units are gone through. */
export type Order = 'document' | 'useful';

/** Numbers of the units in an order. */
export function sequenceOf(units: readonly ReviewUnit[], order: Order): number[] {
  const numbered = units.map(({ key, candidates }, number) => ({ key, candidates, number }));
  return (order === 'useful' ? byUsefulness(numbered) : numbered).map(({ number }) => number);
}
