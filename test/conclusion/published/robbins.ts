import type { FindingDecision } from '../../../src/model/decision.ts';
import type { Technique } from '../../../src/model/source.ts';
import { makeCodebook, makeCoded, makeFactor } from '../../support/make.ts';
import { decide, decisions, level, NO_RECOMMENDATION } from '../rules/support.ts';
import { type PublishedStudy, printed, summedUp } from './transcribe.ts';

const RATINGS: Readonly<Record<string, number>> = {
  'kualitas/kemampuan': 3,
  'kualitas/kreativitas': 4,
  'kuantitas/jumlah-tugas': 4,
  'kuantitas/kehadiran': 3,
  'ketepatan-waktu/kesesuaian-tugas': 4,
  'ketepatan-waktu/sop': 4,
  'efektivitas/anggaran': 4,
  'efektivitas/sarana-prasarana': 3,
  'kemandirian/inisiatif': 4,
  'kemandirian/kepercayaan-diri': 4,
};
const CODES = Object.keys(RATINGS);

/** Without a combined rating in the article. */
export const UNCOMBINED = ['kuantitas/kehadiran', 'efektivitas/sarana-prasarana'];

/** With the same justification, word for word, under all three techniques. */
export const COPIED = [
  'kuantitas/kehadiran',
  'ketepatan-waktu/sop',
  'kemandirian/inisiatif',
  'kemandirian/kepercayaan-diri',
];

/** Stands for the article's justification, which is not repeated here: the same one, or one of its own. */
const OWN: Readonly<Record<Technique, string>> = {
  interview: 'alasan menurut para informan sendiri',
  observation: 'yang dicatat peneliti di tempat kerja',
  document: 'rekapitulasi dan laporan resmi kantor',
};

function whyOf(code: string, technique: Technique): string {
  return COPIED.includes(code) ? `satu alasan untuk ketiga teknik pada ${code}` : OWN[technique];
}

function findingOn(code: string): FindingDecision {
  const value = RATINGS[code] ?? 0;
  const techniques = {
    interview: level(value, whyOf(code, 'interview')),
    observation: level(value, whyOf(code, 'observation')),
    document: level(value, whyOf(code, 'document')),
  };
  const recommendation = value < 4 ? NO_RECOMMENDATION : null;
  return UNCOMBINED.includes(code)
    ? decide(code, { techniques, recommendation })
    : printed(code, value, { techniques, recommendation });
}

/** Robbins (2010): a rating by each technique and, but for two, a combined one; factors from interviews alone. */
export const robbins: PublishedStudy = {
  id: 'robbins',
  coded: makeCoded({
    codebook: makeCodebook(CODES, {
      citation: 'Robbins (2010:260-261)',
      factors: [
        makeFactor('sarana-memadai', 'supporting', ['efektivitas/sarana-prasarana']),
        makeFactor('perencanaan-anggaran', 'supporting', ['efektivitas/anggaran']),
        makeFactor('kurang-inovasi', 'inhibiting', ['kualitas/kreativitas']),
        makeFactor('kurang-pelatihan', 'inhibiting', ['kualitas/kemampuan']),
      ],
    }),
    codings: summedUp(
      CODES,
      Object.fromEntries(Object.entries(RATINGS).map(([code, value]) => [code, ['W O D', value] as const])),
    ),
    factors: [
      'W-01:11 + sarana-memadai',
      'W-01:12 + perencanaan-anggaran',
      'W-01:13 - kurang-inovasi',
      'W-01:14 - kurang-pelatihan',
    ],
    study: { aggregation: 'manual' },
    decisions: decisions([printed('overall', 3), ...CODES.map(findingOn)]),
  }),
};
