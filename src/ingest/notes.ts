import { detectLanguage } from '../language/detect.ts';
import type { Lang } from '../model/text.ts';
import type { Warning } from '../model/warning.ts';
import { type Block, blockText, paragraph, plainLine } from './block.ts';
import type { ReadFile } from './readers/reader.ts';

const HEADING: Readonly<Record<Lang, string>> = { id: 'Catatan kaki', en: 'Footnotes' };

/** A file's footnotes and endnotes as blocks under a heading of their own, each with its `[n]`. */
export function noteBlocks({ blocks, notes = [] }: ReadFile): Block[] {
  if (notes.length === 0) return [];
  const lang = detectLanguage(blocks.map(blockText).join('\n'));
  const lines = notes.map((note, index) => plainLine(`[${String(index + 1)}] ${note}`));
  return [
    { kind: 'heading', level: 1, text: HEADING[lang], attached: false },
    ...lines.map((line) => paragraph([line])),
  ];
}

/** That an interview's notes are in its text but nobody's speech. */
export function noteWarnings({ notes = [] }: ReadFile, where: string): Warning[] {
  if (notes.length === 0) return [];
  const message = {
    id: `${notes.length} catatan kaki dibaca di akhir teks; itu bukan ucapan informan, maka tidak dikode`,
    en: `${notes.length} footnote(s) stand at the end of the text; they are nobody’s speech and are not coded`,
  };
  return [{ code: 'FORMAT_DETAIL_LOST', where, message }];
}
