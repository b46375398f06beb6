import type { FactorKind } from '../../model/coding.ts';
import { type Part, words } from '../blocks.ts';
import type { Inline } from '../model.ts';

const id = {
  heading: 'Simpulan dan Saran',
  conclusion: 'Simpulan',
  recommendations: 'Saran',
  overall: (techniques: string, rated: Part, indicators: number, all: number): Inline[] =>
    indicators === all
      ? words`Berdasarkan hasil ${techniques}, penilaian keseluruhan atas ${all} indikator tergolong ${rated}.`
      : words`Berdasarkan hasil ${techniques}, penilaian keseluruhan atas ${indicators} dari ${all} indikator tergolong ${rated}; ${all - indicators} indikator lainnya tidak dapat dinilai.`,
  overallNone: 'Tidak ada bukti yang cukup untuk penilaian keseluruhan.',
  indicator: (ordinal: string, label: string, rated: Part, because: string): Inline[] =>
    words`${ordinal}, indikator ${label} tergolong ${rated} karena ${because}.`,
  indicatorNone: (labels: string, _count: number) =>
    `Untuk indikator ${labels} tidak ada bukti, sehingga tidak dapat dinilai.`,
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
  yardstick: (citation: string | null) =>
    `Tolok ukur setiap saran tentang sebuah indikator ialah rumusan indikator itu${citation === null ? ' dalam codebook' : ` menurut ${citation}`}, seperti dikutip dalam pembahasannya.`,
  noRecommendations: 'Tidak ada kelemahan atau faktor penghambat yang menuntut saran.',
};

const en: typeof id = {
  heading: 'Conclusion and Recommendations',
  conclusion: 'Conclusion',
  recommendations: 'Recommendations',
  overall: (techniques, rated, indicators, all) =>
    indicators === all
      ? words`On the evidence of ${techniques}, the overall rating of ${all === 1 ? 'the one indicator' : `the ${all} indicators`} is ${rated}.`
      : words`On the evidence of ${techniques}, the overall rating of ${indicators} of ${all} indicators is ${rated}; the other ${all - indicators === 1 ? 'one' : all - indicators} cannot be rated.`,
  overallNone: 'There is not enough evidence for an overall rating.',
  indicator: (ordinal, label, rated, because) =>
    words`${ordinal}, the rating of ${label} is ${rated}, because ${because}.`,
  indicatorNone: (labels, count) =>
    `There is no evidence for ${labels}, so ${count === 1 ? 'it' : 'they'} cannot be rated.`,
  /** Labels may be singular or plural, so that the rating is the subject. */
  rated: (labels, _count, word) => `it is ${word} for ${labels}`,
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
  yardstick: (citation) =>
    `The yardstick of each recommendation on an indicator is the wording of that indicator ${citation === null ? 'in the codebook' : `according to ${citation}`}, as quoted where it is discussed.`,
  noRecommendations: 'There is no weakness or inhibiting factor that calls for a recommendation.',
};

export const conclusionPhrases = { id, en };
