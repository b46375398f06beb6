import type { Code } from '../../model/codebook.ts';
import type { Coding, Polarity } from '../../model/coding.ts';
import type { Finding } from '../../model/finding.ts';
import { joinList } from '../../model/format.ts';
import { paragraph, strong } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import type { Block } from '../model.ts';
import { theoryPhrases } from '../phrases/theory.ts';

/** Places given for each side; the rest is counted. */
const PLACES = 4;

/** `14 bagian positif dari 8 sumber (W-01:3, W-02:4, dan 6 tempat lagi)`: quoted passages first. */
function side(
  context: ReportContext,
  finding: Finding,
  codings: readonly Coding[],
  polarity: Polarity,
): string {
  const { index, lang } = context;
  const say = theoryPhrases[lang];
  const own = codings.filter((coding) => coding.polarity === polarity);
  if (own.length === 0) return '';
  const quoted = own.filter(({ id }) => finding.quotes.includes(id));
  const sorted = [...quoted, ...own.filter((coding) => !quoted.includes(coding))];
  const places = [...new Set(sorted.map((coding) => index.placeOf(coding)))];
  const sources = new Set(own.map((coding) => index.sourceOf(coding))).size;
  return say.side(
    say.passages(own.length, polarity),
    sources,
    places.slice(0, PLACES).join(', '),
    places.length - PLACES,
  );
}

/** Whose word the alignment is: a proposal, or the researcher's with the reason. */
function ground(context: ReportContext, code: Code, finding: Finding): string {
  const say = theoryPhrases[context.lang];
  if (finding.alignment.set === 'proposed') return say.proposed;
  const decision = context.analysis.conclusion.decisions.find(
    ({ subject, part }) => subject === code.id && part === 'alignment',
  );
  if (decision === undefined) return say.decided;
  return [
    say.because(decision.why),
    decision.against && decision.computed !== null ? say.instead(context.say(decision.computed)) : '',
    decision.stale ? say.stale : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** What of the evidence meets the theory's definition of a code, and what does not; nothing without a theory. */
export function theoryEvidence(context: ReportContext, code: Code, finding: Finding): readonly Block[] {
  const { analysis, index, lang } = context;
  if (analysis.codebook.citation === null || finding.alignment.value === null) return [];
  const say = theoryPhrases[lang];
  const own = index.codings.filter((coding) => coding.code === code.id);
  const [met, unmet, mixed] = (['positive', 'negative', 'mixed'] as const).map((polarity) =>
    side(context, finding, own, polarity),
  );
  const parts = [
    met === '' || met === undefined ? '' : say.met(met),
    unmet === '' || unmet === undefined ? '' : say.unmet(unmet),
    mixed === '' || mixed === undefined ? '' : say.mixed(mixed),
  ].filter((part) => part !== '');
  return [
    paragraph(
      strong(say.heading),
      ground(context, code, finding),
      parts.length === 0 ? '' : say.evidence(joinList(parts, lang)),
    ),
  ];
}
