import { type Block, rowTexts } from '../ingest/block.ts';
import { readWhole, type WholeFile } from '../ingest/whole.ts';
import { checkManuscript, readManuscript, readParagraphs, type SourceLine } from '../manuscript/index.ts';
import type { Analysis } from '../model/analysis.ts';
import { TelaahError } from '../model/error.ts';
import type { Manuscript, ManuscriptCheck } from '../model/manuscript.ts';
import type { Warning } from '../model/warning.ts';

/** A manuscript read, and what an examiner would hold against it. */
export interface VerifiedManuscript {
  readonly manuscript: Manuscript;
  readonly checks: readonly ManuscriptCheck[];
  readonly warnings: readonly Warning[];
}

/**
 * Reads a manuscript (.docx, .md, .txt) and verifies it; `study` is the study it reports on, analysed.
 * `file` is absolute, `path` as the user wrote it.
 * @throws TelaahError INPUT_NOT_FOUND, INPUT_UNREADABLE, FORMAT_UNSUPPORTED; INPUT_UNREADABLE where there is no text
 */
export async function verifyManuscript(
  file: string,
  path: string,
  study?: Analysis,
): Promise<VerifiedManuscript> {
  const { value, warnings } = await readWhole(file, path);
  const manuscript = manuscriptFrom(value, path);
  if (!manuscript.sections.some(({ blocks }) => blocks.some(({ kind }) => kind !== 'caption')))
    throw empty(path);
  const checks = checkManuscript(manuscript, study === undefined ? {} : { study });
  return { manuscript, checks, warnings };
}

function manuscriptFrom(whole: WholeFile, path: string): Manuscript {
  if (whole.kind === 'text') return readManuscript(path, whole.text);
  const lines = paragraphLines(whole.blocks);
  return readParagraphs(path, lines, lines.map(({ text }) => text).join('\n'));
}

/** The paragraphs of a Word file, each a line whose number is its place among them. */
function paragraphLines(blocks: readonly Block[]): SourceLine[] {
  let start = 0;
  return blocks.flatMap(linesOfBlock).map(({ text, markup }, index): SourceLine => {
    const line = { text, markup, line: index + 1, indent: 0, gap: 1, start, end: start + text.length };
    start += text.length + 1;
    return line;
  });
}

function linesOfBlock(block: Block): Pick<SourceLine, 'text' | 'markup'>[] {
  switch (block.kind) {
    case 'heading':
      return [{ text: block.text, markup: { kind: 'heading', level: block.level } }];
    case 'table':
      return rowTexts(block).map((text) => ({ text, markup: { kind: 'row' } }));
    case 'paragraph':
    case 'speech': {
      const text = block.lines
        .map((line) => line.text)
        .join(' ')
        .trim();
      const isBold = block.lines.every((line) => line.bold === line.text.length);
      return text === '' ? [] : [{ text, markup: isBold ? { kind: 'bold' } : null }];
    }
  }
}

function empty(path: string): TelaahError {
  return new TelaahError({
    code: 'INPUT_UNREADABLE',
    message: {
      id: `${path} tidak berisi teks naskah yang dapat diperiksa`,
      en: `${path} holds no text of a manuscript to verify`,
    },
    hint: {
      id: 'Periksa apakah berkasnya tertukar atau isinya hanya gambar hasil pindai; simpan naskah sebagai .docx, .md, atau .txt yang teksnya dapat disalin.',
      en: 'Check whether it is the wrong file or holds scanned pictures only; save the manuscript as .docx, .md or .txt with text that can be copied.',
    },
    place: { file: path },
  });
}
