/** A line of text being written. */
export interface EditLine {
  readonly text: string;
  /** Where the next character goes, in UTF-16 code units. */
  readonly at: number;
}

/** Keys that are not characters have these names; a character is itself. */
export type Key = string;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

export const editing = (text: string): EditLine => ({ text, at: text.length });

/** The grapheme that ends (or begins) at the cursor: one character for who reads it. */
function beside({ text, at }: EditLine, side: 'left' | 'right'): number {
  const parts = [...graphemes.segment(side === 'left' ? text.slice(0, at) : text.slice(at))];
  return (side === 'left' ? parts.at(-1) : parts[0])?.segment.length ?? 0;
}

const without = ({ text }: EditLine, from: number, to: number): EditLine => ({
  text: text.slice(0, from) + text.slice(to),
  at: from,
});

const MOVES: Readonly<Record<Key, (line: EditLine) => EditLine>> = {
  left: (line) => ({ ...line, at: line.at - beside(line, 'left') }),
  right: (line) => ({ ...line, at: line.at + beside(line, 'right') }),
  home: (line) => ({ ...line, at: 0 }),
  end: (line) => editing(line.text),
  backspace: (line) => without(line, line.at - beside(line, 'left'), line.at),
  delete: (line) => ({ ...without(line, line.at, line.at + beside(line, 'right')) }),
  'ctrl-u': (line) => without(line, 0, line.at),
  'ctrl-w': (line) => without(line, line.text.slice(0, line.at).trimEnd().search(/\S+$/), line.at),
};

/** The line after a key; the same line for a key that means nothing in it. */
export function edited(line: EditLine, key: Key): EditLine {
  if (key === 'ctrl-w' && line.text.slice(0, line.at).trim() === '') return without(line, 0, line.at);
  const move = MOVES[key];
  if (move !== undefined) return move(line);
  if (!isCharacter(key)) return line;
  return { text: line.text.slice(0, line.at) + key + line.text.slice(line.at), at: line.at + key.length };
}

/** Whether a key is what it writes: one character, not the name of a key. */
function isCharacter(key: Key): boolean {
  return [...graphemes.segment(key)].length === 1 && !/\p{Cc}/u.test(key);
}
