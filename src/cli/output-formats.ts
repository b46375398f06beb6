import { resolve } from 'node:path';
import { readNamedFile } from '../files/read.ts';
import { TelaahError } from '../model/error.ts';
import type { OutputRequest } from '../pipeline.ts';
import { oneOf } from './context.ts';
import type { Io } from './io.ts';

/** Options of commands that write a study's results. */
export interface OutputOptions {
  readonly format?: readonly string[];
  readonly template?: string;
}

/** `md,docx`: each is checked when it is known what there is. */
const list = (value: string): readonly string[] =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

export const FORMATS_OPTION = [
  '-f, --format <formats>',
  'what to write, with commas between: md, html, docx, xlsx, json, csv (default: all)',
  list,
] as const;

export const TEMPLATE_OPTION = [
  '--template <file.docx>',
  'a Word file of yours: the report takes its styles, page, header and footer',
] as const;

/** @throws TelaahError INPUT_NOT_FOUND */
async function templateOf(shown: string, io: Io): Promise<NonNullable<OutputRequest['template']>> {
  return { name: shown, bytes: await readNamedFile(resolve(io.cwd, shown), shown) };
}

/**
 * What is to be written, of what there is.
 * @throws TelaahError USAGE for a format that there is not, or a template without a Word file
 */
export async function outputRequest(
  { format, template }: OutputOptions,
  known: readonly string[],
  io: Io,
): Promise<OutputRequest> {
  const formats = format?.map(oneOf('--format', known)) ?? known;
  if (template === undefined) return { formats };
  if (!formats.includes('docx'))
    throw new TelaahError({
      code: 'USAGE',
      message: {
        id: '--template hanya berlaku untuk berkas Word',
        en: '--template makes a difference to the Word file only',
      },
      hint: { id: 'Tambahkan docx pada --format.', en: 'Add docx to --format.' },
    });
  return { formats, template: await templateOf(template, io) };
}
