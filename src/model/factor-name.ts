import type { FactorMention } from './coding.ts';
import type { FactorFinding } from './finding.ts';

/** A factor that the codebook does not foresee is the same where its words are, whatever their case and spacing. */
export function plainLabel(label: string): string {
  return label.toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Whether a mention is of the factor of this name: a codebook factor's id, or else the sources' own words. */
export function isNamed(factor: string, mention: Pick<FactorMention, 'factor' | 'label'>): boolean {
  return mention.factor === null
    ? plainLabel(mention.label) === plainLabel(factor)
    : mention.factor === factor;
}

/** Whether a factor is named by the researcher, in the codebook, on a passage or in a decision, and not by the sources alone. */
export function isResearchers({
  known,
  noted,
  decided,
}: Pick<FactorFinding, 'known' | 'noted' | 'decided'>): boolean {
  return known || noted || decided !== undefined;
}

/** Whether a factor is more than one person's remark: the researcher's, or named by several sources. */
export function isEstablished(
  factor: Pick<FactorFinding, 'known' | 'noted' | 'decided' | 'sources'>,
): boolean {
  return isResearchers(factor) || factor.sources > 1;
}

/** Whether its label is what a source says, and stands in quotation marks. */
export function isSourcesWords({
  known,
  noted,
  sources,
}: Pick<FactorFinding, 'known' | 'noted' | 'sources'>): boolean {
  return !known && !noted && sources > 0;
}
