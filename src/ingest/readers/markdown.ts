import { type Block, plainTable } from '../block.ts';
import { tidy } from '../clean.ts';
import { plainInline } from './emphasis.ts';
import { readPlain } from './plain.ts';
import type { Reader } from './reader.ts';

const HEADING = /^ {0,3}(#{1,6})(?:\s+(.*))?$/u;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const UNDERLINE = /^ {0,3}=+[ \t]*$/u;
const SEPARATOR = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/u;

/** Markdown as people type transcripts in it: blank lines part paragraphs, a single line break stays one. */
export const markdownReader: Reader = {
  extensions: ['md', 'markdown'],
  read: (bytes, path) => readPlain(bytes, path, markdownBlocks),
};

/** The blocks of markdown text without front matter. */
function markdownBlocks(source: string): Block[] {
  const collector = new BlockCollector();
  for (const line of withoutComments(source).split('\n')) collector.add(line);
  return collector.finish();
}

/** Takes markdown line by line; at most one of a paragraph and a table is open at a time. */
class BlockCollector {
  readonly #blocks: Block[] = [];
  #lines: string[] = [];
  #rows: string[][] = [];
  #attached = false;

  add(raw: string): void {
    const line = raw.replace(/^\s*(?:>[ \t]?)+/u, '').trim();
    const heading = HEADING.exec(raw);
    if (heading !== null) this.#heading(heading[2] ?? '', heading[1]?.length);
    else if (line === '' || RULE.test(raw)) this.#close(false);
    else if (UNDERLINE.test(raw) && this.#lines.length === 1) this.#heading(this.#lines.pop() ?? '');
    else if (this.#isRow(line)) this.#row(line);
    else this.#text(line);
  }

  finish(): Block[] {
    this.#close(false);
    return this.#blocks;
  }

  #isRow(line: string): boolean {
    if (line.startsWith('|')) return true;
    const above = this.#lines.at(-1);
    return (
      line.includes('|') && (this.#rows.length > 0 || (SEPARATOR.test(line) && above?.includes('|') === true))
    );
  }

  #row(line: string): void {
    if (this.#lines.length > 0) {
      // The head of a table without outer bars looked like text until its separator came.
      const head = !line.startsWith('|') && SEPARATOR.test(line) ? this.#lines.pop() : undefined;
      this.#close(true);
      if (head !== undefined) this.#rows.push(cells(head));
    }
    if (!SEPARATOR.test(line)) this.#rows.push(cells(line));
  }

  #text(line: string): void {
    if (this.#rows.length > 0) this.#close(true);
    this.#lines.push(line);
  }

  #heading(source: string, level = 1): void {
    this.#close(false);
    const text = plainInline(tidy(source).replace(/(?:^| )#+$/u, '')).text.trim();
    if (text !== '') this.#blocks.push({ kind: 'heading', level, text, attached: false });
  }

  #close(nextAttached: boolean): void {
    const attached = this.#attached;
    if (this.#lines.length > 0)
      this.#blocks.push({ kind: 'paragraph', lines: this.#lines.map(plainInline), attached });
    else if (this.#rows.length > 0) this.#blocks.push(plainTable(this.#rows, attached));
    this.#attached = nextAttached && (this.#lines.length > 0 || this.#rows.length > 0);
    this.#lines = [];
    this.#rows = [];
  }
}

function cells(line: string): string[] {
  const inner = line.replace(/^\|/u, '').replace(/(?<!\\)\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => plainInline(cell.trim()).text.trim());
}

/** Without `<!-- … -->`, which markdown never shows. An unclosed one stays text. */
function withoutComments(source: string): string {
  let text = '';
  let from = 0;
  for (let open = source.indexOf('<!--'); open >= 0; open = source.indexOf('<!--', from)) {
    const end = source.indexOf('-->', open);
    if (end < 0) break;
    text += source.slice(from, open);
    from = end + 3;
  }
  return text + source.slice(from);
}
