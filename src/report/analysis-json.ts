import type { Analysis } from '../model/analysis.ts';
import { countByCoder } from '../model/coder-count.ts';
import type { Coding, FactorMention } from '../model/coding.ts';
import type { CombinedRating, FactorFinding, Finding, Recommendation } from '../model/finding.ts';
import { recommendationText } from '../model/format.ts';
import type { Locator } from '../model/locator.ts';
import type { StudyMemo } from '../model/people.ts';
import type { Rating, TechniqueRating } from '../model/rating.ts';
import type { Document } from '../model/source.ts';
import type { Study } from '../model/study.ts';
import { indexStudy } from '../model/study-index.ts';
import { compareText, type Lang } from '../model/text.ts';
import type { AnalysisJson } from './analysis-schema.ts';
import { type DecidedJson, decisionsJson } from './decisions-json.ts';
import { strengthJson } from './strength-json.ts';

type Json<K extends keyof AnalysisJson> = AnalysisJson[K] extends (infer Item)[] ? Item : AnalysisJson[K];

function studyJson({ title, codebook, aggregation, scale, lang, site, period }: Study): Json<'study'> {
  return {
    title,
    codebook,
    aggregation,
    scale: scale.map(({ level, id, en, from }) => ({ level, id, en, from })),
    language: lang,
    site,
    period: period === null ? null : { from: period.from, to: period.to },
  };
}

function documentJson({
  id,
  path,
  technique,
  informant,
  date,
  units,
  title,
  place,
  lang,
}: Document): Json<'documents'> {
  return { id, path, technique, informant, date, units: units.length, title, place, language: lang };
}

function codingJson(coding: Coding, locator: Locator | undefined): Json<'codings'> {
  const { id, document, unit, start, end, quote, code, polarity, weight, coder, status, confidence } = coding;
  const why = coding.why.map(({ signal, match, rule, span, strength }) => ({
    signal,
    match,
    rule,
    start: span?.start ?? null,
    end: span?.end ?? null,
    strength,
  }));
  const { tendency } = coding;
  return {
    ...{ id, document, unit, start, end, quote, code, polarity, weight, coder, status, why, confidence },
    ...(tendency === undefined ? {} : { tendency }),
    ...(locator === undefined ? {} : { locator }),
  };
}

function factorJson({
  document,
  unit,
  kind,
  label,
  words,
  factor,
  codes,
  start,
  end,
  quote,
  coder,
}: FactorMention): Json<'factors'> {
  return { document, unit, kind, label, words, factor, codes: [...codes], start, end, quote, coder };
}

/** Only where the researcher has decided. */
function decidedJson({ decided }: Rating): { decided?: DecidedJson } {
  if (decided === undefined) return {};
  const { computed, why, by, date, stale } = decided;
  return { decided: { computed: computed === null ? null : { ...computed }, why, by, date, stale } };
}

function techniqueJson(rating: TechniqueRating | null): Json<'findings'>['techniques']['interview'] {
  if (rating === null) return null;
  const { balance, level, rating: word, codings, sources } = rating;
  return { balance, level, rating: word, codings, sources, ...decidedJson(rating) };
}

function combinedJson(combined: CombinedRating | null): Json<'overall'>['combined'] {
  if (combined === null) return null;
  const { balance, level, rating, rules } = combined;
  return {
    balance,
    level,
    rating,
    rules: { mean: rules.mean, median: rules.median, min: rules.min, mode: rules.mode },
    ...decidedJson(combined),
  };
}

function recommendationJson(recommendation: Recommendation, lang: Lang): Json<'recommendations'> {
  const { code, factor } = recommendation;
  return { code, factor, text: recommendationText(recommendation)[lang] };
}

function findingJson(finding: Finding, lang: Lang): Json<'findings'> {
  const { code, techniques, convergence, alignment, quotes, negativeCases, recommendation, factors } =
    finding;
  return {
    code,
    techniques: {
      interview: techniqueJson(techniques.interview),
      observation: techniqueJson(techniques.observation),
      document: techniqueJson(techniques.document),
    },
    combined: combinedJson(finding.combined),
    convergence,
    alignment: { value: alignment.value, set: alignment.set },
    quotes: [...quotes],
    negativeCases: [...negativeCases],
    recommendation: recommendation === null ? null : recommendationJson(recommendation, lang),
    factors: [...factors],
  };
}

