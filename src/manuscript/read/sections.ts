import { detectLanguage } from '../../language/detect.ts';
import type { ManuscriptSection, SectionRole } from '../../model/manuscript.ts';
import type { Lang } from '../../model/text.ts';
import { isFactorHeading } from '../outline/headings.ts';
import { blockOf, draftBlocks } from './blocks.ts';
import {
  continuesHeading,
  type HeadingLine,
  headingAt,
  isUpper,
  MOST_STACKED,
  type Reading,
} from './headings.ts';
import { joinLines, type Layout, layoutOf } from './layout.ts';
import type { SourceLine } from './lines.ts';
import { type Mark, markOf } from './marks.ts';
import { roleOfName } from './names.ts';

/** A heading and the lines under it. */
interface Part {
  readonly heading: HeadingLine | null;
  readonly line: number;
  readonly lines: SourceLine[];
}

/** What parts without a heading are called. */
const UNNAMED = 'Judul';

/** The sections of a manuscript by its lines, in order. */
export function sectionsOf(lines: readonly SourceLine[]): ManuscriptSection[] {
  const layout = layoutOf(lines);
  const parts = partsOf(lines, layout);
  const outline = new Outline();
  const overall = detectLanguage(lines.map(({ text }) => text).join('\n'));
  return parts.map((part, index) => {
    const placed = outline.place(part.heading, part.lines, index < parts.length - 1);
    return sectionOf(part, placed, layout, overall);
  });
}

function partsOf(lines: readonly SourceLine[], layout: Layout): Part[] {
  // A file that names no part of an article is a piece of one: all of it is text with headings.
  const isPiece = !lines.some(({ text }) => roleOfName(text) !== null || markOf(text)?.kind === 'chapter');
  let role: SectionRole | null = isPiece ? 'other' : null;
  let lastMark: Reading['lastMark'] = null;
  const parts: Part[] = [{ heading: null, line: lines[0]?.line ?? 1, lines: [] }];
  const put = (part: Part): void => {
    parts.push(part);
  };
  lines.forEach((line, index) => {
    const open = parts.at(-1);
    if (open === undefined) return;
    if (
      open.heading !== null &&
      open.lines.length === 0 &&
      open.heading.runIn === null &&
      continuesHeading(open.heading.text, line, lines[index + 1], layout)
    ) {
      const heading = continued(open.heading, line.text);
      parts[parts.length - 1] = { ...open, heading };
      role = heading.role ?? role;
      return;
    }
    const follows = open.heading !== null && open.lines.length === 0 && open.heading.runIn === null;
    const ahead = lines.slice(index + 1, index + 2 + MOST_STACKED);
    const heading = headingAt(line, lines[index - 1], ahead, { layout, role, lastMark, follows });
    const mark = heading?.mark ?? markOf(line.text);
    if (heading === null) {
      open.lines.push(line);
      lastMark = mark === null ? lastMarkAfter(line, lastMark) : { mark, isItem: true };
      return;
    }
    role = heading.role ?? role ?? 'other';
    lastMark = mark === null || heading.role !== null ? null : { mark, isItem: false };
    const rest =
      heading.runIn === null
        ? []
        : [{ ...line, text: line.text.slice(heading.runIn), start: line.start + heading.runIn }];
    put({ heading, line: line.line, lines: rest });
  });
  return parts.filter(({ heading, lines: own }) => heading !== null || own.length > 0);
}

function continued(heading: HeadingLine, rest: string): HeadingLine {
  const text = joinLines(heading.text, rest);
  return { ...heading, text, role: heading.role ?? roleOfName(text) };
}

/** An item goes on over lines in small letters; a new paragraph ends the list. */
function lastMarkAfter(line: SourceLine, last: Reading['lastMark']): Reading['lastMark'] {
  return last?.isItem === true && /^\p{Ll}/u.test(line.text) ? last : null;
}

interface Placed {
  readonly heading: string;
  readonly level: number;
  readonly role: SectionRole;
  readonly path: readonly string[];
}

interface Open {
  readonly key: string;
  readonly text: string;
  readonly role: SectionRole;
  /** Nothing of its own stands under it, only other headings. */
  readonly isHolder: boolean;
}

