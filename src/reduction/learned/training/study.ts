import type { Lang } from '../../../model/text.ts';
import type { CodedPassage } from '../lessons.ts';

/** A coded study to learn from. */
export interface TrainingStudy {
  readonly id: string;
  readonly framework: string;
  readonly lang: Lang;
  readonly passages: readonly CodedPassage[];
  /** Remarks, single answers and the codebooks' examples teach words; only whole interviews and notes teach how to decide. */
  readonly kind: 'study' | 'answers' | 'remarks' | 'examples';
  /**
   * Each passage had its side chosen by itself, so that a code goes as often well as ill, as in no real study: its words
   * teach sides, but not how the sides of a study hang together.
   */
  readonly drawnSides?: boolean;
}

export interface Framework {
  readonly id: string;
  readonly codes: readonly string[];
  /** What its codebook teaches by itself, in each language. */
  readonly codebook: Readonly<Record<Lang, readonly CodedPassage[]>>;
}

/** One passage in so many is coded by the researcher when it is learned how to decide beside own codings. */
const OWN = 5;

/** Whether the researcher coded a study's passage of this number. */
export const isCoded = (n: number): boolean => n % OWN === 0;
