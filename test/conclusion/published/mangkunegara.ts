import type { Alignment } from '../../../src/model/alignment.ts';
import { NO_METHODS } from '../../../src/model/methods.ts';
import { makeCodebook, makeCoded, makeFactor } from '../../support/make.ts';
import { decisions, factor, GROUNDS } from '../rules/support.ts';
import { type PublishedStudy, printed, summedUp, unanswered } from './transcribe.ts';

const CODES = [
  'kualitas/sop',
  'kualitas/kemampuan',
  'kuantitas/target-output',
  'kuantitas/ketepatan-penyelesaian',
  'pelaksanaan-tugas/kerja-sama',
  'pelaksanaan-tugas/koordinasi-pimpinan',
  'tanggung-jawab/ketaatan-aturan',
  'tanggung-jawab/komitmen',
];

const aligned = (value: Alignment) => ({ alignment: { ...GROUNDS, why: 'sebagaimana tercetak', value } });

/** Mangkunegara (2017): twelve informants, one rating a sub-indicator, documents for two of eight. */
export const mangkunegara: PublishedStudy = {
  id: 'mangkunegara',
  coded: makeCoded({
    codebook: makeCodebook(CODES, {
      citation: 'Mangkunegara (2017:75)',
      factors: [
        makeFactor('sop-konsisten', 'supporting', ['kualitas/sop']),
        makeFactor('rasa-tanggung-jawab', 'supporting', ['tanggung-jawab/ketaatan-aturan']),
        makeFactor('pendidikan', 'inhibiting', ['kualitas/kemampuan']),
        makeFactor('arahan', 'inhibiting', ['pelaksanaan-tugas/koordinasi-pimpinan']),
      ],
    }),
    codings: summedUp(CODES, {
      'kualitas/sop': ['W O D', 4],
      'kualitas/kemampuan': ['W O', 3],
      'kuantitas/target-output': ['W O', 3],
      'kuantitas/ketepatan-penyelesaian': ['W O', 2],
      'pelaksanaan-tugas/kerja-sama': ['W O', 4],
      'pelaksanaan-tugas/koordinasi-pimpinan': ['W O', 2],
      'tanggung-jawab/ketaatan-aturan': ['W O D', 2],
      'tanggung-jawab/komitmen': ['W O', 3],
    }),
    factors: [
      ...['W-01:9', 'O-01:9', 'D-01:9'].map((place) => `${place} + sop-konsisten`),
      ...['W-01:10', 'O-01:10'].map((place) => `${place} + rasa-tanggung-jawab`),
      ...['W-01:11', 'O-01:11', 'D-01:11'].map((place) => `${place} - pendidikan`),
      ...['W-01:12', 'O-01:12'].map((place) => `${place} - arahan`),
    ],
    study: {
      aggregation: 'manual',
      credibility: [
        'prolonged-engagement',
        'persistent-observation',
        'source-triangulation',
        'technique-triangulation',
        'reference-material',
        'member-check',
      ],
      methods: {
        ...NO_METHODS,
        informants: { count: 12, kinds: {} },
        saturation: { claimed: true, base: null, run: null, threshold: null },
      },
    },
    decisions: decisions(
      [
        printed('overall', 3),
        printed('kualitas/sop', 4, aligned('aligned')),
        printed('kualitas/kemampuan', 3, aligned('partly-aligned')),
        printed('kuantitas/target-output', 3, aligned('aligned')),
        unanswered('kuantitas/ketepatan-penyelesaian', 2, aligned('not-aligned')),
        printed('pelaksanaan-tugas/kerja-sama', 4, aligned('aligned')),
        unanswered('pelaksanaan-tugas/koordinasi-pimpinan', 2, aligned('not-aligned')),
        unanswered('tanggung-jawab/ketaatan-aturan', 2, aligned('partly-aligned')),
        printed('tanggung-jawab/komitmen', 3, aligned('aligned')),
      ],
      // The conclusion names both; no sub-indicator and no factor of the findings does.
      [factor('fasilitas', { kind: 'inhibiting' }), factor('literasi digital', { kind: 'inhibiting' })],
    ),
  }),
};
