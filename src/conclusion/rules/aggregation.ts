import type { CodedStudy } from '../../model/analysis.ts';
import type { Rule } from '../../model/combine.ts';
import { OVERALL } from '../../model/decision.ts';
import type { Check, CombinedRating, LevelsByRule } from '../../model/finding.ts';
import { inBoth, joinList } from '../../model/format.ts';
import { indexStudy } from '../../model/study-index.ts';
import type { Bilingual, Lang } from '../../model/text.ts';
import { triangulate } from '../../model/triangulation.ts';
import { reachVerdict } from '../../model/verdict.ts';
import { labelOf, labelsOf, quotedWord, ratingText } from './names.ts';
import { checkOf, type DraftConclusion, type VerificationRule } from './rule.ts';

const RULES: readonly Rule[] = ['mean', 'median', 'min', 'mode'];

const RULE_WORDS: Readonly<Record<Rule, Bilingual>> = {
  mean: { id: 'rata-rata', en: 'mean' },
  median: { id: 'median', en: 'median' },
  min: { id: 'minimum', en: 'minimum' },
  mode: { id: 'modus', en: 'mode' },
};

/**
 * A verdict that depends on which rule joins the evidence has to be argued for, not only computed. For the
 * overall verdict a warning; all the indicators and codes below it, where rules differ easily, are one piece of
 * information. What `manual` only proposes is not held against anybody.
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
    return [...wholeCheck(coded, settled(coded, draft.overall)), ...partsCheck(coded, draft)];
  },
};

/** `null` also for what the study's rule leaves to the researcher, who has not decided yet. */
function settled({ study }: CodedStudy, combined: CombinedRating | null): CombinedRating | null {
  return study.aggregation === 'manual' && combined?.decided === undefined ? null : combined;
}

function rulesAgainst(combined: CombinedRating): readonly Rule[] {
  return RULES.filter((rule) => combined.rules[rule] !== combined.level);
}

function wholeCheck(coded: CodedStudy, combined: CombinedRating | null): readonly Check[] {
  if (combined === null) return [];
  const rules = combined.decided === undefined ? combined.rules : rulesWithoutDecision(coded);
  if (rules === null) return [];
  const others = rulesAgainst({ ...combined, rules });
  return others.length === 0
    ? []
    : [checkOf(aggregation, wholeMessage(coded, { ...combined, rules }, others), [OVERALL])];
}

/** What every rule makes of the indicators, where the researcher has set the overall verdict over them. */
function rulesWithoutDecision(coded: CodedStudy): LevelsByRule | null {
  const findings = coded.decisions.findings.map((decision) =>
    decision.subject === OVERALL ? { ...decision, rating: null } : decision,
  );
  const open = { ...coded, decisions: { ...coded.decisions, findings } };
  const index = indexStudy(open);
  return reachVerdict(open, index, triangulate(open, index)).overall?.rules ?? null;
}

/** In a flat codebook code and indicator are one, and count once. */
function partsCheck(coded: CodedStudy, draft: DraftConclusion): readonly Check[] {
  const indicators = new Set(draft.indicators.map(({ code }) => code));
  const parts = [...draft.indicators, ...draft.findings.filter(({ code }) => !indicators.has(code))];
  const rated = parts.flatMap(({ code, ...part }) => {
    const combined = settled(coded, part.combined);
    return combined === null ? [] : [{ code, combined }];
  });
  const differing = rated.filter(({ combined }) => rulesAgainst(combined).length > 0).map(({ code }) => code);
  if (differing.length === 0) return [];
  const flat = parts.length === indicators.size;
  const message = inBoth((lang) => {
    const labels = labelsOf(coded, differing, lang);
    const [some, all] = [String(differing.length), String(rated.length)];
    return lang === 'id'
      ? `Pada ${some} dari ${all} ${flat ? 'indikator' : 'indikator dan sub-indikator'}, aturan penggabungan lain memberi penilaian lain: ${labels}.`
      : `For ${some} of ${all} ${flat ? 'indicators' : 'indicators and sub-indicators'}, another aggregation rule would give another rating: ${labels}.`;
  });
  return [checkOf(aggregation, message, differing, { severity: 'info' })];
}

function ruleList(rules: readonly Rule[], lang: Lang): string {
  return joinList(
    rules.map((rule) => RULE_WORDS[rule][lang]),
    lang,
  );
}

function wholeMessage(coded: CodedStudy, combined: CombinedRating, others: readonly Rule[]): Bilingual {
  const { aggregation: used } = coded.study;
  const levels = [...new Set(others.map((rule) => combined.rules[rule]))];
  const fitting = RULES.filter((rule) => !others.includes(rule));
  return inBoth((lang) => {
    const label = labelOf(coded, OVERALL, lang);
    const own = ratingText(coded, combined, lang);
    const rest = joinList(
      levels.map((level) => {
        const names = ruleList(
          others.filter((rule) => combined.rules[rule] === level),
          lang,
        );
        const word = quotedWord(coded, level, lang);
        return lang === 'id' ? `${word} menurut aturan ${names}` : `${word} by ${names}`;
      }),
      lang,
    );
    if (combined.decided === undefined) {
      const by = RULE_WORDS[used === 'manual' ? 'mean' : used][lang];
      return lang === 'id'
        ? `${label}: ${own} menurut aturan ${by}, tetapi ${rest}.`
        : `${label}: ${own} by ${by}, but ${rest}.`;
    }
    const fits = ruleList(fitting, lang);
    if (lang === 'id')
      return fits === ''
        ? `${label} ditetapkan ${own}, kata yang tidak diberikan aturan mana pun: dari indikatornya hasilnya ${rest}.`
        : `${label} ditetapkan ${own}, seperti menurut aturan ${fits}, tetapi dari indikatornya hasilnya ${rest}.`;
    return fits === ''
      ? `${label} is set to ${own}, a word that no rule gives: from the indicators it comes out as ${rest}.`
      : `${label} is set to ${own}, as by ${fits}, but from the indicators it comes out as ${rest}.`;
  });
}
