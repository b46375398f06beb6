import type { CodingStatus, FactorKind, Polarity } from './coding.ts';
import type { Alignment, Convergence } from './finding.ts';
import type { Technique } from './source.ts';
import type { Bilingual } from './text.ts';

/** The field's words for the closed lists of the model, as they stand inside a sentence. */
export const TECHNIQUE_WORDS: Readonly<Record<Technique, Bilingual>> = {
  interview: { id: 'wawancara', en: 'interview' },
  observation: { id: 'observasi', en: 'observation' },
  document: { id: 'dokumentasi', en: 'documents' },
};

export const POLARITY_WORDS: Readonly<Record<Polarity, Bilingual>> = {
  positive: { id: 'positif', en: 'positive' },
  negative: { id: 'negatif', en: 'negative' },
  mixed: { id: 'campuran', en: 'mixed' },
  neutral: { id: 'netral', en: 'neutral' },
};

export const STATUS_WORDS: Readonly<Record<CodingStatus, Bilingual>> = {
  proposed: { id: 'usulan', en: 'proposed' },
  confirmed: { id: 'dikonfirmasi', en: 'confirmed' },
  rejected: { id: 'ditolak', en: 'rejected' },
  human: { id: 'peneliti', en: 'by a person' },
};

export const CONVERGENCE_WORDS: Readonly<Record<Convergence, Bilingual>> = {
  agreement: { id: 'sepakat', en: 'agreement' },
  partial: { id: 'sepakat sebagian', en: 'partial agreement' },
  dissonance: { id: 'bertentangan', en: 'dissonance' },
  silence: { id: 'senyap', en: 'silence' },
};

export const ALIGNMENT_WORDS: Readonly<Record<Alignment, Bilingual>> = {
  aligned: { id: 'sejalan', en: 'in line' },
  'partly-aligned': { id: 'belum sepenuhnya sejalan', en: 'not yet fully in line' },
  'not-aligned': { id: 'belum sejalan', en: 'not yet in line' },
};

export const FACTOR_WORDS: Readonly<Record<FactorKind, Bilingual>> = {
  supporting: { id: 'faktor pendukung', en: 'supporting factor' },
  inhibiting: { id: 'faktor penghambat', en: 'inhibiting factor' },
};
