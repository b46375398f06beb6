import type { Analysis } from '../model/analysis.ts';

/** What people did beside the evidence itself, as far as the strength of a conclusion needs it. */
export type PeoplesWork = Pick<Analysis, 'coders' | 'agreement' | 'memos'>;

/** Nobody coded, agreed or wrote anything. */
export const NO_WORK: PeoplesWork = { coders: [], agreement: null, memos: [] };
