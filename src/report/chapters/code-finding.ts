import type { Code } from '../../model/codebook.ts';
import type { Coding } from '../../model/coding.ts';
import { directionOf } from '../../model/direction.ts';
import { isResearchers } from '../../model/factor-name.ts';
import type { CombinedRating, FactorFinding, Finding } from '../../model/finding.ts';
import { joinList, lowerFirst } from '../../model/format.ts';
import { POLARITY_WORDS } from '../../model/vocabulary.ts';
import { list, paragraph, plain, strong, words } from '../blocks.ts';
import { citation } from '../citation.ts';
import type { ReportContext } from '../context.ts';
import { excerpt, inQuotes } from '../excerpt.ts';
import type { Block, Inline, Paragraph } from '../model.ts';
import { commonPhrases } from '../phrases/common.ts';
import { decisionPhrases } from '../phrases/decisions.ts';
import { findingPhrases } from '../phrases/findings.ts';
import { reasonSentence } from './reasons.ts';
import { techniqueFinding, variant } from './technique-finding.ts';
import { theoryEvidence } from './theory.ts';

const NEGATIVE_CASES = 3;
const NEGATIVE_WORDS = 40;
const NEGATIVE_PLACES = 12;
const FACTORS = 4;
/** A passage of fewer characters says too little by itself. */
const QUOTABLE = 60;

/** A definition as it continues a sentence, without its full stop. */
export function clause(definition: string): string {
  return lowerFirst(definition.trim().replace(/\.$/u, ''));
}

/** The strongest ones, from as many sources as possible. */
function strongest(codings: readonly Coding[], limit: number, { index }: ReportContext): readonly Coding[] {
  const telling = ({ confidence, weight, quote }: Coding): number =>
    confidence * weight * Math.min(1, quote.length / QUOTABLE);
  const sorted = [...codings].sort((a, b) => telling(b) - telling(a));
  const seen = new Set<string>();
  const first = sorted.filter((coding) => {
    const source = index.sourceOf(coding);
    return !seen.has(source) && seen.add(source);
  });
  return [...first, ...sorted.filter((coding) => !first.includes(coding))].slice(0, limit);
}

/** The passages against the rating: how many, some of them quoted, the places of the rest. */
function negativeCases(context: ReportContext, finding: Finding, combined: CombinedRating): readonly Block[] {
  const { index, lang } = context;
  const say = findingPhrases[lang];
  const head = strong(say.negativeCases);
  const own = index.codings.filter(({ code }) => code === finding.code);
  // Nothing can speak against a rating that was set without any evidence.
  if (own.length === 0) return [];
  const counts = {
    positive: own.filter(({ polarity }) => polarity === 'positive').length,
    negative: own.filter(({ polarity }) => polarity === 'negative').length,
  };
  const isMiddle = directionOf(context.analysis.study.scale, combined.level) === 'middle';
  if (finding.negativeCases.length === 0) {
    const divided = isMiddle && counts.positive > 0 && counts.negative > 0;
    return [paragraph(head, divided ? say.divided(counts.positive, counts.negative) : say.noNegative)];
  }
  const unquoted = finding.negativeCases
    .filter((id) => !finding.quotes.includes(id))
    .flatMap((id) => context.coding(id) ?? []);
  const shown = strongest(unquoted, NEGATIVE_CASES, context);
  const rest = unquoted.filter((coding) => !shown.includes(coding)).map((coding) => index.placeOf(coding));
  const places = rest.slice(0, NEGATIVE_PLACES);
  const more = rest.length - places.length;
  const side =
    own.find(({ id }) => finding.negativeCases.includes(id))?.polarity === 'positive'
      ? 'positive'
      : 'negative';
  const other = side === 'positive' ? 'negative' : 'positive';
  const total = finding.negativeCases.length;
  return [
    paragraph(
      head,
      isMiddle
        ? say.negativeMinority(total, counts[other], POLARITY_WORDS[side][lang], POLARITY_WORDS[other][lang])
        : say.negativeText(total, POLARITY_WORDS[side][lang]),
      unquoted.length === total ? '' : say.alreadyQuoted(total - unquoted.length, total),
      shown.length === 0 ? '' : say.negativeShown[rest.length === 0 ? 'all' : 'some'],
    ),
    ...(shown.length === 0
      ? []
      : [
          list(
            shown.map(
              (coding) => `${inQuotes(excerpt(coding, NEGATIVE_WORDS))} ${citation(context, coding)}`,
            ),
          ),
        ]),
    ...(rest.length === 0
      ? []
      : [
          paragraph(
            say.negativeMore(more === 0 ? places.join(', ') : `${places.join(', ')}, ${say.andMore(more)}`),
          ),
        ]),
  ];
}

