import type { ChalkInstance } from 'chalk';
import type { Convergence, Severity } from '../../model/finding.ts';
import type { Scale } from '../../model/rating.ts';

type Paint = (text: string) => string;

/**
 * A rating's word in the colour of its place on the scale, from green (best) over yellow to red (worst). The word says
 * it all: the colour only makes it quick to find. The two ends of the scale are bold.
 */
export function paintLevel(word: string, level: number, scale: Scale, style: ChalkInstance): string {
  const rank = scale.findIndex((candidate) => candidate.level === level);
  const paints: readonly Paint[] = [style.bold.green, style.green, style.yellow, style.red, style.bold.red];
  const at = scale.length < 2 ? 2 : Math.round((rank / (scale.length - 1)) * (paints.length - 1));
  return (rank < 0 ? undefined : paints[at])?.(word) ?? word;
}

/** What stands for a convergence is coloured by how much it asks for: contradiction red, silence faint. */
export function paintConvergence(word: string, convergence: Convergence, style: ChalkInstance): string {
  const paints: Readonly<Record<Convergence, Paint>> = {
    agreement: style.green,
    partial: style.yellow,
    dissonance: style.red,
    silence: style.dim,
  };
  return paints[convergence](word);
}

/** The colour of a check's severity. */
export function paintSeverity(word: string, severity: Severity, style: ChalkInstance): string {
  const paints: Readonly<Record<Severity, Paint>> = {
    error: style.red,
    warning: style.yellow,
    info: style.cyan,
  };
  return paints[severity](word);
}
