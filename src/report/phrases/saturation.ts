import { decimals, joinList } from '../../model/format.ts';
import type { Lang } from '../../model/text.ts';
import type { Saturation, SaturationOptions, SaturationRun, ThemeKind } from '../../model/verification.ts';

/** `3,6 %`, `3.6%`; whole numbers without decimals. */
export function percent(share: number, lang: Lang): string {
  const value = Math.round(share * 1000) / 10;
  return `${decimals(value, lang, Number.isInteger(value) ? 0 : 1)}${lang === 'id' ? ' %' : '%'}`;
}

const themesId: Readonly<Record<ThemeKind, string>> = {
  codes: 'kode yang dibicarakan',
  'codes-polarity': 'kode menurut arah penilaiannya (positif, negatif, campuran, netral)',
  factors: 'faktor pendukung dan penghambat yang disebut',
  all: 'kode menurut arah penilaiannya, serta faktor pendukung dan penghambat yang disebut',
};

const themesEn: Readonly<Record<ThemeKind, string>> = {
  codes: 'codes that are spoken of',
  'codes-polarity': 'codes with how they are judged (positive, negative, mixed, neutral)',
  factors: 'supporting and inhibiting factors that are named',
  all: 'codes with how they are judged, and supporting and inhibiting factors that are named',
};

const id = {
  heading: 'Kejenuhan data',
  method: ({ base, run, threshold, themes }: SaturationOptions) =>
    `Kejenuhan data dinilai menurut Guest, Namey & Chen (2020). Tema dalam ${base} wawancara pertama menjadi dasar; tema yang baru muncul dalam setiap ${run} wawancara berikutnya (satu putaran, saling tumpang tindih) dibagi dengan jumlah tema dasar. Kejenuhan tercapai pada putaran pertama yang bagian tema barunya tidak lebih dari ${percent(threshold, 'id')}. Yang dihitung sebagai tema: ${themesId[themes]}.`,
  caveat:
    'Cara ini disusun untuk tema yang lahir dari data. Dengan codebook yang sudah tetap, tema di luar codebook hanya terhitung bila muncul sebagai faktor.',
  reached: (
    label: string,
    { base }: SaturationOptions,
    themes: number,
    { interviews, fresh, ratio }: SaturationRun,
  ) =>
    `Kejenuhan data tercapai pada ${label} wawancara: ${base} wawancara pertama memuat ${themes} tema, dan dalam putaran ${joinList(interviews, 'id')} hanya muncul ${fresh} tema baru (${percent(ratio, 'id')} dari tema dasar).`,
  reachedNone: (label: string, { base }: SaturationOptions, themes: number, { interviews }: SaturationRun) =>
    `Kejenuhan data tercapai pada ${label} wawancara: ${base} wawancara pertama memuat ${themes} tema, dan dalam putaran ${joinList(interviews, 'id')} tidak muncul tema baru.`,
  lateThemes: (themes: number, above: number, threshold: string) =>
    above === 0
      ? `Sesudah putaran itu masih muncul ${themes} tema baru, tetapi bagiannya tetap tidak lebih dari ${threshold}.`
      : `Sesudah putaran itu masih muncul ${themes} tema baru, dan pada ${above} putaran bagiannya kembali di atas ${threshold}; kejenuhannya belum mantap.`,
  notReached: (
    count: number,
    { threshold }: SaturationOptions,
    { interviews, fresh, ratio }: SaturationRun,
  ) =>
    `Kejenuhan data belum tercapai dengan ${count} wawancara: putaran terakhir (${joinList(interviews, 'id')}) masih membawa ${fresh} tema baru (${percent(ratio, 'id')} dari tema dasar), di atas ambang ${percent(threshold, 'id')}.`,
  tooFew: (count: number, { base, run }: SaturationOptions) =>
    `Kejenuhan data tidak dapat dinilai: ${count === 0 ? 'tidak ada wawancara' : `hanya ada ${count} wawancara`}, sedangkan dengan dasar ${base} dan putaran ${run} diperlukan sedikitnya ${base + run}.`,
  noThemes: ({ base }: SaturationOptions) =>
    `Kejenuhan data tidak dapat dinilai: ${base} wawancara pertama tidak memuat satu pun tema.`,
  undated: (count: number) =>
    `${count} wawancara tanpa tanggal diletakkan di akhir menurut idnya; urutan yang lain dapat mengubah hasilnya.`,
  allUndated:
    'Tidak satu pun wawancara bertanggal, sehingga diurutkan menurut idnya; urutan yang lain dapat mengubah hasilnya.',
  table: 'Tema baru dalam setiap wawancara',
  figure: 'tema baru dan tema seluruhnya dari wawancara ke wawancara.',
  columns: {
    interview: 'Wawancara',
    date: 'Tanggal',
    themes: 'Tema',
    fresh: 'Tema baru',
    cumulative: 'Kumulatif',
    run: 'Baru dalam putaran',
    runs: 'Putaran',
    share: 'Bagian',
  },
  unchecked: (checked: number, codings: number) =>
    `Tema dihitung dari ${codings} koding wawancara; ${checked} di antaranya dibuat atau dikonfirmasi orang, yang lain masih usulan.`,
  base: 'dasar',
  csv: ['wawancara', 'tanggal', 'tema', 'tema baru', 'kumulatif', 'baru dalam putaran', 'rasio putaran'],
};

