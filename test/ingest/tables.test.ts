import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import { person, readInterview } from './support.ts';

// Synthetic texts, made up for the test.
const Q = [
  'Bagaimana pelayanan di loket pagi hari?',
  'Apa yang paling menghambat?',
  'Ceritakan soal disiplin.',
];
const A = ['Sudah tertib.', 'Komputernya lama. Kadang mati: dinyalakan ulang.', 'Kepala seksi menegur.'];
const roster = [person('I-01'), person('I-02')];

interface Span {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
}
type Cell = string | readonly string[] | Span;

const p = (text: string): Paragraph => new Paragraph(text);
function cell(content: Cell): TableCell {
  const isSpan = typeof content === 'object' && 'text' in content;
  const texts = isSpan ? [content.text] : [content].flat();
  const { columns = 1, rows = 1 } = isSpan ? content : {};
  return new TableCell({ columnSpan: columns, rowSpan: rows, children: texts.map(p) });
}
const table = (rows: readonly (readonly Cell[])[]): Table =>
  new Table({ rows: rows.map((row) => new TableRow({ children: row.map(cell) })) });
const docx = async (...children: (Paragraph | Table)[]): Promise<Uint8Array> =>
  Packer.toBuffer(new Document({ sections: [{ children }] }));
const turns = (make: (q: string, a: string) => Cell[][]): Cell[][] =>
  Q.flatMap((question, index) => make(question, A[index] ?? ''));
const rowByRow = (interviewer: string, informant: string): string[][] =>
  Q.flatMap((question, index) => [
    [interviewer, question],
    [informant, A[index] ?? ''],
  ]);

describe('tables of turns', () => {
  const heads = [
    ['Peneliti/Informan', 'Isi'],
    ['Pelaku', 'Percakapan'],
    ['Nama', 'Pernyataan'],
    ['Informan', 'Jawaban'],
    ['Pembicara', 'Hasil tanya jawab'],
  ];
  const layouts: Readonly<Record<string, (Paragraph | Table)[]>> = {
    'two columns': [table(rowByRow('Peneliti', 'Informan'))],
    'two columns under a title block': [
      p('TRANSKRIP WAWANCARA'),
      p('Tanggal : 12 Maret 2025'),
      table(rowByRow('Peneliti', 'Informan')),
    ],
    'two columns under a table of keys': [
      table([
        ['Nama', ':', 'Sumi'],
        ['Tanggal', ':', '12 Maret 2025'],
      ]),
      p(''),
      table(rowByRow('Peneliti', 'Informan')),
    ],
    'keys and turns in one table': [
      table([['Nama', 'Sumi'], ['Tanggal', '12 Maret 2025'], ...rowByRow('Peneliti', 'Informan')]),
    ],
    'a column of colons': [
      table(
        turns((q, a) => [
          ['Peneliti', ':', q],
          ['Informan', ':', a],
        ]),
      ),
    ],
    'names nobody told us of': [table([['Nama', 'Pernyataan'], ...rowByRow('Dewi', 'Sumi')])],
    numbers: [
      table([
        ['No', 'Pelaku', 'Percakapan'],
        ...turns((q, a) => [
          ['1', 'P', q],
          ['2', 'I', a],
        ]),
      ]),
    ],
  };
  const headed = heads.map((head): [string, Table[]] => [
    `the head ${head.join(' | ')}`,
    [table([head, ...rowByRow('Peneliti', 'Informan')])],
  ]);
  for (const [name, children] of [...Object.entries(layouts), ...headed]) {
    it(`reads ${name}`, async () => {
      const { document, units, codes } = await readInterview('w.docx', await docx(...children));
      expect(units).toEqual(A);
      expect(document.units.map((unit) => unit.question)).toEqual(Q);
      expect(codes).not.toContain('NO_SPEAKERS');
    });
  }

  it('reads them in markdown, and a first question about asking', async () => {
    const rows = rowByRow('Peneliti', 'Informan').map((row) => `| ${row.join(' | ')} |`);
    const text = `Tanggal: 12 Maret 2025\n\n| Peneliti | Saya mau tanya soal loket |\n| Informan | Silakan. |\n${rows.join('\n')}`;
    const { units } = await readInterview('w.md', text);
    expect(units).toEqual(['Silakan.', ...A]);
  });

  it('takes a row across the table for a heading, and one that a cell reaches into for speech', async () => {
    const rows: Cell[][] = [
      [{ text: 'Kualitas Kerja', columns: 2 }],
      ['Peneliti', 'Rapi?'],
      [{ text: 'Informan', rows: 2 }, 'Rapi.'],
      ['Selalu.'],
      [{ text: 'Ketepatan Waktu', columns: 2 }],
      ['Peneliti', 'Tepat?'],
      ['Informan', 'Tepat.'],
    ];
    const { document, units } = await readInterview('w.docx', await docx(table(rows)));
    expect(units).toEqual(['Rapi.\n\nSelalu.', 'Tepat.']);
    expect(document.units.map((unit) => unit.heading)).toEqual(['Kualitas Kerja', 'Ketepatan Waktu']);
  });
});

