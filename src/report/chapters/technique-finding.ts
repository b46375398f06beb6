import type { Coding } from '../../model/coding.ts';
import type { Finding } from '../../model/finding.ts';
import { lowerFirst, upperFirst } from '../../model/format.ts';
import { informantLabel } from '../../model/informant.ts';
import type { Technique } from '../../model/source.ts';
import { paragraph, words } from '../blocks.ts';
import { quoteBlock } from '../citation.ts';
import type { ReportContext } from '../context.ts';
import type { Block } from '../model.ts';
import { decisionPhrases } from '../phrases/decisions.ts';
import { findingPhrases } from '../phrases/findings.ts';
import { because, reasonSentence } from './reasons.ts';
import { techniqueReason } from './technique-reason.ts';

/** Takes turns, so that neighbouring sections do not read alike. */
export function variant<T>(variants: readonly T[], turn: number): T {
  const chosen = variants[turn % variants.length];
  if (chosen === undefined) throw new Error('there is no variant to choose from');
  return chosen;
}

/** `Kepala Dinas (I-03)`, or as much of it as is known. */
function speaker(context: ReportContext, coding: Coding): string {
  const { analysis, index, lang } = context;
  const informant = index.informantOf(coding);
  if (informant === null) return findingPhrases[lang].unnamed;
  const name = informantLabel(analysis.study, informant);
  const role = analysis.study.informants.find(({ id }) => id === informant)?.role ?? null;
  return role === null ? name : findingPhrases[lang].withRole(role, name);
}

/** How a passage stands to the one before it. */
function relationOf(before: Coding, coding: Coding): 'same' | 'contrast' | 'beside' {
  if (before.polarity === coding.polarity) return 'same';
  return before.polarity === 'mixed' || coding.polarity === 'mixed' ? 'beside' : 'contrast';
}

/** The words that lead in a quote after the one before it. */
function leadIn(
  context: ReportContext,
  technique: Technique,
  { coding, before, turn }: { coding: Coding; before: Coding | undefined; turn: number },
): string {
  const { index, lang } = context;
  const say = findingPhrases[lang];
  const who = speaker(context, coding);
  if (before === undefined) {
    return technique === 'interview'
      ? variant(say.leadIn.interview, turn)(who)
      : variant(say.leadIn[technique], turn);
  }
  const relation = relationOf(before, coding);
  if (technique !== 'interview') return say[relation][technique];
  if (index.informantOf(coding) !== null && index.sourceOf(before) === index.sourceOf(coding)) {
    return relation === 'contrast' ? say.contrastSameSource.interview : say.sameSource.interview;
  }
  return say[relation].interview(who);
}

/**
 * What one technique says about a code: its rating and why, then its best passages. `turn` chooses among
 * the wordings.
 */
export function techniqueFinding(
  context: ReportContext,
  finding: Finding,
  technique: Technique,
  { label, turn }: { label: string; turn: number },
): readonly Block[] {
  const { index, lang } = context;
  const say = findingPhrases[lang];
  const own = index.codings.filter(
    (coding) => coding.code === finding.code && index.documentOf(coding).technique === technique,
  );
  const rating = finding.techniques[technique];
  if (rating === null) {
    return [paragraph(say.none[technique], own.length === 0 ? '' : say.neutralOnly(own.length))];
  }
  const evidence = own.filter((coding) => coding.polarity !== 'neutral');
  if (evidence.length === 0) {
    const { techniqueWithoutEvidence } = decisionPhrases[lang];
    return [
      paragraph(
        say.none[technique],
        own.length === 0 ? '' : say.neutralOnly(own.length),
        words`${techniqueWithoutEvidence} ${context.rated(rating)}.`,
        reasonSentence(context, rating),
      ),
    ];
  }
  const verdict = {
    label: lowerFirst(label),
    rated: context.rated(rating),
    because: because(context, rating, techniqueReason(evidence, technique, context)),
  };
  const quotes = finding.quotes.flatMap((id) => own.find((coding) => coding.id === id) ?? []);
  const sentence = variant(say.technique[technique], turn)(verdict);
  if (quotes.length === 0) return [paragraph(sentence)];
  return quotes.flatMap((coding, at): readonly Block[] => {
    const lead = upperFirst(leadIn(context, technique, { coding, before: quotes[at - 1], turn }));
    return [at === 0 ? paragraph(sentence, lead) : paragraph(lead), quoteBlock(context, coding)];
  });
}
