import { type CsvRow, columnOf, readCsv } from '../../formats/csv.ts';
import { type ErrorDetail, type ErrorPlace, TelaahError } from '../../model/error.ts';
import type { Bilingual } from '../../model/text.ts';

/** Units × coders as written; `null` for no value. */
export interface RatingTable {
  readonly name: string;
  readonly form: 'wide' | 'long';
  readonly coders: readonly string[];
  readonly units: readonly TableUnit[];
}

export interface TableUnit {
  readonly unit: string;
  /** In the coders' order. */
  readonly values: readonly (string | null)[];
  /** Where the unit stands first. */
  readonly line: number;
}

/** Names that columns go by, in both languages. */
const COLUMNS = {
  unit: [
    'unit',
    'units',
    'satuan',
    'item',
    'butir',
    'subject',
    'subjek',
    'case',
    'kasus',
    'segment',
    'segmen',
    'id',
    'no',
    'no.',
  ],
  coder: ['coder', 'pengode', 'rater', 'penilai', 'judge', 'observer', 'pengamat'],
  value: ['value', 'nilai', 'rating', 'category', 'kategori', 'code', 'kode', 'score', 'skor'],
} as const;

/** How people write that there is no value. */
const MISSING: ReadonlySet<string> = new Set(['', '.', '*', '-', '–', 'na', 'n/a', 'nan', 'null']);

const MOST_MISTAKES = 10;

const cellOf = (text: string | undefined): string | null => {
  const value = (text ?? '').trim();
  return MISSING.has(value.toLowerCase()) ? null : value;
};

/** What the two forms look like, for messages. */
const FORMS: Bilingual = {
  id: 'Bentuk lebar: satu baris per satuan, satu kolom per pengode (Satuan,Rina,Budi). Bentuk panjang: satu baris per nilai, dengan kolom Satuan, Pengode, Nilai. Sel kosong, NA, titik, bintang atau tanda hubung berarti tidak dinilai.',
  en: 'Wide form: one row a unit, one column a coder (Unit,Rina,Budi). Long form: one row a value, with the columns Unit, Coder, Value. An empty cell, NA, a dot, a star or a hyphen means no value.',
};

function invalid(place: ErrorPlace, message: Bilingual, hint: Bilingual = FORMS): ErrorDetail {
  return { code: 'CODINGS_INVALID', place, message, hint };
}

function failOn(mistakes: readonly ErrorDetail[]): void {
  const [first, ...more] = mistakes;
  if (first !== undefined) throw new TelaahError(first, ...more.slice(0, MOST_MISTAKES - 1));
}

function checkHeader(header: readonly string[], file: string): void {
  const place = { file, line: 1 };
  const twice = header.find((column, at) => column !== '' && header.indexOf(column) !== at);
  if (twice !== undefined)
    failOn([
      invalid(
        place,
        { id: `dua kolom bernama "${twice}"`, en: `two columns are called "${twice}"` },
        { id: 'Beri setiap pengode nama sendiri.', en: 'Give every coder a name of its own.' },
      ),
    ]);
}

function readLong(
  { unit, coder, value }: Readonly<Record<keyof typeof COLUMNS, string>>,
  rows: readonly CsvRow[],
  file: string,
): Omit<RatingTable, 'name' | 'form'> {
  const coders: string[] = [];
  const units = new Map<string, { line: number; values: Map<string, string | null> }>();
  const mistakes: ErrorDetail[] = [];
  for (const { line, values } of rows) {
    const [name, who] = [values[unit] ?? '', values[coder] ?? ''];
    if (name === '' || who === '') {
      mistakes.push(
        invalid(
          { file, line },
          { id: `kolom ${unit} atau ${coder} kosong`, en: `the column ${unit} or ${coder} is empty` },
          { id: 'Isi keduanya, atau hapus barisnya.', en: 'Fill in both, or remove the row.' },
        ),
      );
      continue;
    }
    if (!coders.includes(who)) coders.push(who);
    const own = units.get(name) ?? { line, values: new Map<string, string | null>() };
    units.set(name, own);
    if (own.values.has(who))
      mistakes.push(
        invalid(
          { file, line },
          { id: `${who} menilai ${name} dua kali`, en: `${who} rates ${name} twice` },
          { id: 'Sisakan satu baris per satuan dan pengode.', en: 'Keep one row for a unit and coder.' },
        ),
      );
    own.values.set(who, cellOf(values[value]));
  }
  failOn(mistakes);
  return {
    coders,
    units: [...units].map(([name, { line, values }]) => ({
      unit: name,
      line,
      values: coders.map((who) => values.get(who) ?? null),
    })),
  };
}