const en: typeof id = {
  heading: 'Saturation',
  method: ({ base, run, threshold, themes }) =>
    `Saturation is assessed after Guest, Namey & Chen (2020). The themes of the first ${base} interviews are the base; the themes that are new in every ${run} interviews after them (a run; runs overlap) are divided by the number of base themes. Saturation is reached with the first run whose share of new themes is at most ${percent(threshold, 'en')}. What counts as a theme: ${themesEn[themes]}.`,
  caveat:
    'The method was made for themes that come out of the data. With a fixed codebook, themes beyond it count only where they come up as factors.',
  reached: (label, { base }, themes, { interviews, fresh, ratio }) =>
    `Saturation was reached at ${label} interviews: the first ${base} interviews hold ${themes} themes, and the run ${joinList(interviews, 'en')} brought only ${fresh === 1 ? 'one new theme' : `${fresh} new themes`} (${percent(ratio, 'en')} of the base).`,
  reachedNone: (label, { base }, themes, { interviews }) =>
    `Saturation was reached at ${label} interviews: the first ${base} interviews hold ${themes} themes, and the run ${joinList(interviews, 'en')} brought no new theme.`,
  lateThemes: (themes, above, threshold) =>
    above === 0
      ? `After that run ${themes === 1 ? 'one new theme' : `${themes} new themes`} still came up, but their share stayed at ${threshold} or less.`
      : `After that run ${themes === 1 ? 'one new theme' : `${themes} new themes`} still came up, and in ${above === 1 ? 'one run' : `${above} runs`} their share rose above ${threshold} again: the saturation is not firm.`,
  notReached: (count, { threshold }, { interviews, fresh, ratio }) =>
    `Saturation was not reached with ${count} interviews: the last run (${joinList(interviews, 'en')}) still brought ${fresh === 1 ? 'one new theme' : `${fresh} new themes`} (${percent(ratio, 'en')} of the base), above the threshold of ${percent(threshold, 'en')}.`,
  tooFew: (count, { base, run }) =>
    `Saturation cannot be assessed: ${count === 0 ? 'there are no interviews' : `there ${count === 1 ? 'is only one interview' : `are only ${count} interviews`}`}, and a base of ${base} with runs of ${run} takes at least ${base + run}.`,
  noThemes: ({ base }) => `Saturation cannot be assessed: the first ${base} interviews hold no theme at all.`,
  undated: (count) =>
    `${count === 1 ? 'One interview without a date stands' : `${count} interviews without a date stand`} last, by id; another order may change the result.`,
  allUndated: 'No interview has a date, so that they are taken by id; another order may change the result.',
  table: 'New themes in every interview',
  figure: 'new themes, and all themes so far, from interview to interview.',
  columns: {
    interview: 'Interview',
    date: 'Date',
    themes: 'Themes',
    fresh: 'New',
    cumulative: 'Cumulative',
    run: 'New in the run',
    runs: 'Run',
    share: 'Share',
  },
  unchecked: (checked, codings) =>
    `The themes are counted from ${codings} codings of interviews; a person made or confirmed ${checked} of them, the rest are proposals.`,
  base: 'base',
  csv: ['interview', 'date', 'themes', 'new', 'cumulative', 'new in the run', 'ratio of the run'],
};

export const saturationPhrases = { id, en };

/** What saturation comes to, in sentences that can stand in a chapter. */
export function saturationVerdict(saturation: Saturation, lang: Lang): string {
  const say = saturationPhrases[lang];
  const { options, curve, runs, baseThemes, result, gap, label, undated } = saturation;
  const matters = undated > 0 && result !== 'not-assessable';
  const order = undated < curve.length ? say.undated(undated) : say.allUndated;
  const verdict = (): readonly string[] => {
    if (result === 'not-assessable') {
      return [gap === 'no-themes' ? say.noThemes(options) : say.tooFew(curve.length, options)];
    }
    const last = runs.at(-1);
    if (result === 'not-reached' || label === null) {
      return last === undefined ? [] : [say.notReached(curve.length, options, last)];
    }
    const at = runs.findIndex(({ ratio }) => ratio <= options.threshold);
    const run = runs[at];
    if (run === undefined) return [];
    const write = run.fresh === 0 ? say.reachedNone : say.reached;
    const after = curve.slice(options.base + at + options.run).reduce((sum, { fresh }) => sum + fresh, 0);
    const above = runs.slice(at + 1).filter(({ ratio }) => ratio > options.threshold).length;
    return [
      write(label, options, baseThemes, run),
      ...(after === 0 ? [] : [say.lateThemes(after, above, percent(options.threshold, lang))]),
    ];
  };
  return [...verdict(), ...(matters ? [order] : [])].join(' ');
}
