import type { BootstrapOptions } from './bootstrap.ts';

/** Told after each resample how many of all are done. */
export type DrawProgress = (done: number, of: number) => void;

/** The same options for as many lines of figures as there are, each of which draws its own resamples. */
export function countingDraws(
  options: Omit<BootstrapOptions, 'onDraw'>,
  lines: number,
  progress: DrawProgress | undefined,
): BootstrapOptions {
  if (progress === undefined) return options;
  let done = 0;
  return {
    ...options,
    onDraw: () => {
      done += 1;
      progress(done, lines * options.samples);
    },
  };
}
