import type { TextLine } from '../block.ts';

/** A run of `*` or `_` that may open or close emphasis. */
interface Delimiter {
  readonly char: string;
  /** Where in the output the run stands. */
  readonly at: number;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Which characters are markers to leave out, and where bold begins (+1) and ends (−1). */
interface Marks {
  readonly drop: ReadonlySet<number>;
  readonly bold: ReadonlyMap<number, number>;
}

const ESCAPABLE = /[!-/:-@[-`{-~]/u;
const WORD_CHAR = /[\p{L}\p{N}]/u;

/**
 * A line of markdown as plain text: `**bold**`, `*italic*`, `_italic_`, `__bold__` lose their markers,
 * backslash escapes are resolved, everything else stays as it is. Linear in the length of the line.
 */
export function plainInline(source: string): TextLine {
  const line = source.replace(/\\$/u, '');
  if (!/[*_\\]/u.test(line)) return { text: line, bold: 0 };
  const { chars, delimiters } = scan(line);
  const { drop, bold } = pair(delimiters);
  let text = '';
  let lead = 0;
  let depth = 0;
  chars.forEach((char, index) => {
    depth += bold.get(index) ?? 0;
    if (drop.has(index)) return;
    if (lead === text.length && (depth > 0 || (lead > 0 && /\s/u.test(char)))) lead += char.length;
    text += char;
  });
  return { text, bold: lead };
}

/** The characters with escapes resolved, and the runs of markers among them. */
function scan(line: string): { chars: string[]; delimiters: Delimiter[] } {
  const chars: string[] = [];
  const delimiters: Delimiter[] = [];
  for (let index = 0; index < line.length; index += 1) {
    const char = line[index] ?? '';
    const next = line[index + 1] ?? '';
    if (char === '\\' && ESCAPABLE.test(next)) {
      chars.push(next);
      index += 1;
      continue;
    }
    if (char !== '*' && char !== '_') {
      chars.push(char);
      continue;
    }
    let end = index;
    while (line[end] === char) end += 1;
    delimiters.push(delimiter(line, index, end, chars.length));
    for (; index < end; index += 1) chars.push(char);
    index -= 1;
  }
  return { chars, delimiters };
}

/** Markers count only at the edges of words, so that `2*3*4`, `nama_berkas_ini` and `*)` stay. */
function delimiter(line: string, start: number, end: number, at: number): Delimiter {
  const before = line[start - 1] ?? ' ';
  const after = line[end] ?? ' ';
  return {
    char: line[start] ?? '',
    at,
    length: end - start,
    opens: /\S/u.test(after) && !WORD_CHAR.test(before),
    // `**Peneliti:**Bagaimana` is written often; for `_` the word's end must be there.
    closes: /\S/u.test(before) && (line[start] === '*' || !WORD_CHAR.test(after)),
  };
}

/** How far back an opening marker is looked for; bounds the work on text made of markers. */
const NESTING = 16;

function pair(delimiters: readonly Delimiter[]): Marks {
  const drop = new Set<number>();
  const bold = new Map<number, number>();
  const turn = (at: number, step: number): void => {
    bold.set(at, (bold.get(at) ?? 0) + step);
  };
  let open: Delimiter[] = [];
  for (const delimiter of delimiters) {
    const opener = delimiter.closes && delimiter.length <= 3 ? partner(open, delimiter) : undefined;
    if (opener !== undefined) {
      for (let index = 0; index < delimiter.length; index += 1)
        drop.add(opener.at + index).add(delimiter.at + index);
      if (delimiter.length >= 2) {
        turn(opener.at, 1);
        turn(delimiter.at, -1);
      }
      open = open.slice(0, open.indexOf(opener));
    } else if (delimiter.opens) {
      open = [...open.slice(-NESTING), delimiter];
    }
  }
  return { drop, bold };
}

function partner(open: readonly Delimiter[], closer: Delimiter): Delimiter | undefined {
  return open.findLast((other) => other.char === closer.char && other.length === closer.length);
}
