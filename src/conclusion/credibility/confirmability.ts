import type { Bilingual } from '../../model/text.ts';
import { graded, many, type Test, when } from './test.ts';

function missing(isTraceable: boolean): Bilingual {
  return isTraceable
    ? {
        id: 'Tidak ada data yang dikode oleh dua orang secara terpisah (telaah agreement).',
        en: 'No data were coded by two people independently (telaah agreement).',
      }
    : { id: 'Sebagian penilaian tidak memiliki kutipan.', en: 'Part of the ratings have no passage.' };
}

/** The results follow from the data and not from one person's eyes: every finding has its passages, two people agree. */
export const confirmability: Test<'confirmability'> = {
  id: 'confirmability',
  name: { id: 'Kepastian (confirmability)', en: 'Confirmability' },
  assess({ findings, work }) {
    const rated = findings.filter(({ combined }) => combined !== null);
    const quoted = rated.filter(({ quotes }) => quotes.length > 0);
    const coders = work.agreement?.coders.length ?? 0;
    const isTraceable = rated.length > 0 && quoted.length === rated.length;
    const isShown = isTraceable && coders > 1;
    return {
      state: graded(isShown, quoted.length > 0),
      evidence: [
        ...when(rated.length > 0, () => ({
          id: `${String(quoted.length)} dari ${String(rated.length)} penilaian dapat ditelusuri sampai ke kutipannya.`,
          en: `${String(quoted.length)} of ${many(rated.length, 'rating')} can be followed to ${rated.length === 1 ? 'its' : 'their'} passages.`,
        })),
        ...when(coders > 1, () => ({
          id: `${String(coders)} orang mengode data yang sama; kesepakatannya dihitung.`,
          en: `${many(coders, 'person', 'people')} coded the same data; their agreement is computed.`,
        })),
      ],
      places: [],
      missing: isShown ? null : missing(isTraceable),
    };
  },
};
