import { extname, resolve } from 'node:path';
import type { Command } from 'commander';
import { TelaahError } from '../model/error.ts';
import type { Report } from '../report/index.ts';
import { oneOf } from './context.ts';
import { FORCE_OPTION } from './figures.ts';
import type { Io } from './io.ts';
import { save } from './save.ts';
import { linkTo } from './terminal/links.ts';
import { printable } from './terminal/text.ts';

/** Options of commands that print something or write it to a file. */
export interface DeliverOptions {
  readonly format?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** The options of commands that print something or write it to a file; the file's ending may say the form. */
export function deliveryOptions(command: Command, forms: readonly string[]): Command {
  return command
    .option(
      `-f, --format <${forms.join('|')}>`,
      'form of the output; by default as the file of --out ends',
      oneOf('--format', forms),
    )
    .option(...OUT_OPTION)
    .option(...FORCE_OPTION)
    .option('--json', 'the same as --format json');
}

export const OUT_OPTION = ['-o, --out <file>', 'write to a file instead of the screen'] as const;

/** The form asked for: `--json`, `--format`, the ending of the file, or else the first (markdown into a file). */
export function formOf<Form extends string>(
  options: DeliverOptions,
  forms: readonly [Form, ...Form[]],
): Form {
  const { format, out, json } = options;
  const asked = json === true ? 'json' : format;
  const named = forms.find((form) => form === asked);
  if (named !== undefined) return checked(named, out);
  if (out === undefined) return forms[0];
  const ending = extname(out).slice(1).toLowerCase();
  return forms.find((form) => form === ending) ?? forms.find((form) => form === 'md') ?? forms[0];
}

/** Files that are no text, by their endings. */
const PROGRAMS: Readonly<Record<string, string>> = { docx: 'Word', xlsx: 'Excel' };

/** Neither a Word file nor a workbook can be printed. */
function checked<Form extends string>(form: Form, out: string | undefined): Form {
  const program = PROGRAMS[form];
  if (program === undefined || out !== undefined) return form;
  throw new TelaahError({
    code: 'USAGE',
    message: {
      id: `berkas ${program} tidak dapat ditampilkan di layar`,
      en: `a file for ${program} cannot be printed on the screen`,
    },
    hint: { id: `Sebut berkasnya: --out nama.${form}`, en: `Name the file: --out name.${form}` },
  });
}

/** Prints text, or saves what was made under the name of `--out`. */
export async function deliver(content: string | Uint8Array, options: DeliverOptions, io: Io): Promise<void> {
  const { out, force } = options;
  if (out !== undefined) {
    await save(out, content, force === true, io);
    io.err(`${linkTo(resolve(io.cwd, out), printable(out), io, 'err')}\n`);
  } else if (typeof content === 'string') io.out(content);
}

/** The same for a value, as JSON. */
export function deliverJson(value: unknown, options: DeliverOptions, io: Io): Promise<void> {
  return deliver(`${JSON.stringify(value, null, 2)}\n`, options, io);
}

/** A report in one of the forms that every report has: on the screen, as markdown, for Word. */
export async function deliverReport(
  report: Report,
  form: 'table' | 'md' | 'docx',
  options: DeliverOptions,
  io: Io,
): Promise<void> {
  if (form === 'table') {
    const { formatReport } = await import('./terminal/report.ts');
    io.out(formatReport(report, io));
    return;
  }
  const { renderMarkdown, wordFile } = await import('../report/index.ts');
  await deliver(form === 'md' ? renderMarkdown(report) : await wordFile(report), options, io);
}
