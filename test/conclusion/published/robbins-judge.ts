import { NO_METHODS } from '../../../src/model/methods.ts';
import { makeCodebook, makeCoded, makeCoding, makeFactor } from '../../support/make.ts';
import { decisions } from '../rules/support.ts';
import { type PublishedStudy, printed, summedUp, unanswered } from './transcribe.ts';

const CODES = ['kualitas', 'kuantitas', 'ketepatan-waktu', 'efektivitas', 'kemandirian'];

const applications = (line: string) => makeCoding(line, { quote: '(diringkas)' });

/**
 * Robbins and Judge (2015): ten informants; abilities with new applications weak in interviews, fair in observation.
 * Of several words for one indicator that of the conclusion is taken, for the whole that of the abstract.
 */
export const robbinsJudge: PublishedStudy = {
  id: 'robbins-judge',
  coded: makeCoded({
    codebook: makeCodebook(CODES, {
      citation: 'Robbins dan Judge (2015)',
      factors: [
        makeFactor('fasilitas-kurang', 'inhibiting', ['ketepatan-waktu']),
        makeFactor('tanggung-jawab-lemah', 'inhibiting', ['efektivitas']),
        makeFactor('disiplin-kurang', 'inhibiting', ['ketepatan-waktu']),
        makeFactor('pendidikan-sesuai', 'supporting', ['kuantitas']),
        makeFactor('lingkungan-kerja', 'supporting', ['kuantitas']),
      ],
    }),
    codings: [
      applications('W-01:1 kualitas -'),
      applications('O-01:1 kualitas +'),
      ...summedUp(CODES, {
        kuantitas: ['W D', 4],
        'ketepatan-waktu': ['W W-02', 2],
        efektivitas: ['W W-02', 4],
        kemandirian: ['W O', 2],
      }),
    ],
    factors: [
      'W-01:6 - fasilitas-kurang',
      'W-01:7 - tanggung-jawab-lemah',
      'W-01:8 - disiplin-kurang',
      'W-01:9 + pendidikan-sesuai',
      'W-01:10 + lingkungan-kerja',
    ],
    study: {
      aggregation: 'manual',
      credibility: ['prolonged-engagement', 'persistent-observation', 'peer-debriefing', 'member-check'],
      methods: { ...NO_METHODS, informants: { count: 10, kinds: {} } },
    },
    decisions: decisions([
      printed('overall', 3),
      printed('kualitas', 3),
      printed('kuantitas', 4),
      unanswered('ketepatan-waktu', 2),
      printed('efektivitas', 4),
      unanswered('kemandirian', 2),
    ]),
  }),
};
