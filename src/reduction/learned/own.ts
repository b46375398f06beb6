import type { Lang } from '../../model/text.ts';
import type { FrameworkModel } from './evidence.ts';
import { type KinModel, trainKin } from './kin.ts';
import { type CodedPassage, codeLessons, kinInputs, learnable, sideLesson } from './lessons.ts';
import type { Prior } from './prior.ts';
import type { SideModel } from './side-model.ts';
import type { WordModel } from './word-model.ts';

/** How strongly what was learned from other studies holds against the researcher's own codings. */
const HOLD = { l2: 0.3, iterations: 30 };
/** How people judge is much the same everywhere: a few codings say less of it than of what is talked about here. */
const HOLD_SIDES = { l2: 3, iterations: 30 };

/** A prior and a framework's model that have learned from the researcher's own codings. */
export interface Taught<P> {
  readonly prior: P;
  readonly model: FrameworkModel;
}

/** The part of a prior that learns. */
export type TaughtWords = Pick<Prior, 'words'>;

/**
 * Draws what was learned from other studies to the researcher's own codings. The passages it was learned from are not
 * needed. Codes that no other study has begin from nothing, helped by their kin in other frameworks. Where kin are known from
 * many studies, a few codings of one study make them worse (measured), so that they stay.
 */
export function taught<P extends TaughtWords>(
  prior: P,
  { framework, codes, kin }: FrameworkModel,
  lang: Lang,
  own: readonly CodedPassage[],
): Taught<P> {
  const lessons = codeLessons(
    framework,
    codes,
    own.map((coded) => ({ ...coded, weight: 1 })),
  );
  const words = prior.words[lang];
  return {
    prior: { ...prior, words: { ...prior.words, [lang]: words.learned(lessons, HOLD) } },
    model: { framework, codes, kin: kin ?? firstKin(framework, codes, words, own) },
  };
}

/** Draws how passages speak of what they are about to the sides that the researcher saw. */
export function taughtSides(sides: SideModel, own: readonly CodedPassage[]): SideModel {
  const lesson = sideLesson(own);
  return lesson.rows.length === 0 ? sides : sides.learned(lesson, HOLD_SIDES);
}

/** Which codes of other frameworks are kin to those of a framework that none of them has met. */
function firstKin(
  framework: string,
  codes: readonly string[],
  words: WordModel,
  own: readonly CodedPassage[],
): KinModel {
  const examples = own.map(({ passage, codes: given }) => ({
    logits: words.logits(passage.bags),
    codes: given,
  }));
  return trainKin(examples, learnable(codes, own), kinInputs(words.columns.keys(), framework));
}
