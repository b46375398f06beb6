import { TECHNIQUES, type Technique } from '../../model/source.ts';

/** Words that name a technique itself: papers that lie about (*kelengkapan dokumen*) are no technique. */
const WORDS: Readonly<Record<Technique, RegExp>> = {
  interview: /\b(?:wawancara|mewawancarai|diwawancarai|interview(?:s|ed|ing)?)\b/iu,
  observation: /\b(?:observasi|pengamatan|observation(?:s)?|observed)\b/iu,
  document:
    /\b(?:dokumentasi|(?:studi|telaah|hasil|data|analisis|penelusuran|review) dokumen|dokumen (?:menunjukkan|yang (?:ada|diperoleh))|documentation|document(?:ary)? (?:review|study|analysis|data))\b/iu,
};

/** Techniques that `texts` name, in the order of the field. */
export function techniquesIn(texts: readonly string[]): readonly Technique[] {
  return TECHNIQUES.filter((technique) => texts.some((text) => WORDS[technique].test(text)));
}
