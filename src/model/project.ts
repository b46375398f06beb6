import type { Polarity } from './coding.ts';
import type { Utf16Offset } from './text.ts';

/** Someone who codes. `id` is unique in the project. */
export interface ProjectUser {
  readonly id: string;
  readonly name: string;
}

/** A code of any depth, as other tools know them. */
export interface ProjectCode {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  /** `#RRGGBB`. */
  readonly color: string | null;
  /** Whether passages may be coded with it, or it only holds others together. */
  readonly isCodable: boolean;
  readonly codes: readonly ProjectCode[];
}

/** What a source holds: its plain text, or the file itself where no text was given. */
export type ProjectContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly extension: string; readonly bytes: Uint8Array };

export interface ProjectSource {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly content: ProjectContent;
  /** The same text as a canonical transcript of ours, which says where its units are; not set where there is none. */
  readonly transcript?: string;
  /** Attributes of the source itself, by name. */
  readonly variables: Readonly<Record<string, string>>;
}

/** A unit of analysis: a person, an office; informants become cases and cases informants. */
export interface ProjectCase {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly variables: Readonly<Record<string, string>>;
  /** Ids of sources. */
  readonly sources: readonly string[];
}

/**
 * A passage under a code. The offsets are UTF-16 code units into the text of its source, end exclusive; where both are
 * 0 nothing but the quote is known, which is to be looked for in the source.
 */
export interface ProjectCoding {
  readonly id: string;
  readonly source: string;
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  readonly quote: string;
  readonly code: string;
  /** What codings share that the tool keeps as several codes of one passage; not set where it keeps none together. */
  readonly passage?: string;
  /** `null` where the tool it comes from knows none. */
  readonly polarity: Polarity | null;
  readonly user: string | null;
  /** ISO 8601; `null` where nothing says. */
  readonly at: string | null;
  readonly memo: string | null;
}

/** What a memo is about; offsets as in a coding. */
export type ProjectNoteSubject =
  | { readonly kind: 'source' | 'code' | 'case' | 'coding'; readonly id: string }
  | {
      readonly kind: 'passage';
      readonly source: string;
      readonly start: Utf16Offset;
      readonly end: Utf16Offset;
      readonly quote: string;
    };

/** A memo. `about` is the project itself where it is `null`. */
export interface ProjectNote {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly about: ProjectNoteSubject | null;
  readonly user: string | null;
  readonly at: string | null;
}

/** Codes or sources held together under a name. */
export interface ProjectSet {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly members: readonly { readonly kind: 'source' | 'code' | 'case'; readonly id: string }[];
}

/**
 * A study as other tools know it: what stands between their files and ours, in either direction. What a file says
 * beyond this is told in a warning, never dropped silently.
 */
export interface Project {
  readonly title: string | null;
  readonly description: string | null;
  readonly users: readonly ProjectUser[];
  readonly codes: readonly ProjectCode[];
  readonly sources: readonly ProjectSource[];
  readonly cases: readonly ProjectCase[];
  readonly codings: readonly ProjectCoding[];
  readonly notes: readonly ProjectNote[];
  readonly sets: readonly ProjectSet[];
}
