import { type Indicator, isFlat } from '../../model/codebook.ts';
import type { FactorKind } from '../../model/coding.ts';
import { isEstablished, isSourcesWords } from '../../model/factor-name.ts';
import type { Finding } from '../../model/finding.ts';
import { joinList, lowerFirst, upperFirst } from '../../model/format.ts';
import { grouped } from '../../model/grouped.ts';
import type { Rating } from '../../model/rating.ts';
import type { Technique } from '../../model/source.ts';
import { list, oneLine, paragraph, sentences, words } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { inQuotes } from '../excerpt.ts';
import type { Block, Inline } from '../model.ts';
import { commonPhrases } from '../phrases/common.ts';
import { conclusionPhrases } from '../phrases/conclusion.ts';
import { decisionPhrases } from '../phrases/decisions.ts';
import { because, reasonSentence } from './reasons.ts';
import { isInRulesTable } from './verification.ts';

const FACTORS = 5;

/** What was rated, and how; `null` for what has no evidence. */
interface Rated {
  readonly label: string;
  readonly rating: Rating | null;
}

/** Parts of the same rating together, the best first, those without evidence last; decided ones by themselves. */
function byLevel(parts: readonly Rated[]): readonly (readonly [Rating | null, readonly string[]])[] {
  const groups = grouped(parts, ({ rating }) => {
    const { level, decided } = rating ?? {};
    return `${String(level)} ${String(decided === undefined)}`;
  });
  const levelOf = ([{ rating }]: readonly [Rated, ...Rated[]]): number =>
    rating?.level ?? Number.NEGATIVE_INFINITY;
  return [...groups.values()]
    .sort((a, b) => levelOf(b) - levelOf(a))
    .map((own) => [own[0].rating, own.map(({ label }) => label)]);
}

/** Why an indicator is rated as it is: its sub-indicators' ratings, or in a flat codebook its techniques'. */
function reason(context: ReportContext, indicator: Indicator): string {
  const { analysis, index, lang } = context;
  const say = conclusionPhrases[lang];
  const findings = analysis.conclusion.findings.filter(({ code }) => indicator.codes.includes(code));
  const flat = isFlat(indicator);
  const parts = flat
    ? findings.flatMap((finding) =>
        index.techniques.map(
          (technique): Rated => ({
            label: commonPhrases[lang].techniques[technique],
            rating: finding.techniques[technique],
          }),
        ),
      )
    : findings.map((finding): Rated => ({ label: labelOf(context, finding), rating: finding.combined }));
  const clauses = byLevel(parts).map(([rating, labels]) => {
    const joined = joinList(labels, lang);
    if (rating === null) return flat ? say.silentTechnique(joined) : say.unrated(joined);
    const write = flat ? say.byTechnique : say.rated;
    return write(joined, labels.length, context.word(rating));
  });
  return say.against(clauses);
}

function labelOf(context: ReportContext, finding: Finding): string {
  const code = context.code(finding.code);
  return code === undefined ? finding.code : lowerFirst(context.say(code.label));
}

/** The factors of one kind as a list in a sentence. */
interface Named {
  readonly kind: FactorKind;
  readonly list: string;
  readonly count: number;
}

function factorSentence(context: ReportContext): string {
  const { analysis, lang } = context;
  const say = conclusionPhrases[lang];
  const own = decisionPhrases[lang];
  const named = (kind: FactorKind): Named | null => {
    const established = analysis.conclusion.factors.filter(
      (factor) => factor.kind === kind && isEstablished(factor),
    );
    const shown = established.slice(0, FACTORS).map((factor) => {
      const label = oneLine(context.say(factor.label));
      const name = isSourcesWords(factor) ? inQuotes(label) : lowerFirst(label);
      return factor.sources === 0 ? `${name} (${own.addedFactor})` : say.factor(name, factor.sources);
    });
    const numbered = shown.length === 1 ? shown : shown.map((text, at) => `(${at + 1}) ${text}`);
    const more = established.length - shown.length;
    const items = more > 0 ? [...numbered, commonPhrases[lang].rest(more)] : numbered;
    return items.length === 0 ? null : { kind, list: joinList(items, lang), count: established.length };
  };
  return (['inhibiting', 'supporting'] as const)
    .map(named)
    .filter((found) => found !== null)
    .map(({ kind, list: items, count }, at) => say.factors(kind, at === 0, items, count))
    .join(' ');
}

/** The techniques that gave any evidence; only they can be claimed for the result. */
function evidenceTechniques({ analysis, index }: ReportContext): readonly Technique[] {
  const { findings } = analysis.conclusion;
  return index.techniques.filter((technique) =>
    findings.some(({ techniques }) => techniques[technique] !== null),
  );
}

/** The study's answer in the field's formula; `checksSection` is where its verification notes stand. */
export function conclusion(context: ReportContext, checksSection: string): readonly Block[] {
  const { analysis, lang } = context;
  const say = conclusionPhrases[lang];
  const { codebook, conclusion: drawn } = analysis;
  const techniques = joinList(
    evidenceTechniques(context).map((technique) => commonPhrases[lang].techniques[technique]),
    lang,
  );
  const overall: Inline[] =
    drawn.overall === null
      ? words`${say.overallNone}`
      : say.overall(
          techniques,
          context.rated(drawn.overall),
          drawn.indicators.filter(({ combined }) => combined !== null).length,
          drawn.indicators.length,
        );
  const verdicts = codebook.indicators.map((indicator) => ({
    indicator,
    label: lowerFirst(context.say(indicator.label)),
    combined: drawn.indicators.find(({ code }) => code === indicator.id)?.combined ?? null,
  }));
  const indicators = verdicts
    .flatMap(({ combined, ...rest }) => (combined === null ? [] : [{ ...rest, combined }]))
    .map(({ indicator, label, combined }, at) =>
      say.indicator(
        commonPhrases[lang].ordinal(at),
        label,
        context.rated(combined),
        because(context, combined, reason(context, indicator)),
      ),
    );
  const unrated = verdicts.filter(({ combined }) => combined === null).map(({ label }) => label);
  const none = unrated.length === 0 ? '' : say.indicatorNone(joinList(unrated, lang), unrated.length);
  const notes = drawn.checks.filter((check) => !isInRulesTable(check)).length;
  return [
    paragraph(overall, reasonSentence(context, drawn.overall)),
    { kind: 'paragraph', inlines: sentences(...indicators, none) },
    ...[paragraph(factorSentence(context), notes === 0 ? '' : say.checks(notes, checksSection))].filter(
      ({ inlines }) => inlines.length > 0,
    ),
  ];
}

/** What should be done: a list for each addressee. */
export function recommendations(context: ReportContext): readonly Block[] {
  const { analysis, lang } = context;
  const { recommendations: proposed } = analysis.conclusion;
  if (proposed.length === 0) return [paragraph(conclusionPhrases[lang].noRecommendations)];
  const addressees = [...new Set(proposed.map(({ to }) => context.say(to)))];
  const { yardstick } = conclusionPhrases[lang];
  return [
    ...(proposed.some(({ code }) => code !== null) ? [paragraph(yardstick(analysis.codebook.citation))] : []),
    ...addressees.flatMap((addressee) => [
      paragraph(`${addressee}:`),
      list(
        proposed
          .filter(({ to }) => context.say(to) === addressee)
          .map(({ action }) => upperFirst(context.say(action))),
        true,
      ),
    ]),
  ];
}
