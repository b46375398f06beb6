import type { CodedStudy } from '../../model/analysis.ts';
import type { Rule } from '../../model/combine.ts';
import type { Check, CombinedRating } from '../../model/finding.ts';
import { inBoth, joinList } from '../../model/format.ts';
import type { Bilingual } from '../../model/text.ts';
import { labelOf, quotedWord, ratingText } from './names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

const RULES: readonly Rule[] = ['mean', 'median', 'min', 'mode'];

const RULE_WORDS: Readonly<Record<Rule, Bilingual>> = {
  mean: { id: 'rata-rata', en: 'mean' },
  median: { id: 'median', en: 'median' },
  min: { id: 'minimum', en: 'minimum' },
  mode: { id: 'modus', en: 'mode' },
};

const OVERALL = 'overall';

/**
 * A verdict that depends on which rule joins the evidence has to be argued for, not only computed. For the
 * overall verdict a warning; for the indicators and codes below it, where rules differ easily, information.
 */
export const aggregation: VerificationRule = {
  id: 'R03',
  name: { id: 'Aturan penggabungan berbeda hasil', en: 'Aggregation rules disagree' },
  severity: 'warning',
  advice: {
    id: 'Pilih aturan yang dapat dipertanggungjawabkan, sebutkan di bab metode, dan jelaskan penilaian yang berubah bila aturannya lain.',
    en: 'Choose the rule you can defend, name it in the method chapter, and discuss the ratings that another rule would change.',
  },
  check(coded, draft): readonly Check[] {
    const verdicts: readonly { id: string; label: Bilingual; combined: CombinedRating | null }[] = [
      {
        id: OVERALL,
        label: { id: 'Kinerja keseluruhan', en: 'Overall performance' },
        combined: draft.overall,
      },
      ...[...draft.indicators, ...draft.findings.filter(({ code }) => !isIndicator(coded, code))].map(
        ({ code, combined }) => ({
          id: code,
          label: inBoth((lang) => labelOf(coded, code, lang)),
          combined,
        }),
      ),
    ];
    return verdicts.flatMap(({ id, label, combined }) => {
      if (combined === null) return [];
      const others = RULES.filter((rule) => combined.rules[rule] !== combined.level);
      if (others.length === 0) return [];
      const check = checkOf(aggregation, message(coded, label, combined, others), [id]);
      return [id === OVERALL ? check : { ...check, severity: 'info' as const }];
    });
  },
};

/** In a flat codebook code and indicator are one, and one check is enough. */
function isIndicator({ codebook }: CodedStudy, code: string): boolean {
  return codebook.indicators.some(({ id }) => id === code);
}

function message(
  coded: CodedStudy,
  label: Bilingual,
  combined: CombinedRating,
  others: readonly Rule[],
): Bilingual {
  const { aggregation: used } = coded.study;
  const levels = [...new Set(others.map((rule) => combined.rules[rule]))];
  return inBoth((lang) => {
    const own = ratingText(coded, combined, lang);
    const rule = RULE_WORDS[used === 'manual' ? 'mean' : used][lang];
    const rest = levels.map((level) => {
      const rules = others.filter((other) => combined.rules[other] === level);
      const names = joinList(
        rules.map((other) => RULE_WORDS[other][lang]),
        lang,
      );
      const word = quotedWord(coded, level, lang);
      return lang === 'id' ? `${word} menurut aturan ${names}` : `${word} by ${names}`;
    });
    return lang === 'id'
      ? `${label.id}: ${own} menurut aturan ${rule}, tetapi ${joinList(rest, lang)}. Jelaskan dalam laporan mengapa aturan ini yang dipakai.`
      : `${label.en}: ${own} by ${rule}, but ${joinList(rest, lang)}. Say in the report why this rule is used.`;
  });
}
