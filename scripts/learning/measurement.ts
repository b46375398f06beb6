import type { Evaluation } from '../../src/model/evaluation.ts';
import { trainingVersion } from './version.ts';

/** How a study was coded when it was measured. */
export type Condition =
  | 'majority'
  | 'dictionary'
  | 'cold'
  | 'after 10 %'
  | 'after 20 %'
  | 'after 50 %'
  | 'shipped codebook'
  | 'own framework'
  | 'reader a'
  | 'reader b'
  | 'reader b against reader a';

/** The figures of one study under one condition; `null` where there is nothing to measure. */
export interface Measurement {
  readonly study: string;
  readonly condition: Condition;
  /** The version of the training data. */
  readonly training: string;
  readonly kappa: number | null;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly polarity: number | null;
  readonly polarityAccuracy: number | null;
  readonly joint: number | null;
  readonly topThree: number | null;
  readonly factors: number | null;
  readonly verdictExact: number | null;
  readonly verdictWithinOne: number | null;
  readonly cells: number | null;
  readonly convergence: number | null;
}

const TRAINED = trainingVersion();

export function figures(study: string, condition: Condition, evaluation: Evaluation): Measurement {
  const { overall, polarity, topThree, factors, verdicts } = evaluation;
  return {
    study,
    condition,
    training: TRAINED,
    kappa: overall.meanKappa.value,
    precision: overall.precision.value,
    recall: overall.recall.value,
    polarity: polarity.macroF1.value,
    polarityAccuracy: polarity.accuracy.value,
    joint: overall.joint.value,
    topThree: topThree?.value ?? null,
    factors: factors?.f1.value ?? null,
    verdictExact: verdicts?.exact ?? null,
    verdictWithinOne: verdicts?.withinOne ?? null,
    cells: verdicts?.cells ?? null,
    convergence: verdicts?.convergence ?? null,
  };
}
