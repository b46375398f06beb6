import type { Lang } from '../../model/text.ts';
import type { Decision } from './decision.ts';
import type { KinModel } from './kin.ts';
import type { PolarityDecision } from './polarity.ts';
import type { WordModel } from './word-model.ts';

/**
 * What there is to decide with: several studies of the framework in this language, one, none but a codebook as rich as
 * the shipped ones, or a codebook with few terms, each of which then says more.
 */
export const EXPERIENCES = ['thin', 'none', 'few', 'many'] as const;
export type Experience = (typeof EXPERIENCES)[number];

/** Everything that is learned from coded studies. */
export interface Prior {
  /** How many studies it has seen of a framework in a language: `robbins-2010 id`. */
  readonly seen: ReadonlyMap<string, number>;
  readonly words: Readonly<Record<Lang, WordModel>>;
  readonly kin: ReadonlyMap<string, KinModel>;
  readonly decisions: Readonly<Record<Experience, Decision>>;
  readonly polarity: PolarityDecision;
}

export const seenKey = (framework: string, lang: Lang): string => `${framework} ${lang}`;

/** From here on a framework's own word model is worth more than a first hint. */
const MANY = 2;

/** A codebook with fewer rules a code is thin: the shipped ones have a hundred. */
const RICH = 40;

/** @param rules how many terms, phrases and questions the codebook has for a code, on average */
export function experienceOf(studies: number, rules: number): Experience {
  if (studies >= MANY) return 'many';
  if (studies > 0) return 'few';
  return rules < RICH ? 'thin' : 'none';
}
