import type { Section } from '../model.ts';
import { paragraphOf, textRun } from './elements.ts';
import type { Piece } from './flow.ts';
import type { Marks } from './marks.ts';
import { STYLES } from './styles.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** An appendix: `Lampiran 2`. */
const APPENDIX = /^(\p{L}+) (\d+)$/u;

/** What the report calls its appendices, if it has any: `Lampiran`. */
export function appendixWord(sections: readonly Section[]): string | null {
  return sections.map(({ number }) => APPENDIX.exec(number)?.[1]).find((word) => word !== undefined) ?? null;
}

const COUNTED = [
  (at: number) => LETTERS[at],
  (at: number) => String(at + 1),
  (at: number) => LETTERS[at]?.toLowerCase(),
] as const;

function counts({ number, level, sections }: Section, at: number): boolean {
  return number === COUNTED[level - 1]?.(at) && sections.every(counts);
}

/** Whether Word's own counting gives every section the number that it has in the report. */
export function countedByWord(sections: readonly Section[]): boolean {
  const appendices = sections.filter(({ number }) => APPENDIX.test(number));
  return (
    sections.filter(({ number }) => !APPENDIX.test(number)).every(counts) &&
    appendices.every(({ number }, at) => APPENDIX.exec(number)?.[2] === String(at + 1))
  );
}

/** A heading; its number is the style's where Word counts, and otherwise part of its text. */
export function headingPiece({ number, level, heading }: Section, counted: boolean, marks: Marks): Piece {
  const appendix = APPENDIX.test(number);
  const numbered = `${number}. ${heading}`;
  const { anchor, children } = marks.around([textRun(counted ? heading : numbered)]);
  marks.headings.push({ anchor, level, text: numbered });
  return {
    nodes: [
      paragraphOf(
        {
          // A template's own heading may be left alone at the foot of a page.
          keepNext: true,
          style: appendix ? STYLES.appendix : (STYLES.headings[level - 1] ?? STYLES.body),
          ...(counted ? {} : { numbering: false, indent: { left: 0, firstLine: 0 } }),
        },
        children,
      ),
    ],
    wide: false,
    leads: true,
    height: 600,
  };
}
