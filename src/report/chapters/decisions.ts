import type { AppliedDecision } from '../../model/decision.ts';
import { longDate, upperFirst } from '../../model/format.ts';
import { DECISION_WORDS, TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import { paragraph, row } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import type { Block } from '../model.ts';
import { commonPhrases } from '../phrases/common.ts';
import { decisionPhrases } from '../phrases/decisions.ts';
import { subjectLabel } from './names.ts';

/** `Kesesuaian dengan SOP: penilaian (wawancara)`. */
function subjectOf(context: ReportContext, { subject, part, technique }: AppliedDecision): string {
  const { lang, analysis } = context;
  const known = analysis.codebook.factors.find(({ id }) => id === subject);
  const factor = known === undefined ? subject : context.say(known.label);
  const label = part === 'factor' ? factor : subjectLabel(context, subject);
  const by = technique === null ? '' : ` (${TECHNIQUE_WORDS[technique][lang]})`;
  return `${upperFirst(label)}: ${DECISION_WORDS[part][lang]}${by}`;
}

function byWhom({ by, date }: AppliedDecision, { lang }: ReportContext): string {
  const parts = [by, date === null ? null : longDate(date, lang)].filter((part) => part !== null);
  return parts.length === 0 ? decisionPhrases[lang].nothing : parts.join(', ');
}

function evidenceSince({ stale, basis }: AppliedDecision, { lang }: ReportContext): string {
  const say = decisionPhrases[lang].evidence;
  if (basis === null) return say.unknown;
  return stale ? say.changed : say.same;
}

/** Every decision beside what the evidence alone gives; empty where nothing is decided. */
export function decisions(context: ReportContext): readonly Block[] {
  const { analysis, lang } = context;
  const { decisions: made } = analysis.conclusion;
  if (made.length === 0) return [];
  const say = decisionPhrases[lang];
  const { subject, computed, decided, why, by, evidence } = say.columns;
  return [
    paragraph(
      say.intro(
        made.length,
        made.filter(({ against }) => against).length,
        made.filter(({ stale }) => stale).length,
      ),
    ),
    context.table({
      caption: say.table,
      source: null,
      columns: [
        { label: commonPhrases[lang].number, align: 'right' },
        ...[subject, computed, decided, why, by, evidence].map((label) => ({
          label,
          align: 'left' as const,
        })),
      ],
      rows: made.map((decision, at) =>
        row(
          at + 1,
          subjectOf(context, decision),
          decision.computed === null ? say.nothing : context.say(decision.computed),
          context.say(decision.decided),
          decision.why,
          byWhom(decision, context),
          evidenceSince(decision, context),
        ),
      ),
    }),
  ];
}
