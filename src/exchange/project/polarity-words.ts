import type { Polarity } from '../../model/coding.ts';
import type { Bilingual } from '../../model/text.ts';

/** The code above the polarities, in what we write. */
export const POLARITY_ROOT: Bilingual = { id: 'Polaritas', en: 'Polarity' };

/** Codes for polarities, in what we write. */
export const POLARITY_NAMES: Readonly<Record<Polarity, Bilingual>> = {
  positive: { id: 'Positif', en: 'Positive' },
  negative: { id: 'Negatif', en: 'Negative' },
  mixed: { id: 'Campuran', en: 'Mixed' },
  neutral: { id: 'Netral', en: 'Neutral' },
};

/** What programs and people call a code that holds polarities together. */
const ROOTS = new Set([
  'polaritas',
  'polarity',
  'sentimen',
  'sentiment',
  'sentiments',
  'sentiment (autocoded)',
  'sikap',
  'attitude',
  'penilaian',
  'evaluasi',
  'evaluation',
  'arah',
  'valensi',
  'valence',
]);

/** What they call the polarities themselves; NVivo grades them. */
const WORDS: Readonly<Record<Polarity, readonly string[]>> = {
  positive: [
    'positive',
    'positif',
    'very positive',
    'moderately positive',
    'sangat positif',
    'agak positif',
    'cukup positif',
    '+',
    '(+)',
  ],
  negative: [
    'negative',
    'negatif',
    'very negative',
    'moderately negative',
    'sangat negatif',
    'agak negatif',
    'cukup negatif',
    '-',
    '–',
    '(-)',
  ],
  mixed: ['mixed', 'campuran', 'campur', 'ambivalent', 'ambivalen', '+/-', '±'],
  neutral: ['neutral', 'netral', '0'],
};

const plain = (name: string): string => name.toLowerCase().replace(/\s+/gu, ' ').trim();

/** Whether a code of this name may hold polarities together. */
export const isPolarityRoot = (name: string): boolean => ROOTS.has(plain(name));

/** The polarity that a code of this name stands for; `null` for a code of a topic. */
export function polarityNamed(name: string): Polarity | null {
  const said = plain(name);
  const found = (Object.keys(WORDS) as Polarity[]).find((polarity) => WORDS[polarity].includes(said));
  return found ?? null;
}
