import { type Codebook, codePath } from '../../model/codebook.ts';
import type { Coding } from '../../model/coding.ts';
import type { Document } from '../../model/source.ts';
import { indexStudy } from '../../model/study-index.ts';
import type { Bilingual, Lang, Span } from '../../model/text.ts';
import { POLARITY_WORDS } from '../../model/vocabulary.ts';
import type { ExportedFile, Exporter, ExportMaterial } from '../exporter.ts';
import { wordPackage } from './package.ts';
import { xmlText } from './text.ts';

const PROPOSED: Bilingual = { id: 'Telaah (usulan)', en: 'Telaah (proposal)' };

/** A coding as a comment. */
interface Comment extends Span {
  readonly id: number;
  readonly author: string;
  readonly date: string | null;
  /** Paragraphs. */
  readonly text: readonly string[];
}

const run = (text: string): string =>
  text === '' ? '' : `<w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;

const paragraph = (inside: string, style: string | null, after: number): string => {
  const look = `${style === null ? '' : `<w:pStyle w:val="${style}"/>`}${after === 0 ? '' : `<w:spacing w:after="${String(after)}"/>`}`;
  return `<w:p>${look === '' ? '' : `<w:pPr>${look}</w:pPr>`}${inside}</w:p>`;
};

const beginsHere = ({ id }: Comment): string => `<w:commentRangeStart w:id="${String(id)}"/>`;
const endsHere = ({ id }: Comment): string =>
  `<w:commentRangeEnd w:id="${String(id)}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${String(id)}"/></w:r>`;

/** One line of the text, cut where comments begin and end. */
function lineRuns(text: string, line: Span, comments: readonly Comment[]): string {
  const within = comments.filter(({ start, end }) => start < line.end && end > line.start);
  const cuts = [...new Set([line.start, ...within.flatMap(({ start, end }) => [start, end]), line.end])]
    .filter((cut) => line.start <= cut && cut <= line.end)
    .sort((a, b) => a - b);
  return cuts
    .map((cut, index) => {
      const ending = within.filter(({ end }) => end === cut && cut > line.start).map(endsHere);
      const beginning = within.filter(({ start }) => start === cut && cut < line.end).map(beginsHere);
      const next = cuts[index + 1];
      return [...ending, ...beginning, next === undefined ? '' : run(text.slice(cut, next))].join('');
    })
    .join('');
}

/** The lines of a text that are not empty, and whether a blank one follows. */
function linesOf(text: string): (Span & { readonly gap: boolean })[] {
  let at = 0;
  const lines = text.split('\n').map((line) => {
    const span = { start: at, end: at + line.length };
    at = span.end + 1;
    return span;
  });
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return line.end === line.start ? [] : [{ ...line, gap: next !== undefined && next.end === next.start }];
  });
}

const isEvidence = ({ units }: Document, line: Span): boolean =>
  units.some(({ start, end }) => start < line.end && line.start < end);

/** A comment may not begin or end outside the lines: where a passage ends with a line, it ends there. */
function wordFile(document: Document, comments: readonly Comment[]): Uint8Array {
  const { text } = document;
  const paragraphs = linesOf(text)
    .map((line) =>
      paragraph(
        lineRuns(text, line, comments),
        isEvidence(document, line) ? null : 'Context',
        line.gap ? 160 : 0,
      ),
    )
    .join('');
  const commentXml = comments
    .map(({ id, author, date, text: parts }) => {
      const when = date === null ? '' : ` w:date="${xmlText(date.replace(/\.\d+Z$/, 'Z'))}"`;
      const initials = author
        .split(/\s+/u)
        .map((word) => Array.from(word)[0] ?? '')
        .join('')
        .slice(0, 4);
      const inside = parts.map((part) => paragraph(run(part), 'CommentText', 0)).join('');
      return `<w:comment w:id="${String(id)}" w:author="${xmlText(author)}"${when} w:initials="${xmlText(initials)}">${inside}</w:comment>`;
    })
    .join('');
  return wordPackage(paragraphs, commentXml);
}

/** `Kesesuaian dengan SOP [kualitas/sop]: negatif`: read again by `code import`. */
function commentHead(coding: Pick<Coding, 'code' | 'polarity'>, codebook: Codebook, lang: Lang): string {
  const code = codebook.codes.find(({ id }) => id === coding.code);
  const label = code === undefined ? coding.code : codePath(codebook, code)[lang];
  return `${label} [${coding.code}]: ${POLARITY_WORDS[coding.polarity][lang]}`;
}

/** Names of files that harm nowhere, none twice. */
function fileNames(documents: readonly Document[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    documents.map(({ id }) => {
      const plain = id.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '') || 'transcript';
      let name = plain;
      for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${plain}-${String(number)}`;
      taken.add(name.toLowerCase());
      return [id, `${name}.docx`];
    }),
  );
}

function files({ coded, people }: ExportMaterial): ExportedFile[] {
  const index = indexStudy(coded);
  const { lang } = coded.study;
  const made = new Map(people.codings.map((coding) => [coding.id, coding]));
  const names = fileNames(index.documents);
  return index.documents.map((document) => {
    const own = index.codings.filter((coding) => coding.document === document.id);
    const comments = own.map((coding, id): Comment => {
      const { memo = null, at = null } = made.get(coding.id) ?? {};
      return {
        id,
        start: coding.start,
        end: coding.end,
        author: coding.status === 'proposed' ? PROPOSED[lang] : coding.coder,
        date: at,
        text: [
          commentHead(coding, coded.codebook, lang),
          ...(memo === null ? [] : memo.split('\n').filter((line) => line.trim() !== '')),
        ],
      };
    });
    return { path: names.get(document.id) ?? `${document.id}.docx`, content: wordFile(document, comments) };
  });
}

/** Every transcript as a Word file with its codings as comments, for a supervisor or a second coder. */
export const wordComments: Exporter = {
  id: 'comments',
  folder: 'comments',
  ofParts: true,
  make: (material) => Promise.resolve({ value: files(material), warnings: [] }),
};
