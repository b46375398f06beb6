import type { CoefficientId, MeasurementLevel } from '../model/agreement.ts';
import { brennanPrediger } from './brennan-prediger.ts';
import { cohenKappa, kappaErrors, linearKappa, quadraticKappa } from './cohen.ts';
import { congerKappa } from './conger.ts';
import { fleissKappa } from './fleiss.ts';
import { gwetAc1 } from './gwet.ts';
import { linearisedError } from './gwet-errors.ts';
import { krippendorffAlpha } from './krippendorff.ts';
import { percentAgreement } from './percent.ts';
import type { Outcome, Ratings } from './ratings.ts';
import { scottPi } from './scott.ts';

export interface Coefficient {
  readonly id: CoefficientId;
  /** What the values must allow for it to mean anything. */
  readonly level: MeasurementLevel;
  readonly compute: (ratings: Ratings) => Outcome;
  /** The large-sample standard error; `null` where it is undefined, or no formula is built in. */
  readonly error: (ratings: Ratings) => number | null;
}

const none = (): null => null;

const alpha = (level: MeasurementLevel): Coefficient => ({
  id: `alpha-${level}`,
  level,
  compute: (ratings) => krippendorffAlpha(ratings, level),
  error: none,
});

/** Every coefficient, in the order of the model's list. A new one is a file beside these and an entry here. */
export const COEFFICIENT_REGISTRY: readonly Coefficient[] = [
  { id: 'percent', level: 'nominal', compute: percentAgreement, error: none },
  {
    id: 'cohen',
    level: 'nominal',
    compute: cohenKappa,
    error: (ratings) => kappaErrors(ratings, 'unweighted')?.error ?? null,
  },
  {
    id: 'weighted-linear',
    level: 'ordinal',
    compute: linearKappa,
    error: (ratings) => kappaErrors(ratings, 'linear')?.error ?? null,
  },
  {
    id: 'weighted-quadratic',
    level: 'ordinal',
    compute: quadraticKappa,
    error: (ratings) => kappaErrors(ratings, 'quadratic')?.error ?? null,
  },
  { id: 'scott', level: 'nominal', compute: scottPi, error: none },
  {
    id: 'fleiss',
    level: 'nominal',
    compute: fleissKappa,
    error: (ratings) => linearisedError(ratings, 'fleiss'),
  },
  { id: 'conger', level: 'nominal', compute: congerKappa, error: none },
  { id: 'ac1', level: 'nominal', compute: gwetAc1, error: (ratings) => linearisedError(ratings, 'ac1') },
  {
    id: 'brennan-prediger',
    level: 'nominal',
    compute: brennanPrediger,
    error: (ratings) => linearisedError(ratings, 'brennan-prediger'),
  },
  alpha('nominal'),
  alpha('ordinal'),
  alpha('interval'),
  alpha('ratio'),
];
