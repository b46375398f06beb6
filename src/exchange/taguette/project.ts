import type { Project, ProjectCode, ProjectCoding, ProjectSource, ProjectUser } from '../../model/project.ts';
import type { Warned } from '../../model/result.ts';
import { compareText, type Span } from '../../model/text.ts';
import type { Warning } from '../../model/warning.ts';
import { dottedPaths } from '../codebook/dotted.ts';
import { LocatedText } from '../locate.ts';
import { notCarried, refound } from '../project-warnings.ts';
import { damagedProject, type SqliteFile, type SqliteRow, someText, textIn, timeIn } from '../sqlite/open.ts';
import { type HtmlText, htmlText } from './html-text.ts';

interface Document {
  readonly id: string;
  readonly html: HtmlText;
  readonly located: LocatedText;
  readonly source: ProjectSource;
}

/** The project with the most documents: a copy of Taguette's own database holds them all. */
function chosen(tables: SqliteFile, file: string): { id: string; row: SqliteRow; others: number } {
  const projects = tables.rows('projects', 'id', 'name', 'description');
  const counts = new Map<string, number>();
  for (const { project_id } of tables.rows('documents', 'project_id')) {
    const id = textIn(project_id);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const countOf = (row: SqliteRow): number => counts.get(textIn(row['id'])) ?? 0;
  const [row] = [...projects].sort(
    (a, b) => countOf(b) - countOf(a) || compareText(textIn(a['id']), textIn(b['id'])),
  );
  if (row === undefined)
    throw damagedProject(file, 'tidak ada proyek di dalamnya', 'there is no project in it');
  return { id: textIn(row['id']), row, others: projects.length - 1 };
}

function documentsOf(tables: SqliteFile, project: string): Map<string, Document> {
  const rows = tables.rows('documents', 'id', 'name', 'description', 'filename', 'project_id', 'contents');
  return new Map(
    rows
      .filter((row) => textIn(row['project_id']) === project)
      .map((row): [string, Document] => {
        const id = textIn(row['id']);
        const html = htmlText(textIn(row['contents']));
        const source: ProjectSource = {
          id: `document-${id}`,
          name: someText(row['name']) ?? someText(row['filename']) ?? id,
          description: someText(row['description']),
          content: { kind: 'text', text: html.text },
          variables: {},
        };
        return [id, { id, html, located: new LocatedText(html.text), source }];
      }),
  );
}

interface Growing extends ProjectCode {
  readonly codes: Growing[];
}

function codesOf(tables: SqliteFile, project: string): { codes: ProjectCode[]; known: ReadonlySet<string> } {
  const tags = tables
    .rows('tags', 'id', 'project_id', 'path', 'description')
    .filter((row) => textIn(row['project_id']) === project)
    .sort((a, b) => compareText(textIn(a['path']), textIn(b['path'])));
  const split = dottedPaths(tags.map(({ path }) => textIn(path)));
  const codes: Growing[] = [];
  const byPath = new Map<string, Growing>();
  for (const { id, path, description } of tags) {
    const names = split(textIn(path));
    const code: Growing = {
      id: `tag-${textIn(id)}`,
      name: names.at(-1) ?? textIn(path),
      description: someText(description),
      color: null,
      isCodable: true,
      codes: [],
    };
    byPath.set(names.join('\n'), code);
    (byPath.get(names.slice(0, -1).join('\n'))?.codes ?? codes).push(code);
  }
  return { codes, known: new Set(tags.map(({ id }) => textIn(id))) };
}

/** Who marked each passage, and when: Taguette keeps a log of it. */
function makersOf(tables: SqliteFile): ReadonlyMap<string, { user: string; at: string | null }> {
  const makers = new Map<string, { user: string; at: string | null }>();
  for (const { user_login, date, payload } of tables.rows('commands', 'user_login', 'date', 'payload')) {
    const highlight = highlightIn(textIn(payload));
    const user = someText(user_login);
    if (highlight !== null && user !== null && !makers.has(highlight))
      makers.set(highlight, { user, at: timeIn(date) });
  }
  return makers;
}

function highlightIn(payload: string): string | null {
  try {
    const value: unknown = JSON.parse(payload);
    if (typeof value !== 'object' || value === null) return null;
    const { type, highlight_id: id } = value as Readonly<Record<string, unknown>>;
    return type === 'highlight_add' && typeof id === 'number' ? String(id) : null;
  } catch {
    return null;
  }
}

const plain = (text: string): string => text.replace(/\s+/gu, '');

/** A passage where its offsets say, if its words are there; else where its words are. */
function placeOf({ html, located }: Document, row: SqliteRow): { span: Span; moved: boolean } | null {
  const snippet = htmlText(textIn(row['snippet'])).text;
  const [start, end] = [Number(row['start_offset']), Number(row['end_offset'])];
  const given = { start: html.at(start), end: html.at(end) };
  const said = html.text.slice(given.start, given.end);
  if (plain(said) !== '' && (snippet === '' || plain(said) === plain(snippet)))
    return { span: given, moved: false };
  const found = located.find({ quote: snippet, near: given.start });
  return typeof found === 'string' ? null : { span: found, moved: true };
}

interface Marked {
  readonly codings: ProjectCoding[];
  readonly untagged: number;
  readonly lost: number;
  readonly moved: number;
}

function codingsOf(
  tables: SqliteFile,
  documents: ReadonlyMap<string, Document>,
  known: ReadonlySet<string>,
): Marked {
  const makers = makersOf(tables);
  const tags = new Map<string, string[]>();
  for (const { highlight_id, tag_id } of tables.rows('highlight_tags', 'highlight_id', 'tag_id')) {
    if (!known.has(textIn(tag_id))) continue;
    const id = textIn(highlight_id);
    const there = tags.get(id);
    if (there === undefined) tags.set(id, [textIn(tag_id)]);
    else there.push(textIn(tag_id));
  }
  const codings: ProjectCoding[] = [];
  let [untagged, lost, moved] = [0, 0, 0];
  for (const row of tables.rows('highlights', 'id', 'document_id', 'start_offset', 'end_offset', 'snippet')) {
    const document = documents.get(textIn(row['document_id']));
    if (document === undefined) continue;
    const id = textIn(row['id']);
    const place = placeOf(document, row);
    const own = tags.get(id) ?? [];
    untagged += Number(own.length === 0);
    lost += Number(place === null && own.length > 0);
    moved += Number(place?.moved === true && own.length > 0);
    if (place === null) continue;
    const { user = null, at = null } = makers.get(id) ?? {};
    for (const tag of own) {
      codings.push({
        id: `highlight-${id}-${tag}`,
        source: document.source.id,
        ...place.span,
        quote: document.html.text.slice(place.span.start, place.span.end),
        code: `tag-${tag}`,
        polarity: null,
        user,
        at,
        memo: null,
      });
    }
  }
  return { codings, untagged, lost, moved };
}

/** A project of Taguette's as its "Export project" gives it. */
export function taguetteProject(tables: SqliteFile, file: string): Warned<Project> {
  const { id, row, others } = chosen(tables, file);
  const documents = documentsOf(tables, id);
  const { codes, known } = codesOf(tables, id);
  const { codings, untagged, lost, moved } = codingsOf(tables, documents, known);
  const users = [...new Set(codings.flatMap(({ user }) => (user === null ? [] : [user])))].sort(compareText);
  const images = [...documents.values()].reduce((sum, document) => sum + document.html.images, 0);
  const warnings: Warning[] = [
    ...refound(file, moved),
    ...notCarried(file, others, {
      id: 'proyek lain dalam berkas ini; ekspor satu per satu dari Taguette',
      en: 'other project(s) in this file; export them one by one from Taguette',
    }),
    ...notCarried(file, untagged, { id: 'sorotan tanpa tag', en: 'highlight(s) without a tag' }),
    ...notCarried(file, lost, {
      id: 'sorotan yang kata-katanya tidak ditemukan',
      en: 'highlight(s) whose words are not found',
    }),
    ...notCarried(file, images, { id: 'gambar', en: 'picture(s)' }),
  ];
  const project: Project = {
    title: someText(row['name']),
    description: someText(row['description']),
    users: users.map((user): ProjectUser => ({ id: user, name: user })),
    codes,
    sources: [...documents.values()].map(({ source }) => source),
    cases: [],
    codings,
    notes: [],
    sets: [],
  };
  return { value: project, warnings };
}
