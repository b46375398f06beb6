import { htmlReader } from './html.ts';
import { markdownReader } from './markdown.ts';
import { odtReader } from './odt.ts';
import { pdfReader } from './pdf/index.ts';
import type { Reader } from './reader.ts';
import { rtfReader } from './rtf.ts';
import { subtitleReader } from './subtitles.ts';
import { surveyReader } from './survey/index.ts';
import { textReader } from './text.ts';
import { whisperReader, whisperTableReader } from './whisper.ts';
import { wordReader } from './word.ts';

/** Every format Telaah reads. */
const READERS: readonly Reader[] = [
  surveyReader,
  markdownReader,
  textReader,
  pdfReader,
  wordReader,
  odtReader,
  rtfReader,
  htmlReader,
  subtitleReader,
  whisperReader,
  whisperTableReader,
];

/** The extensions of readable files, in small letters, without the dot. */
export const readableExtensions: readonly string[] = READERS.flatMap((reader) => reader.extensions);

/** The reader for an extension, or `undefined`. */
export function readerFor(extension: string): Reader | undefined {
  return READERS.find((reader) => reader.extensions.includes(extension.toLowerCase()));
}
