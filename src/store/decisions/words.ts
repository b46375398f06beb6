import type { Alignment } from '../../model/alignment.ts';
import type { FactorKind } from '../../model/coding.ts';
import type { CredibilityAct, MemberCheck } from '../../model/decision.ts';

/** What may be written in decisions.yaml, in either language, and what it stands for. */
export const ALIGNMENT_VALUES = {
  sejalan: 'aligned',
  'belum sepenuhnya sejalan': 'partly-aligned',
  'belum sejalan': 'not-aligned',
  aligned: 'aligned',
  'partly-aligned': 'partly-aligned',
  'not-aligned': 'not-aligned',
} as const satisfies Record<string, Alignment>;

export const KIND_VALUES = {
  supporting: 'supporting',
  inhibiting: 'inhibiting',
  pendukung: 'supporting',
  penghambat: 'inhibiting',
} as const satisfies Record<string, FactorKind>;

export const OUTCOME_VALUES = {
  confirmed: 'confirmed',
  corrected: 'corrected',
  dikonfirmasi: 'confirmed',
  dikoreksi: 'corrected',
} as const satisfies Record<string, MemberCheck['outcome']>;

export const ACT_VALUES = {
  visit: 'visit',
  observation: 'observation',
  're-reading': 're-reading',
  'peer-debriefing': 'peer-debriefing',
  'reference-material': 'reference-material',
  supervision: 'supervision',
  kunjungan: 'visit',
  observasi: 'observation',
  'baca ulang': 're-reading',
  'diskusi sejawat': 'peer-debriefing',
  'bahan referensi': 'reference-material',
  bimbingan: 'supervision',
} as const satisfies Record<string, CredibilityAct>;

/** What stands in place of an action where nothing is to be recommended; the first is what Telaah writes. */
export const NO_ACTION = ['none', 'tidak ada'] as const;

export const isNoAction = (action: string): boolean =>
  NO_ACTION.some((word) => word === action.trim().toLowerCase());
