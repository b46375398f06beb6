import { readNamedFile } from '../files/read.ts';
import type { Warned } from '../model/result.ts';
import type { Block } from './block.ts';
import { readableExtensions, readerFor } from './readers/index.ts';
import { footnotes, lossWarnings } from './readers/losses.ts';
import { plainText } from './readers/plain.ts';
import { unsupported } from './readers/unsupported.ts';

/** A file read as one text, not as a source of evidence: text with its lines as they stand, or a format's blocks. */
export type WholeFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] };

/** Lines of these are the user’s own, and findings name them by their numbers. */
const TEXT: ReadonlySet<string> = new Set(['md', 'markdown', 'txt', 'text']);

/**
 * Reads a manuscript's file. `file` is absolute, `path` as the user wrote it.
 * @throws TelaahError INPUT_NOT_FOUND, INPUT_UNREADABLE, FORMAT_UNSUPPORTED
 */
export async function readWhole(file: string, path: string): Promise<Warned<WholeFile>> {
  const extension = /\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';
  const reader = readerFor(extension);
  if (reader === undefined) throw unsupported(path, extension, readableExtensions);
  const bytes = await readNamedFile(file, path);
  if (TEXT.has(extension)) {
    const { value, warnings } = plainText(bytes, path);
    return { value: { kind: 'text', text: value }, warnings };
  }
  const { blocks, notes = [], warnings } = await reader.read(bytes, path);
  return {
    value: { kind: 'blocks', blocks },
    warnings: [...warnings, ...lossWarnings([footnotes(notes.length)], path)],
  };
}
