/** How the parts of a list, or headings, are counted. */
export type MarkKind =
  | 'chapter'
  | 'decimal'
  | 'roman'
  | 'upper'
  | 'digit'
  | 'lower'
  | 'digit)'
  | 'lower)'
  | 'bullet';

export interface Mark {
  readonly kind: MarkKind;
  /** Its place in the count, from 1; of a decimal number its last part; 0 of bullets. */
  readonly number: number;
  /** Parts of a decimal number: 3 of `4.1.2`. */
  readonly depth: number;
  /** What follows it. */
  readonly rest: string;
}

const PATTERNS: readonly (readonly [MarkKind, RegExp])[] = [
  ['chapter', /^(?:bab|chapter)\s+([ivx]+|\d+)\b[\s.:–-]*(.*)$/iu],
  ['decimal', /^(\d{1,2}(?:\.\d{1,2}){1,4})\.?\s+(.*)$/u],
  ['digit', /^(\d{1,2})\.\s*(?=\D)(.+)$/u],
  ['digit)', /^\(?(\d{1,2})\)\s*(.+)$/u],
  ['roman', /^([IVX]{1,4})\.\s+(.+)$/u],
  ['upper', /^([A-Z])\.\s+(.+)$/u],
  ['lower', /^([a-z])\.\s+(.+)$/u],
  ['lower)', /^\(?([a-z])\)\s*(.+)$/u],
  ['bullet', /^([-–•*▪‣◦●])\s+(.+)$/u],
];

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanValue(text: string): number {
  let value = 0;
  let before = 0;
  for (const letter of Array.from(text.toLowerCase()).reverse()) {
    const here = ROMAN[letter] ?? 0;
    value += here < before ? -here : here;
    before = here;
  }
  return value;
}

function numberOf(kind: MarkKind, mark: string): number {
  if (kind === 'bullet') return 0;
  if (/^\d/u.test(mark)) return Number(mark.split('.').at(-1));
  if (kind === 'chapter' || kind === 'roman') return romanValue(mark);
  return mark.toLowerCase().charCodeAt(0) - 96;
}

/** The number, letter or bullet at the head of a line; `null` where there is none. */
export function markOf(line: string): Mark | null {
  for (const [kind, pattern] of PATTERNS) {
    const [, mark = '', rest = ''] = pattern.exec(line) ?? [];
    if (mark === '') continue;
    // An initial and a name (A. Rahman) reads like a mark; headings that begin so are told apart by what follows them.
    return { kind, number: numberOf(kind, mark), depth: mark.split('.').length, rest: rest.trim() };
  }
  return null;
}
