import { meanKappa } from '../../../statistics/kappa.ts';
import { acceptedOf, type Decision, type Judged, ranked, type Thresholds } from '../decision.ts';
import { fitLogistic } from '../linear.ts';
import type { Held } from './held-out.ts';

const FIT = { l2: 2, iterations: 80 };
const FIRST = Array.from({ length: 14 }, (_, n) => 0.14 + 0.04 * n);
const SECOND = [0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7];

/** The thresholds with the best mean κ over the held-out studies, each counting alike. */
function thresholdsFor(held: readonly Held[], weights: Float64Array): Thresholds {
  const judged = held.map(({ codes, rows }): Judged[] => ranked(codes, rows, weights));
  const studies = [...new Set(held.map(({ study }) => study))];
  const places = studies.map((study) => held.flatMap((one, n) => (one.study === study ? [n] : [])));
  let best: Thresholds = { first: 0.3, second: 0.5 };
  let most = Number.NEGATIVE_INFINITY;
  for (const first of FIRST) {
    for (const second of SECOND) {
      const given = judged.map((one) => new Set(acceptedOf(one, { first, second })));
      const value = places.reduce(
        (sum, own) =>
          sum +
          (meanKappa(own.map((n) => [new Set(held[n]?.coded.codes.keys()), given[n] ?? new Set<string>()])) ??
            0),
        0,
      );
      if (value > most) [most, best] = [value, { first, second }];
    }
  }
  return best;
}

/** How to decide, learned from what models made of studies that they had not seen. */
export function learnDecision(held: readonly Held[]): Decision {
  const rows = held.flatMap((one) => one.rows);
  const targets = Float64Array.from(
    held.flatMap(({ codes, coded }) => codes.map((code) => (coded.codes.has(code) ? 1 : 0))),
  );
  const importance = new Float64Array(rows.length).fill(1);
  const weights = fitLogistic({ rows, targets, importance, size: rows[0]?.index.length ?? 0 }, FIT);
  return { weights, thresholds: thresholdsFor(held, weights) };
}
