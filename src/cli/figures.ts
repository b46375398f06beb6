import { TelaahError } from '../model/error.ts';

/** More resamples than this take minutes and change nothing. */
const MOST_SAMPLES = 100_000;
const MOST_LISTED = 1_000_000;

/** A parser for an option that takes a whole number. */
function wholeNumber(name: string, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number <= most) return number;
    throw new TelaahError({
      code: 'USAGE',
      message: {
        id: `${name} harus bilangan bulat dari 0 sampai ${most}, bukan "${value}"`,
        en: `${name} must be a whole number from 0 to ${most}, not "${value}"`,
      },
    });
  };
}

/** Options of commands that compare codings and give intervals. */
export interface FigureOptions {
  readonly seed: number;
  readonly samples: number;
  /** How many to list; infinite for all. */
  readonly disagreements: number;
  readonly md?: string;
  readonly force?: boolean;
}

export const SEED_OPTION = ['--seed <n>', 'of the resamples', wholeNumber('--seed', 2 ** 32 - 1), 1] as const;
export const SAMPLES_OPTION = [
  '--samples <n>',
  'resamples for the 95 % intervals; 0 for none',
  wholeNumber('--samples', MOST_SAMPLES),
  1000,
] as const;
export const DISAGREEMENTS_OPTION = [
  '--disagreements <n|all>',
  'how many to list',
  (value: string): number =>
    value === 'all' ? Number.POSITIVE_INFINITY : wholeNumber('--disagreements', MOST_LISTED)(value),
  10,
] as const;
export const MD_OPTION = [
  '--md <file|->',
  'write a markdown report; - prints it instead of the tables',
] as const;
export const FORCE_OPTION = ['--force', 'write over an existing file'] as const;

/** What `--md` takes for printing instead of a file. */
export const TO_STDOUT = '-';

/** Refuses two forms on one stream. */
export function checkOutputs(
  { json, md }: { readonly json?: boolean; readonly md?: string },
  file: string,
): void {
  if (json !== true || md !== TO_STDOUT) return;
  throw new TelaahError({
    code: 'USAGE',
    message: {
      id: '--json dan --md - sama-sama menulis ke keluaran yang sama',
      en: '--json and --md - both write to the same output',
    },
    hint: {
      id: `Pilih salah satu, atau simpan markdown ke berkas: --md ${file}`,
      en: `Choose one of them, or save the markdown to a file: --md ${file}`,
    },
  });
}
