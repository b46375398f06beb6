import type { FactorKind, Polarity } from './coding.ts';
import type { Span } from './text.ts';

/** Characters of context that an anchor keeps on either side of its quote. */
export const CONTEXT_LENGTH = 32;

/** A passage that can be found again after its transcript has changed. The span is that of the text it was made on. */
export interface Anchor extends Span {
  readonly quote: string;
  /** The {@link CONTEXT_LENGTH} characters before the quote, fewer at the beginning of the text. */
  readonly before: string;
  readonly after: string;
  /** Of the canonical text that the span belongs to. */
  readonly hash: string;
  /**
   * How like this passage the most similar other place of that text is, between 0 (the quote stands there only once)
   * and 1 (the same quote between the same words): another place must be surer than that to be taken for this one.
   */
  readonly rival: number;
}

/** A passage of a document that may have changed since. */
export interface Place {
  readonly document: string;
  readonly anchor: Anchor;
}

/** What is said of a passage. */
interface Said extends Place {
  readonly code: string;
  readonly polarity: Polarity;
  readonly memo?: string;
}

/** An automatic proposal that a person decides about, so that the decision can be told from the journal alone. */
interface Decided extends Said {
  /** The proposal's id: `W-03:7:kualitas/sop`. */
  readonly proposal: string;
  /** Who proposed it: `auto/learned`. */
  readonly proposer: string;
}

/** A factor as a person names it. */
export interface NotedFactor {
  /** A factor of the codebook (its id), or a label of the person's own; `null` where the passage names no factor, whatever is proposed. */
  readonly factor: string | null;
  /** `null` where it names none. */
  readonly kind: FactorKind | null;
}

/** What a memo is about. */
export type MemoSubject =
  | { readonly kind: 'study' }
  | { readonly kind: 'document'; readonly document: string }
  | ({ readonly kind: 'passage' } & Place)
  | { readonly kind: 'code'; readonly code: string };

/** What a person did; who, when and under which id is stamped on by the caller. */
export type JournalAction =
  /** A coding. `settles` names the codings of others that a consensus takes the place of. */
  | ({ readonly do: 'add'; readonly settles?: readonly string[] } & Said)
  | ({ readonly do: 'confirm' } & Decided)
  /** A proposal that must never come back. */
  | ({ readonly do: 'reject' } & Decided)
  /** Codings of others under which the consensus finds nothing to code. */
  | { readonly do: 'dismiss'; readonly settles: readonly string[]; readonly memo?: string }
  /** Only what is named changes; `to` gives a coding or memo another passage. A memo of `null` is taken away. */
  | {
      readonly do: 'change';
      readonly target: string;
      readonly code?: string;
      readonly polarity?: Polarity;
      readonly memo?: string | null;
      readonly to?: Place;
    }
  | { readonly do: 'remove'; readonly target: string; readonly memo?: string }
  | { readonly do: 'memo'; readonly about: MemoSubject; readonly memo: string }
  /** A unit that was looked at to the end: what is not coded there was left uncoded on purpose. */
  | ({ readonly do: 'reviewed' } & Place)
  | ({ readonly do: 'factor'; readonly memo?: string } & Place & NotedFactor)
  /** Takes an event back, an undo as well. */
  | { readonly do: 'undo'; readonly target: string };

/** Who did it, and when; `batch` holds together what was done at one stroke and is undone at one. */
export interface Stamp {
  readonly id: string;
  readonly coder: string;
  /** ISO 8601, given by the caller. */
  readonly at: string;
  readonly batch?: string;
  /** Who settled it, in the journal of the consensus. */
  readonly by?: string;
}

/** One line of a journal. */
export type JournalEvent = JournalAction & Stamp;

/** What is in force of a person's work: made at `at` under the id of its event. */
interface InForce {
  readonly id: string;
  readonly coder: string;
  readonly at: string;
}

/** A coding by a person. `confirmed` is a proposal taken as it stood, `human` one of the person's own. */
export interface HumanCoding extends InForce, Place {
  readonly code: string;
  readonly polarity: Polarity;
  readonly status: 'human' | 'confirmed';
  readonly memo: string | null;
  /** The proposal that was confirmed. */
  readonly proposal: string | null;
  /** Codings of others that it takes the place of; `null` for one that settles nothing. */
  readonly settles: readonly string[] | null;
}

/** A proposal turned down. */
export interface Rejection extends InForce, Place {
  readonly code: string;
  readonly polarity: Polarity;
  readonly proposal: string;
  readonly memo: string | null;
}

export interface Memo extends InForce {
  readonly about: MemoSubject;
  readonly text: string;
}

/** A unit looked at to the end. */
export interface Review extends InForce, Place {}

/** A factor that a person found named in a passage, or that there is none. */
export interface HumanFactor extends InForce, Place, NotedFactor {
  readonly memo: string | null;
}

/** Codings of others that a consensus has dismissed. */
export interface Dismissal extends InForce {
  readonly settles: readonly string[];
  readonly memo: string | null;
}

/** Everything in force in the journals of a study, in the order of coders and events. */
export interface PeoplesWork {
  readonly coders: readonly string[];
  readonly codings: readonly HumanCoding[];
  readonly rejections: readonly Rejection[];
  readonly memos: readonly Memo[];
  readonly reviews: readonly Review[];
  readonly factors: readonly HumanFactor[];
  readonly dismissals: readonly Dismissal[];
}

/** The coder in whose journal disagreements are settled. */
export const CONSENSUS = 'consensus';
