import { inBoth, joinList } from '../../model/format.ts';
import type { Bilingual } from '../../model/text.ts';
import { interviewDates } from './interviews.ts';
import { graded, many, type Test, when } from './test.ts';

/** A reader can judge whether the results hold elsewhere if place, time, setting and informants are described. */
export const transferability: Test<'transferability'> = {
  id: 'transferability',
  name: { id: 'Keteralihan (transferability)', en: 'Transferability' },
  assess({ coded, index, findings }) {
    const { site, period, methods, informants } = coded.study;
    const interviewed = [...interviewDates(index).keys()];
    const described = informants.filter(
      ({ id, role, group }) => interviewed.includes(id) && (role !== null || group !== null),
    );
    const quotes = findings.reduce((sum, finding) => sum + finding.quotes.length, 0);
    const parts: readonly { readonly there: boolean; readonly name: Bilingual }[] = [
      { there: site !== null, name: { id: 'tempat (site)', en: 'the place (site)' } },
      { there: period !== null, name: { id: 'waktu (period)', en: 'the time (period)' } },
      {
        there: methods.fields.context !== undefined,
        name: { id: 'konteks (methods.context)', en: 'the context (methods.context)' },
      },
      {
        there: interviewed.length > 0 && described.length === interviewed.length,
        name: { id: 'jabatan atau kelompok setiap informan', en: 'the role or group of every informant' },
      },
    ];
    const namesOf = (there: boolean, lang: 'id' | 'en'): string =>
      joinList(
        parts.filter((part) => part.there === there).map(({ name }) => name[lang]),
        lang,
      );
    const count = parts.filter(({ there }) => there).length;
    const isShown = count === parts.length && quotes > 0;
    return {
      state: graded(isShown, count > 0),
      evidence: [
        ...when(count > 0, () =>
          inBoth((lang) =>
            lang === 'id' ? `Diuraikan: ${namesOf(true, lang)}.` : `Described: ${namesOf(true, lang)}.`,
          ),
        ),
        ...when(quotes > 0, () => ({
          id: `Temuan disertai ${String(quotes)} kutipan.`,
          en: `The findings come with ${many(quotes, 'quote')}.`,
        })),
      ],
      places: [],
      missing:
        count === parts.length
          ? null
          : inBoth((lang) =>
              lang === 'id'
                ? `Belum diuraikan: ${namesOf(false, lang)}.`
                : `Not yet described: ${namesOf(false, lang)}.`,
            ),
    };
  },
};