/** A column of names rather than values: many rows, no two alike, and nothing in common with the other columns. */
function looksLikeNames(column: string, header: readonly string[], rows: readonly CsvRow[]): boolean {
  const own = rows.flatMap(({ values }) => cellOf(values[column]) ?? []);
  const others = new Set(
    header.flatMap((each) => (each === column ? [] : rows.map(({ values }) => values[each] ?? ''))),
  );
  const enough = 4;
  return own.length >= enough && new Set(own).size === own.length && !own.some((value) => others.has(value));
}

function readWide(
  header: readonly string[],
  rows: readonly CsvRow[],
  file: string,
): Omit<RatingTable, 'name' | 'form'> {
  const unit = columnOf(header, ['', ...COLUMNS.unit]);
  const coders = header.filter((column) => column !== unit);
  const [first = ''] = header;
  if (unit === undefined && looksLikeNames(first, header, rows))
    failOn([
      invalid(
        { file, line: 1 },
        {
          id: `kolom "${first}" terbaca sebagai pengode, padahal isinya seperti nama satuan`,
          en: `the column "${first}" reads as a coder, but holds what look like names of units`,
        },
        {
          id: `Ganti judulnya menjadi Satuan, atau hapus kolom itu. ${FORMS.id}`,
          en: `Call it Unit, or remove it. ${FORMS.en}`,
        },
      ),
    ]);
  if (coders.length < 2) {
    const found = header.join(', ');
    failOn([
      invalid(
        { file, line: 1 },
        {
          id: `tabel memerlukan sedikitnya dua kolom pengode; judul yang terbaca: ${found === '' ? 'kosong' : found}`,
          en: `the table needs at least two columns of coders; the header has ${found === '' ? 'nothing' : found}`,
        },
      ),
    ]);
  }
  return {
    coders,
    units: rows.map(({ line, values }, at) => ({
      unit: (unit === undefined ? '' : values[unit]) || String(at + 1),
      line,
      values: coders.map((coder) => cellOf(values[coder])),
    })),
  };
}

/**
 * Reads a table of units × coders as CSV with a header, wide (a column a coder) or long (a row a value). It is long
 * where there is a column of coders and one of values.
 * @throws TelaahError CODINGS_INVALID
 */
export function readRatingTable(text: string, name: string): RatingTable {
  const { header, rows } = readCsv(text, name, 'CODINGS_INVALID');
  checkHeader(header, name);
  const [unit, coder, value] = [COLUMNS.unit, COLUMNS.coder, COLUMNS.value].map((names) =>
    columnOf(header, names),
  );
  const isLong = unit !== undefined && coder !== undefined && value !== undefined;
  const table = isLong ? readLong({ unit, coder, value }, rows, name) : readWide(header, rows, name);
  if (table.units.length === 0 || table.coders.length < 2)
    failOn([
      invalid(
        { file: name, line: 1 },
        {
          id: `tabel berisi ${table.units.length} satuan dan ${table.coders.length} pengode; diperlukan sedikitnya satu satuan dan dua pengode`,
          en: `the table has ${table.units.length} units and ${table.coders.length} coders; it needs at least one unit and two coders`,
        },
      ),
    ]);
  return { name, form: isLong ? 'long' : 'wide', ...table };
}
