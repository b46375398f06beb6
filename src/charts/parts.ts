import type { Analysis } from '../model/analysis.ts';
import { type Codebook, isFlat } from '../model/codebook.ts';
import type { Coding, Polarity } from '../model/coding.ts';
import type { Tally } from '../model/matrix.ts';
import type { Bilingual, Lang } from '../model/text.ts';

/** A line of a chart over codes: an indicator above its sub-indicators, or a code. */
export interface CodeLine {
  readonly id: string;
  readonly label: string;
  readonly isHeading: boolean;
}

/** Every code in the codebook's order, under its indicator unless it is one itself. */
export function codeLines({ indicators, codes }: Codebook, lang: Lang): readonly CodeLine[] {
  return indicators.flatMap((indicator) => [
    ...(isFlat(indicator) ? [] : [{ id: indicator.id, label: indicator.label[lang], isHeading: true }]),
    ...codes
      .filter(({ id }) => indicator.codes.includes(id))
      .map(({ id, label }) => ({ id, label: label[lang], isHeading: false })),
  ]);
}

/** What the lines of such a chart are called. */
export function codeHead({ indicators }: Codebook): Bilingual {
  return indicators.every(isFlat)
    ? { id: 'Indikator', en: 'Indicator' }
    : { id: 'Sub-indikator', en: 'Sub-indicator' };
}

/** `3 sub-indikator`, `1 sub-indicator`, `3 indicators`. */
export function codeCount(codebook: Codebook, count: number): Bilingual {
  const { id, en } = codeHead(codebook);
  return {
    id: `${count} ${id.toLowerCase()}`,
    en: `${count} ${en.toLowerCase()}${count === 1 ? '' : 's'}`,
  };
}

/** Counts the codings that are not rejected and that `holds` lets through. */
export function tallyOf({ codings }: Analysis, holds: (coding: Coding) => boolean): Tally {
  const own = codings.filter((coding) => coding.status !== 'rejected' && holds(coding));
  const count = (polarity: Polarity): number => own.filter((coding) => coding.polarity === polarity).length;
  return {
    positive: count('positive'),
    negative: count('negative'),
    mixed: count('mixed'),
    neutral: count('neutral'),
  };
}