function factorFindingJson(
  { id, kind, label, known, noted, codes, places, sources }: FactorFinding,
  lang: Lang,
): Json<'factorFindings'> {
  return { id, kind, label: label[lang], known, noted, codes: [...codes], places: [...places], sources };
}

function compareCodings(a: Coding, b: Coding): number {
  return (
    compareText(a.document, b.document) ||
    a.unit - b.unit ||
    a.start - b.start ||
    compareText(a.code, b.code) ||
    compareText(a.id, b.id)
  );
}

function compareMentions(a: FactorMention, b: FactorMention): number {
  return (
    compareText(a.document, b.document) ||
    a.unit - b.unit ||
    a.start - b.start ||
    a.end - b.end ||
    compareText(a.kind, b.kind) ||
    compareText(a.factor ?? '', b.factor ?? '') ||
    compareText(a.label, b.label) ||
    compareText(a.codes.join(' '), b.codes.join(' '))
  );
}

function memoJson({ coder, about, text }: StudyMemo): Json<'memos'> {
  const passage = about.kind === 'passage' ? about : null;
  return {
    on: about.kind,
    document: 'document' in about ? about.document : null,
    unit: passage?.unit ?? null,
    start: passage?.start ?? null,
    end: passage?.end ?? null,
    quote: passage?.quote ?? null,
    code: 'code' in about ? about.code : null,
    coder,
    text,
  };
}

function auditJson({ audit, codings }: Analysis): AnalysisJson['audit'] {
  if (audit === null) return null;
  const { model, thresholds, codebook, decisions, rules, sources, command } = audit;
  return {
    command,
    model,
    codebook,
    decisions,
    thresholds: thresholds.map(({ experience, first, second }) => ({ experience, first, second })),
    rules: [...rules],
    coders: countByCoder(codings).map(({ coder, status, codings: count }) => ({
      coder,
      status,
      codings: count,
    })),
    sources: sources.map(({ document, hash }) => ({ document, hash })),
  };
}

/**
 * The machine-readable result. Keys and arrays come in a fixed order, whatever order the study came in; texts
 * are in the study's language, `rating` is always the scale's Indonesian word. `version` is Telaah's own.
 */
export function toAnalysisJson(analysis: Analysis, version: string): AnalysisJson {
  const { study, conclusion } = analysis;
  const { lang } = study;
  const index = indexStudy(analysis);
  return {
    telaah: version,
    schema: 1,
    study: studyJson(study),
    documents: [...analysis.documents].sort((a, b) => compareText(a.id, b.id)).map(documentJson),
    codings: [...analysis.codings]
      .sort(compareCodings)
      .map((coding) => codingJson(coding, index.locatorOf(coding))),
    factors: [...analysis.factors].sort(compareMentions).map(factorJson),
    findings: conclusion.findings.map((finding) => findingJson(finding, lang)),
    indicators: conclusion.indicators.map(({ code, combined }) => ({
      code,
      combined: combinedJson(combined),
    })),
    overall: { combined: combinedJson(conclusion.overall) },
    checks: conclusion.checks.map(({ rule, severity, message, where, advice }) => ({
      rule,
      severity,
      message: message[lang],
      where: [...where],
      advice: advice[lang],
    })),
    warnings: [...analysis.warnings]
      .map(({ code, where, message }) => ({ code, where, message: message[lang] }))
      .sort(
        (a, b) =>
          compareText(a.where, b.where) || compareText(a.code, b.code) || compareText(a.message, b.message),
      ),
    factorFindings: conclusion.factors.map((factor) => factorFindingJson(factor, lang)),
    recommendations: conclusion.recommendations.map((each) => recommendationJson(each, lang)),
    coders: analysis.coders.map(({ coder, made, confirmed, rejected, units, orphans }) => ({
      coder,
      made,
      confirmed,
      rejected,
      units,
      orphans,
    })),
    memos: analysis.memos.map(memoJson),
    strength: strengthJson(conclusion.strength, lang),
    decisions: decisionsJson(analysis),
    audit: auditJson(analysis),
  };
}

/** `analysis.json`: two blanks an indent, a line break at the end. */
export function renderAnalysisJson(analysis: Analysis, version: string): string {
  return `${JSON.stringify(toAnalysisJson(analysis, version), null, 2)}\n`;
}
