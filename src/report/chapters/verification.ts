import { isFlat } from '../../model/codebook.ts';
import type { Rule } from '../../model/combine.ts';
import type { Check, CombinedRating, Severity } from '../../model/finding.ts';
import { upperFirst } from '../../model/format.ts';
import { grouped } from '../../model/grouped.ts';
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

/** Remarks on the choice of rule for a part of the whole: the table of rules shows them all at once. */
export function isInRulesTable({ rule, severity }: Check): boolean {
  return rule === 'R03' && severity === 'info';
}

/** Checks of one rule that ask for the same, in the order of the first. */
function byAdvice(found: readonly Check[]): readonly (readonly [Check, ...Check[]])[] {
  const groups = grouped(found, ({ severity, rule, advice }) => [severity, rule, advice.id].join('\n'));
  return [...groups.values()];
}

/** What the verification rules hold against the conclusion, gravest first, with what to do about it. */
export function checks(context: ReportContext): readonly Block[] {
  const { analysis, lang } = context;
  const say = verificationPhrases[lang];
  const found = GRAVEST_FIRST.flatMap((severity) =>
    analysis.conclusion.checks.filter((check) => check.severity === severity && !isInRulesTable(check)),
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
        { label: say.columns.advice, align: 'left' },
      ],
      rows: byAdvice(found).map((group, at) => {
        const [{ rule, name, severity, advice }] = group;
        return row(
          at + 1,
          /^R\d\d$/u.test(rule) ? `${context.say(name)} (${rule})` : context.say(name),
          methodPhrases[lang].severity[severity],
          group.map(({ message }) => context.say(message)).join(' '),
          context.say(advice),
        );
      }),
    }),
  ];
}

function differs({ rules, level }: CombinedRating): boolean {
  return RULES.some((rule) => rules[rule] !== level);
}

interface Line {
  readonly label: string;
  readonly combined: CombinedRating | null;
  /** Whether it sums up the lines after it. */
  readonly isHead: boolean;
}

/** Indicators with their sub-indicators, then the whole. */
function lines(context: ReportContext): readonly Line[] {
  const { codebook, conclusion } = context.analysis;
  const indicators = codebook.indicators.flatMap((indicator): readonly Line[] => {
    const combined = conclusion.indicators.find(({ code }) => code === indicator.id)?.combined ?? null;
    const head = { label: context.say(indicator.label), combined };
    if (isFlat(indicator)) return [{ ...head, isHead: false }];
    const codes = indicator.codes.flatMap((id) => context.code(id) ?? []);
    return [
      { ...head, isHead: true },
      ...codes.map((code) => ({
        label: context.say(code.label),
        combined: conclusion.findings.find((finding) => finding.code === code.id)?.combined ?? null,
        isHead: false,
      })),
    ];
  });
  return [
    ...indicators,
    { label: verificationPhrases[context.lang].overall, combined: conclusion.overall, isHead: true },
  ];
}

/** Whether the verdicts hang on the rule that joins the evidence; empty without any verdict. */
export function rules(context: ReportContext): readonly Block[] {
  const { analysis, lang } = context;
  const say = verificationPhrases[lang];
  const { scale, aggregation } = analysis.study;
  const rated = lines(context).flatMap(({ combined, ...line }) =>
    combined === null ? [] : [{ ...line, combined }],
  );
  if (rated.length === 0) return [];
  const differing = rated.filter(({ combined }) => differs(combined)).length;
  const flat = analysis.codebook.indicators.every(isFlat);
  const heads = [
    flat ? say.indicator : say.subject,
    ...RULES.map((rule) => upperFirst(methodPhrases[lang].rules[rule])),
  ];
  return [
    paragraph(say.rulesText(ruleWord(aggregation, lang), differing)),
    context.table({
      caption: say.rulesTable,
      columns: heads.map((label) => ({ label, align: 'left' })),
      rows: rated.map(({ label, combined, isHead }): TableRow => {
        const marked = differs(combined) ? `${label} *` : label;
        const words = RULES.map((rule) => levelWord(scale, combined.rules[rule])[lang]);
        return row(isHead ? strong(marked) : marked, ...words);
      }),
    }),
  ];
}
