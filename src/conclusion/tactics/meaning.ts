import { isEvidence } from '../../model/coding.ts';
import { many } from '../credibility/test.ts';
import { command, own, section, type Tactic, type TacticContext } from './tactic.ts';

/** Units under at least two codes. */
function coCoded({ index }: Pick<TacticContext, 'index'>): number {
  const codes = new Map<string, Set<string>>();
  for (const coding of index.codings) {
    const place = index.placeOf(coding);
    codes.set(place, (codes.get(place) ?? new Set()).add(coding.code));
  }
  return [...codes.values()].filter((each) => each.size > 1).length;
}

/** Codes on which positive and negative evidence stand side by side. */
function divided({ index, coded }: Pick<TacticContext, 'index' | 'coded'>): number {
  return coded.codebook.codes.filter(({ id }) => {
    const own_ = index.codings.filter(({ code }) => code === id);
    return ['positive', 'negative'].every((side) => own_.some(({ polarity }) => polarity === side));
  }).length;
}

/** The thirteen tactics for generating meaning, in the book's order. */
export const MEANING: readonly Tactic[] = [
  {
    name: { id: 'Mencatat pola dan tema', en: 'Noting patterns, themes' },
    look: ({ index, factors }) => ({
      support: 'computed',
      shown: {
        id: `${String(new Set(index.codings.map(({ code }) => code)).size)} kode dan ${String(factors.length)} faktor muncul dalam data; tema yang tidak ada dalam codebook perlu dicari peneliti.`,
        en: `${many(new Set(index.codings.map(({ code }) => code)).size, 'code')} and ${many(factors.length, 'factor')} occur in the data; themes that the codebook does not foresee are for the researcher to find.`,
      },
      where: command('telaah matrix framework'),
    }),
  },
  own(
    { id: 'Menilai kewajaran', en: 'Seeing plausibility' },
    {
      id: 'Tanyakan apakah temuan masuk akal bagi yang mengenal tempatnya.',
      en: 'Ask whether the findings make sense to those who know the place.',
    },
  ),
  {
    name: { id: 'Mengelompokkan', en: 'Clustering' },
    look: ({ robustness }) => ({
      support: 'hint',
      shown: {
        id: `Jarak ${String(robustness.outliers.length)} informan dari informan lain dihitung; pengelompokannya diputuskan peneliti.`,
        en: `The distance of ${many(robustness.outliers.length, 'informant')} from the others is computed; what groups they form is for the researcher to say.`,
      },
      where: command('telaah matrix code-informant'),
    }),
  },
  own(
    { id: 'Membuat metafora', en: 'Making metaphors' },
    {
      id: 'Cari kiasan yang merangkum temuan; kiasan informan sendiri ada dalam kutipan.',
      en: 'Look for an image that sums the findings up; informants’ own stand in the quotes.',
    },
  ),
  {
    name: { id: 'Menghitung', en: 'Counting' },
    look: ({ index, robustness }) => ({
      support: 'computed',
      shown: {
        id: `${String(index.codings.filter(isEvidence).length)} koding yang dihitung, dari ${String(robustness.sources.length)} sumber.`,
        en: `${many(index.codings.filter(isEvidence).length, 'coding')} that count, from ${many(robustness.sources.length, 'source')}.`,
      },
      where: command('telaah matrix code-document'),
    }),
  },
  {
    name: { id: 'Membandingkan dan mempertentangkan', en: 'Making contrasts, comparisons' },
    look: ({ robustness, noun }) => ({
      support: robustness.groups.length > 0 ? 'computed' : 'hint',
      shown:
        robustness.groups.length > 0
          ? {
              id: `Kelompok informan dibandingkan pada ${String(robustness.groups.length)} ${noun.id}; pada ${String(robustness.groups.filter(({ opposed }) => opposed.length > 0).length)} penilaiannya berlawanan.`,
              en: `Groups of informants are compared on ${many(robustness.groups.length, noun.en)}; on ${String(robustness.groups.filter(({ opposed }) => opposed.length > 0).length)} they judge in opposite ways.`,
            }
          : {
              id: 'Tidak ada dua kelompok informan untuk dibandingkan; isi kolom kelompok atau jabatan dalam daftar informan.',
              en: 'There are no two groups of informants to compare; fill in the group or role in the roster.',
            },
      where: command('telaah matrix source'),
    }),
  },
  {
    name: { id: 'Memecah variabel', en: 'Partitioning variables' },
    look: ({ noun, ...context }) => ({
      support: 'hint',
      shown: {
        id: `${String(divided(context))} ${noun.id} memuat bukti positif dan negatif sekaligus; mungkin perlu dipecah.`,
        en: `${many(divided(context), noun.en)} with both positive and negative evidence: perhaps to be split.`,
      },
      where: section('Temuan', 'Findings'),
    }),
  },
  {
    name: { id: 'Menggabungkan yang khusus ke yang umum', en: 'Subsuming particulars into the general' },
    look: ({ coded, findings, noun }) => ({
      support: 'computed',
      shown: {
        id: `${String(findings.filter(({ combined }) => combined !== null).length)} dari ${String(findings.length)} ${noun.id} dinilai dan digabung menjadi ${String(coded.codebook.indicators.length)} indikator dan satu simpulan.`,
        en: `${String(findings.filter(({ combined }) => combined !== null).length)} of ${many(findings.length, noun.en)} are rated and joined to ${many(coded.codebook.indicators.length, 'indicator')} and one verdict.`,
      },
      where: command('telaah conclude'),
    }),
  },
  {
    name: { id: 'Memfaktorkan', en: 'Factoring' },
    look: ({ factors }) => ({
      support: 'hint',
      shown: {
        id: `${String(factors.length)} faktor, dikelompokkan menurut pendukung dan penghambat; faktor yang mendasarinya dicari peneliti.`,
        en: `${many(factors.length, 'factor')}, grouped as supporting and inhibiting; what lies under them is for the researcher to find.`,
      },
      where: command('telaah matrix factors'),
    }),
  },
  {
    name: { id: 'Melihat hubungan antarvariabel', en: 'Noting relations between variables' },
    look: (context) => ({
      support: 'hint',
      shown: {
        id: `${String(coCoded(context))} satuan memuat dua kode atau lebih. Kemunculan bersama bukan sebab akibat.`,
        en: `${many(coCoded(context), 'unit')} under two codes or more. That they occur together is no cause.`,
      },
      where: command('telaah matrix factors'),
    }),
  },
  own(
    { id: 'Mencari variabel antara', en: 'Finding intervening variables' },
    {
      id: 'Tanyakan apa yang menghubungkan faktor dengan hasilnya.',
      en: 'Ask what stands between a factor and its result.',
    },
  ),
  {
    name: { id: 'Membangun rantai bukti yang logis', en: 'Building a logical chain of evidence' },
    look: ({ findings, noun }) => ({
      support: 'computed',
      shown: {
        id: `${String(findings.filter(({ quotes }) => quotes.length > 0).length)} penilaian dapat ditelusuri ke kutipan, ${noun.id}, indikator, dan simpulan.`,
        en: `${many(findings.filter(({ quotes }) => quotes.length > 0).length, 'rating')} can be followed from passage to ${noun.en}, indicator and verdict.`,
      },
      where: section('Temuan; lampiran koding', 'Findings; appendix of codings'),
    }),
  },
  {
    name: { id: 'Membuat keterpaduan konsep dan teori', en: 'Making conceptual/theoretical coherence' },
    look: ({ coded, findings }) => {
      const decided = findings.filter(({ alignment }) => alignment.set === 'decided').length;
      const proposed = findings.filter(
        ({ alignment }) => alignment.set === 'proposed' && alignment.value !== null,
      ).length;
      return {
        support: 'hint',
        shown:
          coded.codebook.citation === null
            ? {
                id: 'Codebook tidak mengutip teori untuk dibandingkan.',
                en: 'The codebook cites no theory to compare with.',
              }
            : {
                id: `Kesejajaran dengan ${coded.codebook.citation}: ${String(decided)} diputuskan peneliti, ${String(proposed)} masih usulan.`,
                en: `Alignment with ${coded.codebook.citation}: ${String(decided)} decided by the researcher, ${String(proposed)} only proposed.`,
              },
        where: command('telaah conclude'),
      };
    },
  },
];
