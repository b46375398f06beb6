import type { Document } from '../model/source.ts';
import type { UnitKind } from './canonical/marks.ts';
import { writeBody } from './canonical/write.ts';
import { formatFrontMatter } from './front-matter.ts';

/**
 * A document as a markdown transcript that people can read and edit: front matter, then its text with labels in bold,
 * the interviewer's in italics, headings, and what is nobody's evidence as quotes. Read again it has the same text, the
 * same units and the same metadata. The document is as ingest reads it: lines are tidy, a unit ends at the end of a
 * line, and a space parts its label from it.
 */
export function toMarkdown(document: Document): string {
  const { id, technique, informant, date, place, title, units } = document;
  const kind: UnitKind =
    technique === 'interview' && units.some((unit) => unit.question !== null) ? 'turns' : 'paragraphs';
  const { source, speakers } = writeBody(document, kind);
  const said = { id, title, technique, informant, date, place };
  const front = {
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)),
    ...(speakers.size === 0 ? {} : { speakers: Object.fromEntries(speakers) }),
    units: kind,
  };
  return `${formatFrontMatter(front)}\n${source}\n`;
}
