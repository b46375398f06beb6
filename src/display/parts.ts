import { type Code, type Codebook, isFlat } from '../model/codebook.ts';
import { type Coding, isEvidence } from '../model/coding.ts';
import type { Convergence } from '../model/finding.ts';
import { upperFirst } from '../model/format.ts';
import type { MatrixCell, MatrixColumn } from '../model/matrix.ts';
import type { Rating } from '../model/rating.ts';
import type { StudyIndex } from '../model/study-index.ts';
import type { Bilingual } from '../model/text.ts';
import { CONVERGENCE_WORDS } from '../model/vocabulary.ts';

/** A label as a heading. */
export function heading(words: Bilingual): Bilingual {
  return { id: upperFirst(words.id), en: upperFirst(words.en) };
}

/** The same words in both languages: names, ids. */
export function same(words: string): Bilingual {
  return { id: words, en: words };
}

export const CODE_HEADER: Bilingual = { id: 'Sub-indikator', en: 'Sub-indicator' };

export const INDICATOR_HEADER: Bilingual = { id: 'Indikator', en: 'Indicator' };

export const TOTAL_COLUMN: MatrixColumn = {
  id: 'total',
  label: { id: 'Jumlah', en: 'Total' },
  kind: 'count',
};

export const CONVERGENCE_COLUMN: MatrixColumn = {
  id: 'convergence',
  label: { id: 'Konvergensi', en: 'Convergence' },
  kind: 'label',
};

/** The indicator a code stands under; `null` in a flat codebook, where the code is the indicator. */
export function codeGroup(codebook: Codebook, code: Code): Bilingual | null {
  const indicator = codebook.indicators.find(({ id }) => id === code.indicator);
  return indicator === undefined || isFlat(indicator) ? null : indicator.label;
}

/** A rating with what stands under it; the ids include neutral codings, which the counts leave out. */
export function ratingCell(
  rating: Rating | null,
  codings: readonly Coding[],
  index: StudyIndex,
  rolledUp = false,
): MatrixCell {
  const evidence = codings.filter(isEvidence);
  return {
    rating,
    count: rolledUp ? new Set(evidence.map((coding) => index.placeOf(coding))).size : evidence.length,
    sources: new Set(evidence.map((coding) => index.sourceOf(coding))).size,
    codings: codings.map((coding) => coding.id),
  };
}

/** How `voices` techniques or groups of sources converge; `–` for fewer than two, which cannot. */
export function convergenceCell(convergence: Convergence, voices: number): MatrixCell {
  return { text: voices < 2 ? same('–') : CONVERGENCE_WORDS[convergence], codings: [] };
}

/** The same of one informant: of how many sources goes without saying. */
export function ofOneVoice({ sources: _, ...cell }: MatrixCell): MatrixCell {
  return cell;
}
