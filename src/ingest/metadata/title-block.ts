import type { Informant } from '../../model/source.ts';
import { type Block, blockText, cutTable, paragraph, type Table, type TextLine } from '../block.ts';
import { tidy } from '../clean.ts';
import { parseDate } from './dates.ts';
import { isAlsoSpeaker, type TitleField, titleField } from './keys.ts';
import { type Particulars, particularsOfEntries } from './particulars.ts';
import { findInformant, type HeardInformant } from './roster.ts';

/** What stands above the text proper. `head` stays in the canonical text, but holds no unit. */
export interface TitleBlock {
  readonly fields: ReadonlyMap<TitleField, string>;
  readonly head: readonly Block[];
  readonly body: readonly Block[];
  /** What it says of the person interviewed beside a code. */
  readonly about?: Particulars | null;
}

interface Entry {
  readonly key: string;
  readonly field: TitleField;
  readonly value: string;
}

/** Above the first `Nama:` there may be a few lines of title. */
const MOST_TITLES = 4;
const LONGEST_VALUE = 160;

/**
 * The block of `Nama: …`, `Tanggal: …` lines, or the table of them, at the head of a file. A first line of
 * speech (`Informan: Ya, saya …`) is none; nor is a single line that only looks like a key of such a block.
 */
export function splitTitleBlock(source: readonly Block[], roster: readonly Informant[]): TitleBlock {
  const none: TitleBlock = { fields: new Map(), head: [], body: source };
  const blocks = partTitles(source, roster);
  const first = blocks
    .slice(0, MOST_TITLES + 1)
    .findIndex((block) => entriesAtHead(block, roster).length > 0);
  if (first < 0 || !blocks.slice(0, first).every(isTitle)) return none;
  const entries: Entry[] = [];
  const rest = [...blocks.slice(first)];
  const head = [...blocks.slice(0, first)];
  for (let [block] = rest; block !== undefined; [block] = rest) {
    const found = entriesAtHead(block, roster);
    if (found.length === 0) break;
    entries.push(...found);
    rest.shift();
    const { above, below } = cut(block, found.length, roster);
    head.push(above);
    if (below !== null) {
      rest.unshift(below);
      break;
    }
  }
  if (!isTitleBlock(entries)) return none;
  const fields = new Map<TitleField, string>();
  for (const { field, value } of entries) if (value !== '' && !fields.has(field)) fields.set(field, value);
  return { fields, head, body: rest, about: particularsOfEntries(entries, fields.get('name') ?? null) };
}

/** Whether a block is a title block that says who is interviewed. */
export function namesInformant(block: Block, roster: readonly Informant[]): boolean {
  const at = Math.max(0, keyLine(block, roster));
  const isUnderTitles =
    block.kind === 'paragraph' && block.lines.slice(0, at).every((line) => isTitle(paragraph([line])));
  const lines = isUnderTitles ? paragraph(block.lines.slice(at)) : block;
  const entries = entriesAtHead(lines, roster);
  return isTitleBlock(entries) && entries.some(({ field }) => field === 'name' || field === 'informant');
}

/**
 * The informant that a title block names by code or name. A name counts only where the roster has it: reports
 * show ids, not names.
 */
export function informantOfFields(
  fields: TitleBlock['fields'],
  roster: readonly Informant[],
): HeardInformant | null {
  const texts = [fields.get('informant'), fields.get('name')].filter((text) => text !== undefined);
  const found = texts.map((text) => findInformant(text, roster)).find((match) => match !== null);
  if (found !== undefined) return { id: found.id, guessed: !found.sure };
  const code = texts.find((text) => /^\p{L}{1,9}[- .]?\d{1,3}$/u.test(text));
  return code === undefined ? null : { id: code, guessed: false };
}

/** Titles that stand directly above the first key, without a blank line, as a block of their own. */
function partTitles(blocks: readonly Block[], roster: readonly Informant[]): readonly Block[] {
  const index = blocks.slice(0, MOST_TITLES + 1).findIndex((block) => keyLine(block, roster) > 0);
  const block = blocks[index];
  if (block?.kind !== 'paragraph') return blocks;
  const at = keyLine(block, roster);
  const titles = block.lines.slice(0, at).map((line) => paragraph([line]));
  if (at > MOST_TITLES || !titles.every(isTitle)) return blocks;
  return [...blocks.slice(0, index), ...titles, paragraph(block.lines.slice(at)), ...blocks.slice(index + 1)];
}

/** Which line of a paragraph is its first key line; −1 for none. */
function keyLine(block: Block, roster: readonly Informant[]): number {
  const lines = block.kind === 'paragraph' ? block.lines.slice(0, MOST_TITLES + 1) : [];
  return lines.findIndex((line) => {
    const found = lineEntry(line);
    return found !== null && isData(found, roster);
  });
}

