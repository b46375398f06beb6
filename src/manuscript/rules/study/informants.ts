import { inBoth } from '../../../model/format.ts';
import { placeOf } from '../../context.ts';
import { informantCounts } from '../../figures/informants.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../../rule.ts';
import { studyFacts } from '../../study/facts.ts';

/** The number of informants in the text is not the study's. */
export const studyInformants: ManuscriptRule = {
  id: 'S04',
  name: { id: 'Jumlah informan lain dari studi', en: 'Number of informants differs from the study' },
  severity: 'error',
  advice: {
    id: 'Samakan jumlahnya dengan daftar informan studi, atau tambahkan transkrip yang belum dimasukkan.',
    en: 'Make the number agree with the study’s roster, or add the transcripts that are missing.',
  },
  check(context): readonly ManuscriptFinding[] {
    const informants = studyFacts(context)?.informants;
    if (informants === undefined || informants.speaking === 0) return [];
    const { speaking, listed } = informants;
    const differing = informantCounts(context).filter(({ value }) => value !== speaking && value !== listed);
    return differing.map(({ at, value, text }) => {
      const message = inBoth((lang) => {
        const roster =
          listed === 0 || listed === speaking
            ? ''
            : { id: ` (${String(listed)} dalam daftar)`, en: ` (${String(listed)} on the roster)` }[lang];
        return lang === 'id'
          ? `Naskah menyebut ${String(value)} informan, sedangkan dalam studi ${String(speaking)} informan berbicara${roster}.`
          : `The manuscript says ${String(value)} informants; in the study ${String(speaking)} informants speak${roster}.`;
      });
      return { confidence: 0.8, message, where: [placeOf(at, text)] };
    });
  },
};
