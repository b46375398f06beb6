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

function parseRows(text: string, file: string): { rows: Record<string, string>[]; header: string[] } {
  const firstLine = text.split(/\r?\n/, 1)[0] ?? '';
  // Excel with Indonesian settings writes semicolons.
  const delimiter = [';', '\t', ','].find((mark) => firstLine.includes(mark)) ?? ',';
  let header: string[] = [];
  try {
    const rows = parse(text, {
      bom: true,
      delimiter,
      skip_empty_lines: true,
      trim: true,
      relax_column_count_less: true,
      columns: (names: string[]) => (header = names),
    });
    return { rows: rows as Record<string, string>[], header };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    throw rosterError(
      file,
      line,
      `CSV tidak terbaca: ${error.message}`,
      `the CSV cannot be read: ${error.message}`,
      {
        id: 'Setiap baris harus mempunyai kolom sebanyak judulnya; teks yang memuat koma diberi tanda kutip.',
        en: 'Every row needs as many columns as the header; put text that holds commas in quotes.',
      },
    );
  }
}

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
      `kolom id tidak ada; judul kolom yang terbaca: ${header.join(', ')}`,
      `there is no id column; the header has ${header.join(', ')}`,
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
  return rows.map((row, index) => {
    const own = row[id] ?? '';
    const line = index + 2;
    if (own === '') throw rosterError(file, line, 'informan tanpa id', 'an informant without an id');
    if (seen.has(own))
      throw rosterError(file, line, `id "${own}" dipakai dua kali`, `the id "${own}" is used twice`);
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
