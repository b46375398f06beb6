import type { SignalKind } from '../../model/coding.ts';
import type { Signal } from '../coder.ts';
import { noisyOr } from '../match.ts';
import { ANY, type KinModel, kinLogits, type Logits } from './kin.ts';
import type { Passage } from './passage.ts';

/** The kinds of rule signals, in the order of {@link Evidence.rules}. */
export const RULE_KINDS = ['term', 'phrase', 'question', 'heading'] as const satisfies readonly SignalKind[];

/** What each source of evidence says of one passage, code by code, in the order of the codebook. */
export interface Evidence {
  readonly passage: Passage;
  /** Logits of the framework's own word model; 0 everywhere if it has none. */
  readonly words: readonly number[];
  /** Logits by way of the other frameworks' models. */
  readonly kin: readonly number[];
  /** Logits that the passage has any code: by words, by kin. */
  readonly any: readonly [words: number, kin: number];
  /** For each kind of rule the joined strength for every code, between 0 and 1. */
  readonly rules: readonly (readonly number[])[];
}

/** What a framework's codes are judged by. */
export interface FrameworkModel {
  readonly framework: string;
  readonly codes: readonly string[];
  readonly kin: KinModel | null;
}

/** Many words for one code say little more than a few. */
const MOST_OF_A_KIND = 4;

export const columnOf = (framework: string, code: string): string => `${framework}:${code}`;

/** The joined strength of one kind of signals for every code. */
function strengthsOf(signals: readonly Signal[], codes: readonly string[], kind: SignalKind): number[] {
  const strengths = new Map<string, number[]>();
  for (const signal of signals) {
    if (signal.kind !== kind) continue;
    const known = strengths.get(signal.code);
    if (known === undefined) strengths.set(signal.code, [signal.strength]);
    else known.push(signal.strength);
  }
  return codes.map((code) => {
    const own = strengths.get(code);
    return own === undefined ? 0 : noisyOr(own.sort((a, b) => b - a).slice(0, MOST_OF_A_KIND));
  });
}

/** @param logits of every column of the language's word model */
export function evidenceOn(
  passage: Passage,
  { framework, codes, kin }: FrameworkModel,
  logits: Logits,
): Evidence {
  const logit = (code: string): number => logits.get(columnOf(framework, code)) ?? 0;
  const akin = kin === null ? new Map<string, number>() : kinLogits(kin, logits);
  return {
    passage,
    words: codes.map(logit),
    kin: codes.map((code) => akin.get(code) ?? 0),
    any: [logit(ANY), akin.get(ANY) ?? 0],
    rules: RULE_KINDS.map((kind) => strengthsOf(passage.signals, codes, kind)),
  };
}
