import type { Warning } from '../model/warning.ts';
import { type Block, blockText } from './block.ts';
import { type Section, saysInterview, sectionsOf } from './layout/appendix.ts';
import { type InterviewReading, readInterview } from './layout/interview.ts';
import type { LabelKnowledge } from './layout/label-census.ts';
import { type InterviewPart, informantOfTitle, partInterviews } from './layout/parts.ts';
import { splitTitleBlock, type TitleBlock } from './metadata/title-block.ts';

/** An interview of a file, or something beside the interviews, which is written but holds no units. */
export interface ReadPart extends InterviewPart {
  readonly reading: InterviewReading;
  readonly isBeside: boolean;
}

/** The parts of a file with interviews, in order. */
export interface ReadParts {
  readonly parts: readonly ReadPart[];
  /** The title block of the only interview, where it does not stand at the head of the file. */
  readonly title: TitleBlock | null;
  readonly warnings: readonly Warning[];
}

const SILENT: InterviewReading = { speeches: null, informants: [], voices: [], warnings: [] };

/** Reads the interviews of a file, and tells what is none where they stand among appendices. */
export function readParts(title: TitleBlock, knowledge: LabelKnowledge, where: string): ReadParts {
  const read = (interview: TitleBlock): ReadPart[] =>
    partInterviews(interview, knowledge.roster).map((part) => ({
      ...part,
      reading: readInterview(part.body, knowledge, where),
      isBeside: false,
    }));
  const sections = sectionsOf([...title.head, ...title.body]);
  const isInterview = sections.map((section) => isSpoken(section, knowledge, where));
  const spoken = sections.filter((_, index) => isInterview[index] === true);
  if (spoken.length === 0 || spoken.length === sections.length)
    return { parts: read(title), title: null, warnings: [] };
  const titles = new Map(spoken.map((section) => [section, titleOf(section, knowledge)]));
  const parts = sections.flatMap((section): ReadPart[] => {
    const own = titles.get(section);
    return own === undefined
      ? [beside(section.blocks)]
      : read(own).map((part) => withTitle(part, own, knowledge));
  });
  const [only] = titles.values();
  const left = sections.filter((section) => !titles.has(section));
  return {
    parts,
    title: titles.size === 1 ? (only ?? null) : null,
    warnings: [leftOut(spoken, left, where)],
  };
}

/** A part with whom the title of its section names, where nothing nearer does. */
function withTitle(part: ReadPart, title: TitleBlock, { roster }: LabelKnowledge): ReadPart {
  if (part.informant !== null) return part;
  const headings = title.body.slice(0, 2).filter(({ kind }) => kind === 'heading');
  const titled = { ...title, head: [...headings, ...title.head] };
  return { ...part, informant: informantOfTitle(titled, roster), about: part.about ?? title.about ?? null };
}

function beside(blocks: readonly Block[]): ReadPart {
  return { informant: null, about: null, head: blocks, body: [], reading: SILENT, isBeside: true };
}

/** Whether a part is an interview: as its title says, if people speak in it; a part that says nothing, by who speaks. */
function isSpoken(section: Section, knowledge: LabelKnowledge, where: string): boolean {
  const said = saysInterview(section);
  if (said === false) return false;
  const { speeches } = readInterview(section.blocks.slice(section.titles), knowledge, where);
  if (said === true) return speeches !== null;
  const count = (role: string): number => speeches?.filter((speech) => speech.role === role).length ?? 0;
  return count('interviewer') >= 2 && count('informant') >= 2;
}

/** The title block of a part, under its own title. */
function titleOf({ blocks, titles }: Section, { roster }: LabelKnowledge): TitleBlock {
  const whole = splitTitleBlock(blocks, roster);
  if (whole.head.length > 0) return whole;
  const below = splitTitleBlock(blocks.slice(titles), roster);
  return { ...below, head: [...blocks.slice(0, titles), ...below.head] };
}

function leftOut(spoken: readonly Section[], left: readonly Section[], where: string): Warning {
  const named = (sections: readonly Section[]): string =>
    sections
      .map(({ title, blocks }) => `"${(title === '' ? blockText(blocks[0] ?? EMPTY) : title).slice(0, 60)}"`)
      .join(', ');
  return {
    code: 'PART_LEFT_OUT',
    where,
    message: {
      id: `hanya ${named(spoken)} dibaca sebagai wawancara; ${named(left)} tetap ada dalam teks, tetapi bukan satuan`,
      en: `only ${named(spoken)} was read as an interview; ${named(left)} stays in the text, but holds no units`,
    },
  };
}

const EMPTY: Block = { kind: 'heading', level: 1, text: '', attached: false };
