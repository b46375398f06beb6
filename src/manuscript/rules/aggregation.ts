import { inBoth, joinList } from '../../model/format.ts';
import type { Bilingual, Lang } from '../../model/text.ts';
import { finalOf, isOwn } from '../claims/final.ts';
import { claimsOf } from '../claims/index.ts';
import { OVERALL_KEY, type VerdictClaim } from '../claims/types.ts';
import { type Located, type ManuscriptContext, placeOf } from '../context.ts';
import { outlineOf } from '../outline/index.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';
import { inPart, placeOfClaim, quoted } from './verdicts.ts';

type Rule = 'mean' | 'median' | 'mode' | 'min' | 'max';

const RULES: readonly Rule[] = ['mean', 'median', 'mode', 'min', 'max'];
const RULE_WORDS: Readonly<Record<Rule, Bilingual>> = {
  mean: { id: 'rata-rata', en: 'the mean' },
  median: { id: 'nilai tengah', en: 'the median' },
  mode: { id: 'penilaian terbanyak', en: 'the most frequent rating' },
  min: { id: 'penilaian terendah', en: 'the lowest rating' },
  max: { id: 'penilaian tertinggi', en: 'the highest rating' },
};
const DECLARED: Readonly<Record<Rule, RegExp>> = {
  mean: /\b(?:rata-rata|rerata|average|mean)\b/iu,
  median: /\b(?:nilai tengah|median)\b/iu,
  mode: /\b(?:paling (?:banyak|sering)(?: muncul)?|terbanyak|modus|most frequent(?:ly)?|most common)\b/iu,
  min: /\b(?:terendah|paling rendah|lowest|weakest)\b/iu,
  max: /\b(?:tertinggi|paling tinggi|highest)\b/iu,
};
/** A sentence that says how the whole is rated. */
const DECLARES =
  /\b(?:penilaian|nilai|verdict|rating|kesimpulan)\s+(?:\p{L}+\s+){0,3}(?:keseluruhan|akhir|umum)|\b(?:overall|final)\s+(?:verdict|rating|assessment)/iu;

/** Fewer ratings say nothing of how they were joined. */
const LEAST_RATED = 4;
const LEAST_SHARE = 0.6;

/** The verdict on the whole has to follow from those on its parts. */
export const manuscriptAggregation: ManuscriptRule = {
  id: 'R03',
  name: { id: 'Keseluruhan tidak mengikuti bagiannya', en: 'The whole does not follow from its parts' },
  severity: 'warning',
  advice: {
    id: 'Sebutkan dalam metode aturan yang dipakai untuk menarik penilaian keseluruhan (misalnya rata-rata atau yang terendah), lalu terapkan.',
    en: 'Name in the method the rule by which the overall verdict is drawn (the mean, say, or the lowest), and apply it.',
  },
  check(context): readonly ManuscriptFinding[] {
    const rated = ratedLeaves(context);
    if (rated === null) return [];
    const declared = declaredRule(context);
    const overall = overallVerdicts(context);
    return overall.flatMap((claim) => judge(claim, rated, declared) ?? []).slice(0, 1);
  },
};

/** The final verdicts of what has no parts of its own; `null` where too few are rated. */
function ratedLeaves(context: ManuscriptContext): readonly VerdictClaim[] | null {
  const { items } = outlineOf(context);
  const claims = claimsOf(context);
  const parents = new Set(items.map(({ parent }) => parent));
  const leaves = items.filter(({ key }) => !parents.has(key));
  const rated = leaves.flatMap(({ key }) => finalOf(claims, key) ?? concluded(claims.verdicts, key) ?? []);
  return rated.length >= LEAST_RATED && rated.length >= leaves.length * LEAST_SHARE ? rated : null;
}

function concluded(verdicts: readonly VerdictClaim[], key: string): VerdictClaim | undefined {
  return verdicts.find((claim) => claim.subject.key === key && claim.part === 'conclusion' && isOwn(claim));
}

/** One claim for each level that the whole is given, what is concluded first. */
function overallVerdicts(context: ManuscriptContext): readonly VerdictClaim[] {
  const own = claimsOf(context).verdicts.filter(
    (claim) => claim.subject.key === OVERALL_KEY && isOwn(claim) && claim.part !== 'introduction',
  );
  const ordered = [...own].sort(
    (a, b) => Number(b.part === 'conclusion') - Number(a.part === 'conclusion') || a.at.index - b.at.index,
  );
  return ordered.filter(
    (claim, index) => ordered.findIndex(({ rating }) => rating.level === claim.rating.level) === index,
  );
}

function declaredRule(context: ManuscriptContext): { readonly rule: Rule; readonly at: Located } | null {
  for (const at of context.sentencesOf('method', 'findings', 'conclusion')) {
    if (!DECLARES.test(at.text)) continue;
    const rule = RULES.find((each) => DECLARED[each].test(at.text));
    if (rule !== undefined) return { rule, at };
  }
  return null;
}