function bearing(context: ReportContext, finding: Finding): Paragraph | null {
  const { analysis, lang } = context;
  const say = findingPhrases[lang];
  const own = analysis.conclusion.factors.filter((factor) => factor.codes.includes(finding.code));
  const named = (kind: FactorFinding['kind']): string => {
    const some = own.filter((factor) => isResearchers(factor) && factor.kind === kind).slice(0, FACTORS);
    if (some.length === 0) return '';
    return say.factors(
      kind,
      joinList(
        some.map((factor) => {
          const label = lowerFirst(context.say(factor.label));
          return factor.sources === 0
            ? `${label} (${decisionPhrases[lang].addedFactor})`
            : say.factor(label, factor.sources);
        }),
        lang,
      ),
    );
  };
  const unforeseen = own.filter((factor) => !isResearchers(factor)).length;
  const parts = [
    named('supporting'),
    named('inhibiting'),
    unforeseen === 0 ? '' : say.unforeseen(unforeseen),
  ];
  return parts.every((part) => part === '') ? null : paragraph(...parts);
}

/** What each technique that gave evidence makes of the code: `wawancara (baik)`. */
function verdictsOf(context: ReportContext, finding: Finding): readonly string[] {
  const { index, lang } = context;
  const say = findingPhrases[lang];
  return index.techniques.flatMap((technique) => {
    const rating = finding.techniques[technique];
    return rating === null || rating.codings === 0
      ? []
      : [say.verdict(commonPhrases[lang].techniques[technique], context.wordInside(rating))];
  });
}

/** How the techniques came together, as the end of the sentence that gives the combined rating. */
function convergenceClause(context: ReportContext, finding: Finding): string {
  const { lang } = context;
  const say = findingPhrases[lang];
  const verdicts = verdictsOf(context, finding);
  return verdicts.length === 1
    ? say.othersSilent
    : say.convergence[finding.convergence](joinList(verdicts, lang));
}

/** A combined rating that the researcher has set: it stands on a reason, not on how the techniques come together. */
function decidedCombination(
  context: ReportContext,
  finding: Finding,
  combined: CombinedRating,
  label: string,
  turn: number,
): readonly Inline[] {
  const { index, lang } = context;
  const own = decisionPhrases[lang];
  const verdicts = verdictsOf(context, finding);
  const reason = reasonSentence(context, combined);
  if (verdicts.length === 0)
    return words`${own.withoutEvidence(label)} ${context.rated(combined)}. ${reason}`;
  const techniques = index.techniques
    .filter((technique) => (finding.techniques[technique]?.codings ?? 0) > 0)
    .map((technique) => commonPhrases[lang].techniques[technique]);
  const verdict: readonly Inline[] = variant(findingPhrases[lang].combined, verdicts.length === 1 ? 0 : turn)(
    joinList(techniques, lang),
    label,
    context.rated(combined),
  );
  return words`${verdict}. ${reason} ${own.byTechnique(joinList(verdicts, lang))}`;
}

function alignment(context: ReportContext, code: Code, finding: Finding, turn: number): string {
  const { codebook } = context.analysis;
  const say = findingPhrases[context.lang];
  const definition = clause(context.say(code.definition));
  const { value } = finding.alignment;
  if (codebook.citation === null || value === null) return say.defined(definition);
  return variant(say.aligned, turn)(
    say.alignment[value],
    codebook.citation,
    lowerFirst(context.say(code.label)),
    definition,
  );
}

function combination(context: ReportContext, code: Code, finding: Finding, turn: number): Paragraph {
  const { index, lang } = context;
  const say = findingPhrases[lang];
  const label = lowerFirst(context.say(code.label));
  if (finding.combined === null)
    return paragraph(say.unrated(label), alignment(context, code, finding, turn));
  if (finding.combined.decided !== undefined) {
    return paragraph(
      decidedCombination(context, finding, finding.combined, label, turn),
      alignment(context, code, finding, turn),
    );
  }
  const [only, ...others] = index.techniques;
  if (only !== undefined && others.length === 0) {
    return paragraph(alignment(context, code, finding, turn));
  }
  const speaking = index.techniques.filter((technique) => finding.techniques[technique] !== null);
  const techniques = joinList(
    speaking.map((technique) => commonPhrases[lang].techniques[technique]),
    lang,
  );
  const verdict: readonly Inline[] = variant(say.combined, speaking.length === 1 ? 0 : turn)(
    techniques,
    label,
    context.rated(finding.combined),
  );
  return paragraph(
    words`${verdict}${[plain(convergenceClause(context, finding))]}`,
    alignment(context, code, finding, turn),
  );
}

/** Everything about one code: technique by technique, together, against the theory, and what speaks against it. */
export function codeFinding(context: ReportContext, code: Code, turn: number): readonly Block[] {
  const { analysis, index } = context;
  const finding = analysis.conclusion.findings.find((candidate) => candidate.code === code.id);
  if (finding === undefined) return [];
  const label = context.say(code.label);
  if (finding.combined === null) return [combination(context, code, finding, turn)];
  const factors = bearing(context, finding);
  return [
    ...index.techniques.flatMap((technique) =>
      techniqueFinding(context, finding, technique, { label, turn }),
    ),
    combination(context, code, finding, turn),
    ...theoryEvidence(context, code, finding),
    ...negativeCases(context, finding, finding.combined),
    ...(factors === null ? [] : [factors]),
  ];
}
