import type { Lang } from '../../model/text.ts';

const NUMBERS = {
  id: ['Nol', 'Satu', 'Dua', 'Tiga', 'Empat', 'Lima', 'Enam', 'Tujuh', 'Delapan', 'Sembilan', 'Sepuluh'],
  en: ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'],
} as const;

/** `Enam dari delapan`: up to ten in words, as prose has it. */
function share(some: number, all: number, lang: Lang): string {
  const [first, second] = [NUMBERS[lang][some], NUMBERS[lang][all]?.toLowerCase()];
  return `${first ?? String(some)} ${lang === 'id' ? 'dari' : 'of'} ${second ?? String(all)}`;
}

const id = {
  heading: 'Keterbatasan penelitian',
  intro:
    'Keterbatasan berikut disusun dari data dan catatan verifikasi di atas. Kalimatnya dapat diambil ke dalam bab penutup, lalu disesuaikan.',
  own: (text: string) => `Menurut peneliti: ${text}`,
  none: 'Dari data dan aturan verifikasi tidak tampak keterbatasan yang harus disebut. Keterbatasan akses, waktu, dan pengaruh peneliti hanya diketahui oleh peneliti sendiri.',
  subjects: (flat: boolean): string => (flat ? 'indikator' : 'sub-indikator'),
  seenThrough: (
    some: number,
    all: number,
    noun: string,
    techniques: string,
    missing: string,
    labels: string,
  ) =>
    `${some === all ? 'Semua' : share(some, all, 'id')} ${noun} hanya dilihat melalui ${techniques}, tanpa bukti dari ${missing}: ${labels}.`,
  unrated: (labels: string) =>
    `Data yang diperoleh tidak memuat bukti tentang ${labels}, sehingga tidak dinilai.`,
  oneSource: (labels: string) =>
    `Penilaian ${labels} bertumpu pada satu sumber, sehingga belum dapat dikuatkan oleh sumber lain.`,
  thin: (labels: string) =>
    `Penilaian ${labels} bertumpu pada bukti yang tipis dan perlu dibaca dengan hati-hati.`,
  dissonance: (labels: string) =>
    `Mengenai ${labels}, hasil antarteknik bertentangan, dan penelitian ini tidak dapat memastikan sebabnya dari data yang ada.`,
  oneTechnique: (technique: string) =>
    `Data hanya dikumpulkan melalui ${technique}, sehingga triangulasi teknik tidak dapat dilakukan.`,
  onePeriod:
    'Data dikumpulkan pada satu waktu, sehingga temuannya tidak diuji pada waktu lain (triangulasi waktu).',
  unheard: (silent: number, all: number) =>
    `Dari ${all} informan dalam daftar, keterangan ${silent} informan tidak termuat dalam data.`,
  dominant: (share: string) => `Satu informan memberi ${share} dari seluruh bukti wawancara.`,
  swayed: (some: number, all: number, noun: string) =>
    `Penilaian ${share(some, all, 'id').toLowerCase()} ${noun} berubah bila satu sumber saja dikeluarkan.`,
  saturationFew: (interviews: number, needed: number) =>
    `Kejenuhan data tidak dapat dinilai, karena hanya ada ${interviews} wawancara (diperlukan sedikitnya ${needed}).`,
  saturationOpen: (share: string) =>
    `Kejenuhan data belum tercapai: wawancara terakhir masih membawa ${share} tema baru.`,
  credibility: (tests: string) => `Pelaksanaan uji keabsahan berikut tidak tercatat: ${tests}.`,
  oneCoder:
    'Pengodean tidak diperiksa oleh pengode kedua, sehingga kesepakatan antarpengode tidak diketahui.',
  unchecked: (checked: number, all: number) =>
    checked === 0
      ? `Pengodean dilakukan secara otomatis; dari ${all} koding, belum ada yang diperiksa peneliti.`
      : `Sebagian pengodean dilakukan secara otomatis; dari ${all} koding, ${checked} telah diperiksa atau dibuat peneliti.`,
};

const en: typeof id = {
  heading: 'Limitations',
  intro:
    'These limitations are drawn from the data and from the verification notes above. The sentences can be taken over into the closing chapter and adapted.',
  own: (text) => `In the researcher’s words: ${text}`,
  none: 'Data and verification rules show no limitation that has to be named. Limits of access, time and the researcher’s own influence are known to the researcher alone.',
  subjects: (flat) => (flat ? 'indicators' : 'sub-indicators'),
  seenThrough: (some, all, noun, techniques, missing, labels) =>
    `${some === all ? 'All' : share(some, all, 'en')} ${noun} ${some === 1 ? 'was' : 'were'} seen through ${techniques} only, without evidence from ${missing}: ${labels}.`,
  unrated: (labels) => `The data hold no evidence on ${labels}, and so there is no rating.`,
  oneSource: (labels) => `The rating of ${labels} rests on a single source that no other could bear out.`,
  thin: (labels) => `The rating of ${labels} rests on thin evidence and has to be read with care.`,
  dissonance: (labels) =>
    `On ${labels} the techniques contradict each other, and the data do not settle why.`,
  oneTechnique: (technique) =>
    `The data come from ${technique} alone, so that there is no triangulation of techniques.`,
  onePeriod:
    'The data were gathered at one time, so that the findings were not tested at another (time triangulation).',
  unheard: (silent, all) =>
    `Of the ${all} informants in the roster, ${silent} ${silent === 1 ? 'has' : 'have'} no answers in the data.`,
  dominant: (share) => `One informant gives ${share} of all the evidence from interviews.`,
  swayed: (some, all, noun) =>
    `The rating of ${share(some, all, 'en').toLowerCase()} ${noun} changes when a single source is left out.`,
  saturationFew: (interviews, needed) =>
    `Saturation cannot be assessed, as there ${interviews === 1 ? 'is' : 'are'} only ${interviews} ${interviews === 1 ? 'interview' : 'interviews'} (it takes at least ${needed}).`,
  saturationOpen: (share) =>
    `Saturation is not reached: the last interviews still bring ${share} new themes.`,
  credibility: (tests) => `There is no record of how these tests of credibility were carried out: ${tests}.`,
  oneCoder: 'No second coder looked at the coding, so that agreement between coders is not known.',
  unchecked: (checked, all) =>
    checked === 0
      ? `The coding is automatic; of ${all} codings, none has been checked by the researcher.`
      : `Part of the coding is automatic; of ${all} codings, the researcher made or checked ${checked}.`,
};

export const limitationPhrases = { id, en };
