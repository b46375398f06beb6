import { grouped } from '../../../model/grouped.ts';
import { LANGS } from '../../../model/text.ts';
import type { Signal } from '../../coder.ts';
import { decisionFeatures, type Judgeable, type JudgeableStudy, judgeable } from '../decision.ts';
import { evidenceOn, type FrameworkModel } from '../evidence.ts';
import type { CodedPassage } from '../lessons.ts';
import type { DenseRow } from '../linear.ts';
import { taught } from '../own.ts';
import { stemsOf } from '../passage.ts';
import type { WordModel } from '../word-model.ts';
import { type Framework, isCoded, type TrainingStudy } from './study.ts';
import type { Words } from './words.ts';

/** A passage of a held-out study as models saw it that had not seen the study. */
export interface HeldPassage extends Judgeable {
  /** The features of every code, in the order of the codebook. */
  readonly rows: readonly DenseRow[];
  readonly coded: CodedPassage;
}

/** A held-out study, with the codes of its framework. */
export interface Held extends JudgeableStudy<HeldPassage> {
  readonly codes: readonly string[];
}

/** @param isOwn whether the researcher coded the passage by that number, so that it tells of its neighbours */
function judgedBy(
  { passages }: TrainingStudy,
  model: FrameworkModel,
  words: WordModel,
  isOwn: (n: number) => boolean = () => false,
): Held {
  const held = passages.map((coded, n): HeldPassage => {
    const { passage, codes } = coded;
    const rows = decisionFeatures(evidenceOn(passage, model, words.logits(passage.bags)));
    return { coded, rows, said: isOwn(n) ? codes : null, stems: stemsOf(passage.bags) };
  });
  const documents = grouped(held, ({ coded }) => coded.passage.document);
  return { codes: model.codes, ...judgeable([...documents.values()]) };
}

/** Studies after some of their passages were coded by hand and taught. */
export function besideOwn(
  studies: readonly TrainingStudy[],
  frameworks: readonly Framework[],
  prior: Words,
): Held[] {
  return studies.flatMap((study) => {
    const framework = frameworks.find(({ id }) => id === study.framework);
    if (framework === undefined) return [];
    const { id, codes } = framework;
    const own = study.passages.filter((_, n) => isCoded(n));
    const after = taught(prior, { framework: id, codes, kin: prior.kin.get(id) ?? null }, study.lang, own);
    return [judgedBy(study, after.model, after.prior.words[study.lang], isCoded)];
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
    return [judgedBy(study, model, words[study.lang])];
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
        none.push(judgedBy(study, rich.model, rich.prior.words[lang]));
        thin.push(judgedBy(thinned(study), poor.model, poor.prior.words[lang]));
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
