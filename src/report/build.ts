import type { Analysis } from '../model/analysis.ts';
import type { Chart } from '../model/chart.ts';
import { isFlat } from '../model/codebook.ts';
import type { FactorKind } from '../model/coding.ts';
import type { Matrix } from '../model/matrix.ts';
import type { Lang } from '../model/text.ts';
import { oneLine, paragraph } from './blocks.ts';
import { agreement } from './chapters/agreement.ts';
import * as appendix from './chapters/appendix.ts';
import { audit } from './chapters/audit.ts';
import { codeFinding } from './chapters/code-finding.ts';
import * as conclusion from './chapters/conclusion.ts';
import { convergence } from './chapters/convergence.ts';
import { credibility, tactics } from './chapters/credibility.ts';
import * as data from './chapters/data.ts';
import { decisions } from './chapters/decisions.ts';
import { factorsOf } from './chapters/factors.ts';
import { indicatorIntro, summary } from './chapters/findings.ts';
import { limitations } from './chapters/limitations.ts';
import * as method from './chapters/method.ts';
import * as people from './chapters/people.ts';
import { robustness } from './chapters/robustness.ts';
import { saturation } from './chapters/saturation.ts';
import * as verification from './chapters/verification.ts';
import { type ReportContext, reportContext } from './context.ts';
import type { Block, Report, Section } from './model.ts';
import { agreementPhrases } from './phrases/agreement.ts';
import { appendixPhrases } from './phrases/appendix.ts';
import { auditPhrases } from './phrases/audit.ts';
import { conclusionPhrases } from './phrases/conclusion.ts';
import { credibilityPhrases } from './phrases/credibility.ts';
import { dataPhrases } from './phrases/data.ts';
import { decisionPhrases } from './phrases/decisions.ts';
import { factorPhrases } from './phrases/factors.ts';
import { findingPhrases } from './phrases/findings.ts';
import { limitationPhrases } from './phrases/limitations.ts';
import { methodPhrases } from './phrases/method.ts';
import { peoplePhrases } from './phrases/people.ts';
import { robustnessPhrases } from './phrases/robustness.ts';
import { saturationPhrases } from './phrases/saturation.ts';
import { verificationPhrases } from './phrases/verification.ts';

/** A section before it has its number. */
interface Draft {
  readonly id: string;
  readonly heading: string;
  readonly blocks?: readonly Block[];
  readonly sections?: readonly Draft[];
}

const letter = (at: number): string => String.fromCharCode('A'.charCodeAt(0) + at);

/** A., 1., a.: as the field numbers its chapters. Sections with nothing in them are left out. */
function numbered(drafts: readonly Draft[], level: 1 | 2 | 3 = 1): readonly Section[] {
  const numbers = [letter, (at: number) => String(at + 1), (at: number) => letter(at).toLowerCase()] as const;
  return drafts
    .filter(({ blocks = [], sections = [] }) => blocks.length > 0 || sections.length > 0)
    .map((draft, at) => ({
      id: draft.id,
      level,
      number: numbers[level - 1]?.(at) ?? '',
      heading: oneLine(draft.heading).trim(),
      blocks: draft.blocks ?? [],
      sections: level === 3 ? [] : numbered(draft.sections ?? [], level === 1 ? 2 : 3),
    }));
}

function dataChapter(context: ReportContext): Draft {
  const say = dataPhrases[context.lang];
  const method_ = methodPhrases[context.lang];
  return {
    id: 'data',
    heading: say.heading,
    blocks: [data.gathering(context)],
    sections: [
      { id: 'data-informants', heading: say.informants, blocks: data.informants(context) },
      {
        id: 'data-sources',
        heading: say.sources,
        blocks: [...data.sources(context), ...context.figure('timeline')],
      },
      { id: 'data-reading', heading: method_.reading, blocks: method.reading(context) },
      { id: 'data-theory', heading: say.theory, blocks: data.theory(context) },
      {
        id: 'data-coding',
        heading: method_.coding,
        blocks: [...method.coding(context), ...people.coders(context), ...context.figure('evidence')],
      },
      { id: 'data-rating', heading: method_.rating, blocks: method.rating(context) },
    ],
  };
}

function findingsChapter(context: ReportContext): Draft {
  const { codebook } = context.analysis;
  const say = findingPhrases[context.lang];
  const turn = new Map(codebook.codes.map((code, at) => [code.id, at]));
  const indicators = codebook.indicators.map((indicator): Draft => {
    const codes = indicator.codes.flatMap((id) => context.code(id) ?? []);
    const id = `finding-${indicator.id}`;
    const heading = context.say(indicator.label);
    if (isFlat(indicator)) {
      return {
        id,
        heading,
        blocks: codes.flatMap((code) => codeFinding(context, code, turn.get(code.id) ?? 0)),
      };
    }
    return {
      id,
      heading,
      blocks: [indicatorIntro(context, indicator)],
      sections: codes.map((code) => ({
        id: `finding-${code.id.replaceAll('/', '-')}`,
        heading: context.say(code.label),
        blocks: codeFinding(context, code, turn.get(code.id) ?? 0),
      })),
    };
  });
  return {
    id: 'findings',
    heading: say.heading,
    blocks: [paragraph(say.intro), ...context.figure('polarity')],
    sections: [
      ...indicators,
      {
        id: 'findings-summary',
        heading: context.index.techniques.length < 2 ? say.summaryOne : say.summary,
        blocks: summary(context),
      },
    ],
  };
}