/** The levels that a rule can give: two where it ends half-way between them. */
function levelsBy(rule: Rule, levels: readonly number[]): readonly number[] {
  const sorted = [...levels].sort((a, b) => a - b);
  switch (rule) {
    case 'min':
      return sorted.slice(0, 1);
    case 'max':
      return sorted.slice(-1);
    case 'mean':
      return rounded(sorted.reduce((sum, level) => sum + level, 0) / sorted.length);
    case 'median':
      return [
        ...new Set([
          sorted[Math.floor((sorted.length - 1) / 2)] ?? 0,
          sorted[Math.floor(sorted.length / 2)] ?? 0,
        ]),
      ];
    case 'mode':
      return commonest(sorted);
  }
}

/** A mean near the middle of two words could be called either. */
const NEAR_HALF = 0.15;

function rounded(value: number): readonly number[] {
  const floor = Math.floor(value);
  return Math.abs(value - floor - 0.5) <= NEAR_HALF ? [floor, floor + 1] : [Math.round(value)];
}

function commonest(sorted: readonly number[]): readonly number[] {
  const count = (level: number): number => sorted.filter((each) => each === level).length;
  const most = Math.max(...sorted.map(count));
  return [...new Set(sorted.filter((level) => count(level) === most))];
}

/** The means of indicators, and the plain mean over everything that is rated, can differ: a rule fits if either does. */
function groups(rated: readonly VerdictClaim[]): readonly (readonly number[])[] {
  const byParent = new Map<string, number[]>();
  for (const { subject, rating } of rated) {
    const key = subject.parent ?? subject.key;
    byParent.set(key, [...(byParent.get(key) ?? []), rating.level]);
  }
  return [...byParent.values()];
}

function fits(rule: Rule, overall: number, rated: readonly VerdictClaim[]): boolean {
  if (
    levelsBy(
      rule,
      rated.map(({ rating }) => rating.level),
    ).includes(overall)
  )
    return true;
  if (rule !== 'mean') return false;
  const means = groups(rated).map((levels) => levels.reduce((sum, level) => sum + level, 0) / levels.length);
  return levelsBy('mean', means).includes(overall);
}

function judge(
  claim: VerdictClaim,
  rated: readonly VerdictClaim[],
  declared: ReturnType<typeof declaredRule>,
): ManuscriptFinding | null {
  const fitting = RULES.filter((rule) => fits(rule, claim.rating.level, rated));
  const where = [placeOfClaim(claim), ...rated.slice(0, 4).map(placeOfClaim)];
  if (declared !== null) {
    if (fitting.includes(declared.rule)) return null;
    const message = inBoth((lang) => {
      const rule = RULE_WORDS[declared.rule][lang];
      return lang === 'id'
        ? `Aturan yang dinyatakan adalah ${rule}, tetapi penilaian keseluruhan ${inPart(claim, lang)} tidak mengikutinya: ${tally(rated, lang)}.`
        : `The declared rule is ${rule}, but the overall verdict ${inPart(claim, lang)} does not follow it: ${tally(rated, lang)}.`;
    });
    return { confidence: 0.85, severity: 'error', message, where: [placeOf(declared.at), ...where] };
  }
  if (fitting.some((rule) => rule === 'mean' || rule === 'median' || rule === 'mode')) return null;
  const message = inBoth((lang) => undeclared(claim, rated, fitting, lang));
  return { confidence: fitting.length === 0 ? 0.75 : 0.68, message, where };
}

function undeclared(
  claim: VerdictClaim,
  rated: readonly VerdictClaim[],
  fitting: readonly Rule[],
  lang: Lang,
): string {
  const names = joinList(
    fitting.map((rule) => RULE_WORDS[rule][lang]),
    lang,
  );
  const whole = inPart(claim, lang);
  if (lang === 'id') {
    const only =
      fitting.length === 0 ? 'tidak sesuai dengan aturan mana pun' : `hanya sesuai dengan ${names}`;
    return `Penilaian keseluruhan ${whole} ${only}, padahal aturannya tidak disebutkan: ${tally(rated, lang)}.`;
  }
  const only = fitting.length === 0 ? 'fits no rule' : `fits only ${names}`;
  return `The overall verdict ${whole} ${only}, and no rule is named: ${tally(rated, lang)}.`;
}

/** `5 × “sudah baik”, 3 × “cukup baik”`. */
function tally(rated: readonly VerdictClaim[], lang: Lang): string {
  const levels = [...new Set(rated.map(({ rating }) => rating.level))].sort((a, b) => b - a);
  const counts = levels.map((level) => {
    const own = rated.filter(({ rating }) => rating.level === level);
    return `${String(own.length)} × ${commonestWords(own)}`;
  });
  return joinList(counts, lang);
}

function commonestWords(claims: readonly VerdictClaim[]): string {
  const words = claims.map(quoted);
  const count = (word: string): number => words.filter((each) => each === word).length;
  return words.reduce((best, word) => (count(word) > count(best) ? word : best), words[0] ?? '');
}
