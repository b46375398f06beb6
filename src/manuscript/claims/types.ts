import type { Alignment } from '../../model/alignment.ts';
import type { Technique } from '../../model/source.ts';
import type { Located } from '../context.ts';
import type { LevelMatch } from './levels.ts';

/** The key of the subject that the whole study is about. */
export const OVERALL_KEY = 'overall';

export interface ClaimSubject {
  readonly kind: 'overall' | 'indicator' | 'sub-indicator';
  /** `overall`, or the key of the outline's item. */
  readonly key: string;
  readonly label: string;
  /** The key of the indicator of a sub-indicator. */
  readonly parent: string | null;
}

/** The parts of a manuscript whose verdicts have to be the same. */
export type Part = 'abstract-id' | 'abstract-en' | 'introduction' | 'findings' | 'conclusion';

/** A place where the manuscript says how good something is. */
export interface VerdictClaim {
  readonly subject: ClaimSubject;
  readonly at: Located;
  readonly part: Part;
  readonly rating: LevelMatch;
  /** With a "but" of its own: *cukup baik, meskipun belum konsisten*. */
  readonly conceded: boolean;
  /** Itself the "but" to what was said just before: *Meskipun demikian, … masih kurang optimal*. */
  readonly conceding: boolean;
  /** That it stands under; several make it a combined verdict; empty where none is named. */
  readonly techniques: readonly Technique[];
  /** Whether those techniques, or *dapat disimpulkan*, stand in the sentence itself. */
  readonly formal: boolean;
  /** What follows *karena*, *dilihat dari* …; `null` where no reason is given. */
  readonly reason: string | null;
  /** `listed`: among the strengths or weaknesses that a sentence counts up; `informant`: in the words of one. */
  readonly voice: 'author' | 'informant' | 'listed';
  /** 0–1: how sure it is that a reader would call it this manuscript's verdict on this subject. */
  readonly confidence: number;
}

/** A place where the manuscript says how a finding stands to a theory or an earlier study. */
export interface AlignmentClaim {
  readonly subject: ClaimSubject;
  readonly at: Located;
  readonly value: Alignment;
  readonly words: string;
  /** The first name cited: `Mangkunegara`. */
  readonly with: string | null;
  readonly confidence: number;
}

/** A rating of anything in an indicator's part, by one technique: *kemampuan memakai aplikasi kurang baik*. */
export interface AspectClaim {
  /** The indicator in whose part it stands. */
  readonly subject: ClaimSubject;
  readonly at: Located;
  readonly technique: Technique;
  readonly rating: LevelMatch;
  /** The distinctive stems of what it is about. */
  readonly stems: readonly string[];
  readonly confidence: number;
}

export interface Claims {
  /** In the order of the manuscript. */
  readonly verdicts: readonly VerdictClaim[];
  readonly alignments: readonly AlignmentClaim[];
  readonly aspects: readonly AspectClaim[];
}
