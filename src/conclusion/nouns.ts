import { type Codebook, isFlat } from '../model/codebook.ts';

/** What the codes of a codebook are called: sub-indicators, or indicators where none has any. */
export interface CodeNoun {
  readonly id: string;
  readonly en: string;
}

/** `sub-indikator`, `sub-indicator`; of a flat codebook `indikator`, `indicator`. */
export function codeNoun({ indicators }: Codebook): CodeNoun {
  return indicators.every(isFlat)
    ? { id: 'indikator', en: 'indicator' }
    : { id: 'sub-indikator', en: 'sub-indicator' };
}
