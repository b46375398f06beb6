import type { CodedStudy } from './analysis.ts';
import { factorBasis } from './basis.ts';
import type { Codebook } from './codebook.ts';
import type { FactorMention } from './coding.ts';
import { isStale } from './decided.ts';
import type { FactorDecision } from './decision.ts';
import { isNamed, plainLabel } from './factor-name.ts';
import type { FactorFinding } from './finding.ts';
import { indexStudy, type StudyIndex } from './study-index.ts';
import { compareText } from './text.ts';

function identity({ factor, kind, label }: FactorMention): string {
  return `${kind} ${factor === null ? 'new' : 'known'} ${factor ?? plainLabel(label)}`;
}

/** A factor with the mentions it was joined from, in the study's order. */
export interface FactorGroup {
  readonly finding: FactorFinding;
  readonly mentions: readonly FactorMention[];
}

/**
 * Joins mentions to factors, as the researcher has decided: left out, renamed, of the other kind, bearing on other
 * codes, or added although no source names them. Most sources first, then by id, then by kind.
 */
export function groupFactors(
  coded: CodedStudy,
  index: StudyIndex = indexStudy(coded),
): readonly FactorGroup[] {
  const decisions = coded.decisions.factors;
  const decisionOn = (mention: FactorMention): FactorDecision | undefined =>
    decisions.find(({ factor }) => isNamed(factor, mention));
  const groups = new Map<string, [FactorMention, ...FactorMention[]]>();
  for (const mention of index.factors) {
    const decision = decisionOn(mention);
    if (decision?.keep === false) continue;
    const counted = { ...mention, kind: decision?.kind ?? mention.kind };
    const group = groups.get(identity(counted));
    if (group === undefined) groups.set(identity(counted), [counted]);
    else group.push(counted);
  }
  const found = [...groups.values()].map((mentions): FactorGroup => {
    const finding = factorFinding(coded.codebook, index, mentions);
    const decision = decisionOn(mentions[0]);
    return {
      finding: decision === undefined ? finding : asDecided(coded, index, finding, decision),
      mentions,
    };
  });
  const added = decisions
    .filter(({ factor, keep }) => keep && !index.factors.some((mention) => isNamed(factor, mention)))
    .flatMap((decision) => addedFactor(coded, index, decision));
  return [...found, ...added].sort(
    ({ finding: a }, { finding: b }) =>
      b.sources - a.sources || compareText(a.id, b.id) || compareText(a.kind, b.kind),
  );
}

function asDecided(
  coded: CodedStudy,
  index: StudyIndex,
  finding: FactorFinding,
  decision: FactorDecision,
): FactorFinding {
  const { label, codes, why, by, date, basis, factor } = decision;
  return {
    ...finding,
    ...(label === null ? {} : { label: { id: label, en: label } }),
    ...(codes === null ? {} : { codes }),
    decided: { why, by, date, basis, stale: isStale(decision, () => factorBasis(coded, factor, index)) },
  };
}

/** A factor that no source names; nothing where it is not even said whether it helps or stands in the way. */
function addedFactor(coded: CodedStudy, index: StudyIndex, decision: FactorDecision): readonly FactorGroup[] {
  const known = coded.codebook.factors.find(({ id }) => id === decision.factor);
  const kind = decision.kind ?? known?.kind;
  if (kind === undefined) return [];
  const finding: FactorFinding = {
    id: decision.factor,
    kind,
    label: known?.label ?? { id: decision.factor, en: decision.factor },
    known: known !== undefined,
    noted: false,
    codes: known?.affects ?? [],
    places: [],
    sources: 0,
  };
  return [{ finding: asDecided(coded, index, finding, decision), mentions: [] }];
}

function factorFinding(
  codebook: Codebook,
  index: StudyIndex,
  mentions: readonly [FactorMention, ...FactorMention[]],
): FactorFinding {
  const [first] = mentions;
  const known = codebook.factors.find((factor) => factor.id === first.factor);
  const codes = new Set([...(known?.affects ?? []), ...mentions.flatMap((mention) => mention.codes)]);
  return {
    id: first.factor ?? first.label,
    kind: first.kind,
    label: known?.label ?? { id: first.label, en: first.label },
    known: known !== undefined,
    noted: mentions.some(({ coder }) => coder !== null),
    codes: codebook.codes.map((code) => code.id).filter((code) => codes.has(code)),
    places: [...new Set(mentions.map((mention) => index.placeOf(mention)))],
    sources: new Set(mentions.map((mention) => index.sourceOf(mention))).size,
  };
}
