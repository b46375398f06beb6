import type { CodedStudy } from './analysis.ts';
import type { Codebook } from './codebook.ts';
import type { FactorMention } from './coding.ts';
import type { FactorFinding } from './finding.ts';
import { indexStudy, type StudyIndex } from './study-index.ts';
import { compareText } from './text.ts';

/** A factor that the codebook does not foresee is the same where its words are, whatever their case and spacing. */
function identity(mention: FactorMention): string {
  const name = mention.factor ?? mention.label.toLowerCase().replace(/\s+/gu, ' ').trim();
  return `${mention.kind} ${mention.factor === null ? 'new' : 'known'} ${name}`;
}

/** A factor with the mentions it was joined from, in the study's order. */
export interface FactorGroup {
  readonly finding: FactorFinding;
  readonly mentions: readonly FactorMention[];
}

/** Joins mentions to factors: most sources first, then by id, then by kind. */
export function groupFactors(
  coded: CodedStudy,
  index: StudyIndex = indexStudy(coded),
): readonly FactorGroup[] {
  const groups = new Map<string, [FactorMention, ...FactorMention[]]>();
  for (const mention of index.factors) {
    const group = groups.get(identity(mention));
    if (group === undefined) groups.set(identity(mention), [mention]);
    else group.push(mention);
  }
  return [...groups.values()]
    .map((mentions) => ({ finding: factorFinding(coded.codebook, index, mentions), mentions }))
    .sort(
      ({ finding: a }, { finding: b }) =>
        b.sources - a.sources || compareText(a.id, b.id) || compareText(a.kind, b.kind),
    );
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
    codes: codebook.codes.map((code) => code.id).filter((code) => codes.has(code)),
    places: [...new Set(mentions.map((mention) => index.placeOf(mention)))],
    sources: new Set(mentions.map((mention) => index.sourceOf(mention))).size,
  };
}
