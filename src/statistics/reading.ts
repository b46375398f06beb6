import type { AgreementScore, CoefficientId, Reading } from '../model/agreement.ts';

/** Upper ends, inclusive, of the words of Landis & Koch (1977) for κ; "poor" up to 0, "almost perfect" above. */
const LANDIS_KOCH = [
  [0, 'poor'],
  [0.2, 'slight'],
  [0.4, 'fair'],
  [0.6, 'moderate'],
  [0.8, 'substantial'],
] as const;

/** Krippendorff (2004, p. 241): rely on α from .800, conclude tentatively from .667. */
const KRIPPENDORFF = { reliable: 0.8, tentative: 0.667 } as const;

function alphaWord(value: number): 'unreliable' | 'tentative' | 'reliable' {
  if (value >= KRIPPENDORFF.reliable) return 'reliable';
  return value >= KRIPPENDORFF.tentative ? 'tentative' : 'unreliable';
}

/**
 * What the field is used to calling such a figure: by Krippendorff's thresholds for α, by Landis & Koch (1977)
 * for everything that is built like κ, `null` for percent agreement. A convention, not a result: its authors call
 * the limits arbitrary.
 */
export function readingOf(coefficient: CoefficientId, value: number): Reading | null {
  if (coefficient === 'percent') return null;
  if (coefficient.startsWith('alpha-')) return { convention: 'krippendorff', word: alphaWord(value) };
  const word = LANDIS_KOCH.find(([to]) => value <= to)?.[1] ?? 'almost-perfect';
  return { convention: 'landis-koch-1977', word };
}

/** Where κ calls agreement low that everything else calls high. */
const PARADOX = { percent: 0.8, kappa: 0.4, ac1: 0.6 } as const;

/**
 * Whether figures show the first paradox of κ (Feinstein & Cicchetti 1990; Cicchetti & Feinstein 1990): coders agree
 * on at least 80 %, yet κ stays under .40 because nearly all values are the same, while AC1 (Gwet 2008) is at
 * least .60. Cohen's κ where there are two coders, else Fleiss'.
 */
export function isParadox(scores: readonly AgreementScore[]): boolean {
  const figureOf = (id: CoefficientId): number | null =>
    scores.find(({ coefficient }) => coefficient === id)?.value ?? null;
  const kappa = figureOf('cohen') ?? figureOf('fleiss');
  const [percent, ac1] = [figureOf('percent'), figureOf('ac1')];
  if (kappa === null || percent === null || ac1 === null) return false;
  return percent >= PARADOX.percent && kappa < PARADOX.kappa && ac1 >= PARADOX.ac1;
}