describe('frames around text', () => {
  const labelled = Q.flatMap((question, index) => [`Peneliti: ${question}`, `Informan: ${A[index] ?? ''}`]);

  it.each([
    ['one cell', [[labelled]]],
    ['one column', labelled.map((line) => [line])],
  ])('are looked through: %s', async (_, rows: Cell[][]) => {
    const { document, units } = await readInterview('w.docx', await docx(table(rows)));
    expect(units).toEqual(A);
    expect(document.units.map((unit) => unit.question)).toEqual(Q);
  });

  it('are looked through around a table', async () => {
    const inner = table(rowByRow('Peneliti', 'Informan'));
    const outer = new Table({
      rows: [new TableRow({ children: [new TableCell({ children: [p('Transkrip'), inner] })] })],
    });
    expect((await readInterview('w.docx', await docx(outer))).units).toEqual(A);
  });
});

describe('question tables', () => {
  it.each([
    ['with questions', ['No', 'Pertanyaan', 'Informan', 'Jawaban'], 1],
    ['with informants first', ['Informan', 'Pertanyaan', 'Jawaban'], 1],
    ['without questions', ['No', 'Informan', 'Jawaban'], -1],
  ])('take a column of informants for who speaks, %s', async (_, head, question) => {
    const rows = A.map((answer, index) => {
      const cells: Readonly<Record<string, string>> = {
        No: String(index + 1),
        Pertanyaan: Q[index] ?? '',
        Informan: index === 1 ? 'I-02' : 'I-01',
        Jawaban: answer,
      };
      return head.map((name) => cells[name] ?? '');
    });
    const { document, units } = await readInterview('w.docx', await docx(table([head, ...rows])), { roster });
    expect(units).toEqual(A);
    expect(document.units.map((unit) => unit.informant)).toEqual(['I-01', 'I-02', 'I-01']);
    if (question > 0) expect(document.units.map((unit) => unit.question)).toEqual(Q);
  });

  it('follow merged cells', async () => {
    const rows: Cell[][] = [
      ['No', 'Pertanyaan', 'Informan', 'Jawaban'],
      [{ text: 'Kualitas Kerja', columns: 4 }],
      [{ text: '1', rows: 2 }, { text: 'Rapi?', rows: 2 }, 'I-01', 'Rapi.'],
      ['I-02', 'Kadang.'],
      [{ text: 'Ketepatan Waktu', columns: 4 }],
      [{ text: '2', rows: 2 }, 'Tepat?', { text: 'I-01', rows: 2 }, { text: 'Tepat.', rows: 2 }],
      ['Kalau malam'],
    ];
    const { document, units } = await readInterview('w.docx', await docx(table(rows)), { roster });
    expect(units).toEqual(['Rapi.', 'Kadang.', 'Tepat.']);
    expect(document.units.map((unit) => [unit.heading, unit.question, unit.informant])).toEqual([
      ['Kualitas Kerja', 'Rapi?', 'I-01'],
      ['Kualitas Kerja', 'Rapi?', 'I-02'],
      ['Ketepatan Waktu', 'Tepat? Kalau malam', 'I-01'],
    ]);
  });
});
