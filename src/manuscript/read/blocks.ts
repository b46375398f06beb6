import { splitSentences } from '../../language/sentences.ts';
import type {
  ManuscriptBlock,
  ManuscriptSection,
  ManuscriptSentence,
  SectionRole,
} from '../../model/manuscript.ts';
import type { Lang, Span } from '../../model/text.ts';
import { isUpper } from './headings.ts';
import { goesOn, type Layout, seam } from './layout.ts';
import type { SourceLine } from './lines.ts';
import { markOf } from './marks.ts';
import { isCaption, isKeywords } from './names.ts';

/** Lines that are one block, and where each begins in the block's text. */
export interface Draft {
  readonly kind: Exclude<ManuscriptBlock['kind'], 'heading'>;
  readonly text: string;
  readonly pieces: readonly { readonly at: number; readonly line: SourceLine }[];
}

type Section = ManuscriptSection['blocks'][number];

/** An entry of a list of references begins with a name and has not gone on from the line before. */
const ENTRY =
  /^(?:[-–•*]\s*|\[?\d{1,3}[\].)]\s*)?(?:(?:Undang|UU|Peraturan|PP|Keputusan|Instruksi|Surat Edaran|Permen|Perda|Law|Act|Government Regulation|Regulation)|\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,3}(?:,|\.|\s\(|\s(?:dan|and|&|et al)\b))/u;

/** Lines after the first of an entry stand so far in, where they do. */
const HANGING = 3;

/** The blocks of a stretch of lines without headings. */
export function draftBlocks(lines: readonly SourceLine[], layout: Layout, role: SectionRole): Draft[] {
  const isReferences = role === 'references';
  const goesOnWith = joinerOf(role, layout);
  const groups: Group[] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    const before = open?.lines.at(-1);
    if (open !== undefined && before !== undefined && goesOnWith(open, before, line)) open.lines.push(line);
    else groups.push({ kind: kindOf(line, isReferences), head: line.text, lines: [line] });
  }
  return groups.map(draftOf);
}

/** The lines of a block being collected. */
interface Group {
  readonly kind: Draft['kind'];
  /** Its first line. */
  readonly head: string;
  readonly lines: SourceLine[];
}

function draftOf({ kind, lines }: Group): Draft {
  let at = 0;
  const pieces: { at: number; line: SourceLine }[] = [];
  const texts = lines.map((line, index) => {
    pieces.push({ at, line });
    const next = lines[index + 1];
    if (next === undefined) return line.text;
    const { kept, space } = seam(line.text, next.text);
    at += kept + space.length;
    return line.text.slice(0, kept) + space;
  });
  const text = texts.join('');
  return { kind: kind === 'paragraph' && isQuotation(text) ? 'quote' : kind, text, pieces };
}

type Joiner = (open: Group, before: SourceLine, line: SourceLine) => boolean;

function joinerOf(role: SectionRole, layout: Layout): Joiner {
  if (role === 'references') return (_, before, line) => entryGoesOn(before, line, layout);
  // Title, authors, institution: only a title in capitals goes on over lines.
  if (role === 'title')
    return (_, before, line) => isUpper(before.text) && isUpper(line.text) && line.gap < 2;
  return (open, before, line) => blockGoesOn(open, before, line, layout);
}

function kindOf({ markup, text }: SourceLine, isReferences: boolean): Draft['kind'] {
  if (markup?.kind === 'row' || markup?.kind === 'quote') return markup.kind;
  if (isCaption(text) || isKeywords(text)) return 'caption';
  return isReferences || markOf(text) !== null ? 'item' : 'paragraph';
}

function blockGoesOn(open: Group, before: SourceLine, line: SourceLine, layout: Layout): boolean {
  if (line.markup?.kind === 'row' || before.markup?.kind === 'row') return false;
  if (line.markup?.kind === 'quote' || before.markup?.kind === 'quote') {
    return line.markup?.kind === before.markup?.kind && line.gap === 0;
  }
  if (isCaption(line.text) || isKeywords(line.text)) return false;
  if (markOf(line.text) !== null && !/^\p{Ll}/u.test(line.text)) return false;
  if (open.kind === 'caption' && !isKeywords(open.head)) return /^\p{Ll}/u.test(line.text);
  return goesOn(before, line, layout);
}

function entryGoesOn(before: SourceLine, line: SourceLine, { wrapped, paragraphGap }: Layout): boolean {
  if (markOf(line.text) !== null) return false;
  if (!wrapped) return /^\p{Ll}/u.test(line.text) || !ENTRY.test(line.text) || /[,&]$/u.test(before.text);
  if (line.gap >= paragraphGap && /[.)\d]$/u.test(before.text)) return !ENTRY.test(line.text);
  return !(ENTRY.test(line.text) && line.indent < before.indent + HANGING && /[.)\]/\d]$/u.test(before.text));
}

/** A paragraph wholly in quotation marks, with or without where the words come from. */
function isQuotation(text: string): boolean {
  return /^[“"„][^“”"]{20,}[”"][.\s]*(?:\(.{1,160}\)\.?)?$/u.test(text);
}

export function blockOf(draft: Draft, lang: Lang): Section {
  const { kind, text, pieces } = draft;
  const [first] = pieces;
  const last = pieces.at(-1);
  const lineAt = (offset: number): (typeof pieces)[number] | undefined =>
    pieces.findLast(({ at }) => at <= offset);
  const sourceOffset = (offset: number): number => {
    const piece = lineAt(offset);
    return piece === undefined ? 0 : Math.min(piece.line.start + offset - piece.at, piece.line.end);
  };
  const sentences = sentenceSpans(text, lang).map(
    ({ start, end }): ManuscriptSentence => ({
      text: text.slice(start, end),
      line: lineAt(start)?.line.line ?? 1,
      start: sourceOffset(start),
      end: Math.max(sourceOffset(end - 1) + 1, sourceOffset(start)),
    }),
  );
  return {
    kind,
    level: null,
    text,
    line: first?.line.line ?? 1,
    start: first?.line.start ?? 0,
    end: last?.line.end ?? 0,
    sentences,
  };
}

/** Sentences may not end inside brackets, nor after `et al.`, `dkk.`, or the number of an item. */
function sentenceSpans(text: string, lang: Lang): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = [];
  for (const span of splitSentences(text, lang).flatMap((each) => splitAtGrade(text, each))) {
    const before = joined.at(-1);
    if (before !== undefined && isUnfinished(text.slice(before.start, before.end))) before.end = span.end;
    else joined.push({ ...span });
  }
  return joined;
}

/** A grade ends a sentence where the letter of a name does not: `termasuk kategori B. Menurut …`. */
const GRADE =
  /\b(?:kategori|predikat|nilai|tipe|peringkat|akreditasi|kelas|grade|category)\s[A-E]\.(?=\s\p{Lu})/u;

function splitAtGrade(text: string, { start, end }: Span): Span[] {
  const match = GRADE.exec(text.slice(start, end));
  if (match === null) return [{ start, end }];
  const stop = start + match.index + match[0].length;
  return [{ start, end: stop }, ...splitAtGrade(text, { start: stop + 1, end })];
}

function isUnfinished(sentence: string): boolean {
  if (/(?:\bet al|\bdkk|\bcf|\bhlm|\bhal|\bpp?|^\(?[\p{L}\d]{1,2}|^\d{1,2}(?:\.\d{1,2})+)\.$/u.test(sentence))
    return true;
  const open = sentence.lastIndexOf('(');
  return open >= 0 && sentence.indexOf(')', open) < 0 && sentence.length - open < 200;
}
