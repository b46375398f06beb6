import { type Block, blockText } from '../block.ts';
import { tidy } from '../clean.ts';

/** A part of a file under a title of its own: an appendix, a curriculum vitae. */
export interface Section {
  /** `Lampiran 2. Transkrip wawancara`; empty for what stands above the first title. */
  readonly title: string;
  /** How many of the blocks are the title. */
  readonly titles: number;
  readonly blocks: readonly Block[];
}

const APPENDIX = /^(?:lampiran|appendix|attachment)\s*(?:\d{1,3}|[IVX]{1,5}|[A-Z])?(?=$|[\s.:–-])/iu;
const OTHER =
  /^(?:curriculum vitae|(?:daftar )?riwayat hidup|biodata penulis|daftar pustaka|references|bibliography|dokumentasi(?: penelitian| foto| wawancara)?|surat (?:izin|ijin|keterangan|pernyataan|permohonan)\b.{0,60})$/iu;
const INTERVIEW = /transkrip|transcript|verbatim|wawancara|interview/iu;
const PERSON = /^(?:informan|informant|narasumber|responden|respondent|partisipan|participant)\b/iu;
const ABOUT_INTERVIEWS =
  /pedoman|panduan|instrumen|kisi|daftar pertanyaan|guide|protocol|schedule|jadwal|persetujuan|consent|izin|ijin|dokumentasi|foto|photo|surat/iu;

/** The parts of a file with appendices, in order; empty for a file without. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const starts = blocks.flatMap((block, index) => (isTitle(block) ? [index] : []));
  const [first] = starts;
  if (first === undefined || !blocks.some((block) => APPENDIX.test(firstLine(block) ?? ''))) return [];
  const above: Section = { title: '', titles: 0, blocks: blocks.slice(0, first) };
  const sections = starts.map((start, index): Section => {
    const own = blocks.slice(start, starts[index + 1]);
    const titles = isBare(firstLine(own[0]) ?? '') && isTitleBelow(own[1]) ? 2 : 1;
    return { title: tidy(own.slice(0, titles).map(titleText).join(' ')), titles, blocks: own };
  });
  return [...(above.blocks.length > 0 ? [above] : []), ...sections];
}

/** What the title of a part says of it: an interview, something else, or nothing (`null`). */
export function saysInterview({ title }: Section): boolean | null {
  const words = title.replace(APPENDIX, '').replace(/^[\s.:–-]+/u, '');
  if (words === '') return null;
  if (INTERVIEW.test(words) && !ABOUT_INTERVIEWS.test(words)) return true;
  return PERSON.test(words) ? null : false;
}

function isTitle(block: Block): boolean {
  const line = firstLine(block);
  if (line === null || line.length > 120 || /[.?!,;]$/u.test(line)) return false;
  const isWeighty = block.kind === 'heading' || !/\p{Ll}/u.test(line);
  // `Lampiran 3 memuat daftar hadir` is a sentence: a number is followed by a mark, a capital or nothing.
  if (APPENDIX.test(line))
    return /^\p{L}+\s*(?:\d{1,3}|[IVX]{1,5}|[A-Z])?(?:\s*[.:–-]|\s+\p{Lu}|$)/u.test(line);
  return isWeighty && OTHER.test(line);
}

function firstLine(block: Block | undefined): string | null {
  if (block?.kind === 'heading') return tidy(block.text);
  return block?.kind === 'paragraph' ? tidy(block.lines[0]?.text ?? '') : null;
}

/** `LAMPIRAN 2`, with nothing behind the number. */
function isBare(line: string): boolean {
  return line.replace(APPENDIX, '').replace(/[\s.:–-]/gu, '') === '';
}

/** A short line under `LAMPIRAN 2` is its title, unless it names who is interviewed. */
function isTitleBelow(block: Block | undefined): boolean {
  const text = block?.kind === 'paragraph' || block?.kind === 'heading' ? blockText(block) : '';
  if (PERSON.test(text)) return false;
  return block?.kind === 'heading' || (text !== '' && text.length <= 80 && !/[.?!:]/u.test(text));
}

/** The lines of a title: those of a paragraph up to the first that is none. */
function titleText(block: Block): string {
  if (block.kind !== 'paragraph') return blockText(block);
  const lines = block.lines.slice(0, 3).map((line) => tidy(line.text));
  const end = lines.findIndex((line, index) => index > 0 && (/[.?!:;,]|: /u.test(line) || line.length > 80));
  return lines.slice(0, end < 0 ? lines.length : end).join(' ');
}
