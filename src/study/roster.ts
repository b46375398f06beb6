import { columnOf, readCsv } from '../formats/csv.ts';
import { TelaahError } from '../model/error.ts';
import type { Informant } from '../model/source.ts';

/** Column names that say the same, in both languages. */
const COLUMNS: Readonly<Record<'id' | 'name' | 'role' | 'group', readonly string[]>> = {
  id: ['id', 'kode', 'kode informan', 'code', 'no. informan', 'informan', 'informant'],
  name: ['name', 'nama', 'nama samaran', 'nama informan', 'inisial', 'nama/inisial', 'pseudonym'],
  role: ['role', 'jabatan', 'peran', 'pekerjaan', 'kedudukan', 'position'],
  group: ['group', 'kelompok', 'jenis informan', 'jenis', 'kategori', 'unsur'],
};

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

/**
 * Reads a roster: a CSV with a header in Indonesian or English. Columns beyond id, name, role and group become
 * attributes, in their order. Commas, semicolons and tabs all separate.
 * @throws TelaahError ROSTER_INVALID
 */
export function parseRoster(text: string, file: string): Informant[] {
  const { rows, header } = readCsv(text, file, 'ROSTER_INVALID');
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
