import type { Span } from './text.ts';

/** What one person has done in a study. */
export interface CoderShare {
  readonly coder: string;
  /** Codings of the person's own. */
  readonly made: number;
  /** Proposals taken as they stood. */
  readonly confirmed: number;
  /** Proposals turned down. */
  readonly rejected: number;
  /** Units with anything of this person's, or looked at to the end. */
  readonly units: number;
  /** Codings and decisions whose passage is not found any more. */
  readonly orphans: number;
}

/** What a memo is about, at its place in the study as it is now. */
export type NoteSubject =
  | { readonly kind: 'study' }
  | { readonly kind: 'document'; readonly document: string }
  | { readonly kind: 'code'; readonly code: string }
  | ({
      readonly kind: 'passage';
      readonly document: string;
      readonly unit: number;
      readonly quote: string;
      /** The code of the coding that it belongs to; `null` for a memo on the words alone. */
      readonly code: string | null;
    } & Span);

/** A memo for the report. */
export interface StudyMemo {
  readonly coder: string;
  readonly about: NoteSubject;
  readonly text: string;
}

/** Whose codings count: by default everybody's, and the automatic proposals where nobody has coded. */
export interface Count {
  /** `human`: no automatic proposals. */
  readonly only?: 'human';
  /** This person's alone. */
  readonly coder?: string;
}
