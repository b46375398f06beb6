/** What can give away who or where somebody is. */
export const KINDS = [
  'informant',
  'name',
  'initials',
  'phone',
  'email',
  'nik',
  'nip',
  'plate',
  'address',
  'office',
  'other',
] as const;

export type Kind = (typeof KINDS)[number];

/** One person, number or place, in all the ways it is written, and what stands for it. */
export interface Entry {
  /** In square brackets: `[I-03]`, `[Nama-1]`. */
  readonly as: string;
  readonly kind: Kind;
  /** The first is the fullest. */
  readonly find: readonly string[];
  readonly replace: boolean;
}

/** What is proposed, and what the user has made of it. */
export interface Proposal {
  readonly entries: readonly Entry[];
  /** Words that stay, whatever else holds them. */
  readonly keep: readonly string[];
  /** Everyday words that are names as well: replaced only where they stand as a name. */
  readonly namesOnly: readonly string[];
}

export const NO_PROPOSAL: Proposal = { entries: [], keep: [], namesOnly: [] };

/** A stretch of text that something may be found in; `where` as users know it. */
export interface Scanned {
  readonly where: string;
  readonly text: string;
  /** The lines of an interview begin with the labels of its speakers. */
  readonly isInterview?: boolean;
  /** Letters, plans and tables, which speak of few people and of many things. */
  readonly isOfficial?: boolean;
}

export const isPerson = (kind: Kind): boolean => kind === 'informant' || kind === 'name';
