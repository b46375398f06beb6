import { type Block, paragraph, plainLine } from '../block.ts';
import { timedText } from '../timed/read-timed.ts';
import { readBody } from './plain.ts';
import type { Reader, ReadFile } from './reader.ts';

/** A line this long was wrapped by a window, not by hand. */
const UNWRAPPED = 110;

const RULE = /^(?:-{3,}|={3,}|_{3,}|\*{3,})$/u;

/** Plain text. Nothing is markup, but front matter may stand at the head, and all may be a chat or have times. */
export const textReader: Reader = {
  extensions: ['txt', 'text'],
  read: (bytes, path) => readBody(bytes, path, (body) => timedText(body, path) ?? plainFile(body)),
};

function plainFile(body: string): ReadFile {
  return { blocks: textBlocks(body), meta: {}, warnings: [] };
}

/**
 * Blank lines part paragraphs. In a text without any, as Word exports it, each line is a paragraph,
 * provided that some line is too long to have been wrapped by hand.
 */
export function textBlocks(source: string): Block[] {
  const blocks: Block[] = [];
  const lines = source
    .trim()
    .split('\n')
    .map((line) => line.trim());
  const lineByLine = !lines.includes('') && lines.some((line) => line.length > UNWRAPPED);
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(paragraph(open.map(plainLine)));
    open = [];
  };
  for (const line of lines) {
    const isGap = line === '' || RULE.test(line);
    if (isGap || lineByLine) close();
    if (!isGap) open.push(line);
  }
  close();
  return blocks;
}
