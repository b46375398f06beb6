import initSqlJs from 'sql.js';

/** The synthetic text of the synthetic projects below, with letters of one to four bytes. */
export const TEXT =
  'Peneliti: Bagaimana mutu kerja?\nInforman: Rapi — “baik sekali” 😀, tetapi sering terlambat. Rapi juga arsipnya.';

type Values = readonly (readonly (string | number | null)[])[];

/** A database of tables with rows, as SQLite writes it. */
export async function database(
  tables: Readonly<Record<string, { readonly columns: string; readonly rows: Values }>>,
): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const made = new Database();
  for (const [name, { columns, rows }] of Object.entries(tables)) {
    made.run(`CREATE TABLE ${name} (${columns})`);
    for (const row of rows)
      made.run(`INSERT INTO ${name} VALUES (${row.map(() => '?').join(',')})`, [...row]);
  }
  const bytes = made.export();
  made.close();
  return bytes;
}

const bytesTo = (html: string, words: string): number => {
  const text = html.replace(/<[^>]*>/gu, '').replaceAll('&amp;', '&');
  return Buffer.byteLength(text.slice(0, text.indexOf(words)));
};

/** What Taguette shows of a text: paragraphs, marks, and white space between them that counts. */
export const HTML =
  '<p><strong>Peneliti:</strong> Bagaimana mutu kerja?</p>\n<p>Informan: Rapi —   “baik <em>sekali</em>” 😀, tetapi sering terlambat.<br>Rapi &amp; tertib arsipnya.</p>';

export function taguette(): Promise<Uint8Array> {
  const mark = (words: string): [number, number] => {
    const start = bytesTo(HTML, words);
    return [start, start + Buffer.byteLength(words)];
  };
  return database({
    projects: {
      columns: 'id, name, description',
      rows: [
        [1, 'Lain', ''],
        [2, 'Studi sintetis', 'Untuk uji'],
      ],
    },
    documents: {
      columns: 'id, name, description, filename, project_id, contents',
      rows: [[7, 'W-01.html', '', 'W-01.html', 2, HTML]],
    },
    tags: {
      columns: 'id, project_id, path, description',
      rows: [
        [1, 2, 'mutu', 'Mutu kerja'],
        [2, 2, 'mutu.rapi', ''],
        [3, 2, 'waktu', ''],
        [9, 1, 'asing', ''],
      ],
    },
    highlights: {
      columns: 'id, document_id, start_offset, end_offset, snippet',
      rows: [
        [1, 7, ...mark('sekali” 😀'), '<p><em>sekali</em>” 😀</p>'],
        [2, 7, ...mark('sering terlambat'), 'sering terlambat'],
        [3, 7, 3, 9, '<p>Rapi &amp; tertib</p>'],
        [4, 7, 0, 4, 'Pene'],
        [5, 7, 0, 4, 'tidak ada di sini'],
      ],
    },
    highlight_tags: {
      columns: 'highlight_id, tag_id',
      rows: [
        [1, 1],
        [2, 3],
        [2, 1],
        [3, 2],
        [5, 1],
        [1, 9],
      ],
    },
    commands: {
      columns: 'user_login, date, payload',
      rows: [
        ['ani', '2025-03-12 09:14:05.123456', '{"type": "highlight_add", "highlight_id": 1}'],
        ['budi', '2025-03-13 08:00:00', '{"type": "tag_add"}'],
        ['budi', '2025-03-13 08:00:00', 'rusak'],
      ],
    },
  });
}

export function qualcoder(): Promise<Uint8Array> {
  const place = (words: string): [number, number] => {
    const start = Array.from(TEXT.slice(0, TEXT.indexOf(words))).length;
    return [start, start + Array.from(words).length];
  };
  const date = '2025-03-12 09:14:05';
  return database({
    project: { columns: 'databaseversion, date, memo', rows: [['v17', date, 'Catatan proyek']] },
    source: {
      columns: 'id, name, fulltext, mediapath, memo',
      rows: [
        [1, 'W-01.txt', TEXT, null, 'direkam'],
        [2, 'foto.png', null, '/images/foto.png', ''],
      ],
    },
    code_cat: {
      columns: 'catid, name, memo, supercatid',
      rows: [
        [1, 'Mutu', '', null],
        [2, 'Dalam', '', 1],
      ],
    },
    code_name: {
      columns: 'cid, name, memo, catid, color, supercid',
      rows: [
        [1, 'Rapi', 'Kerja rapi', 1, '#ff0000', null],
        [2, 'Terlambat', '', null, '#F00', null],
        [3, 'Sangat rapi', '', null, '', 1],
      ],
    },
    code_text: {
      columns: 'ctid, cid, fid, seltext, pos0, pos1, owner, date, memo, important',
      rows: [
        [1, 1, 1, 'Rapi', ...place('Rapi'), 'ani', date, '', null],
        [2, 2, 1, 'sering terlambat', ...place('sering terlambat'), 'budi', date, 'penting', 1],
        [3, 3, 1, 'Rapi juga', 0, 4, 'ani', date, '', 0],
        [4, 1, 1, 'tidak ada', 0, 4, 'ani', date, '', 0],
      ],
    },
    cases: { columns: 'caseid, name, memo', rows: [[1, 'I-01', '']] },
    case_text: { columns: 'caseid, fid, pos0, pos1', rows: [[1, 1, 0, 10]] },
    attribute: {
      columns: 'name, attr_type, value, id',
      rows: [
        ['jabatan', 'case', 'staf', 1],
        ['tempat', 'file', 'kantor', 1],
        ['kosong', 'case', '', 1],
      ],
    },
    annotation: {
      columns: 'anid, fid, pos0, pos1, memo, owner, date',
      rows: [[1, 1, ...place('😀'), 'tertawa', 'ani', date]],
    },
    journal: { columns: 'jid, name, jentry, owner, date', rows: [[1, 'Hari 1', 'Awal', 'ani', date]] },
    code_image: { columns: 'imid', rows: [[1]] },
    graph: { columns: 'grid', rows: [] },
  });
}
