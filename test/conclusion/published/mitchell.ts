import { makeCodebook, makeCoded } from '../../support/make.ts';
import { decisions } from '../rules/support.ts';
import { type PublishedStudy, printed, unanswered } from './transcribe.ts';

const CODES = ['kualitas-kerja', 'ketepatan-waktu', 'inisiatif', 'kemampuan', 'komunikasi'];

/**
 * Mitchell (2001): five indicators concluded. What the article shows of its observation and documents is about four
 * other indicators, so that of these only two quotes of one daily-paid worker are left. It has two overall
 * verdicts, and so none is set.
 */
export const mitchell: PublishedStudy = {
  id: 'mitchell',
  coded: makeCoded({
    codebook: makeCodebook(CODES, { citation: 'Mitchell dalam Sedarmayanti (2001:51)' }),
    codings: ['W-01:1 inisiatif -', 'W-01:2 komunikasi -'],
    study: { aggregation: 'manual' },
    decisions: decisions([
      unanswered('kualitas-kerja', 2),
      printed('ketepatan-waktu', 4),
      printed('inisiatif', 4),
      unanswered('kemampuan', 2),
      printed('komunikasi', 4),
    ]),
  }),
};
