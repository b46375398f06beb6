import type { Rule } from '../../model/combine.ts';
import type { CombinedRating, Severity } from '../../model/finding.ts';
import { upperFirst } from '../../model/format.ts';
import { levelWord } from '../../model/rating.ts';
import { paragraph, row, strong } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import type { Block, TableRow } from '../model.ts';
import { commonPhrases } from '../phrases/common.ts';
import { methodPhrases } from '../phrases/method.ts';
import { verificationPhrases } from '../phrases/verification.ts';
import { ruleWord } from './method.ts';

const RULES: readonly Rule[] = ['mean', 'median', 'min', 'mode'];
const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** What the verification rules hold against the conclusion, gravest first. */
export function checks(context: ReportContext): readonly Block[] {
  const { analysis, lang } = context;
  const say = verificationPhrases[lang];
  const found = GRAVEST_FIRST.flatMap((severity) =>
    analysis.conclusion.checks.filter((check) => check.severity === severity),
  );
  if (found.length === 0) return [paragraph(say.none)];
  return [
    paragraph(say.found(found.length)),
    context.table({
      caption: say.table,
      source: null,
      columns: [
        { label: commonPhrases[lang].number, align: 'right' },
        { label: say.columns.rule, align: 'left' },
        { label: say.columns.severity, align: 'left' },
        { label: say.columns.message, align: 'left' },
      ],
      rows: found.map((check, at) =>
        row(
          at + 1,
          context.say(check.name),
          methodPhrases[lang].severity[check.severity],
          context.say(check.message),
        ),
      ),
    }),
  ];
}

function differs({ rules, level }: CombinedRating): boolean {
  return RULES.some((rule) => rules[rule] !== level);
}

/** Whether the verdict hangs on the rule that joins the evidence; empty without any verdict. */
export function rules(context: ReportContext): readonly Block[] {
  const { analysis, lang } = context;
  const say = verificationPhrases[lang];
  const { codebook, conclusion, study } = analysis;
  const rated = [
    ...codebook.indicators.map((indicator) => ({
      label: context.say(indicator.label),
      combined: conclusion.indicators.find(({ code }) => code === indicator.id)?.combined ?? null,
    })),
    { label: say.overall, combined: conclusion.overall },
  ].flatMap(({ label, combined }) => (combined === null ? [] : [{ label, combined }]));
  if (rated.length === 0) return [];
  const differing = rated.filter(({ combined }) => differs(combined)).length;
  return [
    paragraph(say.rulesText(ruleWord(study.aggregation, lang), differing)),
    context.table({
      caption: say.rulesTable,
      columns: [say.subject, ...RULES.map((rule) => upperFirst(methodPhrases[lang].rules[rule]))].map(
        (label) => ({
          label,
          align: 'left',
        }),
      ),
      rows: rated.map(({ label, combined }): TableRow => {
        const marked = differs(combined) ? `${label} *` : label;
        return row(
          label === say.overall ? strong(marked) : marked,
          ...RULES.map((rule) => levelWord(study.scale, combined.rules[rule])[lang]),
        );
      }),
    }),
  ];
}
