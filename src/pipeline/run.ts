import type { PlacedWork } from '../anchoring/index.ts';
import type { Analysis, CodedStudy } from '../model/analysis.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Decisions } from '../model/decision.ts';
import type { ErrorDetail } from '../model/error.ts';
import type { Matrix } from '../model/matrix.ts';
import type { Count } from '../model/people.ts';
import type { Document } from '../model/source.ts';
import type { Study } from '../model/study.ts';
import type { Lang } from '../model/text.ts';
import type { Warning } from '../model/warning.ts';
import type { DocumentProposal } from '../reduction/index.ts';

/** Work that can take long, as progress is told of it: `compare` draws resamples for the intervals of agreement. */
export type Step = 'read' | 'code' | 'compare' | 'write';

/** What to run on: a study's folder, or files and folders; absolute paths. */
export interface RunRequest {
  readonly inputs: readonly string[];
  /** A shipped id, or an absolute path. */
  readonly codebook?: string;
  readonly lang?: Lang;
  /** Whose codings count; by default everybody's, and proposals where nobody has coded. */
  readonly count?: Count;
  /** A coder who must see, and learn from, nothing that other people coded. */
  readonly blindFor?: string;
  /** Told after each source, resample or file how many of all are done. */
  readonly progress?: (step: Step, done: number, of: number) => void;
}

/** A source that could not be read, with the reason. */
export interface Unreadable {
  readonly path: string;
  readonly details: readonly ErrorDetail[];
}

/** A study read but not yet coded. */
export interface ReadStudy {
  readonly root: string;
  /** Whether it has a study.yaml. */
  readonly written: boolean;
  readonly study: Study;
  readonly codebook: Codebook;
  readonly documents: readonly Document[];
  readonly unreadable: readonly Unreadable[];
  /** What people coded, at its place in the documents. */
  readonly people: PlacedWork;
  /** What the researcher has set by hand. */
  readonly decisions: Decisions;
  readonly warnings: readonly Warning[];
}

/** A study read and coded, with everything that was weighed. */
export interface CodedRun extends ReadStudy {
  /** What was asked to count. */
  readonly count: Count;
  /** The automatic proposals for every unit, whatever people have coded there. */
  readonly proposals: readonly DocumentProposal[];
  readonly coded: CodedStudy;
}

/** A whole run. */
export interface AnalyzedRun extends CodedRun {
  readonly analysis: Analysis;
  /** Every display but those made only when asked for, in the registry's order. */
  readonly matrices: readonly Matrix[];
}
