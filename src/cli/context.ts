import { isAbsolute, resolve } from 'node:path';
import type { Command } from 'commander';
import { nearest } from '../formats/nearest.ts';
import { TelaahError } from '../model/error.ts';
import { LANGS, type Lang } from '../model/text.ts';
import type { RunRequest } from '../pipeline.ts';
import type { ExitCode, Io } from './io.ts';

export { examples, helpText } from './help/look.ts';

import { messageLang } from './message-lang.ts';
import { progressOn } from './terminal/progress.ts';
import { sayIn } from './terminal/text.ts';

/** Options that most commands take. */
export interface CommonOptions {
  readonly codebook?: string;
  readonly lang?: Lang;
  readonly json?: boolean;
}

/** Options of commands that count codings. */
export interface CountOptions extends CommonOptions {
  readonly only?: 'human';
  readonly coder?: string;
}

/** What a command is given beside its arguments and options. */
export interface CommandContext {
  readonly io: Io;
  /** Says how the program ends when nothing is thrown. */
  readonly exit: (code: ExitCode) => void;
}

/** One command: it describes itself to commander, and loads its work only when it is run. */
export type CommandModule = (program: Command, context: CommandContext) => void;

export const LANG_OPTION = [
  '-l, --lang <id|en>',
  'language of what is shown and written',
  (value: string) => oneOf('--lang', LANGS)(value),
] as const;
export const CODEBOOK_OPTION = [
  '-c, --codebook <id|file>',
  'shipped codebook (see `telaah codebook list`) or a YAML file; by default the one in study.yaml',
] as const;
export const ONLY_OPTION = [
  '--only <human>',
  'count only what people coded or confirmed, no proposals',
  (value: string) => oneOf('--only', ['human'])(value),
] as const;
export const COUNT_CODER_OPTION = [
  '--coder <name>',
  'count only what this person coded or confirmed',
] as const;
export const INPUTS_ARGUMENT = [
  '[inputs...]',
  "the study's folder, or files and folders; by default this folder",
  ['.'],
] as const;

/** What every command takes that counts a study's codings. */
export function countingOptions(command: Command): Command {
  return command
    .option(...CODEBOOK_OPTION)
    .option(...ONLY_OPTION)
    .option(...COUNT_CODER_OPTION)
    .option(...LANG_OPTION);
}

/** A parser for an option or argument that takes one of a few words. */
export function oneOf(name: string, words: readonly string[]): (value: string) => string {
  return (value) => {
    if (words.includes(value)) return value;
    const list = words.join(', ');
    const like = nearest(value, words);
    throw new TelaahError({
      code: 'USAGE',
      message: {
        id: `${name} harus salah satu dari ${list}, bukan "${value}"`,
        en: `${name} must be one of ${list}, not "${value}"`,
      },
      ...(like === undefined ? {} : { hint: { id: `Maksudnya ${like}?`, en: `Did you mean ${like}?` } }),
    });
  };
}

/** Ids of shipped codebooks hold neither slashes nor dots. */
const isFile = (reference: string): boolean => /[/\\.]/.test(reference);

/** The request to the pipeline that the arguments amount to. */
export function requestFor(inputs: readonly string[], options: CommonOptions, io: Io): RunRequest {
  const { codebook, lang } = options;
  return {
    inputs: inputs.map((input) => resolve(io.cwd, input)),
    ...(codebook === undefined
      ? {}
      : { codebook: isFile(codebook) && !isAbsolute(codebook) ? resolve(io.cwd, codebook) : codebook }),
    ...(lang === undefined ? {} : { lang }),
    progress: progressOn(io, () => sayIn(lang ?? messageLang(inputs, io))),
  };
}

/** The same for a command that counts codings. */
export function countingRequest(inputs: readonly string[], options: CountOptions, io: Io): RunRequest {
  const { only, coder } = options;
  const count = { ...(only === undefined ? {} : { only }), ...(coder === undefined ? {} : { coder }) };
  return { ...requestFor(inputs, options, io), count };
}

/** Writes a value as JSON to stdout. */
export function printJson(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`);
}
