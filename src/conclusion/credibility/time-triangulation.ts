import { inBoth } from '../../model/format.ts';
import { listOf } from '../rules/names.ts';
import { interviewedAgain } from './interviews.ts';
import { graded, many, type Test, when } from './test.ts';

/** The same informant on another date; other evidence of another date shows it in part. */
export const timeTriangulation: Test<'time-triangulation'> = {
  id: 'time-triangulation',
  name: { id: 'Triangulasi waktu', en: 'Time triangulation' },
  assess({ index, robustness, noun }) {
    const again = interviewedAgain(index);
    const repeated = robustness.replication.filter(({ result }) => result !== 'once');
    const stable = repeated.filter(({ result }) => result === 'holds');
    const reversed = repeated.filter(({ result }) => result === 'reverses');
    return {
      state: graded(again.length > 0, repeated.length > 0),
      evidence: [
        ...when(again.length > 0, () =>
          inBoth((lang) =>
            lang === 'id'
              ? `${String(again.length)} informan ditanya pada lebih dari satu tanggal: ${listOf(again, lang)}.`
              : `${many(again.length, 'informant')} ${again.length === 1 ? 'was' : 'were'} asked on more than one date: ${listOf(again, lang)}.`,
          ),
        ),
        ...when(repeated.length > 0, () => ({
          id: `${String(repeated.length)} ${noun.id} ada buktinya dalam sedikitnya dua dari ${String(robustness.periods.length)} periode; arahnya sama pada ${String(stable.length)}, berbalik pada ${String(reversed.length)}.`,
          en: `${many(repeated.length, noun.en)} ${repeated.length === 1 ? 'has' : 'have'} evidence in at least two of ${String(robustness.periods.length)} periods; the direction is the same in ${String(stable.length)}, and turns round in ${String(reversed.length)}.`,
        })),
      ],
      places: again.length > 0 ? [...again] : repeated.map(({ code }) => code),
      missing:
        again.length > 0
          ? null
          : {
              id: 'Tidak ada informan yang diwawancarai lagi pada waktu lain. Beda periode di sini juga berarti beda sumber.',
              en: 'No informant was interviewed again at another time. Another period here also means another source.',
            },
    };
  },
};
