import type { XmlComponent } from 'docx';
import { element } from './elements.ts';

/** Something that a list of contents leads to. */
export interface Mark {
  /** The name of its bookmark. */
  readonly anchor: string;
  readonly text: string;
}

export interface HeadingMark extends Mark {
  readonly level: 1 | 2 | 3;
}

/** What the lists at the head of a document are made from; filled while its body is made. */
export interface Marks {
  readonly headings: HeadingMark[];
  /** Captions by what they count: `Tabel`, `Gambar`. */
  readonly captions: Map<string, Mark[]>;
  /** Puts a bookmark round what is to be found, and names it. */
  readonly around: (children: readonly XmlComponent[]) => {
    readonly anchor: string;
    readonly children: readonly XmlComponent[];
  };
}

/** Bookmarks are numbered through in the order in which they are made. */
export function newMarks(): Marks {
  let made = 0;
  return {
    headings: [],
    captions: new Map(),
    around: (children) => {
      made += 1;
      // As Word names those that it makes for its own tables of contents.
      const anchor = `_Toc${String(made).padStart(9, '0')}`;
      return {
        anchor,
        children: [
          element('w:bookmarkStart', { 'w:id': made, 'w:name': anchor }),
          ...children,
          element('w:bookmarkEnd', { 'w:id': made }),
        ],
      };
    },
  };
}
