import { LANGS } from '../../../model/text.ts';
import type { Signal } from '../../coder.ts';
import { decisionFeatures } from '../decision.ts';
import { evidenceOn, type FrameworkModel } from '../evidence.ts';
import type { CodedPassage } from '../lessons.ts';
import type { SparseRow } from '../linear.ts';
import { taught } from '../own.ts';
import type { WordModel } from '../word-model.ts';
import type { Framework, TrainingStudy } from './study.ts';
import type { Words } from './words.ts';

/** A passage of a held-out study as models saw it that had not seen the study. */
export interface Held {
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

/** One passage in so many is coded by the researcher when it is learned how to decide beside own codings. */
const OWN = 5;

/** A study's passages after some of them were coded by hand and taught; those are left out. */
export function besideOwn(
  studies: readonly TrainingStudy[],
  frameworks: readonly Framework[],
  prior: Words,
): Held[] {
  return studies.flatMap((study) => {
    const framework = frameworks.find(({ id }) => id === study.framework);
    if (framework === undefined) return [];
    const { id, codes } = framework;
    const own = study.passages.filter((_, n) => n % OWN === 0);
    const after = taught(prior, { framework: id, codes, kin: prior.kin.get(id) ?? null }, study.lang, own);
    const rest = { ...study, passages: study.passages.filter((_, n) => n % OWN !== 0) };
    return judgedBy(rest, after.model, after.prior.words[study.lang]);
  });
}

/** Studies as models saw them that had not seen them. */
export function heldOut(
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

/**
 * Each framework's studies as if there were none of it, and its codebook had to do alone: as it is, and thinned out. A
 * framework's columns are all that its studies have taught: without them the models know nothing of it.
 */
export function withoutStudies(
  studies: readonly TrainingStudy[],
  frameworks: readonly Framework[],
  all: Words,
): { readonly none: Held[]; readonly thin: Held[] } {
  const none: Held[] = [];
  const thin: Held[] = [];
  for (const { id, codes, codebook } of frameworks) {
    const elsewhere = (column: string): boolean => !column.startsWith(`${id}:`);
    const prior = { words: { id: all.words.id.only(elsewhere), en: all.words.en.only(elsewhere) } };
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
