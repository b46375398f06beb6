import type { SourceLine } from './lines.ts';

/** How the lines of a file make paragraphs. */
export interface Layout {
  /** Lines were broken at the margin, as in text taken from a PDF; otherwise a line is a paragraph, or part of one at a page's end. */
  readonly wrapped: boolean;
  /** Of a full line, in characters. */
  readonly width: number;
  /** The smallest number of empty lines that parts paragraphs: 2 where every line has an empty one after it. */
  readonly paragraphGap: number;
}

const WIDEST_MARGIN = 150;

export function layoutOf(lines: readonly SourceLine[]): Layout {
  const prose = lines.filter(({ markup, text }) => markup === null && /\p{Ll} \p{Ll}/u.test(text));
  const lengths = prose.map(({ text }) => text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const wrapped = width > 0 && width <= WIDEST_MARGIN;
  return { wrapped, width, paragraphGap: wrapped && isDoubleSpaced(lines, width) ? 2 : 1 };
}

function isDoubleSpaced(lines: readonly SourceLine[], width: number): boolean {
  let apart = 0;
  let together = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || before.text.length < width * 0.75 || endsSentence(before.text)) return;
    if (line.gap > 0) apart += 1;
    else together += 1;
  });
  return apart > together;
}

/** Whether a line may be the last of its paragraph by its mark. */
export function endsSentence(text: string): boolean {
  return /[.!?:;]["'”’»)\]]*\d{0,2}$|[.!?]\)?["'”’]?\s*\([^()]*\)$/u.test(text);
}

/** Words that something must follow. */
const DANGLING =
  /\b(?:dan|atau|serta|di|ke|dari|pada|dalam|untuk|dengan|yang|terhadap|oleh|tentang|antara|sebagai|kabupaten|kota|provinsi|kecamatan|the|of|and|in|on|at|to|for|with)$/iu;

/** A full stop that ends no sentence. */
const CUT_SHORT = /\b(?:dkk|et al|hlm|hal|no|kab|kec|prof|dr|drs|hj?)\.$/iu;

/** Whether `next` goes on with the sentence that `line` is in. */
export function goesOn(line: SourceLine, next: SourceLine, layout: Layout): boolean {
  if (CUT_SHORT.test(line.text)) return true;
  if (endsSentence(line.text)) {
    // The next sentence of the same paragraph, where lines are broken at the margin.
    if (!layout.wrapped || next.gap >= layout.paragraphGap || next.indent > line.indent + 1) return false;
    return (
      line.text.length > layout.width * 0.8 && (layout.paragraphGap === 2 ? next.indent <= line.indent : true)
    );
  }
  if (/^\p{Ll}/u.test(next.text) || DANGLING.test(line.text) || /[,\-(–]$/u.test(line.text)) return true;
  if (next.gap > layout.paragraphGap) return false;
  return layout.wrapped ? line.text.length > layout.width * 0.6 : line.text.length > 60;
}

/** Two lines as one: a word broken at the line's end is joined, a doubled word keeps its hyphen. */
export function joinLines(text: string, next: string): string {
  const { kept, space } = seam(text, next);
  return text.slice(0, kept) + space + next;
}

/** How much of a line stays, and what comes between it and the next. */
export function seam(text: string, next: string): { readonly kept: number; readonly space: string } {
  const broken = /(\p{L}+)-$/u.exec(text)?.[1];
  if (broken === undefined || !/^\p{Ll}/u.test(next)) return { kept: text.length, space: ' ' };
  const [first = ''] = /^\p{L}+/u.exec(next) ?? [];
  const isDoubled = broken.toLowerCase() === first || /^(?:non|anti|pra|ke|sub|self|well)$/iu.test(broken);
  return { kept: isDoubled ? text.length : text.length - 1, space: '' };
}
