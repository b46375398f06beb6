import { resolve } from 'node:path';
import type { Codebook } from '../model/codebook.ts';
import { type Decisions, type Grounds, NO_DECISIONS } from '../model/decision.ts';
import type { Count } from '../model/people.ts';
import type { Warned } from '../model/result.ts';
import { type Document, TECHNIQUES } from '../model/source.ts';
import type { Study } from '../model/study.ts';
import { type DecisionFacts, readDecisions } from '../store/decisions/index.ts';

/** What the words of a study's decisions are held against. */
export function decisionFacts(
  { informants, scale }: Pick<Study, 'informants' | 'scale'>,
  codebook: Codebook,
  documents: readonly Document[],
): DecisionFacts {
  const heard = documents.flatMap(({ informant, units }) => [
    informant,
    ...units.map((unit) => unit.informant),
  ]);
  return {
    scale,
    codebook,
    informants: [
      ...new Set([...informants.map(({ id }) => id), ...heard.filter((informant) => informant !== null)]),
    ],
    documents: documents.map(({ id }) => id),
    techniques: TECHNIQUES.filter((technique) =>
      documents.some((document) => document.technique === technique),
    ),
  };
}

interface Opened {
  readonly root: string;
  readonly written: boolean;
}

/** Whether there is a folder that decisions are kept in: that of a study, or one that was named as such. */
export function hasFolder(
  { root, written }: Opened,
  { inputs }: { readonly inputs: readonly string[] },
): boolean {
  return written || inputs.some((input) => resolve(input) === root);
}

/**
 * The decisions of a study, from its folder; lone files have none. Looked at with another codebook than its own,
 * those that do not fit it are left out.
 * @throws TelaahError DECISIONS_INVALID
 */
export async function decisionsOf(
  opened: Opened,
  request: { readonly inputs: readonly string[]; readonly codebook?: string },
  facts: DecisionFacts,
): Promise<Warned<Decisions>> {
  if (!hasFolder(opened, request)) return { value: NO_DECISIONS, warnings: [] };
  return readDecisions(opened.root, facts, request.codebook === undefined);
}

const withoutBasis = <Decision extends Grounds>(decision: Decision): Decision => ({
  ...decision,
  basis: null,
});

/**
 * The decisions as they stand to what is counted. Where only one person's or people's codings are, the evidence is
 * another one by choice, and nothing can be said of a change.
 */
export function decisionsFor(decisions: Decisions, { only, coder }: Count): Decisions {
  if (only === undefined && coder === undefined) return decisions;
  return {
    ...decisions,
    findings: decisions.findings.map(({ subject, rating, techniques, alignment, recommendation }) => ({
      subject,
      rating: rating === null ? null : withoutBasis(rating),
      techniques: Object.fromEntries(
        Object.entries(techniques).map(([technique, decision]) => [technique, withoutBasis(decision)]),
      ),
      alignment: alignment === null ? null : withoutBasis(alignment),
      recommendation: recommendation === null ? null : withoutBasis(recommendation),
    })),
    factors: decisions.factors.map(withoutBasis),
  };
}
