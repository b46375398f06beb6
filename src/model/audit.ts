/** From which probability on the automatic coder proposes a unit's best code, and a second one. */
export interface CoderThresholds {
  /** How many studies of the framework it has learned from: `none` with a rich codebook, `thin` with a short one, `own` beside the researcher's codings. */
  readonly experience: string;
  readonly first: number;
  readonly second: number;
}

/** What another person needs to repeat an analysis and to see that it is the same one. */
export interface Audit {
  /** The version of what the automatic coder has learned: a hash of its training data. */
  readonly model: string;
  readonly thresholds: readonly CoderThresholds[];
  /** SHA-256 of the codebook as read. */
  readonly codebook: string;
  /** SHA-256 of what the researcher has decided; `null` for nothing. */
  readonly decisions: string | null;
  /** The ids of the verification rules that were applied. */
  readonly rules: readonly string[];
  /** By document id: SHA-256 of the canonical text, in UTF-8. */
  readonly sources: readonly { readonly document: string; readonly hash: string }[];
  /** The call that gives the same again, in the study's folder. */
  readonly command: string;
}
