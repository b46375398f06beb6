import { inBoth } from '../../model/format.ts';
import { interviewDates } from '../credibility/interviews.ts';
import { many } from '../credibility/test.ts';
import { listOf } from '../rules/names.ts';
import { command, own, section, type Tactic, type TacticContext } from './tactic.ts';

const ROBUSTNESS = section('Ketahanan simpulan', 'Robustness of the conclusion');
const CREDIBILITY = command('telaah credibility');

/** Informants of the roster who are not heard. */
function notHeard({ coded, index }: TacticContext): readonly string[] {
  const heard = interviewDates(index);
  return coded.study.informants.filter(({ id }) => !heard.has(id)).map(({ id }) => id);
}

/** Codes with factors that pull both ways. */
function rivals({ findings, factors }: Pick<TacticContext, 'findings' | 'factors'>): number {
  return findings.filter((finding) => {
    const kinds = new Set(
      factors.filter(({ codes }) => codes.includes(finding.code)).map(({ kind }) => kind),
    );
    return kinds.size > 1;
  }).length;
}

/** The thirteen tactics for testing or confirming findings, in the book's order. */
export const CONFIRMING: readonly Tactic[] = [
  {
    name: { id: 'Memeriksa keterwakilan', en: 'Checking for representativeness' },
    look: (context) => {
      const [overall] = context.robustness.dominance;
      const [first] = overall?.shares ?? [];
      const missing = notHeard(context);
      const share = Math.round((first?.share ?? 0) * 100);
      return {
        support: first === undefined ? 'hint' : 'computed',
        shown: inBoth((lang) => {
          const silent = missing.length === 0 ? null : listOf(missing, lang);
          if (first === undefined)
            return lang === 'id' ? 'Tidak ada informan dalam bukti.' : 'The evidence has no informants.';
          if (lang === 'id')
            return `Bagian terbesar bukti informan: ${first.informant}, ${String(share)} %.${silent === null ? '' : ` Terdaftar tetapi tidak terdengar: ${silent}.`}`;
          return `Largest share of the informants’ evidence: ${first.informant}, ${String(share)}%.${silent === null ? '' : ` Listed but not heard: ${silent}.`}`;
        }),
        where: ROBUSTNESS,
      };
    },
  },
  own(
    { id: 'Memeriksa pengaruh peneliti', en: 'Checking for researcher effects' },
    {
      id: 'Catat pengaruh kehadiran peneliti pada informan, dan sebaliknya (methods.reflexivity).',
      en: 'Write down what your presence did to the informants, and theirs to you (methods.reflexivity).',
    },
  ),
  {
    name: { id: 'Triangulasi', en: 'Triangulating' },
    look: ({ convergence }) => ({
      support: convergence.length > 0 ? 'computed' : 'hint',
      shown:
        convergence.length > 0
          ? inBoth((lang) => {
              const words = {
                technique: { id: 'teknik', en: 'technique' },
                source: { id: 'sumber', en: 'source' },
                time: { id: 'waktu', en: 'time' },
              } as const;
              const list = listOf(
                convergence.map(({ by }) => words[by][lang]),
                lang,
              );
              return lang === 'id' ? `Dibandingkan menurut ${list}.` : `Compared by ${list}.`;
            })
          : {
              id: 'Hanya ada satu teknik, satu kelompok, dan satu waktu.',
              en: 'There is only one technique, one group and one time.',
            },
      where: command('telaah matrix technique'),
    }),
  },
  {
    name: { id: 'Menimbang bukti', en: 'Weighting the evidence' },
    look: ({ robustness }) => ({
      support: 'computed',
      shown: {
        id: `${String(robustness.hedged)} koding dihitung setengah karena ragu-ragu atau dari kata orang lain; tanpa bobot itu ${String(robustness.reweighted.find(({ kind }) => kind === 'unweighted')?.changes.length ?? 0)} penilaian berubah.`,
        en: `${many(robustness.hedged, 'coding')} ${robustness.hedged === 1 ? 'counts' : 'count'} half, as hedged or second-hand; without these weights ${many(robustness.reweighted.find(({ kind }) => kind === 'unweighted')?.changes.length ?? 0, 'rating')} would change.`,
      },
      where: ROBUSTNESS,
    }),
  },
  {
    name: { id: 'Memeriksa makna pencilan', en: 'Checking the meaning of outliers' },
    look: ({ robustness }) => {
      const [first] = robustness.outliers;
      return {
        support: 'hint',
        shown:
          first === undefined
            ? {
                id: 'Informan terlalu sedikit untuk mencari pencilan.',
                en: 'There are too few informants to look for outliers.',
              }
            : {
                id: `Paling jauh dari informan lain: ${first.informant}. Mengapa demikian, dijelaskan peneliti.`,
                en: `Farthest from the others: ${first.informant}. Why, is for the researcher to explain.`,
              },
        where: ROBUSTNESS,
      };
    },
  },
  {
    name: { id: 'Menggunakan kasus ekstrem', en: 'Using extreme cases' },
    look: ({ robustness }) => ({
      support: robustness.extremes.length > 0 ? 'computed' : 'hint',
      shown: {
        id: `Penilaian tertinggi dan terendah disebut untuk ${String(robustness.extremes.length)} indikator.`,
        en: `The best and the worst judgement are named for ${many(robustness.extremes.length, 'indicator')}.`,
      },
      where: ROBUSTNESS,
    }),
  },
  own(
    { id: 'Menindaklanjuti kejutan', en: 'Following up surprises' },
    {
      id: 'Tulis apa yang tidak Anda duga, misalnya sebagai memo, dan telusuri.',
      en: 'Write down what you did not expect, as a memo for instance, and follow it up.',
    },
  ),
  {
    name: { id: 'Mencari bukti negatif', en: 'Looking for negative evidence' },
    look: ({ findings }) => {
      const count = findings.reduce((sum, { negativeCases }) => sum + negativeCases.length, 0);
      return {
        support: 'computed',
        shown: {
          id: `${String(count)} bagian yang berlawanan dengan penilaiannya.`,
          en: `${many(count, 'passage')} against the rating.`,
        },
        where: section('Temuan', 'Findings'),
      };
    },
  },
  own(
    { id: 'Menguji jika–maka', en: 'Making if–then tests' },
    {
      id: 'Rumuskan dugaan (jika A, maka B) dan periksa pada matriks informan.',
      en: 'Write a conjecture (if A, then B) and look at it in the matrix of informants.',
    },
  ),
  own(
    { id: 'Menyingkirkan hubungan semu', en: 'Ruling out spurious relations' },
    {
      id: 'Tanyakan apakah hal ketiga menjelaskan dua hal yang muncul bersama.',
      en: 'Ask whether a third thing explains two that occur together.',
    },
  ),
  {
    name: { id: 'Mengulang temuan', en: 'Replicating a finding' },
    look: ({ robustness, noun }) => {
      const again = robustness.replication.filter(({ result }) => result !== 'once');
      const holds = again.filter(({ result }) => result === 'holds');
      const changing = robustness.sources.filter(({ changes }) => changes.length > 0);
      return {
        support: 'computed',
        shown: {
          id: `Tanpa satu sumber: penilaian berubah untuk ${String(changing.length)} dari ${String(robustness.sources.length)} sumber. Menurut waktu: arahnya sama pada ${String(holds.length)} dari ${String(again.length)} ${noun.id}.`,
          en: `Without one source: ratings change for ${String(changing.length)} of ${many(robustness.sources.length, 'source')}. By time: the direction is the same in ${String(holds.length)} of ${many(again.length, noun.en)}.`,
        },
        where: ROBUSTNESS,
      };
    },
  },
  {
    name: { id: 'Memeriksa penjelasan tandingan', en: 'Checking out rival explanations' },
    look: ({ noun, ...context }) => ({
      support: 'hint',
      shown: {
        id: `${String(rivals(context))} ${noun.id} memiliki faktor pendukung dan penghambat sekaligus; timbang keduanya.`,
        en: `${many(rivals(context), noun.en)} with both supporting and inhibiting factors: weigh them.`,
      },
      where: command('telaah matrix factors'),
    }),
  },
  {
    name: { id: 'Meminta umpan balik informan', en: 'Getting feedback from participants' },
    look: ({ coded, credibility }) => {
      const test = credibility.find(({ id }) => id === 'member-check');
      return {
        support: coded.decisions.memberChecks.length > 0 ? 'hint' : 'researcher',
        shown: test?.evidence[0] ??
          test?.missing ?? { id: 'Belum ada member check.', en: 'There is no member check yet.' },
        where: CREDIBILITY,
      };
    },
  },
];
