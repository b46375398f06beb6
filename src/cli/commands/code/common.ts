import type { Command } from 'commander';
import type { Polarity } from '../../../model/coding.ts';
import type { JournalEvent } from '../../../model/journal.ts';
import { POLARITY_WORDS } from '../../../model/vocabulary.ts';
import { BLIND_OPTION, CODER_OPTION, type CoderOptions, NO_BLIND_OPTION } from '../../coding/options.ts';
import {
  CODEBOOK_OPTION,
  type CommonOptions,
  INPUTS_ARGUMENT,
  LANG_OPTION,
  oneOf,
  printJson,
} from '../../context.ts';
import type { Io } from '../../io.ts';
import type { Say } from '../../terminal/text.ts';

export type CodeOptions = CommonOptions & CoderOptions;

export const POLARITIES = Object.keys(POLARITY_WORDS) as Polarity[];

export const QUOTE_OPTION = [
  '-q, --quote <words>',
  'the passage within the unit; by default the whole unit',
] as const;
export const MEMO_OPTION = ['-m, --memo <text>', 'a memo to go with it'] as const;

/** A parser for a polarity, in the words of either language. */
export function polarity(name: string): (value: string) => string {
  return (value) => {
    const word = value.toLowerCase();
    const known = POLARITIES.find((one) => Object.values(POLARITY_WORDS[one]).includes(word));
    return known ?? oneOf(name, POLARITIES)(word);
  };
}

/** The study and the options that every command of `code` takes. */
export function codingOptions(command: Command): Command {
  return command
    .argument(...INPUTS_ARGUMENT)
    .option(...CODER_OPTION)
    .option(...BLIND_OPTION)
    .option(...NO_BLIND_OPTION)
    .option(...CODEBOOK_OPTION)
    .option(...LANG_OPTION)
    .option('--json', 'print JSON');
}

/** Says what was written down: with `--json` the events, else a line each. */
export function tellRecorded(
  events: readonly JournalEvent[],
  line: (event: JournalEvent) => string,
  options: CodeOptions,
  io: Io,
): void {
  if (options.json === true) printJson(io, events);
  else for (const event of events) io.out(`${line(event)}\n`);
}

/** `kualitas/sop negatif`, as it is shown after a deed. */
export const codeText = (code: string, side: Polarity, say: Say): string =>
  `${code} ${say(POLARITY_WORDS[side])}`;
