import type { Lang } from '../../model/text.ts';
import { macroF1, type Pair } from '../../statistics/f1.ts';
import { meanKappa } from '../../statistics/kappa.ts';
import type { Signal } from '../coder.ts';
import {
  acceptedOf,
  type Decision,
  decisionFeatures,
  type Judged,
  ranked,
  type Thresholds,
} from './decision.ts';
import { evidenceOn, type FrameworkModel } from './evidence.ts';
import { ANY, type KinModel, trainKin } from './kin.ts';
import { type CodedPassage, codeLessons, kinInputs, polarityLessons, type Weighted } from './lessons.ts';
import { fitLogistic, type SparseRow } from './linear.ts';
import { type TaughtWords, taught } from './own.ts';
import { likeliest, oddsOf, type PolarityDecision, polarityFeatures, SIDES, type Side } from './polarity.ts';
import { type Prior, seenKey } from './prior.ts';
import { Vocabulary } from './vocabulary.ts';
import { trainColumns, WordModel } from './word-model.ts';

/** A coded study to learn from. */
export interface TrainingStudy {
  readonly id: string;
  readonly framework: string;
  readonly lang: Lang;
  readonly passages: readonly CodedPassage[];
  /** Single remarks and the codebooks' examples teach words; only whole interviews and notes teach how to decide. */
  readonly kind: 'study' | 'remarks' | 'examples';
}

export interface Framework {
  readonly id: string;
  readonly codes: readonly string[];
  /** What its codebook teaches by itself, in each language. */
  readonly codebook: Readonly<Record<Lang, readonly CodedPassage[]>>;
}

type Words = TaughtWords & Pick<Prior, 'kin'>;

const LANGS: readonly Lang[] = ['id', 'en'];
const WORDS = { l2: 0.05, iterations: 30 };
const POLARITY_WORDS = { l2: 0.3, iterations: 30 };
const DECISION = { l2: 2, iterations: 80 };
/** A remark is shorter than a passage and says less of how people talk; an example was chosen for what it says. */
const WEIGHT = { study: 1, remarks: 0.5, examples: 2 } as const;
const GROUPS = 5;

/** The passages of studies, each kind for what it is worth. */
function weighted(studies: readonly TrainingStudy[]): Weighted[] {
  return studies.flatMap(({ kind, passages }) =>
    passages.map((coded) => ({ ...coded, weight: WEIGHT[kind] })),
  );
}

function trainLanguage(studies: readonly TrainingStudy[], frameworks: readonly Framework[]): WordModel {
  const vocabulary = Vocabulary.of(
    studies.flatMap(({ passages }) => passages.map(({ passage }) => passage.bags)),
  );
  const codes = frameworks.flatMap(({ id, codes }) =>
    codeLessons(id, codes, weighted(studies.filter(({ framework }) => framework === id))),
  );
  return new WordModel(
    vocabulary,
    new Map([
      ...trainColumns(codes, vocabulary, WORDS),
      ...trainColumns(polarityLessons(weighted(studies)), vocabulary, POLARITY_WORDS),
    ]),
  );
}

/** Word models of both languages, and how the frameworks' codes are kin. */
function trainWords(studies: readonly TrainingStudy[], frameworks: readonly Framework[]): Words {
  const words = {
    id: trainLanguage(
      studies.filter(({ lang }) => lang === 'id'),
      frameworks,
    ),
    en: trainLanguage(
      studies.filter(({ lang }) => lang === 'en'),
      frameworks,
    ),
  };
  const columns = new Set(LANGS.flatMap((lang) => [...words[lang].columns.keys()]));
  const kin = new Map<string, KinModel>();
  for (const { id, codes } of frameworks) {
    const own = studies.filter(({ framework, kind }) => framework === id && kind === 'study');
    if (own.length === 0) continue;
    const examples = own.flatMap(({ passages }) =>
      passages.map(({ passage, codes: given }) => ({
        logits: words[passage.lang].logits(passage.bags),
        codes: given,
      })),
    );
    kin.set(id, trainKin(examples, [ANY, ...codes], kinInputs(columns, id)));
  }
  return { words, kin };
}

