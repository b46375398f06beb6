import { Document, type IRunOptions, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { readInterview } from '../support.ts';

// All conversations here are synthetic.

const docx = async (paragraphs: readonly Paragraph[]): Promise<Uint8Array> =>
  Packer.toBuffer(new Document({ sections: [{ children: [...paragraphs] }] }));

/** Typed, for `bold` is a word of strings too. */
const bold = (text: string): TextRun => {
  const options: IRunOptions = { text, bold: true };
  return new TextRun(options);
};

/** As Teams downloads it: name, time and speech in one paragraph, with line breaks. */
const joined = (name: string, time: string, text: string): Paragraph[] => [
  new Paragraph({
    children: [bold(`${name}   ${time}`), new TextRun({ text, break: 1 })],
  }),
];
/** As newer versions and Otter write it. */
const apart = (name: string, time: string, text: string): Paragraph[] => [
  new Paragraph({ children: [bold(name), new TextRun(`   ${time}`)] }),
  new Paragraph(text),
];
/** As Word's own transcription writes it. */
const timeFirst = (name: string, time: string, text: string): Paragraph[] => [
  new Paragraph(`${time.padStart(8, '00:00:00')} ${name}`),
  new Paragraph(text),
];

describe('transcripts that programs save as Word', () => {
  it.each([
    ['in one paragraph', joined],
    ['in two', apart],
    ['with the time first', timeFirst],
  ])('%s', async (_, turn) => {
    const talk = [
      new Paragraph('Rapat bagian umum'),
      new Paragraph('Tanggal: 12 Maret 2025'),
      ...turn('Rahman, Dewi', '0:03', 'Bagaimana disiplin pegawai?'),
      ...turn('Santoso, Budi', '0:12', 'Sudah baik.'),
      ...turn('Santoso, Budi', '0:20', 'Semua hadir.'),
      ...turn('Rahman, Dewi', '12:31', 'Apa kendalanya?'),
      ...turn('Santoso, Budi', '12:40', 'Komputernya lama.'),
    ];
    const { units, document } = await readInterview('rapat.docx', await docx(talk));
    expect(units.map((unit) => unit.replace(/\s+/gu, ' '))).toEqual([
      'Sudah baik. Semua hadir.',
      'Komputernya lama.',
    ]);
    expect(document.date).toBe('2025-03-12');
    expect(document.units.map(({ locator }) => locator)).toEqual([
      { kind: 'time', seconds: 12 },
      { kind: 'time', seconds: 760 },
    ]);
  });
});
