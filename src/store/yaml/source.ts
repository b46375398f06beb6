import { type Document, isCollection, isPair, type Node, type Pair, parseDocument, stringify } from 'yaml';
import { commentsIn } from './comments.ts';
import type { Plain } from './values.ts';

/** Thrown where the text is written in a way that cannot be changed in place. */
export class UnusualYaml extends Error {}

/** `key: value`; a key without a value has `null`. */
export type YamlPair = Pair<Node, Node | null>;

/** A stretch of the text and what is to stand in its place. */
export interface Patch {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** The text of a file, and where its parts stand. */
export class Source {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly eol: string;

  constructor(text: string) {
    this.text = text;
    this.document = parseDocument(text);
    this.eol = text.includes('\r\n') ? '\r\n' : '\n';
  }

  lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  column(offset: number): number {
    return offset - this.lineStart(offset);
  }

  /** After the line that what ends at `offset` stands on. */
  lineEnd(offset: number): number {
    if (this.text[offset - 1] === '\n') return offset;
    const end = this.text.indexOf('\n', offset);
    return end < 0 ? this.text.length : end + 1;
  }

  /** The blanks that the line at `offset` begins with. */
  indentAt(offset: number): string {
    return /^[ \t]*/u.exec(this.text.slice(this.lineStart(offset)))?.[0] ?? '';
  }

  /** Comments between two places, each on a line of its own. */
  comments(from: number, to: number, indent: string): string {
    return commentsIn(this.text)
      .filter(({ offset }) => offset >= from && offset < to)
      .map(({ source }) => `${indent}${source}${this.eol}`)
      .join('');
  }

  /** `key: value` (or `- value`) on lines of their own, moved in. */
  block(value: Plain, indent: string): string {
    return stringify(value, { lineWidth: 0 })
      .trimEnd()
      .split('\n')
      .map((line) => `${line === '' ? '' : indent}${line}${this.eol}`)
      .join('');
  }

  /** Lines after the one that what ends at `offset` stands on. */
  linesAfter(offset: number, lines: string): Patch {
    const at = this.lineEnd(offset);
    const open = at > 0 && this.text[at - 1] !== '\n';
    return { from: at, to: at, by: `${open ? this.eol : ''}${lines}` };
  }

  patched(...patches: readonly Patch[]): string {
    return [...patches]
      .sort((a, b) => b.from - a.from || b.to - a.to)
      .reduce((text, { from, to, by }) => text.slice(0, from) + by + text.slice(to), this.text);
  }
}

export function rangeOf(node: Node | null | undefined): readonly [number, number] {
  const range = node?.range;
  if (range === null || range === undefined) throw new UnusualYaml('a node without a place');
  return [range[0], range[1]];
}

/** Where a node's own words end, without the comments and line breaks after it. */
export function endOf(node: Node): number {
  if (isCollection(node) && node.flow !== true) {
    const last: unknown = node.items.at(-1);
    if (isPair<Node, Node | null>(last)) return endOfPair(last);
    return endOf(last as Node);
  }
  return rangeOf(node)[1];
}

export function endOfPair({ key, value }: YamlPair): number {
  return value === null ? rangeOf(key)[1] : Math.max(endOf(value), rangeOf(key)[1]);
}
