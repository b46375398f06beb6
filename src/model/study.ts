import type { StudyMethods } from './methods.ts';
import type { Aggregation, Scale } from './rating.ts';
import type { Informant, SourceMeta } from './source.ts';
import type { SurveyColumns } from './survey.ts';
import type { Lang } from './text.ts';

/** One file of the study, with everything `study.yaml` says of it; what it leaves out is not set. */
export interface SourceEntry {
  /** Absolute. */
  readonly file: string;
  /** Relative to the study, with forward slashes. */
  readonly path: string;
  readonly meta: Partial<SourceMeta> & { readonly id?: string };
  /** Speaker label → what it stands for, or the id of the informant who speaks. */
  readonly speakers: Readonly<Record<string, string>>;
  /** Which columns of a table of answers hold what. */
  readonly survey?: SurveyColumns;
}

export interface Study {
  readonly title: string | null;
  /** Of the report. */
  readonly lang: Lang;
  readonly site: string | null;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly codebook: string;
  readonly informants: readonly Informant[];
  readonly aggregation: Aggregation;
  readonly scale: Scale;
  /** Whether reports show informants by pseudonym (their id) or by name. */
  readonly names: 'pseudonyms' | 'real';
  /** The credibility tests that the study declares. */
  readonly credibility: readonly string[];
  /** How it was made, in its author's words. */
  readonly methods: StudyMethods;
}

/** The file that marks a folder as Telaah's output, which is never a source. */
export const OUTPUT_MANIFEST = '.telaah-output.json';
