import { type FileChild, Paragraph } from 'docx';
import type { Lang } from '../../model/text.ts';
import { wordPhrases } from '../phrases/word.ts';
import { bodyElement, element, fieldEnds, paragraphOf, textRun } from './elements.ts';
import type { Mark, Marks } from './marks.ts';
import { STYLES } from './styles.ts';

interface Entry extends Mark {
  readonly style: string;
}

/**
 * A field that lists what stands in the document. Until it is updated it shows the entries as links, without the
 * pages, which only the program that sets the document knows, and says how to get them.
 */
function listField(instruction: string, entries: readonly Entry[], hint: string): readonly Paragraph[] {
  const { open, close } = fieldEnds(instruction);
  const lines = entries.map(({ style, anchor, text }) => ({
    style,
    children: [element('w:hyperlink', { 'w:anchor': anchor, 'w:history': 1 }, [textRun(text)])],
  }));
  const last = { style: STYLES.source, children: [textRun(hint, { italics: true }), ...close] };
  return [...lines, last].map(({ style, children }, at) =>
    paragraphOf({ style }, [...(at === 0 ? open : []), ...children]),
  );
}

const headed = (text: string): Paragraph =>
  new Paragraph({ style: STYLES.contentsHeading, children: [textRun(text)] });

/** Word offers to update a table of contents that is declared as one. */
function declared(paragraphs: readonly Paragraph[]): FileChild {
  return bodyElement('w:sdt', [
    element('w:sdtPr', {}, [
      element('w:docPartObj', {}, [
        element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
        element('w:docPartUnique'),
      ]),
    ]),
    element('w:sdtContent', {}, paragraphs),
  ]);
}

/** The table of contents, and the lists of tables and of figures. */
export function contentsNodes({ headings, captions }: Marks, lang: Lang): readonly FileChild[] {
  const say = wordPhrases[lang];
  const entries = headings.map(({ level, ...mark }) => ({
    ...mark,
    style: STYLES.contents[level - 1] ?? STYLES.body,
  }));
  return [
    declared([headed(say.contents), ...listField('TOC \\o "1-3" \\h \\z \\u', entries, say.update)]),
    ...[...captions].flatMap(([kind, marks]) => [
      headed(say.listOf(kind)),
      ...listField(
        `TOC \\h \\z \\c "${kind}"`,
        marks.map((mark) => ({ ...mark, style: STYLES.tables })),
        say.update,
      ),
    ]),
  ];
}