function factorsChapter(context: ReportContext): Draft {
  const say = factorPhrases[context.lang];
  const kinds: readonly FactorKind[] = ['supporting', 'inhibiting'];
  return {
    id: 'factors',
    heading: say.heading,
    blocks: [paragraph(say.intro)],
    sections: kinds.map((kind) => ({
      id: `factors-${kind}`,
      heading: say.kind[kind],
      blocks: factorsOf(kind, context),
    })),
  };
}

function conclusionChapter(context: ReportContext, checksSection: string): Draft {
  const say = conclusionPhrases[context.lang];
  return {
    id: 'conclusion',
    heading: say.heading,
    sections: [
      {
        id: 'conclusion-summary',
        heading: say.conclusion,
        blocks: conclusion.conclusion(context, checksSection),
      },
      {
        id: 'conclusion-recommendations',
        heading: say.recommendations,
        blocks: conclusion.recommendations(context),
      },
      {
        id: 'conclusion-decisions',
        heading: decisionPhrases[context.lang].heading,
        blocks: decisions(context),
      },
    ],
  };
}

function verificationChapter(context: ReportContext): Draft {
  const { lang, analysis } = context;
  const { strength } = analysis.conclusion;
  const say = verificationPhrases[lang];
  const strong = robustnessPhrases[lang];
  return {
    id: 'verification',
    heading: say.heading,
    sections: [
      { id: 'verification-checks', heading: say.checks, blocks: verification.checks(context) },
      { id: 'verification-rules', heading: say.rules, blocks: verification.rules(context) },
      {
        id: 'verification-agreement',
        heading: agreementPhrases[lang].title,
        blocks: agreement(context),
      },
      { id: 'verification-convergence', heading: strong.convergence, blocks: convergence(context) },
      { id: 'verification-robustness', heading: strong.heading, blocks: robustness(context) },
      {
        id: 'verification-saturation',
        heading: saturationPhrases[lang].heading,
        blocks: [
          ...saturation(strength.saturation, lang, (table) => context.table(table)),
          ...context.figure('saturation', saturationPhrases[lang].figure),
        ],
      },
      {
        id: 'verification-credibility',
        heading: credibilityPhrases[lang].heading,
        blocks: credibility(strength, lang, (table) => context.table(table)),
      },
      {
        id: 'verification-limitations',
        heading: limitationPhrases[lang].heading,
        blocks: limitations(context),
      },
    ],
  };
}

function appendices(context: ReportContext, version: string | null): readonly Section[] {
  const say = appendixPhrases[context.lang];
  const drafts: readonly Draft[] = [
    { id: 'appendix-codebook', heading: say.codebook, blocks: appendix.codebook(context) },
    {
      id: 'appendix-matrices',
      heading: say.matrices,
      blocks: [...appendix.matrices(context), ...context.figure('co-occurrence')],
    },
    { id: 'appendix-codings', heading: say.codings, blocks: appendix.codings(context) },
    { id: 'appendix-memos', heading: peoplePhrases[context.lang].memos, blocks: people.memos(context) },
    {
      id: 'appendix-tactics',
      heading: credibilityPhrases[context.lang].tactics,
      blocks: tactics(context.analysis.conclusion.strength.tactics, context.lang, (table) =>
        context.table(table),
      ),
    },
    {
      id: 'appendix-audit',
      heading: auditPhrases[context.lang].heading,
      blocks: audit(context, version),
    },
  ];
  return numbered(drafts).map((section, at) => ({ ...section, number: say.number(at + 1) }));
}

/**
 * The report of an analysis, in the order that a chapter of the field has: data and method, findings by
 * indicator, factors, conclusion and recommendations, verification, appendices. `matrices` are the displays
 * of the same study, `version` is Telaah's own, `charts` stand as figures where the text speaks of what they show.
 * Pure; tables and figures are numbered through.
 */
export function buildReport(
  analysis: Analysis,
  matrices: readonly Matrix[],
  lang: Lang,
  version: string | null = null,
  charts: readonly Chart[] = [],
): Report {
  const context = reportContext(analysis, matrices, lang, charts);
  const { study } = analysis;
  const chapters = [
    dataChapter(context),
    findingsChapter(context),
    factorsChapter(context),
    conclusionChapter(context, letter(4)),
    verificationChapter(context),
  ];
  return {
    lang,
    title: oneLine(study.title ?? context.say(analysis.codebook.title)).trim(),
    front: [method.statusNote(context)],
    sections: [...numbered(chapters), ...appendices(context, version)],
  };
}
