import type { CodedStudy } from '../model/analysis.ts';
import type { StudyMemo } from '../model/people.ts';
import type { Warned } from '../model/result.ts';
import type { Document } from '../model/source.ts';
import type { PlacedPeople } from './sheet/material.ts';

/** What is carried to other tools. */
export interface ExportMaterial {
  /** What counts; a part of the study where one was asked for. */
  readonly coded: CodedStudy;
  /** What people did, of that: with who, when and why. */
  readonly people: PlacedPeople;
  readonly memos: readonly StudyMemo[];
  /** How much of people’s work has no place in the texts any more. */
  readonly orphans: number;
  /** The canonical transcript of a document. */
  readonly transcriptOf: (document: Document) => string;
}

/** A file of an export; `path` is relative, with forward slashes. */
export interface ExportedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A format that other tools read. A new one is a file here and a line in `exporters.ts`. */
export interface Exporter {
  /** The word after `telaah export`. */
  readonly id: string;
  /** The folder that its files go to by default; `null` for a format of one file, which gives its own name. */
  readonly folder: string | null;
  /** Whether a part of a study makes sense in it. */
  readonly ofParts: boolean;
  /** What cannot be carried over is said in warnings, never dropped silently. */
  readonly make: (material: ExportMaterial) => Promise<Warned<readonly ExportedFile[]>>;
}
