import type { FactorKind } from '../../model/coding.ts';
import { type Part, words } from '../blocks.ts';
import type { Inline } from '../model.ts';

const id = {
  heading: 'Simpulan dan Saran',
  conclusion: 'Simpulan',
  recommendations: 'Saran',
  overall: (techniques: string, rated: Part, indicators: number): Inline[] =>
    words`Berdasarkan hasil ${techniques}, penilaian keseluruhan atas ${indicators} indikator tergolong ${rated}.`,
  overallNone: 'Tidak ada bukti yang cukup untuk penilaian keseluruhan.',
  indicator: (ordinal: string, label: string, rated: Part, because: string): Inline[] =>
    words`${ordinal}, indikator ${label} tergolong ${rated} karena ${because}.`,
  indicatorNone: (ordinal: string, label: string): Inline[] =>
    words`${ordinal}, untuk indikator ${label} tidak ada bukti, sehingga tidak dapat dinilai.`,
  /** `kemampuan pegawai tergolong kurang baik`; of several: `… dan … sama-sama tergolong …` */
  rated: (labels: string, count: number, word: string) =>
    `${labels} ${count > 1 ? 'sama-sama ' : ''}tergolong ${word}`,
  unrated: (labels: string) => `untuk ${labels} tidak ada bukti`,
  /** The best-rated first; what follows is set against it. */
  against: ([first, second, ...rest]: readonly string[]) =>
    [[first, second].filter((part) => part !== undefined).join(', sedangkan '), ...rest].join(', dan '),
  byTechnique: (techniques: string, count: number, word: string) =>
    `${techniques} ${count > 1 ? 'sama-sama ' : ''}menunjukkan hasil yang ${word}`,
  silentTechnique: (techniques: string) => `${techniques} tidak memberi bukti`,
  factors: (kind: FactorKind, first: boolean, list: string, _count: number) => {
    const name = kind === 'supporting' ? 'faktor pendukung' : 'faktor penghambat';
    return first ? `Adapun ${name}nya yaitu ${list}.` : `Sementara itu, ${name}nya yaitu ${list}.`;
  },
  factor: (label: string, sources: number) => `${label} (${sources} sumber)`,
  checks: (count: number, section: string) =>
    `Simpulan ini perlu dibaca bersama ${count} catatan verifikasi pada bagian ${section}.`,
  noRecommendations: 'Tidak ada kelemahan atau faktor penghambat yang menuntut saran.',
};

const en: typeof id = {
  heading: 'Conclusion and Recommendations',
  conclusion: 'Conclusion',
  recommendations: 'Recommendations',
  overall: (techniques, rated, indicators) =>
    words`On the evidence of ${techniques}, the overall rating of ${indicators === 1 ? 'the one indicator' : `the ${indicators} indicators`} is ${rated}.`,
  overallNone: 'There is not enough evidence for an overall rating.',
  indicator: (ordinal, label, rated, because) =>
    words`${ordinal}, ${label} is rated ${rated}, because ${because}.`,
  indicatorNone: (ordinal, label) =>
    words`${ordinal}, there is no evidence for ${label}, so it cannot be rated.`,
  rated: (labels, count, word) => {
    if (count === 1) return `${labels} is ${word}`;
    return `${labels} are ${count === 2 ? 'both' : 'all'} ${word}`;
  },
  unrated: (labels) => `there is no evidence for ${labels}`,
  against: ([first, second, ...rest]) =>
    [[first, second].filter((part) => part !== undefined).join(', while '), ...rest].join(', and '),
  byTechnique: (techniques, _count, word) => `by ${techniques} it is ${word}`,
  silentTechnique: (techniques) => `${techniques} gave no evidence`,
  factors: (kind, first, list, count) => {
    const name = `The ${kind} ${count === 1 ? 'factor' : 'factors'}`;
    return `${name}${first ? '' : ', in turn,'} ${count === 1 ? 'is' : 'are'} ${list}.`;
  },
  factor: (label, sources) => `${label} (${sources === 1 ? 'one source' : `${sources} sources`})`,
  checks: (count, section) =>
    `The conclusion has to be read with the ${count === 1 ? 'verification note' : `${count} verification notes`} in section ${section}.`,
  noRecommendations: 'There is no weakness or inhibiting factor that calls for a recommendation.',
};

export const conclusionPhrases = { id, en };
