import type { Voice } from '../model/voice.ts';
import type { Warning } from '../model/warning.ts';
import { blockText } from './block.ts';
import { type ReadPart, readParts } from './interview-parts.ts';
import type { LabelKnowledge } from './layout/label-census.ts';
import { writeParagraphs } from './layout/paragraphs.ts';
import { readRetelling } from './layout/retelling.ts';
import { TextBuilder } from './layout/text-builder.ts';
import { type DraftUnit, writeTurns } from './layout/turns.ts';
import { joinVoices } from './layout/voices.ts';
import type { Particulars } from './metadata/particulars.ts';
import type { HeardInformant } from './metadata/roster.ts';
import type { TitleBlock } from './metadata/title-block.ts';

/** More names than these are not listed in a warning. */
const MOST_NAMED = 12;

/** The interviews of one file, read but not yet written. */
export interface Interviews {
  readonly parts: readonly ReadPart[];
  readonly isSeveral: boolean;
  /** Everyone heard, in order of appearance, each once. */
  readonly informants: readonly HeardInformant[];
  readonly voices: readonly Voice[];
  /** What headings and title blocks say of them, by id. */
  readonly about: ReadonlyMap<string, Particulars>;
  /** The title block of the only interview, where it stands further down than at the head of the file. */
  readonly title: TitleBlock | null;
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
  const read = readParts(title, knowledge, where);
  const isUnlabelled = read.parts.every(({ reading }) => reading.speeches === null);
  const parts = isUnlabelled ? read.parts.map((part) => withRetellers(part, knowledge.roster)) : read.parts;
  const isSeveral = parts.filter(({ isBeside }) => !isBeside).length > 1;
  const heard = parts.flatMap(({ informant, reading }) =>
    reading.informants.length > 0 || informant === null ? reading.informants : [informant],
  );
  const informants = heard.filter(({ id }, index) => heard.findIndex((other) => other.id === id) === index);
  const warnings = parts.flatMap(({ reading }) => reading.warnings);
  const once = warnings.filter(
    ({ message }, index) => warnings.findIndex((other) => other.message.id === message.id) === index,
  );
  const voices = joinVoices(parts.flatMap(voicesOfPart));
  return {
    parts,
    isSeveral,
    informants,
    voices,
    about: new Map(
      parts.flatMap(({ informant, about }): [string, Particulars][] =>
        informant === null || about === null ? [] : [[informant.id, about]],
      ),
    ),
    title: read.title,
    warnings: [...read.warnings, ...once, ...severalWarnings(parts, where)],
  };
}

/** A part in which nobody is labelled, with the people whose words it tells again. */
function withRetellers(part: ReadPart, roster: LabelKnowledge['roster']): ReadPart {
  if (part.isBeside || part.informant !== null) return part;
  const told = readRetelling(part.body.map(blockText), roster) ?? [];
  const ids = [...new Set(told.flatMap(({ informant }) => informant ?? []))];
  const known = ids.length > 1 ? ids : ids.filter((id) => roster.some((informant) => informant.id === id));
  return { ...part, reading: { ...part.reading, informants: known.map((id) => ({ id, guessed: true })) } };
}

/** Who speaks in a part; where it names its informant, the others in it are told apart by their labels. */
function voicesOfPart({ informant, reading }: ReadPart): Voice[] {
  const { voices, informants } = reading;
  const own = informants.length < 2 ? (informant?.id ?? null) : null;
  return voices.map((voice) =>
    voice.role === 'informant' ? { ...voice, informant: voice.informant ?? own } : voice,
  );
}

/** Writes interviews and draws their units. `informant` speaks where only one does and nothing else says who. */
export function writeInterviews(
  { parts, isSeveral }: Interviews,
  title: TitleBlock,
  informant: string | null,
  roster: LabelKnowledge['roster'],
): WrittenText {
  const builder = new TextBuilder();
  const drafts = parts.flatMap((part) => writePart(part, builder, isSeveral, informant, roster));
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
  roster: LabelKnowledge['roster'],
): DraftUnit[] {
  const { head, body, reading, informant, isBeside } = part;
  writeParagraphs(head, builder);
  if (isBeside) return [];
  const drafts =
    reading.speeches === null
      ? retold(writeParagraphs(body, builder), builder.toString(), reading, roster)
      : writeTurns(reading.speeches, builder);
  // What stands above the first of several interviews only introduces them.
  if (isSeveral && reading.speeches === null && informant === null) return [];
  const own = isSeveral ? (informant?.id ?? fallback) : fallback;
  const isOneVoice = !isSeveral && reading.informants.length < 2;
  return drafts.map((draft) => ({ ...draft, informant: isOneVoice ? own : (draft.informant ?? own) }));
}

/** Paragraphs of a retelling by whose words they tell; what only the researcher did is no unit beside them. */
function retold(
  drafts: readonly DraftUnit[],
  text: string,
  { informants }: ReadPart['reading'],
  roster: LabelKnowledge['roster'],
): DraftUnit[] {
  const told = readRetelling(
    drafts.map(({ start, end }) => text.slice(start, end)),
    roster,
  );
  if (told === null) return [...drafts];
  const isSeveral = informants.length > 1;
  return drafts.flatMap((draft, index): DraftUnit[] => {
    const { informant = null, isAside = false } = told[index] ?? {};
    return isAside ? [] : [{ ...draft, informant: isSeveral ? informant : draft.informant }];
  });
}

function severalWarnings(parts: readonly ReadPart[], where: string): Warning[] {
  const spoken = parts.filter(({ reading, informant }) => reading.speeches !== null || informant !== null);
  const unsure = spoken.filter(
    ({ informant, reading }) => reading.informants.length === 0 && informant?.guessed !== false,
  );
  if (spoken.length < 2 || unsure.length === 0) return [];
  const names = spoken.map(
    ({ informant, reading }) => informant?.id ?? reading.informants.map(({ id }) => id).join('/'),
  );
  const shown = names.slice(0, MOST_NAMED).map((name) => name || '?');
  const list = [...shown, ...(names.length > MOST_NAMED ? ['…'] : [])].join(', ');
  const message = {
    id: `berkas ini tampaknya memuat ${spoken.length} wawancara (informan: ${list}); tulis id informan pada judul tiap wawancara, atau simpan satu wawancara per berkas`,
    en: `this file seems to hold ${spoken.length} interviews (informants: ${list}); write the informant’s id in the title of each, or save one interview per file`,
  };
  return [{ code: 'INFORMANT_GUESSED', where, message }];
}
