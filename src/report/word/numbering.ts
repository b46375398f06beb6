import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';

/** The lists that a document declares. */
export const LISTS = {
  headings: 'headings',
  appendices: 'appendices',
  bullets: 'bullets',
  numbers: 'numbers',
} as const;

const STEP = 425;

/** A., 1., a.: as the field numbers a chapter's sections; each follows the style of its heading. */
const HEADING_LEVELS = [LevelFormat.UPPER_LETTER, LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER].map(
  (format, level) => ({
    level,
    format,
    text: `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: STEP, hanging: STEP } } },
  }),
);

const listLevel = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: STEP, hanging: STEP } } },
});

/** `appendix` is what an appendix is called: `Lampiran`. */
export function numberingOf(appendix: string): INumberingOptions {
  return {
    config: [
      { reference: LISTS.headings, levels: HEADING_LEVELS },
      {
        reference: LISTS.appendices,
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: `${appendix} %1.`,
            alignment: AlignmentType.LEFT,
            suffix: LevelSuffix.SPACE,
          },
        ],
      },
      { reference: LISTS.bullets, levels: [listLevel(LevelFormat.BULLET, '•')] },
      { reference: LISTS.numbers, levels: [listLevel(LevelFormat.DECIMAL, '%1.')] },
    ],
  };
}
