import type { Lang } from '../../model/text.ts';
import type { CredibilityResult, Strength, TacticResult } from '../../model/verification.ts';
import { paragraph, row } from '../blocks.ts';
import type { Block, Table } from '../model.ts';
import { commonPhrases } from '../phrases/common.ts';
import { credibilityPhrases } from '../phrases/credibility.ts';
import type { TableMaker } from '../tables.ts';

const GAP = '–';

const left = (label: string) => ({ label, align: 'left' as const });
const numberColumn = (lang: Lang) => ({ label: commonPhrases[lang].number, align: 'right' as const });

const joined = (result: CredibilityResult<string>, lang: Lang): string =>
  result.evidence.length === 0 ? GAP : result.evidence.map((each) => each[lang]).join(' ');

/** The nine tests, and the three criteria beside them, with what the study shows of each. */
export function credibility(
  { credibility: tests, trust }: Pick<Strength, 'credibility' | 'trust'>,
  lang: Lang,
  table: TableMaker,
): readonly Block[] {
  const say = credibilityPhrases[lang];
  const { test, criterion, declared, state, evidence, missing } = say.columns;
  return [
    paragraph(say.intro),
    table({
      caption: say.table,
      columns: [left(test), left(declared), left(state), left(evidence), left(missing)],
      rows: tests.map((result) =>
        row(
          result.name[lang],
          say.declared[`${result.declared}`],
          say.states[result.state],
          joined(result, lang),
          result.missing?.[lang] ?? GAP,
        ),
      ),
    }),
    paragraph(say.trust),
    table({
      caption: say.trustTable,
      columns: [left(criterion), left(state), left(evidence), left(missing)],
      rows: trust.map((result) =>
        row(result.name[lang], say.states[result.state], joined(result, lang), result.missing?.[lang] ?? GAP),
      ),
    }),
  ];
}

function family(
  name: TacticResult['family'],
  results: readonly TacticResult[],
  lang: Lang,
  table: TableMaker,
): Table {
  const say = credibilityPhrases[lang];
  const { tactic, support, shown, where } = say.tacticColumns;
  return table({
    caption: say.families[name],
    columns: [numberColumn(lang), left(tactic), left(support), left(shown), left(where)],
    rows: results
      .filter((result) => result.family === name)
      .map((result) =>
        row(
          result.number,
          result.name[lang],
          say.support[result.support],
          result.shown[lang],
          result.where?.[lang] ?? GAP,
        ),
      ),
  });
}

/** The 13 + 13 tactics with what there is for each. */
export function tactics(results: readonly TacticResult[], lang: Lang, table: TableMaker): readonly Block[] {
  return [
    paragraph(credibilityPhrases[lang].tacticsIntro),
    family('meaning', results, lang, table),
    family('confirming', results, lang, table),
  ];
}
