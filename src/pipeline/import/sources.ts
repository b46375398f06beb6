import {
  attributesOf,
  type CastInformants,
  FileNames,
  FOLDERS,
  factsOf,
  type ListedSource,
} from '../../exchange/index.ts';
import { toMarkdown } from '../../ingest/canonical.ts';
import { readSourceBytes } from '../../ingest/index.ts';
import { TelaahError } from '../../model/error.ts';
import type { Project, ProjectSource } from '../../model/project.ts';
import type { Document } from '../../model/source.ts';
import type { SourceEntry } from '../../model/study.ts';
import type { Warning } from '../../model/warning.ts';
import type { OutputFile } from '../../store/output.ts';
import type { RunRequest } from '../run.ts';

/** A source as it was read and will be read again. */
export interface ImportedSource {
  readonly source: ProjectSource;
  readonly document: Document;
  readonly file: OutputFile;
  /** Where study.yaml has to say what is known of it. */
  readonly listed: ListedSource | null;
}

interface Reading {
  readonly project: Project;
  readonly cast: CastInformants;
  readonly progress?: RunRequest['progress'] | undefined;
}

/** The source as we wrote it ourselves, while its text is still the same: its units are known. */
async function ownTranscript(
  { content, transcript }: ProjectSource,
  id: string,
  { informants }: CastInformants,
): Promise<{ readonly document: Document; readonly warnings: readonly Warning[] } | null> {
  if (transcript === undefined || content.kind !== 'text') return null;
  const entry = { file: '', path: `${id}.md`, meta: { id }, speakers: {} };
  const { value, warnings } = await readSourceBytes(new TextEncoder().encode(transcript), entry, informants);
  return value.text === content.text ? { document: value, warnings } : null;
}

/** A source under its own name in the folder of its technique. */
async function read(
  source: ProjectSource,
  id: string,
  { project, cast }: Reading,
): Promise<{ readonly document: Document; readonly warnings: readonly Warning[] }> {
  const { content } = source;
  const facts = factsOf(source, project);
  const informant = cast.ofSource.get(source.id);
  const [bytes, extension] =
    content.kind === 'text'
      ? [new TextEncoder().encode(content.text), 'txt']
      : [content.bytes, content.extension];
  const as = async (meta: SourceEntry['meta']): Promise<{ value: Document; warnings: readonly Warning[] }> =>
    readSourceBytes(
      bytes,
      { file: '', path: `${id}.${extension}`, meta: { id, ...meta }, speakers: {} },
      cast.informants,
    );
  const own = await ownTranscript(source, id, cast);
  if (own !== null) return own;
  const first = await as(facts);
  // Only an interview has somebody who is heard.
  const heard = informant !== undefined && first.value.technique === 'interview';
  const { value, warnings } = heard ? await as({ ...facts, informant }) : first;
  return { document: value, warnings };
}

function written(source: ProjectSource, document: Document): Omit<ImportedSource, 'source'> {
  const { id, technique, informant, date, place, title } = document;
  const folder = FOLDERS[technique];
  if (source.content.kind === 'text') {
    const path = `${folder}/${id}.md`;
    const again = { ...document, path };
    return { document: again, file: { path, content: toMarkdown(again) }, listed: null };
  }
  const path = `${folder}/${id}.${source.content.extension}`;
  return {
    document: { ...document, path },
    file: { path, content: source.content.bytes },
    listed: { path, id, technique, informant, date, place, title },
  };
}

function unreadable(source: ProjectSource, error: TelaahError, where: string): Warning {
  const [detail] = error.details;
  return {
    code: 'SOURCE_UNREADABLE',
    where,
    message: {
      id: `sumber ${source.name} dilewati: ${detail?.message.id ?? ''}`,
      en: `the source ${source.name} was left out: ${detail?.message.en ?? ''}`,
    },
  };
}

/** Reads every source of a project as any file is read. What cannot be read is named and left out. */
export async function importSources(
  reading: Reading,
  where: string,
): Promise<{ readonly sources: readonly ImportedSource[]; readonly warnings: readonly Warning[] }> {
  const names = new FileNames();
  const sources: ImportedSource[] = [];
  const warnings: Warning[] = [];
  for (const [index, source] of reading.project.sources.entries()) {
    const id = names.make(source.name, `S-${String(index + 1).padStart(2, '0')}`);
    try {
      const { document, warnings: own } = await read(source, id, reading);
      const one = { source, ...written(source, document) };
      sources.push(one);
      warnings.push(
        ...own.map((warning) => ({
          ...warning,
          where: warning.where.replace(/^.*\.[a-z]+(?=$|:)/, one.file.path),
        })),
      );
    } catch (error) {
      if (!(error instanceof TelaahError)) throw error;
      warnings.push(unreadable(source, error, where));
    }
    reading.progress?.('read', index + 1, reading.project.sources.length);
  }
  return { sources, warnings };
}

/** What a source says that neither the source nor anybody heard in it can say here. */
export function unsaid(project: Project, cast: CastInformants): readonly string[] {
  return [
    ...new Set(
      project.sources.flatMap((source) => (cast.ids.has(source.id) ? [] : Object.keys(attributesOf(source)))),
    ),
  ];
}
