import { meanKappa } from '../../../statistics/kappa.ts';
import {
  acceptedOf,
  type ByItself,
  besideOthers,
  byItself,
  type Decision,
  judgeStudy,
  type Thresholds,
} from '../decision.ts';
import { type DenseRow, denseRow, fitLogistic, type SparseRow } from '../linear.ts';
import type { Held } from './held-out.ts';

const FIT = { l2: 2, iterations: 80 };
const FIRST = Array.from({ length: 14 }, (_, n) => 0.14 + 0.04 * n);
const SECOND = [0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7];

const allByThemselves = ({ documents }: Held, alone: Float64Array): ByItself[][] =>
  documents.map((passages) => passages.map(({ rows }) => byItself(rows, alone)));

/** The features of a held-out study beside each other, once it is known how to decide by a passage's own words. */
function rowsBeside(study: Held, alone: Float64Array): DenseRow[][][] {
  const odds = allByThemselves(study, alone).map((passages) => passages.map((one) => one.odds));
  const rowsOf = besideOthers(study.codes, study, odds);
  return study.documents.map((_, at) => rowsOf(at));
}

/** The thresholds with the best mean κ over the held-out studies, each counting alike. */
function thresholdsFor(
  held: readonly Held[],
  { alone, beside }: Pick<Decision, 'alone' | 'beside'>,
): Thresholds {
  const studies = held.map((study) =>
    judgeStudy(study.codes, study, allByThemselves(study, alone), beside).flatMap((document, at) =>
      document.flatMap((one, n) => {
        const { coded, said = null } = study.documents[at]?.[n] ?? {};
        return coded === undefined || said !== null
          ? []
          : [{ judged: one, gold: new Set(coded.codes.keys()) }];
      }),
    ),
  );
  let best: Thresholds = { first: 0.3, second: 0.5 };
  let most = Number.NEGATIVE_INFINITY;
  for (const first of FIRST) {
    for (const second of SECOND) {
      const kappaOf = (own: (typeof studies)[number]): number =>
        meanKappa(own.map((one) => [one.gold, new Set(acceptedOf(one.judged, { first, second }))])) ?? 0;
      const value = studies.reduce((sum, own) => sum + kappaOf(own), 0);
      if (value > most) [most, best] = [value, { first, second }];
    }
  }
  return best;
}

/** Fits the decision to what people gave to passages that nobody had coded before. */
function fitted(
  held: readonly Held[],
  rowsOf: (study: Held) => readonly (readonly (readonly DenseRow[])[])[],
): Float64Array {
  const rows: SparseRow[] = [];
  const targets: number[] = [];
  for (const study of held) {
    for (const [at, document] of rowsOf(study).entries()) {
      for (const [n, own] of document.entries()) {
        const { coded, said = null } = study.documents[at]?.[n] ?? {};
        if (coded === undefined || said !== null) continue;
        rows.push(...own.map(denseRow));
        targets.push(...study.codes.map((code) => (coded.codes.has(code) ? 1 : 0)));
      }
    }
  }
  const problem = {
    rows,
    targets: Float64Array.from(targets),
    importance: new Float64Array(rows.length).fill(1),
  };
  return fitLogistic({ ...problem, size: rows[0]?.index.length ?? 0 }, FIT);
}

/** How to decide, learned from what models made of studies that they had not seen. */
export function learnDecision(held: readonly Held[]): Decision {
  const alone = fitted(held, ({ documents }) =>
    documents.map((passages) => passages.map(({ rows }) => rows)),
  );
  const beside = fitted(held, (study) => rowsBeside(study, alone));
  return { alone, beside, thresholds: thresholdsFor(held, { alone, beside }) };
}
