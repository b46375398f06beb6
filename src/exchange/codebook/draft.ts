import type { Bilingual } from '../../model/text.ts';

/** Lists of a code of ours that other programs know nothing of, under the names of codebook.yaml. */
export const LIST_FIELDS = ['use-when', 'not-when', 'questions', 'terms', 'positive', 'negative'] as const;

export type ListField = (typeof LIST_FIELDS)[number];

/** A code of any depth as a file gives it, on its way to a codebook of ours. */
export interface DraftCode {
  /** What the file knows it by; unique in the tree. */
  readonly key: string;
  /** The id that it asks for; `null`: one is made of its label. */
  readonly id: string | null;
  readonly label: string | Bilingual;
  readonly definition: string | Bilingual | null;
  readonly lists: Readonly<Partial<Record<ListField, readonly string[]>>>;
  /** `#RRGGBB`. */
  readonly color?: string;
  readonly codes: readonly DraftCode[];
}

/** The label in Indonesian where there are two. */
export const labelText = ({ label }: Pick<DraftCode, 'label'>): string =>
  typeof label === 'string' ? label : label.id;

/** The colour, where there is one, as a field of codebook.yaml. */
export const colorOf = ({ color }: { readonly color?: string }): { color?: string } =>
  color === undefined ? {} : { color };
