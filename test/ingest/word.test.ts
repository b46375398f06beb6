import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  type IRunOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { read, readInterview } from './support.ts';

// Synthetic texts, made up for the test.
const Q = ['Bagaimana surat masuk dicatat?', 'Siapa yang memeriksa?'];
const A = ['Lewat Srikandi, lalu buku agenda.', 'Kasubbag, setiap sore.'];

async function docx(
  children: readonly (Paragraph | Table)[],
  footnotes: Record<string, { children: Paragraph[] }> = {},
): Promise<Uint8Array> {
  const config = [{ reference: 'n', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }];
  return Packer.toBuffer(new Document({ numbering: { config }, footnotes, sections: [{ children }] }));
}
const p = (text: string): Paragraph => new Paragraph(text);
const strong = (text: string): TextRun => {
  const options: IRunOptions = { text, bold: true };
  return new TextRun(options);
};
const numbered = (text: string): Paragraph =>
  new Paragraph({ text, numbering: { reference: 'n', level: 0 } });
const bullet = (text: string): Paragraph => new Paragraph({ text, bullet: { level: 0 } });
const heading = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
const table = (rows: readonly (readonly (string | readonly string[])[])[]): Table =>
  new Table({
    rows: rows.map(
      (row) =>
        new TableRow({ children: row.map((cell) => new TableCell({ children: [cell].flat().map(p) })) }),
    ),
  });
const turns = (make: (q: string, a: string) => (Paragraph | Table)[]): (Paragraph | Table)[] =>
  Q.flatMap((question, index) => make(question, A[index] ?? ''));

describe('Word interviews', () => {
  const layouts: Readonly<Record<string, (Paragraph | Table)[]>> = {
    'plain labels': turns((q, a) => [p(`Peneliti: ${q}`), p(`I-03: ${a}`)]),
    'labels and tabs': turns((q, a) => [
      new Paragraph({ children: [new TextRun('Peneliti'), new TextRun('\t: '), new TextRun(q)] }),
      new Paragraph({ children: [new TextRun('Informan'), new TextRun('\t: '), new TextRun(a)] }),
    ]),
    'bold labels': turns((q, a) => [
      new Paragraph({ children: [strong('Peneliti'), new TextRun(` : ${q}`)] }),
      new Paragraph({ children: [strong('Informan 1 '), new TextRun(a)] }),
    ]),
    'bold questions': turns((q, a) => [new Paragraph({ children: [strong(q)] }), p(a)]),
    'numbered questions': turns((q, a) => [numbered(q), p(a)]),
    'numbered questions and Jawab': turns((q, a) => [numbered(q), p(`Jawab : ${a}`)]),
    'a table': [
      table([
        ['No', 'Pertanyaan', 'Jawaban'],
        ...Q.map((q, index) => [String(index + 1), q, A[index] ?? '']),
      ]),
    ],
    'soft line breaks': [
      new Paragraph({
        children: turns((q, a) => [p(q), p(a)]).flatMap((_, index) => [
          new TextRun({
            text: index % 2 === 0 ? `Peneliti: ${Q[index / 2] ?? ''}` : `I-03: ${A[(index - 1) / 2] ?? ''}`,
            ...(index === 0 ? {} : { break: 1 }),
          }),
        ]),
      }),
    ],
    'titles and headings': [
      heading('TRANSKRIP WAWANCARA'),
      table([
        ['Nama', ':', 'Sumi'],
        ['Tanggal', ':', '12 Maret 2025'],
      ]),
      ...turns((q, a) => [p(`P: ${q}`), p(`J: ${a}`)]),
    ],
  };
  for (const [name, children] of Object.entries(layouts)) {
    it(`reads ${name}`, async () => {
      const { document, units } = await readInterview('w.docx', await docx(children));
      expect(units).toEqual(A);
      expect(document.units.map((unit) => unit.question)).toEqual(Q);
    });
  }

  it('keeps the paragraphs of a cell and the lines of a merged question together', async () => {
    const rows = [
      ['Pertanyaan', 'Jawaban'],
      ['Siapa?', ['Kasubbag.', 'Dibantu staf.']],
      ['', 'Kadang saya.'],
    ];
    const { units, document } = await readInterview('w.docx', await docx([table(rows)]));
    expect(units).toEqual(['Kasubbag.\n\nDibantu staf.\n\nKadang saya.']);
    expect(document.units[0]?.question).toBe('Siapa?');
  });
});

describe('Word documents', () => {
  it('takes each paragraph for a unit, with the list or table right under it', async () => {
    const children = [
      heading('Kehadiran'),
      p('Rekap hadir Januari.'),
      table([
        ['Unit', 'Hadir'],
        ['TU', '19'],
      ]),
      p('Alat:'),
      bullet('komputer'),
      bullet('pemindai'),
      heading('Sarana'),
      p('Printer dua unit.'),
    ];
    const { document, units } = await read('documents/D-01.docx', await docx(children));
    expect(units).toEqual([
      'Rekap hadir Januari.\nUnit | Hadir\nTU | 19',
      'Alat:\n- komputer\n- pemindai',
      'Printer dua unit.',
    ]);
    expect(document.units.map((unit) => unit.heading)).toEqual(['Kehadiran', 'Kehadiran', 'Sarana']);
  });

  it('takes long list items for paragraphs', async () => {
    const long = 'Rapat membahas tindak lanjut temuan dan menugaskan penanggung jawab baru. '
      .repeat(4)
      .trim();
    const { units } = await read(
      'documents/D-01.docx',
      await docx([p('Notulen rapat.'), numbered(long), numbered(long)]),
    );
    expect(units).toHaveLength(3);
    expect(units[2]).toBe(`2. ${long}`);
  });

  it('keeps footnotes out of the paragraph and reads them after the text', async () => {
    const children = [
      new Paragraph({
        children: [new TextRun('Menurut SOP'), new FootnoteReferenceRun(1), new TextRun(' lima hari.')],
      }),
    ];
    const { units, warnings } = await read(
      'documents/D-01.docx',
      await docx(children, { 1: { children: [p('SOP 2023.')] } }),
    );
    expect(units).toEqual(['Menurut SOP lima hari.', '[1] SOP 2023.']);
    expect(warnings).toEqual([]);
  });
});
