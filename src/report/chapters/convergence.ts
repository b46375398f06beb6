import { PAIR_WORDS } from '../../model/vocabulary.ts';
import { list, paragraph, row } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import type { Block } from '../model.ts';
import { robustnessPhrases } from '../phrases/robustness.ts';
import { codeHead, partLabel, subjectLabel } from './names.ts';

/** Where a coding stands. */
function placeOf(context: ReportContext, id: string): string {
  const coding = context.coding(id);
  return coding === undefined ? id : context.index.placeOf(coding);
}

/** Techniques, groups and periods compared pair by pair. */
export function convergence(context: ReportContext): readonly Block[] {
  const say = robustnessPhrases[context.lang];
  const { codebook, conclusion } = context.analysis;
  const { convergence: tables } = conclusion.strength;
  if (tables.length === 0) return [paragraph(say.nothingToCompare)];
  const pairs = tables.flatMap(({ codes }) =>
    codes.flatMap((each) => each.pairs.map((pair) => ({ code: each.code, ...pair }))),
  );
  const labels = (code: string, [a, b]: readonly [string, string]): string =>
    say.pair(subjectLabel(context, code), partLabel(context, a), partLabel(context, b));
  const dissonant = pairs.filter(({ agreement }) => agreement === 'dissonance');
  const identical = pairs.flatMap((pair) =>
    pair.identical.map(({ codings }) => ({ code: pair.code, codings })),
  );
  return [
    paragraph(say.convergenceText),
    context.table({
      caption: say.convergenceTable,
      columns: [codeHead(context), ...tables.map(({ by }) => say.by[by])].map((label) => ({
        label,
        align: 'left',
      })),
      rows: codebook.codes.map(({ id }) =>
        row(
          subjectLabel(context, id),
          ...tables.map(({ codes }) => {
            const combined = codes.find(({ code }) => code === id)?.combined ?? null;
            return combined === null ? '–' : PAIR_WORDS[combined][context.lang];
          }),
        ),
      ),
    }),
    ...(dissonant.length === 0
      ? []
      : [paragraph(say.dissonance), list(dissonant.map(({ code, parts }) => labels(code, parts)))]),
    ...(identical.length === 0
      ? []
      : [
          paragraph(say.identical),
          list(
            identical.map(({ code, codings: [a, b] }) =>
              say.identicalPair(subjectLabel(context, code), placeOf(context, a), placeOf(context, b)),
            ),
          ),
        ]),
  ];
}
