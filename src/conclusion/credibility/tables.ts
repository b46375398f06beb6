import { inBoth, joinList } from '../../model/format.ts';
import type { Bilingual } from '../../model/text.ts';
import type { ConvergenceTable, PairAgreement } from '../../model/verification.ts';
import { PAIR_WORDS } from '../../model/vocabulary.ts';

const ORDER: readonly PairAgreement[] = ['full', 'partial', 'silence', 'dissonance'];

/** How many codes converge how, where there is a table of this kind: one sentence. */
export function convergenceEvidence(
  tables: readonly ConvergenceTable[],
  by: ConvergenceTable['by'],
): readonly Bilingual[] {
  const table = tables.find((each) => each.by === by);
  if (table === undefined) return [];
  const counts = ORDER.map((word) => ({
    word,
    count: table.codes.filter(({ combined }) => combined === word).length,
  })).filter(({ count }) => count > 0);
  return [
    inBoth((lang) => {
      const list = joinList(
        counts.map(
          ({ word, count }) => `${PAIR_WORDS[word][lang]} ${lang === 'id' ? 'pada' : 'on'} ${String(count)}`,
        ),
        lang,
      );
      return lang === 'id' ? `Kesesuaiannya: ${list}.` : `How they converge: ${list}.`;
    }),
  ];
}
