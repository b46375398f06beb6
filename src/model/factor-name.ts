import type { FactorMention } from './coding.ts';

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
