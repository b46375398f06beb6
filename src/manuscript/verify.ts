import type { Analysis } from '../model/analysis.ts';
import type { Manuscript, ManuscriptCheck, ManuscriptPlace } from '../model/manuscript.ts';
import { compareText } from '../model/text.ts';
import { ManuscriptContext } from './context.ts';
import type { ManuscriptFinding, ManuscriptRule } from './rule.ts';
import { MANUSCRIPT_RULES } from './rules/index.ts';

/** More places than this help nobody. */
const MOST_PLACES = 6;
/** A finding its rule is less sure of is not reported. */
const LEAST_CONFIDENCE = 0.5;

export interface VerifyOptions {
  /** The study the manuscript reports on, analysed, to compare its claims with. */
  readonly study?: Analysis;
  readonly rules?: readonly ManuscriptRule[];
}

/**
 * What an examiner would hold against a manuscript: by rule, then place; the same thing said twice is one check.
 * The same manuscript gives the same checks.
 */
export function checkManuscript(
  manuscript: Manuscript,
  { study, rules = MANUSCRIPT_RULES }: VerifyOptions = {},
): readonly ManuscriptCheck[] {
  const context = new ManuscriptContext(manuscript, study ?? null);
  const checks = rules.flatMap((rule) =>
    rule
      .check(context)
      .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
      .map((finding) => checkOf(rule, finding)),
  );
  return merged(checks).sort(
    (a, b) =>
      compareText(a.rule, b.rule) || firstLine(a) - firstLine(b) || compareText(a.message.id, b.message.id),
  );
}

function checkOf(rule: ManuscriptRule, finding: ManuscriptFinding): ManuscriptCheck {
  const { confidence, message, where, severity = rule.severity, advice = rule.advice } = finding;
  return {
    rule: rule.id,
    name: rule.name,
    severity,
    confidence: Math.round(confidence * 100) / 100,
    message,
    where: distinct(where).slice(0, MOST_PLACES),
    advice,
  };
}

function distinct(places: readonly ManuscriptPlace[]): ManuscriptPlace[] {
  const seen = new Map(places.map((place) => [`${place.line}\n${place.quote}`, place]));
  return [...seen.values()];
}

/** Checks of one rule with the same words are one, with the places of all. */
function merged(checks: readonly ManuscriptCheck[]): ManuscriptCheck[] {
  const byMessage = new Map<string, ManuscriptCheck>();
  for (const check of checks) {
    const key = `${check.rule}\n${check.message.id}`;
    const before = byMessage.get(key);
    if (before === undefined) {
      byMessage.set(key, check);
      continue;
    }
    const where = distinct([...before.where, ...check.where]).slice(0, MOST_PLACES);
    const confidence = Math.max(before.confidence, check.confidence);
    byMessage.set(key, { ...before, where, confidence });
  }
  return [...byMessage.values()];
}

function firstLine({ where }: ManuscriptCheck): number {
  return Math.min(...where.map(({ line }) => line));
}
