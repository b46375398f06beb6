import type { Codebook } from './codebook.ts';
import type { FactorKind, FactorMention } from './coding.ts';
import type { FactorFinding } from './finding.ts';
import type { NotedFactor } from './journal.ts';

/** A factor that the codebook does not foresee is the same where its words are, whatever their case and spacing. */
export function plainLabel(label: string): string {
  return label.toLowerCase().replace(/\s+/gu, ' ').trim();
}

/**
 * The codebook's factor of this name: its id, or its label in either language.
 * @param kind which is meant where a helping and a hindering one have the same label
 */
export function factorNamed(
  name: string,
  { factors }: Pick<Codebook, 'factors'>,
  kind: FactorKind | null = null,
): Codebook['factors'][number] | undefined {
  const words = plainLabel(name);
  const named = factors.filter(({ id, label }) =>
    [id, label.id, label.en].some((own) => plainLabel(own) === words),
  );
  return named.find((one) => one.kind === kind) ?? named[0];
}

/** What a person means who writes a factor down, or what is wrong with it. */
export type WrittenFactor =
  | { readonly is: NotedFactor }
  /** Neither the codebook nor an earlier note says whether it helps or stands in the way. */
  | { readonly wrong: 'kind-unsaid' }
  /** The codebook says the contrary. */
  | { readonly wrong: 'other-kind'; readonly factor: string };

/**
 * The factor that a person names: the codebook's, one that was noted before, or a new one of the person's own.
 * @param kind as the person says it; `null` where nothing is said
 * @param noted what people noted before, the latest last
 */
export function factorWritten(
  name: string,
  kind: FactorKind | null,
  codebook: Pick<Codebook, 'factors'>,
  noted: readonly NotedFactor[],
): WrittenFactor {
  const known = factorNamed(name, codebook, kind);
  if (known !== undefined) {
    if (kind !== null && kind !== known.kind) return { wrong: 'other-kind', factor: known.id };
    return { is: { factor: known.id, kind: known.kind } };
  }
  const words = plainLabel(name);
  const before = noted.findLast(({ factor }) => factor !== null && plainLabel(factor) === words);
  const counts = kind ?? before?.kind ?? null;
  if (counts === null) return { wrong: 'kind-unsaid' };
  return { is: { factor: before?.factor ?? name.trim(), kind: counts } };
}

/** Whether two notes say the same. */
export function isSameNote(a: NotedFactor, b: NotedFactor): boolean {
  return a.kind === b.kind && plainLabel(a.factor ?? '') === plainLabel(b.factor ?? '');
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
