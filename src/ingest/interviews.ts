import type { Warning } from '../model/warning.ts';
import { type InterviewReading, readInterview } from './layout/interview.ts';
import type { LabelKnowledge } from './layout/label-census.ts';
import { writeParagraphs } from './layout/paragraphs.ts';
import { type InterviewPart, partInterviews } from './layout/parts.ts';
import { TextBuilder } from './layout/text-builder.ts';
import { type DraftUnit, writeTurns } from './layout/turns.ts';
import type { HeardInformant } from './metadata/roster.ts';
import type { TitleBlock } from './metadata/title-block.ts';

interface ReadPart extends InterviewPart {
  readonly reading: InterviewReading;
}

/** The interviews of one file, read but not yet written. */
export interface Interviews {
  readonly parts: readonly ReadPart[];
  readonly isSeveral: boolean;
  /** Everyone heard, in order of appearance, each once. */
  readonly informants: readonly HeardInformant[];
  readonly warnings: readonly Warning[];
}

/** The canonical text and what may be coded of it. */
export interface WrittenText {
  readonly text: string;
  readonly drafts: readonly DraftUnit[];
  /** Whether an interview had to be read by its paragraphs. */
  readonly isWithoutSpeakers: boolean;
}

/** Reads the one interview of a file, or each of several by itself. */
export function readInterviews(title: TitleBlock, knowledge: LabelKnowledge, where: string): Interviews {
  const parts = partInterviews(title, knowledge.roster).map(
    (part): ReadPart => ({ ...part, reading: readInterview(part.body, knowledge, where) }),
  );
  const isSeveral = parts.length > 1;
  const heard = parts.flatMap(({ informant, reading }) =>
    reading.informants.length > 0 || informant === null ? reading.informants : [informant],
  );
  const informants = heard.filter(({ id }, index) => heard.findIndex((other) => other.id === id) === index);
  const warnings = parts.flatMap(({ reading }) => reading.warnings);
  const once = warnings.filter(
    ({ message }, index) => warnings.findIndex((other) => other.message.id === message.id) === index,
  );
  return { parts, isSeveral, informants, warnings: [...once, ...severalWarnings(parts, where)] };
}

/** Writes interviews and draws their units. `informant` speaks where only one does and nothing else says who. */
export function writeInterviews(
  { parts, isSeveral }: Interviews,
  title: TitleBlock,
  informant: string | null,
): WrittenText {
  const builder = new TextBuilder();
  const drafts = parts.flatMap((part) => writePart(part, builder, isSeveral, informant));
  const text = builder.toString();
  // Rather everything as it stands than nothing at all.
  const fallback = drafts.length === 0 ? writeText(title) : null;
  if (fallback !== null && fallback.drafts.length > 0) {
    const named = fallback.drafts.map((draft) => ({ ...draft, informant }));
    return { ...fallback, drafts: named, isWithoutSpeakers: true };
  }
  return { text, drafts, isWithoutSpeakers: parts.every(({ reading }) => reading.speeches === null) };
}

/** Writes an observation or a document. */
export function writeText({ head, body }: TitleBlock): WrittenText {
  const builder = new TextBuilder();
  writeParagraphs(head, builder);
  const drafts = writeParagraphs(body, builder);
  return { text: builder.toString(), drafts, isWithoutSpeakers: false };
}

function writePart(
  part: ReadPart,
  builder: TextBuilder,
  isSeveral: boolean,
  fallback: string | null,
): DraftUnit[] {
  const { head, body, reading, informant } = part;
  writeParagraphs(head, builder);
  const drafts =
    reading.speeches === null ? writeParagraphs(body, builder) : writeTurns(reading.speeches, builder);
  // What stands above the first of several interviews only introduces them.
  if (isSeveral && reading.speeches === null && informant === null) return [];
  const own = isSeveral ? (informant?.id ?? fallback) : fallback;
  const isOneVoice = !isSeveral && reading.informants.length < 2;
  return drafts.map((draft) => ({ ...draft, informant: isOneVoice ? own : (draft.informant ?? own) }));
}

function severalWarnings(parts: readonly ReadPart[], where: string): Warning[] {
  const spoken = parts.filter(({ reading, informant }) => reading.speeches !== null || informant !== null);
  const unsure = spoken.filter(
    ({ informant, reading }) => reading.informants.length === 0 && informant?.guessed !== false,
  );
  if (parts.length < 2 || unsure.length === 0) return [];
  const names = spoken.map(
    ({ informant, reading }) => informant?.id ?? reading.informants.map(({ id }) => id).join('/'),
  );
  const list = names.map((name) => name || '?').join(', ');
  const message = {
    id: `berkas ini tampaknya memuat ${spoken.length} wawancara (informan: ${list}); tulis id informan pada judul tiap wawancara, atau simpan satu wawancara per berkas`,
    en: `this file seems to hold ${spoken.length} interviews (informants: ${list}); write the informant’s id in the title of each, or save one interview per file`,
  };
  return [{ code: 'INFORMANT_GUESSED', where, message }];
}
