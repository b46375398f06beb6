import type { Lang } from '../../model/text.ts';

/** Words of verdicts that say the same are one family; *sudah sesuai* and *sudah baik* are not. */
export type Family = 'good' | 'optimal' | 'fit' | 'effective' | 'enough' | 'high' | 'weak';

export interface Head {
  readonly family: Family;
  /** The level of the word itself, without anything before it. */
  readonly plain: number;
  /** Whether it judges only with a word before it (*sudah sesuai*): by itself it merely describes. */
  readonly needs: boolean;
}

function heads(family: Family, plain: number, needs: boolean, words: string): [string, Head][] {
  return words.split(' ').map((word) => [word, { family, plain, needs }]);
}

/** What a verdict of `method.md` 5.4 says, by its last word. */
export const HEADS: Readonly<Record<Lang, ReadonlyMap<string, Head>>> = {
  id: new Map([
    ...heads('good', 4, false, 'baik bagus'),
    ...heads(
      'good',
      4,
      true,
      'memuaskan lancar tertib rapi teratur kondusif harmonis solid mantap andal unggul',
    ),
    ...heads('good', 5, true, 'prima istimewa'),
    ...heads('optimal', 4, true, 'optimal maksimal'),
    ...heads('fit', 4, true, 'sesuai memenuhi'),
    ...heads('effective', 4, true, 'efektif efisien konsisten'),
    ...heads('enough', 4, true, 'memadai'),
    ...heads('high', 4, true, 'tinggi kuat'),
    ...heads(
      'weak',
      2,
      true,
      'rendah minim lemah lamban lambat longgar mengecewakan memprihatinkan semrawut',
    ),
    ...heads('weak', 1, false, 'buruk'),
  ]),
  en: new Map([
    ...heads('good', 4, false, 'good'),
    ...heads('good', 4, true, 'well satisfactory'),
    ...heads('good', 5, false, 'excellent'),
    ...heads('optimal', 4, true, 'optimal optimally maximal'),
    ...heads('fit', 4, true, 'appropriate suitable'),
    ...heads('effective', 4, true, 'effective consistent'),
    ...heads('enough', 3, false, 'adequate'),
    ...heads('enough', 3, true, 'sufficient'),
    ...heads('high', 4, true, 'high strong'),
    ...heads('weak', 2, true, 'low weak minimal lacking'),
    ...heads('weak', 1, false, 'poor'),
  ]),
};

type Words = ReadonlySet<string>;
const words = (text: string): Words => new Set(text.split(/\s+/u));
type ByLang = Readonly<Record<Lang, Words>>;

/** *sangat baik*: one level further from the middle. */
export const MUCH: ByLang = {
  id: words('sangat amat sungguh'),
  en: words('very extremely highly'),
};
/** *cukup baik*: the level in the middle. */
export const FAIRLY: ByLang = {
  id: words('cukup lumayan agak'),
  en: words('fairly quite reasonably moderately sufficiently relatively adequately'),
};
/** *belum baik*, *kurang baik*: not there yet. */
export const SHORT_OF: ByLang = {
  id: words('belum kurang kurangnya'),
  en: words('less insufficiently inadequately lacking lacks lack sub'),
};
/** *tidak baik*: the contrary. English says both with *not*: see `levels.ts`. */
export const DENIED: ByLang = {
  id: words('tidak bukan tak'),
  en: words("not never no isn’t isn't hasn't"),
};
/** *tidak sepenuhnya baik*: denied in part only. */
export const IN_PART: ByLang = {
  id: words('sepenuhnya seluruhnya semuanya selalu begitu terlalu semua seutuhnya sempurna'),
  en: words('fully entirely completely wholly always yet totally so'),
};
/** Words before a verdict that leave its level as it is. */
export const THROUGH: ByLang = {
  id: words(
    `sudah telah masih tergolong terbilang termasuk dinilai dikatakan dikategorikan kategori predikat kriteria berkategori
    masuk berada dalam pada dapat bisa secara berjalan terlaksana dilaksanakan dijalankan diterapkan menunjukkan
    menunjukan memiliki mempunyai dirasa dirasakan terlihat tampak dipandang adalah ialah merupakan hasil yang di katakan dianggap
    relatif juga nilai penilaian mencapai bersifat bernilai terlaksananya dinyatakan diberikan dilakukan terjalin berlangsung digunakan`,
  ),
  en: words(
    `is are was were been be being has have had already still generally rated considered deemed classified categorized
    categorised as in the category of a an shown to said overall running carried out done implemented performed going
    functioning described seen judged found can enough than also yet been run been found relatively considerably went works working`,
  ),
};
/** Words before a verdict that make it no verdict: comparisons, wishes. */
export const UNDOING: ByLang = {
  id: words('lebih semakin makin paling terus kian seberapa sejauh'),
  en: words('more better most how too'),
};

/** *berjalan dengan baik* is a verdict on what runs; *bekerja dengan baik* is none on who works. */
export const RUNNING: ByLang = {
  id: words(
    `berjalan terlaksana dilaksanakan dijalankan diterapkan terjalin terlaksananya berlangsung dilakukan dikelola
    digunakan dimanfaatkan terkelola terpenuhi terselesaikan terjaga diselesaikan tersedia`,
  ),
  en: words(
    'running run carried done implemented performed going functioning works working conducted established',
  ),
};
