import type { Paragraph } from 'docx';
import { field, paragraphOf, textRun } from './elements.ts';
import type { Marks } from './marks.ts';
import { STYLES } from './styles.ts';

/**
 * The caption of a table or a figure. The last number of its label is a field that counts those of its kind, so that
 * one put in between is counted, and Word's cross-references and lists find it.
 */
export function captionNode(label: string, caption: string, keepNext: boolean, marks: Marks): Paragraph {
  const [, head = label, number] = /^(.*?)(\d+)$/u.exec(label) ?? [];
  const kind = head.split(/\s/u)[0] ?? head;
  const counted = number === undefined ? [] : field(`SEQ ${kind} \\* ARABIC`, number, { bold: true });
  const { anchor, children } = marks.around([
    textRun(head, { bold: true }),
    ...counted,
    textRun(`  ${caption}`),
  ]);
  const entries = marks.captions.get(kind) ?? [];
  marks.captions.set(kind, [...entries, { anchor, text: `${label}  ${caption}` }]);
  return paragraphOf({ style: STYLES.caption, ...(keepNext ? { keepNext } : {}) }, children);
}
