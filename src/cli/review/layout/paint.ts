import type { ChalkInstance } from 'chalk';
import type { Line, Tone } from './line.ts';

type Look = (style: ChalkInstance) => ChalkInstance;

const LOOKS: Readonly<Record<Tone, Look>> = {
  positive: (style) => style.green,
  negative: (style) => style.red,
  mixed: (style) => style.yellow,
  neutral: (style) => style.cyan,
  dim: (style) => style.dim,
  strong: (style) => style.bold,
  underlined: (style) => style.underline,
  selected: (style) => style.inverse,
  marked: (style) => style.black.bgYellow,
  found: (style) => style.inverse,
  good: (style) => style.green,
  bad: (style) => style.yellow.bold,
};

/** A line as the terminal takes it; plain text where the style has no colours. */
export function painted(line: Line, style: ChalkInstance): string {
  return line.map(({ text, tones }) => tones.reduce((look, tone) => LOOKS[tone](look), style)(text)).join('');
}
