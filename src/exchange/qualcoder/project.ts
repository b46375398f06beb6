import type {
  Project,
  ProjectCase,
  ProjectCode,
  ProjectCoding,
  ProjectNote,
  ProjectSource,
} from '../../model/project.ts';
import type { Warned } from '../../model/result.ts';
import { compareText, type Span, type Utf16Offset } from '../../model/text.ts';
import type { Warning } from '../../model/warning.ts';
import { LocatedText } from '../locate.ts';
import { notCarried, refound } from '../project-warnings.ts';
import { type SqliteFile, type SqliteRow, someText, textIn, timeIn } from '../sqlite/open.ts';

/** A text of a project; QualCoder counts its characters as code points. */
interface Text {
  readonly source: ProjectSource;
  readonly text: string;
  readonly at: (codePoint: number) => Utf16Offset;
  readonly located: () => LocatedText;
}

/** From code points to UTF-16; texts without astral characters need no table. */
function codePointOffsets(text: string): (codePoint: number) => Utf16Offset {
  const within = (offset: number): number => Math.max(0, Math.min(text.length, Math.trunc(offset) || 0));
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return within;
  const offsets: number[] = [];
  let at = 0;
  for (const char of text) {
    offsets.push(at);
    at += char.length;
  }
  return (codePoint) => offsets[within(codePoint)] ?? text.length;
}

function variablesOf(tables: SqliteFile, kind: 'file' | 'case'): ReadonlyMap<string, Record<string, string>> {
  const byOwner = new Map<string, Record<string, string>>();
  for (const { name, attr_type, value, id } of tables.rows('attribute', 'name', 'attr_type', 'value', 'id')) {
    const [key, text] = [someText(name), someText(value)];
    if (textIn(attr_type) !== kind || key === null || text === null) continue;
    byOwner.set(textIn(id), { ...byOwner.get(textIn(id)), [key]: text });
  }
  return byOwner;
}

function textsOf(tables: SqliteFile): { texts: Map<string, Text>; media: number } {
  const variables = variablesOf(tables, 'file');
  const texts = new Map<string, Text>();
  let media = 0;
  for (const { id, name, fulltext, memo } of tables.rows('source', 'id', 'name', 'fulltext', 'memo')) {
    const key = textIn(id);
    const text = textIn(fulltext);
    if (text.trim() === '') {
      media += 1;
      continue;
    }
    let located: LocatedText | undefined;
    texts.set(key, {
      source: {
        id: `source-${key}`,
        name: someText(name) ?? key,
        description: someText(memo),
        content: { kind: 'text', text },
        variables: variables.get(key) ?? {},
      },
      text,
      at: codePointOffsets(text),
      located: () => (located ??= new LocatedText(text)),
    });
  }
  return { texts, media };
}

interface Growing extends ProjectCode {
  readonly codes: Growing[];
}

const growing = (id: string, row: SqliteRow, isCodable: boolean): Growing => {
  const color = someText(row['color']);
  return {
    id,
    name: someText(row['name']) ?? id,
    description: someText(row['memo']),
    color: color !== null && /^#[0-9a-f]{6}$/iu.test(color) ? color.toUpperCase() : null,
    isCodable,
    codes: [],
  };
};

/** Trees of codes are not as deep; one that is has a ring in it. */
const DEEPEST = 100;

/** Categories hold codes and each other together; codes may have codes under them as well. */
function codesOf(tables: SqliteFile): { codes: ProjectCode[]; known: ReadonlySet<string> } {
  const parents = new Map<string, string | null>();
  const made = new Map<string, Growing>();
  const under = (prefix: string, value: unknown): string | null =>
    typeof value === 'number' ? `${prefix}-${String(value)}` : null;
  for (const row of tables.rows('code_cat', 'catid', 'name', 'memo', 'supercatid')) {
    const id = `category-${textIn(row['catid'])}`;
    made.set(id, growing(id, row, false));
    parents.set(id, under('category', row['supercatid']));
  }
  for (const row of tables.rows('code_name', 'cid', 'name', 'memo', 'catid', 'color', 'supercid')) {
    const id = `code-${textIn(row['cid'])}`;
    made.set(id, growing(id, row, true));
    parents.set(id, under('code', row['supercid']) ?? under('category', row['catid']));
  }
  const parentOf = (id: string): string | null => parents.get(id) ?? null;
  const reachesTop = (id: string): boolean => {
    let at = parentOf(id);
    for (let level = 0; at !== null && made.has(at); level += 1) {
      if (level === DEEPEST) return false;
      at = parentOf(at);
    }
    return true;
  };
  const codes: Growing[] = [];
  for (const [id, code] of made) {
    const parent = parentOf(id);
    // What a damaged file puts under itself stands at the top.
    const above = parent === null || !reachesTop(id) ? undefined : made.get(parent);
    (above?.codes ?? codes).push(code);
  }
  return { codes, known: new Set(made.keys()) };
}

function placeOf(text: Text, row: SqliteRow): { span: Span; moved: boolean } | null {
  const given = { start: text.at(Number(row['pos0'])), end: text.at(Number(row['pos1'])) };
  const said = text.text.slice(given.start, given.end);
  const wanted = textIn(row['seltext']);
  if (said.trim() !== '' && (wanted === '' || said === wanted)) return { span: given, moved: false };
  const found = text.located().find({ quote: wanted, near: given.start });
  return typeof found === 'string' ? null : { span: found, moved: true };
}

