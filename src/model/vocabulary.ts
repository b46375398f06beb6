import type { Alignment } from './alignment.ts';
import type { CodingStatus, FactorKind, Polarity, SignalKind } from './coding.ts';
import type { DecisionPart } from './decision.ts';
import type { Convergence } from './finding.ts';
import type { Technique } from './source.ts';
import type { Bilingual } from './text.ts';
import type { PairAgreement } from './verification.ts';

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

/** Two parts compared pair by pair. */
export const PAIR_WORDS: Readonly<Record<PairAgreement, Bilingual>> = {
  full: { id: 'sepakat penuh', en: 'full agreement' },
  partial: { id: 'sepakat sebagian', en: 'partial agreement' },
  silence: { id: 'senyap', en: 'silence' },
  dissonance: { id: 'bertentangan', en: 'dissonance' },
};

export const ALIGNMENT_WORDS: Readonly<Record<Alignment, Bilingual>> = {
  aligned: { id: 'sejalan', en: 'in line' },
  'partly-aligned': { id: 'belum sepenuhnya sejalan', en: 'not yet fully in line' },
  'not-aligned': { id: 'belum sejalan', en: 'not yet in line' },
};

export const DECISION_WORDS: Readonly<Record<DecisionPart, Bilingual>> = {
  rating: { id: 'penilaian', en: 'rating' },
  alignment: { id: 'keselarasan dengan teori', en: 'alignment with the theory' },
  recommendation: { id: 'saran', en: 'recommendation' },
  factor: { id: 'faktor', en: 'factor' },
};

export const FACTOR_WORDS: Readonly<Record<FactorKind, Bilingual>> = {
  supporting: { id: 'faktor pendukung', en: 'supporting factor' },
  inhibiting: { id: 'faktor penghambat', en: 'inhibiting factor' },
};

/** What points to a code, in the user's words. */
export const SIGNAL_WORDS: Readonly<Record<SignalKind, Bilingual>> = {
  learned: { id: 'kata', en: 'word' },
  question: { id: 'pertanyaan', en: 'question' },
  term: { id: 'istilah', en: 'term' },
  phrase: { id: 'frasa', en: 'phrase' },
  heading: { id: 'judul', en: 'heading' },
};

/** What a clause's notes begin with, in the user's words. */
const NOTE_WORDS: Readonly<Record<string, Bilingual>> = {
  answer: { id: 'jawaban', en: 'answer' },
  asked: { id: 'yang ditanyakan', en: 'what was asked' },
  cause: { id: 'sebab', en: 'cause' },
  concession: { id: 'kelonggaran (meskipun)', en: 'concession (although)' },
  condition: { id: 'syarat (kalau)', en: 'condition (if)' },
  consequence: { id: 'akibat', en: 'consequence' },
  contrast: { id: 'pertentangan (tapi)', en: 'contrast (but)' },
  figure: { id: 'angka', en: 'figure' },
  hedge: { id: 'ragu', en: 'hedge' },
  irony: { id: 'ironi', en: 'irony' },
  negator: { id: 'ingkaran', en: 'negator' },
  partial: { id: 'sebagian', en: 'partly' },
  past: { id: 'masa lalu', en: 'the past' },
  phrase: { id: 'frasa', en: 'phrase' },
  purpose: { id: 'tujuan', en: 'purpose' },
  reluctant: { id: 'enggan mengatakan', en: 'said with reluctance' },
  reported: { id: 'kata orang', en: 'hearsay' },
  wish: { id: 'harapan', en: 'wish' },
  word: { id: 'kata', en: 'word' },
};

/** A note of a clause's reading, `negator "tidak"`, in the user's words; what it quotes stays as it is. */
export function describeNote(note: string): Bilingual {
  const [, kind = '', rest = ''] = /^(\w+)(.*)$/su.exec(note) ?? [];
  const words = NOTE_WORDS[kind];
  return words === undefined
    ? { id: note, en: note }
    : { id: `${words.id}${rest}`, en: `${words.en}${rest}` };
}
