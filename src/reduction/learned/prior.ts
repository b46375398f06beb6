import type { Lang } from '../../model/text.ts';
import type { Decision } from './decision.ts';
import type { KinModel } from './kin.ts';
import type { PolarityDecision } from './polarity.ts';
import type { SideModel } from './side-model.ts';
import type { WordModel } from './word-model.ts';

/**
 * What there is to decide with: several studies of the framework in this language, one, none but a codebook as rich as
 * the shipped ones, or a codebook with few terms, each of which then says more; or, beside several studies, codings of
 * the researcher's own, which make its words more to be trusted.
 */
export const EXPERIENCES = ['thin', 'none', 'few', 'many', 'own'] as const;
export type Experience = (typeof EXPERIENCES)[number];

/** Everything that is learned from coded studies. */
export interface Prior {
  /** How many studies it has seen of a framework in a language: `robbins-2010 id`. */
  readonly seen: ReadonlyMap<string, number>;
  /** What passages are about. */
  readonly words: Readonly<Record<Lang, WordModel>>;
  /** How they speak of it. */
  readonly sides: Readonly<Record<Lang, SideModel>>;
  readonly kin: ReadonlyMap<string, KinModel>;
  readonly decisions: ReadonlyMap<Experience, Decision>;
  readonly polarity: PolarityDecision;
}

export const seenKey = (framework: string, lang: Lang): string => `${framework} ${lang}`;

/** From here on a framework's own word model is worth more than a first hint. */
const MANY = 2;

/** A codebook with fewer rules a code is thin: the shipped ones have a hundred. */
const RICH = 40;

/** From here on own codings are worth more than a first hint. */
const ENOUGH = 20;

/**
 * @param rules how many terms, phrases and questions the codebook has for a code, on average
 * @param own how many units the researcher has coded
 */
export function experienceOf(studies: number, rules: number, own: number): Experience {
  if (studies >= MANY) return own >= ENOUGH ? 'own' : 'many';
  if (studies > 0) return 'few';
  return rules < RICH ? 'thin' : 'none';
}
