import type { Lang } from '../../model/text.ts';
import type { FrameworkModel } from './evidence.ts';
import { trainKin } from './kin.ts';
import { type CodedPassage, codeLessons, learnable, polarityLessons } from './lessons.ts';
import type { Prior } from './prior.ts';

/** How strongly what was learned from other studies holds against the researcher's own codings. */
const HOLD = { l2: 0.3, iterations: 30 };

/** A prior and a framework's model that have learned from the researcher's own codings. */
export interface Taught<P> {
  readonly prior: P;
  readonly model: FrameworkModel;
}

/** The part of a prior that learns. */
export type TaughtWords = Pick<Prior, 'words'>;

/**
 * Draws what was learned from other studies to the researcher's own codings. The passages it was learned from are not
 * needed. Codes that no other study has begin from nothing, helped by their kin in other frameworks.
 */
export function taught<P extends TaughtWords>(
  prior: P,
  { framework, codes, kin }: FrameworkModel,
  lang: Lang,
  own: readonly CodedPassage[],
): Taught<P> {
  const weighted = own.map((coded) => ({ ...coded, weight: 1 }));
  const lessons = [...codeLessons(framework, codes, weighted), ...polarityLessons(weighted)];
  const words = prior.words[lang];
  const inputs =
    kin?.inputs ??
    [...words.columns.keys()].filter(
      (column) => !column.startsWith('polarity:') && !column.startsWith(`${framework}:`),
    );
  const examples = own.map(({ passage, codes: given }) => ({
    logits: words.logits(passage.bags),
    codes: given,
    importance: 1,
  }));
  return {
    prior: { ...prior, words: { ...prior.words, [lang]: words.learned(lessons, HOLD) } },
    model: { framework, codes, kin: trainKin(examples, learnable(codes, own), inputs, kin ?? undefined) },
  };
}
