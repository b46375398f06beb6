import { type Indicator, isFlat } from '../../model/codebook.ts';
import type { CombinedRating, Finding } from '../../model/finding.ts';
import { joinList, lowerFirst, upperFirst } from '../../model/format.ts';
import { ALIGNMENT_WORDS, CONVERGENCE_WORDS, TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import { paragraph, row, strong } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import type { Block, Paragraph, Table, TableRow } from '../model.ts';
import { commonPhrases } from '../phrases/common.ts';
import { findingPhrases } from '../phrases/findings.ts';
import { clause } from './code-finding.ts';
import { reasonSentence } from './reasons.ts';

/** What the indicator is, what it consists of, and how it is rated. */
export function indicatorIntro(context: ReportContext, indicator: Indicator): Paragraph {
  const { analysis, lang } = context;
  const say = findingPhrases[lang];
  const labels = indicator.codes.flatMap((id) => {
    const code = context.code(id);
    return code === undefined ? [] : [lowerFirst(context.say(code.label))];
  });
  const combined = analysis.conclusion.indicators.find(({ code }) => code === indicator.id)?.combined ?? null;
  const codes = joinList(labels, lang);
  return paragraph(
    say.indicator(
      context.say(indicator.label),
      clause(context.say(indicator.definition)),
      analysis.codebook.citation,
    ),
    combined === null ? say.indicatorUnrated(codes) : say.indicatorRated(codes, context.rated(combined)),
    reasonSentence(context, combined),
  );
}

/** `baik (0,52; n = 14)` */
function techniqueCell(context: ReportContext, rating: Finding['techniques']['interview']): string {
  if (rating === null) return commonPhrases[context.lang].noEvidence;
  return `${context.bareWord(rating)} (${context.standing(rating)}; n = ${rating.codings})`;
}

function combinedText(context: ReportContext, combined: CombinedRating | null): string {
  if (combined === null) return commonPhrases[context.lang].noEvidence;
  return `${context.bareWord(combined)} (${context.standing(combined)})`;
}

function summaryTable(context: ReportContext): Table {
  const { analysis, index, lang } = context;
  const say = findingPhrases[lang];
  const { codebook, conclusion } = analysis;
  const theory = codebook.citation !== null;
  const flat = codebook.indicators.every(isFlat);
  const triangulated = theory ? say.summaryTable : say.summaryTableNoTheory;
  const caption = index.techniques.length < 2 ? say.summaryTableOne : triangulated;
  const blanks = index.techniques.map(() => '');
  const tail = theory ? ['', ''] : [''];
  const headRow = (label: string, combined: CombinedRating | null): TableRow =>
    row(strong(label), ...blanks, strong(combinedText(context, combined)), ...tail);
  const findingRow = (finding: Finding): TableRow => {
    const code = context.code(finding.code);
    const { value } = finding.alignment;
    return row(
      code === undefined ? finding.code : context.say(code.label),
      ...index.techniques.map((technique) => techniqueCell(context, finding.techniques[technique])),
      combinedText(context, finding.combined),
      index.techniques.length < 2 ? '–' : CONVERGENCE_WORDS[finding.convergence][lang],
      ...(theory ? [value === null ? '–' : ALIGNMENT_WORDS[value][lang]] : []),
    );
  };
  return context.table({
    caption,
    columns: [
      flat ? say.summaryColumns.indicator : say.summaryColumns.code,
      ...index.techniques.map((technique) => upperFirst(TECHNIQUE_WORDS[technique][lang])),
      say.summaryColumns.conclusion,
      say.summaryColumns.convergence,
      ...(theory ? [say.summaryColumns.alignment] : []),
    ].map((label) => ({ label, align: 'left' })),
    rows: [
      ...codebook.indicators.flatMap((indicator) => {
        const findings = conclusion.findings.filter(({ code }) => indicator.codes.includes(code));
        const combined = conclusion.indicators.find(({ code }) => code === indicator.id)?.combined ?? null;
        return [
          ...(isFlat(indicator) ? [] : [headRow(context.say(indicator.label), combined)]),
          ...findings.map(findingRow),
        ];
      }),
      headRow(say.overall, conclusion.overall),
    ],
  });
}

/** The triangulation of the whole study at a glance. */
export function summary(context: ReportContext): readonly Block[] {
  return [
    paragraph(findingPhrases[context.lang].summaryText),
    summaryTable(context),
    ...context.figure('ratings'),
    ...context.figure('convergence'),
  ];
}
