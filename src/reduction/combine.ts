import type { Signal } from './coder.ts';
import { noisyOr } from './match.ts';

/** A code that a unit could get, with everything that points to it. */
export interface Candidate {
  readonly code: string;
  /** Between 0 and 1: the signals joined. */
  readonly confidence: number;
  readonly signals: readonly Signal[];
  readonly accepted: boolean;
}

/** A candidate is accepted from here on … */
const ACCEPT = 0.5;
/** … if it comes near to the best of the unit: what a passage is about is decided among rivals. */
const NEAR_BEST = 0.72;
/** A passage rarely speaks of more. */
const MOST = 3;

/** Many words for one code say little more than a few. */
const MOST_OF_A_KIND = 3;

function confidenceOf(signals: readonly Signal[]): number {
  const kinds = groupByKind(signals);
  return noisyOr(
    [...kinds.values()].map((same) =>
      noisyOr(
        same
          .map((signal) => signal.strength)
          .sort((a, b) => b - a)
          .slice(0, MOST_OF_A_KIND),
      ),
    ),
  );
}

function groupByKind(signals: readonly Signal[]): Map<string, Signal[]> {
  const kinds = new Map<string, Signal[]>();
  for (const signal of signals) kinds.set(signal.kind, [...(kinds.get(signal.kind) ?? []), signal]);
  return kinds;
}

/** Joins the signals of one unit into candidates, surest first, and decides which are accepted. */
export function combine(signals: readonly Signal[]): Candidate[] {
  const byCode = new Map<string, Signal[]>();
  for (const signal of signals) byCode.set(signal.code, [...(byCode.get(signal.code) ?? []), signal]);
  const candidates = [...byCode]
    .map(([code, own]) => ({
      code,
      confidence: Math.round(confidenceOf(own) * 10_000) / 10_000,
      signals: own.sort((a, b) => b.strength - a.strength || (a.rule < b.rule ? -1 : 1)),
    }))
    .sort((a, b) => b.confidence - a.confidence || (a.code < b.code ? -1 : 1));
  const best = candidates[0]?.confidence ?? 0;
  return candidates.map((candidate, rank) => ({
    ...candidate,
    accepted: rank < MOST && candidate.confidence >= ACCEPT && candidate.confidence >= best * NEAR_BEST,
  }));
}
