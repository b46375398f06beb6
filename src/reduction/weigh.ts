import { round4 } from '../model/rating.ts';
import type { Signal, UnitText } from './coder.ts';
import type { Judged } from './learned/decision.ts';
import type { Learner, Opinion } from './learned/learner.ts';
import type { Passage } from './learned/passage.ts';
import { CODERS } from './registry.ts';

/** A code that a unit could get, with everything that points to it. */
export interface Candidate {
  readonly code: string;
  /** The coder that contributed most: `auto/learned`, `auto/terms`. */
  readonly coder: string;
  /** The probability that a person would give the code, between 0 and 1. */
  readonly confidence: number;
  /** That probability by the unit's own words, without what the rest of the study is about. */
  readonly alone: number;
  /** Of an accepted code the units of other documents that have it and are most like this one, likest first: `W-05:3`. */
  readonly alike: readonly string[];
  /** Strongest first. */
  readonly signals: readonly Signal[];
  /** Sure enough, with something to show for it. */
  readonly accepted: boolean;
}

const LEARNED = 'auto/learned';
const HALF = 0.5;
/** Proposals to choose among; the rest are not worth a look. */
const PROPOSALS = 3;
/** … unless something points to them or they are this likely. */
const LIKELY = 0.05;

/** Whether a unit is hardly about any code: small talk, how somebody came here, what is about to be asked. */
export function isAside(candidates: readonly Candidate[]): boolean {
  return candidates.every(({ confidence }) => confidence < LIKELY);
}

function learnedSignals(
  { code, words }: Judged,
  text: UnitText,
  passage: Passage,
  learner: Learner,
): Signal[] {
  return learner.reasons(text, passage, code).map(({ word, stem, span, share }) => ({
    code,
    kind: 'learned',
    match: word,
    rule: `${code} ~ ${stem}`,
    span,
    strength: share * words,
  }));
}

/** The rule coder whose strongest signal leads; where words of other studies weigh more, the learned one. */
function leadingCoder({ words }: Judged, signals: readonly Signal[]): string {
  const [rule] = signals.filter(({ kind }) => kind !== 'learned');
  if (rule === undefined || words > HALF) return LEARNED;
  return CODERS.find(({ kind }) => kind === rule.kind)?.id ?? LEARNED;
}

/** The codes that a unit could get, surest first: what a passage is about is decided among rivals. */
export function weigh(
  text: UnitText,
  passage: Passage,
  { judged, accepted, alike }: Opinion,
  learner: Learner,
): Candidate[] {
  return judged.flatMap((one, rank): Candidate[] => {
    const rules = passage.signals.filter(({ code }) => code === one.code);
    if (rank >= PROPOSALS && rules.length === 0 && one.probability < LIKELY) return [];
    const given = accepted.has(one.code);
    const learned = given ? learnedSignals(one, text, passage, learner) : [];
    const signals = [...rules, ...learned].sort(
      (a, b) => b.strength - a.strength || (a.rule < b.rule ? -1 : 1),
    );
    return [
      {
        code: one.code,
        coder: leadingCoder(one, signals),
        confidence: round4(one.probability),
        alone: round4(one.alone),
        alike: given ? alike(one.code) : [],
        signals,
        accepted: given && signals.length > 0,
      },
    ];
  });
}
