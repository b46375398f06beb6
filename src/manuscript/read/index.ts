import type { Manuscript, ManuscriptSection } from '../../model/manuscript.ts';
import { withoutFurniture } from './furniture.ts';
import { isUpper } from './headings.ts';
import { linesOf, type SourceLine } from './lines.ts';
import { roleOfName } from './names.ts';
import { sectionsOf } from './sections.ts';

/** Reads the text of a .md or .txt file, or text taken from a PDF: lines, parts, paragraphs and sentences. */
export function readManuscript(name: string, text: string): Manuscript {
  return manuscriptOf(name, text, withoutFurniture(linesOf(text)));
}

/** Reads what a format has parted into paragraphs already: each line is one, and `line` its ordinal. */
export function readParagraphs(name: string, lines: readonly SourceLine[], text: string): Manuscript {
  return manuscriptOf(name, text, lines);
}

function manuscriptOf(name: string, text: string, lines: readonly SourceLine[]): Manuscript {
  const sections = sectionsOf(lines);
  return { name, text, title: titleOf(sections), sections };
}

/** The first lines in capitals, or the first heading that names no part. */
function titleOf(sections: readonly ManuscriptSection[]): string | null {
  const [first] = sections;
  if (first === undefined) return null;
  if (first.role !== 'title')
    return roleOfName(first.heading) === null && first.blocks.length === 0 ? first.heading : null;
  const head = first.blocks.slice(0, 4);
  const start = head.findIndex(({ text }) => isUpper(text) && text.split(' ').length >= 4);
  if (start < 0)
    return head.find(({ text }) => text.split(' ').length >= 5 && !/[@\d]|\.$/u.test(text))?.text ?? null;
  const rest = head.slice(start).map(({ text }) => text);
  const end = rest.findIndex((text) => !isUpper(text));
  return (end < 0 ? rest : rest.slice(0, end)).join(' ');
}
