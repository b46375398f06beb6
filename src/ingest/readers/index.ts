import { markdownReader } from './markdown.ts';
import type { Reader } from './reader.ts';
import { textReader } from './text.ts';
import { wordReader } from './word.ts';

/** Every format Telaah reads. */
const READERS: readonly Reader[] = [markdownReader, textReader, wordReader];

/** The extensions of readable files, in small letters, without the dot. */
export const readableExtensions: readonly string[] = READERS.flatMap((reader) => reader.extensions);

/** The reader for an extension, or `undefined`. */
export function readerFor(extension: string): Reader | undefined {
  return READERS.find((reader) => reader.extensions.includes(extension.toLowerCase()));
}
