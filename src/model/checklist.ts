import type { Bilingual } from './text.ts';

/** The reporting standards there are: interviews and focus groups; qualitative research of any kind. */
export const CHECKLISTS = ['coreq', 'srqr'] as const;
export type ChecklistId = (typeof CHECKLISTS)[number];

/** Who can answer an item: the data and their analysis; study.yaml, where the author says it; the author's prose alone. */
export type ItemNature = 'analysis' | 'field' | 'author';

/** What the study says about an item. An item that cannot be seen is never `filled`. */
export type ChecklistAnswer =
  | {
      readonly state: 'filled';
      readonly text: Bilingual;
      /** Where it comes from: `study.yaml: methods.sampling`; sorted by importance. */
      readonly from: readonly string[];
    }
  | {
      readonly state: 'missing';
      /** What to add: `methods.sampling`. */
      readonly fields: readonly string[];
      /** The file to add it to; `null` where it is done by a command. */
      readonly file: string | null;
      /** An example of what to write, as it stands in the file; or the command. */
      readonly example: Bilingual;
      /** What of the item the study says already; `null` for nothing. */
      readonly text: Bilingual | null;
    }
  | {
      readonly state: 'author';
      /** What the author has to write. */
      readonly task: Bilingual;
      /** What the study offers for it; `null` for nothing. */
      readonly hint: Bilingual | null;
    };

/** One item of a standard, answered. */
export interface AnsweredItem {
  /** As the standard numbers it, from 1. */
  readonly number: number;
  readonly domain: Bilingual;
  readonly title: Bilingual;
  /** What the standard asks, in our words. */
  readonly asks: Bilingual;
  readonly nature: ItemNature;
  readonly answer: ChecklistAnswer;
}

/** A reporting standard filled in from a study. */
export interface Checklist {
  readonly id: ChecklistId;
  readonly title: Bilingual;
  /** The publication that the items are taken from. */
  readonly reference: string;
  readonly items: readonly AnsweredItem[];
}
