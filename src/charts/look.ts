import type { Polarity } from '../model/coding.ts';
import type { PairAgreement } from '../model/verification.ts';

/** Pixels of CSS. At the 15 cm that a page of a thesis has, 13 of them are just under 8 points. */
export const WIDTH = 720;
export const SIZE = 14;
export const SMALL = 13;
/** Between the edge and everything else. */
export const MARGIN = 6;

/** Arial's metrics on every system, and in the pictures that we make ourselves (Arimo). */
export const FONT = 'Arial, Arimo, Liberation Sans, Helvetica, sans-serif';

/** For a line below a chart of a part of the study. */
export const FOOT = 24;

export const PAPER = '#ffffff';
export const INK = '#1f2328';
export const FAINT = '#59636e';
export const LINE = '#d0d7de';
export const BAND = '#f1f3f5';

/** Lines over a fill, at an angle. */
export interface Hatch {
  readonly color: string;
  /** Pixels between them. */
  readonly gap: number;
  readonly degrees: number;
}

/** How a value is filled: never told by its hue alone, but by lightness or hatching too. */
export interface Fill {
  readonly color: string;
  readonly hatch?: Hatch;
}

/** Best to worst: dark to light; the worst is also hatched. */
const RAMP = ['#0f4c5c', '#2a7f7b', '#a9cfa8', '#f4d9a4', '#fbeee6'] as const;
const WORST: Hatch = { color: '#d98a6a', gap: 6, degrees: 45 };
const AGAINST: Hatch = { color: '#b5651d', gap: 5, degrees: 45 };

type Rgb = readonly [number, number, number];

function rgb(color: string): Rgb {
  const channel = (at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

function mixed(from: string, to: string, share: number): string {
  const [a, b] = [rgb(from), rgb(to)];
  const hex = a.map((channel, at) => {
    const value = Math.round(channel + ((b[at] ?? channel) - channel) * share);
    return value.toString(16).padStart(2, '0');
  });
  return `#${hex.join('')}`;
}

/** A colour of a ramp, 0 its beginning and 1 its end. */
function alongRamp(ramp: readonly string[], share: number): string {
  const place = Math.min(Math.max(share, 0), 1) * (ramp.length - 1);
  const at = Math.min(Math.floor(place), ramp.length - 2);
  const [from = PAPER, to = PAPER] = ramp.slice(at, at + 2);
  return mixed(from, to, place - at);
}

/** How the `at`-th of `count` levels is filled, best first. */
export function levelFill(at: number, count: number): Fill {
  const share = count < 2 ? 0 : at / (count - 1);
  const color = alongRamp(RAMP, share);
  return at > 0 && at === count - 1 ? { color, hatch: WORST } : { color };
}

const ONE_HUE = ['#eef6f6', '#7fb5b5', '#0f4c5c'] as const;

/** How a share between 0 and 1 is filled: the more, the darker. */
export function shareFill(share: number): Fill {
  return { color: alongRamp(ONE_HUE, share) };
}

export const POLARITY_FILLS: Readonly<Record<Polarity, Fill>> = {
  positive: { color: '#2a7f7b' },
  mixed: { color: '#d5d9dd' },
  negative: { color: '#f2b880', hatch: AGAINST },
  neutral: { color: PAPER },
};

export const AGREEMENT_FILLS: Readonly<Record<PairAgreement, Fill>> = {
  full: { color: '#2a7f7b' },
  partial: { color: '#a9cfa8' },
  silence: { color: '#f3f4f6' },
  dissonance: { color: '#f2b880', hatch: AGAINST },
};

/** Relative luminance (WCAG 2), 0 black to 1 white: what is left of a colour in greyscale. */
export function luminance(color: string): number {
  const [r, g, b] = rgb(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Where black and white words stand out alike, each 4.58 : 1. */
const MIDDLE = 0.179;

/** The colour in which words can be read on a fill. */
export function inkOn({ color }: Fill): string {
  return luminance(color) > MIDDLE ? '#000000' : PAPER;
}