interface Coded {
  readonly codings: ProjectCoding[];
  readonly lost: number;
  readonly moved: number;
  readonly important: number;
}

function codingsOf(tables: SqliteFile, texts: ReadonlyMap<string, Text>, known: ReadonlySet<string>): Coded {
  const columns = ['ctid', 'cid', 'fid', 'seltext', 'pos0', 'pos1', 'owner', 'date', 'memo', 'important'];
  const codings: ProjectCoding[] = [];
  let [lost, moved, important] = [0, 0, 0];
  for (const row of tables.rows('code_text', ...columns)) {
    const text = texts.get(textIn(row['fid']));
    const code = `code-${textIn(row['cid'])}`;
    const place = text === undefined || !known.has(code) ? null : placeOf(text, row);
    lost += Number(place === null);
    if (text === undefined || place === null) continue;
    moved += Number(place.moved);
    important += Number(row['important'] === 1);
    codings.push({
      id: `coding-${textIn(row['ctid'])}`,
      source: text.source.id,
      ...place.span,
      quote: text.text.slice(place.span.start, place.span.end),
      code,
      polarity: null,
      user: someText(row['owner']),
      at: timeIn(row['date']),
      memo: someText(row['memo']),
    });
  }
  return { codings, lost, moved, important };
}

function casesOf(tables: SqliteFile, texts: ReadonlyMap<string, Text>): ProjectCase[] {
  const variables = variablesOf(tables, 'case');
  const sources = new Map<string, Set<string>>();
  for (const { caseid, fid } of tables.rows('case_text', 'caseid', 'fid')) {
    const text = texts.get(textIn(fid));
    const key = textIn(caseid);
    if (text !== undefined) sources.set(key, (sources.get(key) ?? new Set()).add(text.source.id));
  }
  return tables.rows('cases', 'caseid', 'name', 'memo').map((row) => {
    const key = textIn(row['caseid']);
    return {
      id: `case-${key}`,
      name: someText(row['name']) ?? key,
      description: someText(row['memo']),
      variables: variables.get(key) ?? {},
      sources: [...(sources.get(key) ?? [])],
    };
  });
}

function notesOf(tables: SqliteFile, texts: ReadonlyMap<string, Text>): ProjectNote[] {
  const journal = tables
    .rows('journal', 'jid', 'name', 'jentry', 'owner', 'date')
    .flatMap((row): ProjectNote[] => {
      const text = someText(row['jentry']);
      if (text === null) return [];
      const title = someText(row['name']);
      const id = `journal-${textIn(row['jid'])}`;
      return [{ id, title, text, about: null, user: someText(row['owner']), at: timeIn(row['date']) }];
    });
  const columns = ['anid', 'fid', 'pos0', 'pos1', 'memo', 'owner', 'date'];
  const annotations = tables.rows('annotation', ...columns).flatMap((row): ProjectNote[] => {
    const [memo, text] = [someText(row['memo']), texts.get(textIn(row['fid']))];
    if (memo === null || text === undefined) return [];
    const quote = text.text.slice(text.at(Number(row['pos0'])), text.at(Number(row['pos1']))).trim();
    return [
      {
        id: `annotation-${textIn(row['anid'])}`,
        title: null,
        text: quote === '' ? memo : `"${quote}": ${memo}`,
        about: { kind: 'source', id: text.source.id },
        user: someText(row['owner']),
        at: timeIn(row['date']),
      },
    ];
  });
  return [...journal, ...annotations];
}

/** A project of QualCoder's: the database `data.qda` of its `.qda` folder. */
export function qualcoderProject(tables: SqliteFile, file: string): Warned<Project> {
  const { texts, media } = textsOf(tables);
  const { codes, known } = codesOf(tables);
  const { codings, lost, moved, important } = codingsOf(tables, texts, known);
  const notes = notesOf(tables, texts);
  const users = [...new Set([...codings, ...notes].flatMap(({ user }) => (user === null ? [] : [user])))];
  const [about] = tables.rows('project', 'memo');
  const warnings: Warning[] = [
    ...refound(file, moved),
    ...notCarried(file, lost, {
      id: 'koding yang kata-katanya tidak ditemukan',
      en: 'coding(s) whose words are not found',
    }),
    ...notCarried(file, media, {
      id: 'sumber tanpa teks (gambar, rekaman)',
      en: 'source(s) without text (pictures, recordings)',
    }),
    ...notCarried(file, tables.rows('code_image', 'imid').length + tables.rows('code_av', 'avid').length, {
      id: 'koding pada gambar atau rekaman',
      en: 'coding(s) of pictures or recordings',
    }),
    ...notCarried(file, important, {
      id: 'tanda "penting" pada koding',
      en: 'mark(s) "important" on codings',
    }),
    ...notCarried(file, tables.rows('graph', 'grid').length, { id: 'grafik', en: 'graph(s)' }),
  ];
  const project: Project = {
    title:
      file
        .split(/[/\\]/u)
        .filter((part) => !/^data\.qda$/iu.test(part))
        .at(-1)
        ?.replace(/\.qda(?:\.zip)?$/iu, '') ?? null,
    description: someText(about?.['memo']),
    users: users.sort(compareText).map((name) => ({ id: name, name })),
    codes,
    sources: [...texts.values()].map(({ source }) => source),
    cases: casesOf(tables, texts),
    codings,
    notes,
    sets: [],
  };
  return { value: project, warnings };
}
