import type { Informant } from '../../model/source.ts';
import { type Block, blockText } from '../block.ts';
import { tidy } from '../clean.ts';
import { type Particulars, particularsOf } from '../metadata/particulars.ts';
import { findInformant, type HeardInformant, plainName } from '../metadata/roster.ts';
import {
  informantOfFields,
  namesInformant,
  splitTitleBlock,
  type TitleBlock,
} from '../metadata/title-block.ts';
import { labelCandidate, labelKey } from './labels.ts';
import { textLine } from './lines.ts';
import { isNumbered, labelRole } from './speaker-words.ts';
import { speakerNamed } from './speakers.ts';

/** One interview of a file. */
export interface InterviewPart {
  /** Who its title or title block names; `null` where they name nobody the roster has, and no number. */
  readonly informant: HeardInformant | null;
  /** What its title or title block says of the informant beside a code. */
  readonly about: Particulars | null;
  /** Whether its title names and describes the informant. */
  readonly isDescribed?: boolean;
  /** Written, but without units. */
  readonly head: readonly Block[];
  readonly body: readonly Block[];
}

/** Where an interview begins: its title, up to `to`, as head and first blocks of the body. */
interface Start extends InterviewPart {
  readonly from: number;
  readonly to: number;
}

/** More blocks than a title block ever has. */
const LONGEST_HEAD = 12;
const NUMBERING = /^(?:[A-Z]|[IVX]{1,5}|\d{1,2})[.)]\s+/u;
const WITH =
  /^(?:(?:transkrip|hasil|verbatim|transcript)\s+)*(?:wawancara|interview)(?:\s+mendalam)?\s*(?:dengan|bersama|with|of|[-–:])?\s+(.+)$/iu;
const NUMBERED =
  /^((?:informan|informant|narasumber|responden|respondent|partisipan|participant)\s*(?:ke-?)?\s*\d{1,3})(?![\p{L}\p{N}.])/iu;
const APPENDIX = /^(?:lampiran|appendix|attachment)\s*(?:\d{1,3}|[IVX]{1,5}|[A-Z])?\s*[.:–-]\s*/iu;
const TITLE = /^(?:lampiran|transkrip|hasil wawancara|wawancara|transcript|interview)\b/iu;

/** The interviews in a file: one where no second title or title block tells of another. */
export function partInterviews(title: TitleBlock, roster: readonly Informant[]): InterviewPart[] {
  const { head, body } = title;
  const starts = body.flatMap((_, index) => startAt(body, index, roster) ?? []);
  const [first] = starts;
  const before = {
    informant: informantOfTitle(title, roster),
    about: title.about ?? null,
    head,
    body: body.slice(0, first?.from),
  };
  const parts = starts.map((start, index): InterviewPart => {
    const end = starts[index + 1]?.from ?? body.length;
    return {
      informant: start.informant,
      about: start.about,
      isDescribed: start.isDescribed === true,
      head: start.head,
      body: [...start.body, ...body.slice(start.to, end)],
    };
  });
  if (before.body.length > 0) parts.unshift(before);
  else if (parts[0] !== undefined)
    parts[0] = {
      ...parts[0],
      informant: parts[0].informant ?? before.informant,
      about: parts[0].about ?? before.about,
      head: [...head, ...parts[0].head],
    };
  return parts.length > 1 ? withNumbers(parts) : [{ informant: null, about: null, head, body }];
}

/** Numbers those of whom headings tell more than a name, but no code: reports show no names, yet they are several. */
function withNumbers(parts: readonly InterviewPart[]): InterviewPart[] {
  const names: string[] = [];
  return parts.map((part) => {
    const name =
      part.informant === null && part.isDescribed === true ? plainName(part.about?.name ?? '') : '';
    if (name === '') return part;
    if (!names.includes(name)) names.push(name);
    const word = Object.keys(part.about?.attributes ?? {}).some((key) =>
      /^(?:age|gender|education)$/u.test(key),
    )
      ? 'Informant'
      : 'Informan';
    return { ...part, informant: { id: `${word} ${names.indexOf(name) + 1}`, guessed: true } };
  });
}

function startAt(blocks: readonly Block[], index: number, roster: readonly Informant[]): Start | null {
  const block = blocks[index];
  if (block === undefined) return null;
  if (namesInformant(block, roster)) return titleBlockAt(blocks, index, roster);
  const text = loneLine(block);
  if (text === null || isTitleAbove(blocks, index, roster)) return null;
  const isHeading = block.kind === 'heading';
  const bare = text.replace(NUMBERING, '');
  const described = describedPerson(bare);
  const who = WITH.exec(bare)?.[1] ?? NUMBERED.exec(bare)?.[1] ?? described?.who ?? (isHeading ? bare : null);
  if (who === null || !(isHeading || isSpoken(blocks[index + 1]))) return null;
  const informant = informantNamed(who, roster) ?? described?.coded ?? null;
  const isTitle = WITH.test(bare) ? informant !== null || /\bdengan|bersama|with\b|\d$/iu.test(bare) : false;
  const isPerson = NUMBERED.test(bare) || described !== null || (informant !== null && !informant.guessed);
  if (!isTitle && !isPerson) return null;
  const numbered = NUMBERED.exec(bare)?.[1];
  return {
    from: index,
    to: index + 1,
    informant,
    isDescribed: described !== null,
    about: described?.about ?? (numbered === undefined ? null : particularsOf(bare.slice(numbered.length))),
    head: [],
    body: [{ kind: 'heading', level: 1, text, attached: false }],
  };
}

