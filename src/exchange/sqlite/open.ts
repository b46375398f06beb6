import type { Database, SqlValue } from 'sql.js';
import { TelaahError } from '../../model/error.ts';

/** A row by the names of its columns. */
export type SqliteRow = Readonly<Record<string, SqlValue>>;

/** The tables of a file, read whole; queries of the file's own (views, triggers, computed columns) never run. */
export interface SqliteFile {
  readonly has: (table: string) => boolean;
  /** Rows in the order of the file; none for a table that is not there. Columns that are not there are `null`. */
  readonly rows: (table: string, ...columns: readonly string[]) => readonly SqliteRow[];
}

const MAGIC = 'SQLite format 3\0';
const LARGEST = 512 * 1024 * 1024;
/** Projects hold some ten thousand passages; a damaged file can pretend to hold any number. */
const MOST_ROWS = 2_000_000;
const MOST_TEXT = 512 * 1024 * 1024;

/** Whether the bytes are those of a database, whatever the file is called. */
export const isSqlite = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1') === MAGIC;

export function damagedProject(file: string, id: string, en: string): TelaahError {
  return new TelaahError({
    code: 'INPUT_UNREADABLE',
    message: { id: `${file} tidak terbaca: ${id}`, en: `${file} cannot be read: ${en}` },
    hint: {
      id: 'Ekspor ulang dari Taguette (Export project), atau salin lagi folder .qda QualCoder selagi programnya tertutup.',
      en: 'Export it again from Taguette (Export project), or copy QualCoder’s .qda folder once more while the program is closed.',
    },
    place: { file },
  });
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Plain tables alone: a view or a computed column could run for ever. */
const PLAIN_TABLES =
  "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND rootpage > 0";
const COMPUTED = /\bas\s*\(/iu;

class Tables implements SqliteFile {
  readonly #database: Database;
  readonly #file: string;
  readonly #names: ReadonlySet<string>;
  #rowsLeft = MOST_ROWS;
  #textLeft = MOST_TEXT;

  constructor(database: Database, file: string) {
    this.#database = database;
    this.#file = file;
    this.#names = new Set(
      this.#read(PLAIN_TABLES).flatMap(({ name, sql }) =>
        typeof name === 'string' && typeof sql === 'string' && !COMPUTED.test(sql) ? [name] : [],
      ),
    );
  }

  has = (table: string): boolean => this.#names.has(table);

  rows = (table: string, ...columns: readonly string[]): readonly SqliteRow[] => {
    if (!this.#names.has(table)) return [];
    const known = this.#read(`PRAGMA table_info(${quoted(table)})`).map(({ name }) => name);
    const there = columns.filter((column) => known.includes(column));
    const none = Object.fromEntries(columns.map((column) => [column, null]));
    if (there.length === 0) return [];
    return this.#read(`SELECT ${there.map(quoted).join(', ')} FROM ${quoted(table)}`).map((row) => ({
      ...none,
      ...row,
    }));
  };

  #read(sql: string): SqliteRow[] {
    const rows: SqliteRow[] = [];
    const statement = this.#database.prepare(sql);
    try {
      while (statement.step()) {
        const row = statement.getAsObject() as SqliteRow;
        this.#rowsLeft -= 1;
        for (const value of Object.values(row)) {
          if (typeof value === 'string' || value instanceof Uint8Array) this.#textLeft -= value.length;
        }
        if (this.#rowsLeft < 0 || this.#textLeft < 0) {
          throw damagedProject(this.#file, 'isinya terlalu banyak', 'there is too much in it');
        }
        rows.push(row);
      }
    } finally {
      statement.free();
    }
    return rows;
  }
}

/**
 * Opens a database in memory for as long as `use` needs it; the file on the disk is never touched.
 * @throws TelaahError INPUT_UNREADABLE for what is no database, or a damaged one
 */
export async function withSqlite<T>(
  bytes: Uint8Array,
  file: string,
  use: (tables: SqliteFile) => T,
): Promise<T> {
  if (!isSqlite(bytes))
    throw damagedProject(file, 'ini bukan basis data SQLite', 'this is no SQLite database');
  if (bytes.length > LARGEST)
    throw damagedProject(file, 'lebih besar dari 512 MB', 'it is larger than 512 MB');
  const { default: initSqlJs } = await import('sql.js');
  const { Database: Opened } = await initSqlJs();
  let database: Database | undefined;
  try {
    database = new Opened(bytes);
    database.run('PRAGMA trusted_schema = OFF');
    database.run('PRAGMA cell_size_check = ON');
    return use(new Tables(database, file));
  } catch (error) {
    if (error instanceof TelaahError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw damagedProject(file, reason, reason);
  } finally {
    try {
      database?.close();
    } catch {
      // A damaged file may not even be closed; it lives in memory alone.
    }
  }
}

/** A cell as text; empty where there is none. */
export const textIn = (value: SqlValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A cell as text; `null` where there is none, or nothing in it. */
export const someText = (value: SqlValue | undefined): string | null => {
  const text = textIn(value).trim();
  return text === '' ? null : text;
};

/** `2025-03-12 09:14:05.123` as ISO 8601; `null` for what is no time. */
export function timeIn(value: SqlValue | undefined): string | null {
  const [, day, time = '00:00:00'] =
    /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}:\d{2}))?/u.exec(textIn(value)) ?? [];
  if (day === undefined) return null;
  const iso = `${day}T${time}Z`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}