/** Parts under which a heading in capitals is no part of its own. */
const HOLDING: readonly SectionRole[] = [
  'introduction',
  'theory',
  'method',
  'findings',
  'conclusion',
  'other',
];
/** The site and its people have a part of their own. */
const SETTING = /\b(?:gambaran umum|deskripsi|profil|sejarah|overview)\b/iu;
/** What opens a part on factors says no more before its first heading, and names none itself. */
const MOST_OPENING_LINES = 4;
const ENUMERATING = /\b(?:yaitu|yakni|adalah|ialah|meliputi|antara lain|pertama|namely|first)\b/iu;

/** Where each heading stands under those before it, by markup, number and name. */
class Outline {
  #stack: readonly Open[] = [];

  /** `opening`: the lines right under it; `more`: another heading comes after. */
  place(heading: HeadingLine | null, opening: readonly SourceLine[], more: boolean): Placed {
    if (heading === null) return { heading: UNNAMED, level: 0, role: 'title', path: [] };
    const isHolder = more && holdsOthers(heading, opening);
    const key = this.#keyOf(heading, isHolder);
    const isMain = key === 'main' || (heading.role !== null && this.#isNewPart(heading));
    const at = isMain ? 0 : this.#stack.findIndex((open) => open.key === key);
    const above = at < 0 ? this.#above(key) : this.#stack.slice(0, at);
    const role = heading.role ?? above.at(-1)?.role ?? 'other';
    this.#stack = [...above, { key: isMain ? 'main' : key, text: heading.text, role, isHolder }];
    return { heading: heading.text, level: this.#stack.length, role, path: above.map(({ text }) => text) };
  }

  /** Headings without number or markup are on one level, but for those under one that only holds others. */
  #keyOf(heading: HeadingLine, isHolder: boolean): string {
    const key = keyOf(heading);
    const [main] = this.#stack;
    if (key === 'capitals')
      return main === undefined || SETTING.test(heading.text) || !HOLDING.includes(main.role) ? 'main' : key;
    const isUnder = this.#stack.some((open) => open.key === 'plain' && open.isHolder);
    return key === 'plain' && isUnder && !isHolder ? 'plain sub' : key;
  }

  /** A heading counted in a way not seen yet stands under all that are open, but not under one of a lower level of markup. */
  #above(key: string): readonly Open[] {
    const level = /^#(\d)$/u.exec(key)?.[1];
    if (level === undefined) return this.#stack;
    const end = this.#stack.findIndex(({ key: open }) => open.startsWith('#') && open >= key);
    return end < 0 ? this.#stack : this.#stack.slice(0, end);
  }

  /** A named part under another (Saran under Penutup, Latar Belakang under BAB I) is no part of its own there. */
  #isNewPart({ mark, role, text }: HeadingLine): boolean {
    const [main] = this.#stack;
    if (main === undefined || isUpper(text)) return true;
    if (mark !== null && mark.kind !== 'digit' && mark.kind !== 'roman') return false;
    const inChapter = markOf(main.text)?.kind === 'chapter';
    const staysInside = main.role === role && role !== 'abstract';
    return !inChapter && !staysInside;
  }
}

/** Headings with the same key are on a level. */
function keyOf({ mark, level, text, role }: HeadingLine): string {
  if (mark?.kind === 'chapter') return 'main';
  if (level !== null) return `#${level}`;
  if (mark === null) return role === null && isUpper(text) ? 'capitals' : 'plain';
  if (role !== null && isUpper(mark.rest) && (mark.kind === 'digit' || mark.kind === 'roman')) return 'main';
  return depthKey(mark);
}

function holdsOthers({ text }: HeadingLine, opening: readonly SourceLine[]): boolean {
  if (opening.length === 0) return true;
  const said = opening.map((line) => line.text).join(' ');
  return isFactorHeading(text) && opening.length <= MOST_OPENING_LINES && !ENUMERATING.test(said);
}

function depthKey({ kind, depth }: Mark): string {
  return kind === 'decimal' ? `decimal${depth}` : kind;
}

/** Shorter texts do not tell their language. */
const SHORTEST_SAMPLE = 40;

function sectionOf(part: Part, placed: Placed, layout: Layout, overall: Lang): ManuscriptSection {
  const drafts = draftBlocks(part.lines, layout, placed.role);
  const text = drafts.map((draft) => draft.text).join('\n');
  const lang = text.length < SHORTEST_SAMPLE ? overall : detectLanguage(text);
  const blocks = drafts.map((draft) => blockOf(draft, lang));
  return { ...placed, line: part.line, lang, blocks };
}