/** A passage of a held-out study as models saw it that had not seen the study. */
interface Held {
  readonly study: TrainingStudy;
  readonly coded: CodedPassage;
  readonly codes: readonly string[];
  readonly rows: readonly SparseRow[];
}

function judgedBy(study: TrainingStudy, model: FrameworkModel, words: WordModel): Held[] {
  return study.passages.map((coded) => ({
    study,
    coded,
    codes: model.codes,
    rows: decisionFeatures(evidenceOn(coded.passage, model, words.logits(coded.passage.bags))),
  }));
}

function heldOut(
  studies: readonly TrainingStudy[],
  frameworks: readonly Framework[],
  { words, kin }: Words,
): Held[] {
  return studies.flatMap((study) => {
    const framework = frameworks.find(({ id }) => id === study.framework);
    if (framework === undefined) return [];
    const model = { framework: framework.id, codes: framework.codes, kin: kin.get(framework.id) ?? null };
    return judgedBy(study, model, words[study.lang]);
  });
}

/** One rule in so many is left to a thin codebook. */
const THINNED = 6;

/** Each framework's studies as if there were none of it, and its codebook had to do alone: as it is, and thinned out. */
function withoutStudies(
  studies: readonly TrainingStudy[],
  frameworks: readonly Framework[],
): { readonly none: Held[]; readonly thin: Held[] } {
  const none: Held[] = [];
  const thin: Held[] = [];
  for (const { id, codes, codebook } of frameworks) {
    const prior = trainWords(
      studies.filter(({ framework }) => framework !== id),
      frameworks,
    );
    for (const lang of LANGS) {
      const begin = (own: readonly CodedPassage[]) =>
        taught(prior, { framework: id, codes, kin: null }, lang, own);
      const [rich, poor] = [begin(codebook[lang]), begin(codebook[lang].filter((_, n) => n % THINNED === 0))];
      for (const study of studies) {
        if (study.framework !== id || study.lang !== lang || study.kind !== 'study') continue;
        none.push(...judgedBy(study, rich.model, rich.prior.words[lang]));
        thin.push(...judgedBy(thinned(study), poor.model, poor.prior.words[lang]));
      }
    }
  }
  return { none, thin };
}

/** A study as a codebook with few rules finds it. */
function thinned(study: TrainingStudy): TrainingStudy {
  const kept = ({ rule }: Signal): boolean => Number(/\[(\d+)\]$/u.exec(rule)?.[1] ?? 0) % THINNED === 0;
  const passages = study.passages.map(({ passage, codes }) => ({
    passage: { ...passage, signals: passage.signals.filter(kept) },
    codes,
  }));
  return { ...study, passages };
}

const FIRST = Array.from({ length: 14 }, (_, n) => 0.14 + 0.04 * n);
const SECOND = [0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7];

/** The thresholds with the best mean κ over the held-out studies, each counting alike. */
function thresholdsFor(held: readonly Held[], weights: Float64Array): Thresholds {
  const judged = held.map(({ codes, rows }): Judged[] => ranked(codes, rows, weights));
  const studies = [...new Set(held.map(({ study }) => study))];
  const places = studies.map((study) => held.flatMap((one, n) => (one.study === study ? [n] : [])));
  let best: Thresholds = { first: 0.3, second: 0.5 };
  let most = Number.NEGATIVE_INFINITY;
  for (const first of FIRST) {
    for (const second of SECOND) {
      const given = judged.map((one) => new Set(acceptedOf(one, { first, second })));
      const value = places.reduce(
        (sum, own) =>
          sum +
          (meanKappa(own.map((n) => [new Set(held[n]?.coded.codes.keys()), given[n] ?? new Set<string>()])) ??
            0),
        0,
      );
      if (value > most) [most, best] = [value, { first, second }];
    }
  }
  return best;
}