/** A second block of `Nama: …`, with the titles right above it. */
function titleBlockAt(blocks: readonly Block[], index: number, roster: readonly Informant[]): Start | null {
  const source = blocks.slice(index, index + LONGEST_HEAD);
  const { fields, head, body, about = null } = splitTitleBlock(source, roster);
  if (head.length === 0) return null;
  // A paragraph may go on with the first turn right under its last key; that part of it is no block of the text.
  const cutOff = body.filter((block) => !source.includes(block));
  let from = index;
  while (from > 0 && TITLE.test(loneLine(blocks[from - 1]) ?? '')) from -= 1;
  return {
    from,
    to: index + source.length - (body.length - cutOff.length),
    informant:
      informantOfFields(fields, roster) ?? numberedInTitles([...blocks.slice(from, index), ...head], roster),
    about,
    head: [...blocks.slice(from, index), ...head],
    body: cutOff,
  };
}

/** Whether a title belongs to the title block below it. */
function isTitleAbove(blocks: readonly Block[], index: number, roster: readonly Informant[]): boolean {
  let next = index + 1;
  while (next < index + 4 && TITLE.test(loneLine(blocks[next]) ?? '')) next += 1;
  const block = blocks[next];
  return block !== undefined && TITLE.test(loneLine(blocks[index]) ?? '') && namesInformant(block, roster);
}

function loneLine(block: Block | undefined): string | null {
  if (block === undefined || block.kind === 'table' || block.kind === 'speech') return null;
  if (block.kind === 'paragraph' && block.lines.length > 1) return null;
  const text = tidy(blockText(block));
  return text === '' || text.length > 100 || /[.?!…:;,]["”’»]?$/u.test(text) ? null : text;
}

/** Whether a block begins with the label of a turn. */
function isSpoken(block: Block | undefined): boolean {
  const [line] = block?.kind === 'paragraph' ? block.lines : [];
  const found = line === undefined ? null : labelCandidate(textLine(line.text, true, line.bold));
  return found !== null && found.by !== 'line' && labelRole(found.key) !== null;
}

/** `I-01 | Perempuan | 45 th | Staf`, `Ibu Sumiati (Kasubbag Umum, 45 tahun)`: a code or a name, and more of the person. */
function describedPerson(
  text: string,
): { readonly who: string; readonly coded: HeardInformant | null; readonly about: Particulars } | null {
  const [, code, rest = ''] = /^(\p{L}{1,3}[-.]?\d{1,3})(?=[\s,|:(–-])(.*)$/u.exec(text) ?? [];
  const about = particularsOf(code === undefined ? text : rest);
  if (about === null || Object.keys(about.attributes).length === 0) return null;
  if (code !== undefined) return { who: code, coded: { id: code, guessed: false }, about };
  return about.name === null ? null : { who: about.name, coded: null, about };
}

/** Who is interviewed, by the title block and the titles above one interview of several. */
export function informantOfTitle(
  { fields, head }: TitleBlock,
  roster: readonly Informant[],
): HeardInformant | null {
  return informantOfFields(fields, roster) ?? numberedInTitles(head, roster);
}

/** The number in a title above a title block: `INFORMAN 2`, `Lampiran 3. Informan 2`. */
function numberedInTitles(blocks: readonly Block[], roster: readonly Informant[]): HeardInformant | null {
  for (const block of blocks) {
    const lines = block.kind === 'paragraph' ? block.lines.map(({ text }) => text) : [blockText(block)];
    const named = lines.map(
      (line) => NUMBERED.exec(tidy(line).replace(APPENDIX, '').replace(NUMBERING, ''))?.[1],
    );
    const found = named.find((name) => name !== undefined);
    if (block.kind !== 'table' && found !== undefined) return informantNamed(found, roster);
  }
  return null;
}

function informantNamed(text: string, roster: readonly Informant[]): HeardInformant | null {
  const name = tidy(text.replace(/\([^)]*\)?/gu, ' ').split(/\s[-–]\s/u)[0] ?? '');
  const found = findInformant(name, roster);
  if (found !== null) return { id: found.id, guessed: !found.sure };
  const key = labelKey(name);
  if (!isNumbered(key) || labelRole(key) !== 'informant') return null;
  const shown = /\p{Ll}/u.test(name) || /^\p{L}{1,3}[-.\s]?\d/u.test(name) ? name : titleCase(name);
  const { informant, guessed } = speakerNamed(key, shown, { roster, declared: {} });
  return informant === null ? null : { id: informant, guessed };
}

/** `INFORMAN 1` as `Informan 1`. */
function titleCase(text: string): string {
  return text.charAt(0) + text.slice(1).toLowerCase();
}