function isTitleBlock(entries: readonly Entry[]): boolean {
  const plain = entries.filter((entry) => !isAlsoSpeaker(entry.key));
  if (plain.length === 0) return false;
  return entries.length >= 2 || plain.some((entry) => entry.field !== 'other' && entry.field !== 'title');
}

/** A line of title: short, without the punctuation of a sentence or the colon of a label. */
function isTitle(block: Block): boolean {
  if (block.kind === 'heading') return true;
  const text = blockText(block);
  return (
    block.kind === 'paragraph' && text.length <= 160 && !/[.?!:]\s*$/u.test(text) && !text.includes(': ')
  );
}

/** A block parted behind its key lines; `below` is `null` where nothing else follows. */
function cut(
  block: Block,
  keyLines: number,
  roster: readonly Informant[],
): { readonly above: Block; readonly below: Block | null } {
  if (block.kind === 'paragraph' && keyLines < block.lines.length) {
    const above = { ...block, lines: block.lines.slice(0, keyLines) };
    return { above, below: paragraph(block.lines.slice(keyLines)) };
  }
  const turns = block.kind === 'table' ? firstTurn(block, roster) : null;
  return block.kind === 'table' && turns !== null ? cutTable(block, turns) : { above: block, below: null };
}

/** The key lines that a block begins with; the rows of a table as far as they are no turns, or none. */
function entriesAtHead(block: Block, roster: readonly Informant[]): Entry[] {
  if (block.kind === 'heading' || block.kind === 'speech') return [];
  if (block.kind === 'table') return tableEntries(block, roster);
  const entries: Entry[] = [];
  for (const line of block.lines) {
    const entry = lineEntry(line);
    if (entry === null || !isData(entry, roster)) break;
    entries.push(entry);
  }
  return entries;
}

function lineEntry(line: TextLine): Entry | null {
  const match = /^(?:[-*•]\s+|\d{1,2}[.)]\s+)?(\p{L}[^:=\t]{0,39}?)\s*(?:[:=]|\t)[\s:]*(.*)$/u.exec(
    line.text.slice(0, 400),
  );
  return match === null ? null : entry(match[1], match[2]);
}

function tableEntries(table: Table, roster: readonly Informant[]): Entry[] {
  const rows = table.rows.slice(0, firstTurn(table, roster) ?? table.rows.length);
  const known = rows.map(rowEntry).filter((found) => found !== null);
  return known.length >= 2 && known.length >= rows.length * 0.6 ? known : [];
}

/** The row in which a table of turns (`Peneliti | …`, `Informan | …`) begins; `null` for a table of keys only. */
function firstTurn({ rows }: Table, roster: readonly Informant[]): number | null {
  const entries = rows.map(rowEntry);
  const keys = entries.map((found) => (found === null ? '' : found.key.toLowerCase()));
  const recurring = new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
  const first = entries.findIndex(
    (found, index) =>
      found !== null &&
      isAlsoSpeaker(found.key) &&
      (recurring.has(keys[index] ?? '') || !isData(found, roster)),
  );
  return first < 0 ? null : first;
}

function rowEntry(row: readonly string[]): Entry | null {
  const [key, value = '', ...more] = row.map(tidy).filter((cell) => cell !== '' && cell !== ':');
  return more.length > 0 || key === undefined
    ? null
    : entry(key.replace(/\s*:$/u, ''), value.replace(/^:\s*/u, ''));
}

function entry(key = '', value = ''): Entry | null {
  const field = titleField(tidy(key));
  if (field === null) return null;
  // `Hari: Senin` and `Waktu wawancara: 10.00` are no dates by themselves.
  const isNoDate = field === 'date' && /^(?:hari|waktu)/iu.test(key.trim()) && parseDate(value) === null;
  return { key: tidy(key), field: isNoDate ? 'other' : field, value: tidy(value) };
}

/** A value, not speech: for keys that also label speakers, a name, a code, or someone of the roster. */
function isData({ key, value }: Entry, roster: readonly Informant[]): boolean {
  // Several sentences with keys of their own are running text: `Hari: Senin. Waktu: pagi. Posisi: …`
  if (value.length > LONGEST_VALUE || /\.\s+\p{Lu}[^.:]{0,40}:\s/u.test(value)) return false;
  if (!isAlsoSpeaker(key)) return true;
  if (value === '' || /[?!…]/u.test(value)) return false;
  if (/^\p{L}{0,9}[- .]?\d{1,3}$/u.test(value) || findInformant(value, roster)?.sure === true) return true;
  const words =
    value
      .replace(/\([^)]*\)/gu, '')
      .split(',')[0]
      ?.trim()
      .split(' ') ?? [];
  return words.length <= 5 && words.every((word) => /^\p{Lu}/u.test(word)) && !GREETING.test(value);
}

const GREETING =
  /^(?:ya|iya|baik|oke?|selamat|assalam|waalaikum|terima|halo|hai|silakan|siap|tidak|yes|no|okay|hello|hi|good|thank)/iu;