function learnDecision(held: readonly Held[]): Decision {
  const rows = held.flatMap((one) => one.rows);
  const targets = Float64Array.from(
    held.flatMap(({ codes, coded }) => codes.map((code) => (coded.codes.has(code) ? 1 : 0))),
  );
  const importance = new Float64Array(rows.length).fill(1);
  const weights = fitLogistic({ rows, targets, importance, size: rows[0]?.index.length ?? 0 }, DECISION);
  return { weights, thresholds: thresholdsFor(held, weights) };
}

const MIXED_FACTORS = [1, 1.2, 1.4, 1.6, 1.8, 2, 2.3, 2.6, 3];

function learnPolarity(cases: readonly { readonly row: SparseRow; readonly side: Side }[]): PolarityDecision {
  const rows = cases.map(({ row }) => row);
  const importance = new Float64Array(rows.length).fill(1);
  const weightsOf = (side: Side): Float64Array => {
    const targets = Float64Array.from(cases, (one) => (one.side === side ? 1 : 0));
    return fitLogistic({ rows, targets, importance, size: rows[0]?.index.length ?? 0 }, DECISION);
  };
  const weights = {
    positive: weightsOf('positive'),
    negative: weightsOf('negative'),
    mixed: weightsOf('mixed'),
  };
  // Macro-F1 alone calls too much mixed, which makes ratings grey; accuracy alone never calls anything mixed.
  const value = (mixed: number): number => {
    const pairs = cases.map(
      ({ row, side }): Pair<Side> => [side, likeliest(oddsOf(row, { weights, mixed }))],
    );
    const right = pairs.filter(([gold, given]) => gold === given).length;
    return macroF1(pairs, SIDES) + right / pairs.length;
  };
  const mixed = MIXED_FACTORS.reduce((best, factor) => (value(factor) > value(best) ? factor : best), 1);
  return { weights, mixed };
}

/** Spreads the studies of each framework and language over groups, so that a group has about one of each. */
function groupsOf(studies: readonly TrainingStudy[], groups: number): TrainingStudy[][] {
  const seen = new Map<string, number>();
  const spread: TrainingStudy[][] = Array.from({ length: groups }, () => []);
  for (const study of studies) {
    const kind = `${study.framework} ${study.lang}`;
    const place = seen.get(kind) ?? 0;
    seen.set(kind, place + 1);
    spread[place % groups]?.push(study);
  }
  return spread;
}

/**
 * Learns everything from coded studies. What weighs the evidence is learned from studies that the word models had not
 * seen: group by group they are left out, so that the decision trusts words as far as they reach in a new study.
 */
export function trainPrior(studies: readonly TrainingStudy[], frameworks: readonly Framework[]): Prior {
  const loose = studies.filter(({ kind }) => kind !== 'study');
  const whole = studies.filter(({ kind }) => kind === 'study');
  const groups = groupsOf(whole, GROUPS);
  const many: Held[] = [];
  const few: Held[] = [];
  const cases: { row: SparseRow; side: Side }[] = [];
  for (const [n, group] of groups.entries()) {
    const model = trainWords([...whole.filter((study) => !group.includes(study)), ...loose], frameworks);
    many.push(...heldOut(group, frameworks, model));
    few.push(...heldOut(group, frameworks, trainWords(groups[(n + 1) % GROUPS] ?? [], frameworks)));
    for (const { passages, lang } of group) {
      for (const { passage, codes } of passages) {
        for (const [code, side] of codes) {
          if (side !== null) cases.push({ row: polarityFeatures(passage, code, model.words[lang]), side });
        }
      }
    }
  }
  const alone = withoutStudies(studies, frameworks);
  const seen = new Map<string, number>();
  for (const { framework, lang } of whole) {
    seen.set(seenKey(framework, lang), (seen.get(seenKey(framework, lang)) ?? 0) + 1);
  }
  return {
    seen,
    ...trainWords(studies, frameworks),
    decisions: {
      thin: learnDecision(alone.thin),
      none: learnDecision(alone.none),
      few: learnDecision(few),
      many: learnDecision(many),
    },
    polarity: learnPolarity(cases),
  };
}
