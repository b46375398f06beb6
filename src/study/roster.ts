import { CsvError, parse } from 'csv-parse/sync';
import { TelaahError } from '../model/error.ts';
import type { Informant } from '../model/source.ts';

/** Column names that say the same, in both languages. */
const COLUMNS: Readonly<Record<'id' | 'name' | 'role' | 'group', readonly string[]>> = {
  id: ['id', 'kode', 'kode informan', 'code', 'no. informan', 'informan', 'informant'],
  name: ['name', 'nama', 'nama samaran', 'nama informan', 'inisial', 'nama/inisial', 'pseudonym'],
  role: ['role', 'jabatan', 'peran', 'pekerjaan', 'kedudukan', 'position'],
  group: ['group', 'kelompok', 'jenis informan', 'jenis', 'kategori', 'unsur'],
};

function columnOf(header: readonly string[], names: readonly string[]): string | undefined {
  return header.find((column) => names.includes(column.trim().toLowerCase()));
}

function rosterError(
  file: string,
  line: number,
  id: string,
  en: string,
  hint?: { id: string; en: string },
): TelaahError {
  return new TelaahError({
    code: 'ROSTER_INVALID',
    message: { id, en },
    ...(hint === undefined ? {} : { hint }),
    place: { file, line },
  });
}

interface RosterRow {
  /** In the file, 1-based. */
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

/** The separator that the header holds most of: Excel with Indonesian settings writes semicolons. */
function delimiterOf(header: string): string {
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

function parseRows(text: string, file: string): { rows: RosterRow[]; header: string[] } {
  // Excel's own first line, `sep=;`, says which separator is used.
  const said = /^\ufeff?sep=(.)\r?\n/.exec(text);
  const skipped = said === null ? 0 : 1;
  const body = said === null ? text : text.slice(said[0].length);
  const delimiter = said?.[1] ?? delimiterOf(body.split(/\r?\n/, 1)[0] ?? '');
  let header: string[] = [];
  try {
    const rows = parse(body, {
      bom: true,
      delimiter,
      skip_empty_lines: true,
      trim: true,
      relax_column_count_less: true,
      info: true,
      columns: (names: string[]) => (header = names),
    }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
    return { rows: rows.map(({ record, info }) => ({ line: info.lines + skipped, values: record })), header };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (typeof error['lines'] === 'number' ? error['lines'] : 1) + skipped;
    const why = WHY[error.code] ?? { id: error.message, en: error.message };
    throw rosterError(file, line, `CSV tidak terbaca: ${why.id}`, `the CSV cannot be read: ${why.en}`, {
      id: 'Setiap baris harus mempunyai kolom sebanyak judulnya; teks yang memuat koma diberi tanda kutip.',
      en: 'Every row needs as many columns as the header; put text that holds commas in quotes.',
    });
  }
}

const OPEN_QUOTE = {
  id: 'tanda kutip tidak berpasangan',
  en: 'a quote has no partner',
};

const WHY: Readonly<Record<string, { id: string; en: string }>> = {
  CSV_RECORD_INCONSISTENT_COLUMNS: {
    id: 'baris ini mempunyai lebih banyak kolom daripada judulnya',
    en: 'this row has more columns than the header',
  },
  CSV_QUOTE_NOT_CLOSED: OPEN_QUOTE,
  INVALID_OPENING_QUOTE: OPEN_QUOTE,
  CSV_INVALID_CLOSING_QUOTE: OPEN_QUOTE,
};

/**
 * Reads a roster: a CSV with a header in Indonesian or English. Columns beyond id, name, role and group become
 * attributes, in their order. Commas, semicolons and tabs all separate.
 * @throws TelaahError ROSTER_INVALID
 */
export function parseRoster(text: string, file: string): Informant[] {
  const { rows, header } = parseRows(text, file);
  const id = columnOf(header, COLUMNS.id);
  if (id === undefined) {
    throw rosterError(
      file,
      1,
      `kolom id tidak ada; judul kolom yang terbaca: ${header.join(', ') || 'kosong'}`,
      `there is no id column; the header has ${header.join(', ') || 'nothing'}`,
      {
        id: 'Baris pertama harus berisi judul, misalnya: id,nama,jabatan,kelompok',
        en: 'The first line must be a header, for example: id,name,role,group',
      },
    );
  }
  const known = {
    name: columnOf(header, COLUMNS.name),
    role: columnOf(header, COLUMNS.role),
    group: columnOf(header, COLUMNS.group),
  };
  const used = new Set([id, known.name, known.role, known.group]);
  const seen = new Set<string>();
  return rows.map(({ line, values: row }) => {
    const own = row[id] ?? '';
    if (own === '') {
      throw rosterError(file, line, 'informan tanpa id', 'an informant without an id', {
        id: 'Isi kolom id, misalnya I-01, atau hapus barisnya.',
        en: 'Fill in the id, for example I-01, or remove the row.',
      });
    }
    if (seen.has(own)) {
      throw rosterError(file, line, `id "${own}" dipakai dua kali`, `the id "${own}" is used twice`, {
        id: 'Beri setiap informan id sendiri.',
        en: 'Give every informant an id of its own.',
      });
    }
    seen.add(own);
    const value = (column: string | undefined): string | null =>
      column === undefined ? null : row[column] || null;
    return {
      id: own,
      name: value(known.name),
      role: value(known.role),
      group: value(known.group),
      attributes: Object.fromEntries(
        header
          .filter((column) => !used.has(column) && row[column])
          .map((column) => [column, row[column] ?? '']),
      ),
    };
  });
}
