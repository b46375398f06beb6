import type { FactorKind } from '../../model/coding.ts';
import type { ManuscriptPlace, ManuscriptSection } from '../../model/manuscript.ts';
import type { Technique } from '../../model/source.ts';

/** A block with its sentences, as sections hold them. */
export type OutlineBlock = ManuscriptSection['blocks'][number];

/** A label at a place of the manuscript: a heading, an item of a list, or words of a sentence. */
export interface LabelPlace {
  /** As written, without its number or letter. */
  readonly label: string;
  /** The stems of its content words, in order, each once; what labels are compared by. */
  readonly stems: readonly string[];
  readonly section: ManuscriptSection;
  readonly place: ManuscriptPlace;
}

/** An indicator or sub-indicator that the findings discuss under a heading of its own. */
export interface OutlineItem extends LabelPlace {
  /** Unique in the manuscript and made of the labels: `kualitas kerja`, `kualitas kerja/kesesuaian dengan sop`. */
  readonly key: string;
  readonly kind: 'indicator' | 'sub-indicator';
  /** The key of its indicator; `null` of indicators. */
  readonly parent: string | null;
  /** What is said of it, without what is said under its own sub-indicators. */
  readonly blocks: readonly OutlineBlock[];
}

/** Indicators named one after another: "lima indikator, yaitu: 1. Kualitas …". */
export interface LabelList {
  /** `announced`: as the framework, before the findings; `concluded`: in the conclusion. */
  readonly stage: 'announced' | 'concluded';
  readonly items: readonly LabelPlace[];
  /** The number it announces ("lima indikator"); `null` where it says none. */
  readonly count: { readonly value: number; readonly words: string; readonly place: ManuscriptPlace } | null;
  readonly section: ManuscriptSection;
  /** Where the list begins. */
  readonly place: ManuscriptPlace;
  /** 0–1: how sure it is that these are the indicators of this study. */
  readonly confidence: number;
  /** Of an author whom the findings never cite, although they cite others. */
  readonly foreign: boolean;
}

/** A supporting or inhibiting factor that a section names. */
export interface FactorClaim extends LabelPlace {
  readonly kind: FactorKind;
  /** Techniques named in what is said of it, in the order of the field; empty where none is. */
  readonly techniques: readonly Technique[];
  /** What is said of it under its heading, or the block that names it. */
  readonly blocks: readonly OutlineBlock[];
  /** `heading`: a heading of its own; `list`: one of an enumeration. */
  readonly form: 'heading' | 'list';
}

/** The framework of a manuscript as its parts name it. */
export interface Outline {
  /** What the findings discuss, in their order. Empty where no indicators can be told. */
  readonly items: readonly OutlineItem[];
  /** In the order of the manuscript. */
  readonly lists: readonly LabelList[];
  /** In the order of the manuscript; one factor has as many claims as places that name it. */
  readonly factors: readonly FactorClaim[];
}
