import { type Edit, edited, moved, type Swap } from '../../anonymize/index.ts';
import { writeCsv } from '../../formats/csv-write.ts';
import { mapYamlText } from '../../formats/yaml-texts.ts';
import { toMarkdown } from '../../ingest/canonical.ts';
import type { Document, Technique } from '../../model/source.ts';
import type { OutputFile } from '../../store/output.ts';
import type { StudyText } from '../../store/study-files.ts';
import type { ReadStudy } from '../run.ts';

/** A document with names exchanged, and where everything in it went. */
export interface RewrittenDocument {
  readonly before: Document;
  readonly after: Document;
  readonly edits: readonly Edit[];
}

/** The stretches of a text that a name never crosses: each unit, and what stands between. */
export function segmentsOf({
  text,
  units,
}: Document): { readonly start: number; readonly end: number; readonly unit: number | null }[] {
  const segments: { start: number; end: number; unit: number | null }[] = [];
  let at = 0;
  for (const { start, end, ordinal } of units) {
    if (start > at) segments.push({ start: at, end: start, unit: null });
    segments.push({ start, end, unit: ordinal });
    at = Math.max(at, end);
  }
  if (at < text.length) segments.push({ start: at, end: text.length, unit: null });
  return segments;
}

/** Exchanges names in whatever is text. */
export class Rewriter {
  readonly #swap: Swap;

  constructor(swap: Swap) {
    this.#swap = swap;
  }

  id = (id: string): string => this.#swap.id(id);

  text = (where: string, text: string): string => edited(text, this.#swap.edits(where, text));

  optional = <T extends string | null>(where: string, text: T): T | string =>
    text === null ? text : this.text(where, text);

  /** Ids among the words of a YAML file stay ids. */
  yaml(where: string, text: string, prepare?: Parameters<typeof mapYamlText>[2]): string {
    const change = (words: string): string =>
      this.id(words) === words ? this.text(where, words) : this.id(words);
    return mapYamlText(text, change, prepare);
  }

  document(before: Document): RewrittenDocument {
    const where = this.id(before.id);
    const edits = segmentsOf(before).flatMap(({ start, end }, index) =>
      this.#swap
        .edits(`${where}#${String(index)}`, before.text.slice(start, end))
        .map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start })),
    );
    const { informant, title, place } = before;
    const after: Document = {
      ...before,
      id: where,
      informant: informant === null ? null : this.id(informant),
      title: this.optional(`${where} title`, title),
      place: this.optional(`${where} place`, place),
      text: edited(before.text, edits),
      units: before.units.map((unit) => ({
        ...unit,
        start: moved(edits, unit.start, 'start'),
        end: moved(edits, unit.end, 'end'),
        question: this.optional(`${where} question`, unit.question),
        heading: this.optional(`${where} heading`, unit.heading),
        informant: unit.informant === null ? null : this.id(unit.informant),
      })),
    };
    return { before, after, edits };
  }
}

const FOLDERS: Readonly<Record<Technique, string>> = {
  interview: 'interviews',
  observation: 'observations',
  document: 'documents',
};

/** Names of files that a study never takes for data. */
const NO_DATA = /^(?:readme|study|changelog|license|contributing)(?:\.[a-z]{2})?$/iu;

/** Each document as a canonical transcript, in the folder of its technique. */
export function sourceFiles(documents: readonly Document[]): OutputFile[] {
  const taken = new Set<string>();
  return documents.map((document) => {
    const plain =
      document.id.replace(/[^\p{L}\p{N}\p{M} ._-]+/gu, '-').replace(/^[. -]+|[. ]+$/gu, '') || 'dokumen';
    const name = NO_DATA.test(plain) ? `${plain}-1` : plain;
    const folder = FOLDERS[document.technique];
    let path = `${folder}/${name}.md`;
    for (let number = 2; taken.has(path.toLowerCase()); number++)
      path = `${folder}/${name}-${String(number)}.md`;
    taken.add(path.toLowerCase());
    return { path, content: toMarkdown(document) };
  });
}

const ROSTER = 'informants.csv';

function rosterFile({ study }: ReadStudy, rewriter: Rewriter): OutputFile[] {
  const { informants, lang } = study;
  if (informants.length === 0) return [];
  const columns = [...new Set(informants.flatMap(({ attributes }) => Object.keys(attributes)))];
  const cell = (text: string | null | undefined): string => (text ? rewriter.text('roster', text) : '');
  const head = lang === 'id' ? ['id', 'nama', 'jabatan', 'kelompok'] : ['id', 'name', 'role', 'group'];
  const rows = informants.map(({ id, name, role, group, attributes }) => [
    rewriter.id(id),
    cell(name),
    cell(role),
    cell(group),
    ...columns.map((column) => cell(attributes[column])),
  ]);
  return [{ path: ROSTER, content: writeCsv([[...head, ...columns], ...rows]) }];
}

/** What stands in a study beside its sources and journals. */
export interface StudyMaterial {
  /** study.yaml; `null` for a study without one. */
  readonly study: string | null;
  readonly decisions: string | null;
  /** The study’s own codebook; `null` for a shipped one. */
  readonly codebook: string | null;
  /** How the call names the codebook. */
  readonly codebookId: string;
  readonly memos: readonly StudyText[];
}

const CODEBOOK = 'codebook.yaml';

/** study.yaml, the roster, the codebook, decisions and memos with names exchanged. */
export function studyFiles(read: ReadStudy, material: StudyMaterial, rewriter: Rewriter): OutputFile[] {
  const { study, decisions, codebook, codebookId, memos } = material;
  const { lang, title, informants } = read.study;
  const written = study ?? `${title === null ? '' : `title: ${JSON.stringify(title)}\n`}language: ${lang}\n`;
  const yaml = rewriter.yaml('study.yaml', written, (document) => {
    // Every source says of itself what study.yaml said of it.
    document.delete('sources');
    if (informants.length > 0) document.set('informants', ROSTER);
    document.set('codebook', codebook === null ? codebookId : CODEBOOK);
    if (document.hasIn(['privacy', 'names'])) document.setIn(['privacy', 'names'], 'pseudonyms');
  });
  return [
    { path: 'study.yaml', content: yaml },
    ...rosterFile(read, rewriter),
    ...(codebook === null ? [] : [{ path: CODEBOOK, content: rewriter.yaml(CODEBOOK, codebook) }]),
    ...(decisions === null
      ? []
      : [{ path: 'decisions.yaml', content: rewriter.yaml('decisions.yaml', decisions) }]),
    ...memos.map(({ path, text }) => ({
      path: `memos/${rewriter.id(path.slice('memos/'.length))}`,
      content: rewriter.text(`memo ${rewriter.id(path)}`, text),
    })),
  ];
}
