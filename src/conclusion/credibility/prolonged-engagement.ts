import { inBoth, longDate } from '../../model/format.ts';
import { listOf } from '../rules/names.ts';
import { interviewedAgain } from './interviews.ts';
import { graded, logged, many, type Test, when } from './test.ts';

/** Going back to the field and to the same people; being there on several days is a part of it. */
export const prolongedEngagement: Test<'prolonged-engagement'> = {
  id: 'prolonged-engagement',
  name: { id: 'Perpanjangan pengamatan', en: 'Prolonged engagement' },
  assess(context) {
    const { index } = context;
    const visits = logged(context, 'visit');
    const again = interviewedAgain(index);
    const inField = index.documents.filter(({ technique }) => technique !== 'document');
    const days = [...new Set([...inField, ...visits].flatMap(({ date }) => date ?? []))].sort();
    const [first, last] = [days[0], days.at(-1)];
    const returned = visits.length > 1 || again.length > 0;
    return {
      state: graded(returned, days.length > 1 || visits.length > 0),
      evidence: [
        ...when(first !== undefined && last !== undefined, () =>
          inBoth((lang) =>
            lang === 'id'
              ? `Data lapangan berasal dari ${String(days.length)} hari, dari ${longDate(first ?? '', lang)} sampai ${longDate(last ?? '', lang)}.`
              : `The field data come from ${many(days.length, 'day')}, from ${longDate(first ?? '', lang)} to ${longDate(last ?? '', lang)}.`,
          ),
        ),
        ...when(again.length > 0, () =>
          inBoth((lang) =>
            lang === 'id'
              ? `${String(again.length)} informan diwawancarai pada lebih dari satu tanggal: ${listOf(again, lang)}.`
              : `${many(again.length, 'informant')} ${again.length === 1 ? 'was' : 'were'} interviewed on more than one date: ${listOf(again, lang)}.`,
          ),
        ),
        ...when(visits.length > 0, () => ({
          id: `Kunjungan yang dicatat: ${String(visits.length)}.`,
          en: `Visits in the log: ${String(visits.length)}.`,
        })),
      ],
      places: [...again],
      missing: returned
        ? null
        : {
            id: 'Tidak tampak bahwa peneliti kembali ke lapangan: tidak ada informan yang diwawancarai dua kali, dan kurang dari dua kunjungan dicatat (telaah credibility add visit).',
            en: 'Nothing shows a return to the field: no informant was interviewed twice, and fewer than two visits are logged (telaah credibility add visit).',
          },
    };
  },
};
