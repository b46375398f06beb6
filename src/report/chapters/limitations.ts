import { isFlat } from '../../model/codebook.ts';
import type { Finding } from '../../model/finding.ts';
import { joinList, lowerFirst } from '../../model/format.ts';
import type { Technique } from '../../model/source.ts';
import { list, paragraph } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import type { Block } from '../model.ts';
import { commonPhrases } from '../phrases/common.ts';
import { limitationPhrases } from '../phrases/limitations.ts';
import { percent } from '../phrases/saturation.ts';
import { namesList, subjectLabel } from './names.ts';

type Sentences = readonly string[];

/** Labels of codes as they stand inside a sentence. */
function labels(context: ReportContext, codes: readonly string[]): string {
  return namesList(
    context,
    codes.map((code) => lowerFirst(subjectLabel(context, code))),
  );
}

function techniqueWords({ lang }: ReportContext, techniques: readonly Technique[]): string {
  return joinList(
    techniques.map((technique) => commonPhrases[lang].techniques[technique]),
    lang,
  );
}

/** Codes that checks of a rule are about, in the codebook's order. */
function codesOf({ analysis }: ReportContext, rule: string): readonly string[] {
  const named = new Set(
    analysis.conclusion.checks.filter((check) => check.rule === rule).flatMap(({ where }) => where),
  );
  return analysis.codebook.codes.flatMap(({ id }) => (named.has(id) ? [id] : []));
}

function ofCodes(
  context: ReportContext,
  codes: readonly string[],
  sentence: (labels: string) => string,
): Sentences {
  return codes.length === 0 ? [] : [sentence(labels(context, codes))];
}

/** Codes that were not seen through every technique in use, those seen through the same ones together. */
function byTechnique(context: ReportContext): Sentences {
  const { analysis, index, lang } = context;
  const say = limitationPhrases[lang];
  const { findings } = analysis.conclusion;
  const [only, ...others] = index.techniques;
  if (only !== undefined && others.length === 0) return [say.oneTechnique(techniqueWords(context, [only]))];
  const noun = say.subjects(analysis.codebook.indicators.every(isFlat));
  const groups = new Map<
    string,
    { seen: readonly Technique[]; missing: readonly Technique[]; codes: string[] }
  >();
  for (const { code, techniques } of findings) {
    const seen = index.techniques.filter((technique) => (techniques[technique]?.codings ?? 0) > 0);
    if (seen.length === 0 || seen.length === index.techniques.length) continue;
    const missing = index.techniques.filter((technique) => !seen.includes(technique));
    const group = groups.get(seen.join()) ?? { seen, missing, codes: [] };
    group.codes.push(code);
    groups.set(seen.join(), group);
  }
  return [...groups.values()].map(({ seen, missing, codes }) =>
    say.seenThrough(
      codes.length,
      findings.length,
      noun,
      techniqueWords(context, seen),
      techniqueWords(context, missing),
      labels(context, codes),
    ),
  );
}

function evidence(context: ReportContext): Sentences {
  const say = limitationPhrases[context.lang];
  const isUnrated = ({ combined }: Finding): boolean => combined === null;
  const unrated = context.analysis.conclusion.findings.filter(isUnrated).map(({ code }) => code);
  const single = codesOf(context, 'R24');
  const thin = codesOf(context, 'thin').filter((code) => !single.includes(code));
  return [
    ...ofCodes(context, unrated, say.unrated),
    ...ofCodes(context, single, say.oneSource),
    ...ofCodes(context, thin, say.thin),
    ...ofCodes(context, codesOf(context, 'R10'), say.dissonance),
  ];
}

function voices(context: ReportContext): Sentences {
  const { analysis, index, lang } = context;
  const say = limitationPhrases[lang];
  const { robustness } = analysis.conclusion.strength;
  const speaking = new Set(
    analysis.documents.flatMap(({ informant, units }) => units.map((unit) => unit.informant ?? informant)),
  );
  const roster = analysis.study.informants;
  const silent = roster.filter(({ id }) => !speaking.has(id)).length;
  const whole = robustness.dominance.find(({ code }) => code === null);
  const share = whole?.shares.find(({ informant }) => informant === whole.dominant)?.share;
  const swayed = new Set(
    robustness.sources.flatMap(({ changes }) =>
      changes.flatMap(({ scope, subject, to }) => (scope === 'code' && to !== null ? [subject] : [])),
    ),
  ).size;
  const all = analysis.codebook.codes.length;
  const noun = say.subjects(analysis.codebook.indicators.every(isFlat));
  return [
    ...(silent === 0 ? [] : [say.unheard(silent, roster.length)]),
    ...(share === undefined ? [] : [say.dominant(percent(share, lang))]),
    ...(swayed === 0 ? [] : [say.swayed(swayed, all, noun)]),
    ...(robustness.periods.length < 2 && robustness.undated < index.documents.length ? [say.onePeriod] : []),
  ];
}

function saturation({ analysis, lang }: ReportContext): Sentences {
  const say = limitationPhrases[lang];
  const { result, gap, curve, options, runs } = analysis.conclusion.strength.saturation;
  if (result === 'not-reached') return [say.saturationOpen(percent(runs.at(-1)?.ratio ?? 0, lang))];
  return result === 'not-assessable' && gap === 'too-few-interviews'
    ? [say.saturationFew(curve.length, options.base + options.run)]
    : [];
}

function procedure(context: ReportContext): Sentences {
  const { analysis, index, lang } = context;
  const say = limitationPhrases[lang];
  const unrecorded = analysis.conclusion.strength.credibility.filter(
    ({ declared, state }) => declared && state === 'not-shown',
  );
  const all = index.codings.length;
  const checked = index.codings.filter(({ status }) => status === 'human' || status === 'confirmed').length;
  return [
    ...(unrecorded.length === 0
      ? []
      : [
          say.credibility(
            joinList(
              unrecorded.map(({ name }) => lowerFirst(context.say(name))),
              lang,
            ),
          ),
        ]),
    ...(checked < all ? [say.unchecked(checked, all)] : []),
    ...(checked > 0 && analysis.agreement === null ? [say.oneCoder] : []),
  ];
}

/**
 * What the study cannot claim, as sentences for its closing chapter: from what was found, and before them what the
 * researcher says of it in `methods.limitations`.
 */
export function limitations(context: ReportContext): readonly Block[] {
  const say = limitationPhrases[context.lang];
  const own = context.analysis.study.methods.fields.limitations;
  const found = [
    ...byTechnique(context),
    ...evidence(context),
    ...voices(context),
    ...saturation(context),
    ...procedure(context),
  ];
  return [
    ...(own === undefined ? [] : [paragraph(say.own(own))]),
    ...(found.length === 0 ? [paragraph(say.none)] : [paragraph(say.intro), list(found)]),
  ];
}
