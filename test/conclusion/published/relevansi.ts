import { makeCodebook, makeCoded } from '../../support/make.ts';
import { decisions } from '../rules/support.ts';
import { type PublishedStudy, printed, summedUp } from './transcribe.ts';

const CODES = [
  'pengembangan-formal/materi-pelatihan',
  'relevansi/kuantitas-pekerjaan',
  'relevansi/kualitas-pekerjaan',
];

/** Development and relevance of honorary staff: three words of rating, no theory, no overall verdict. */
export const relevansi: PublishedStudy = {
  id: 'relevansi',
  coded: makeCoded({
    codebook: makeCodebook(CODES, { citation: null }),
    codings: summedUp(CODES, Object.fromEntries(CODES.map((code) => [code, ['W D', 4] as const]))),
    study: { aggregation: 'manual' },
    decisions: decisions(CODES.map((code) => printed(code, 4))),
  }),
};
