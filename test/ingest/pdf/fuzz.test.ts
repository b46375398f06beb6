import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { blockText } from '../../../src/ingest/block.ts';
import { textOfPages } from '../../../src/ingest/readers/pdf/blocks.ts';
import { pdfReader } from '../../../src/ingest/readers/pdf/index.ts';
import { readPages } from '../../../src/ingest/readers/pdf/open.ts';
import { expectHarmless, fuzzRuns, mutations } from '../../support/fuzz.ts';
import { assembled, column, makePdf, PAGE, type PdfItem, wrap } from '../../support/pdf.ts';

// Synthetic texts, made up for the test.
const LINES = [
  'Peneliti: Bagaimana surat dicatat?',
  'Informan: Lewat buku agenda, lalu diperiksa setiap sore.',
];

const plain = makePdf([
  column(LINES),
  [
    ...column(LINES, { bold: true }),
    { kind: 'line', from: [72, 300], to: [500, 300] },
    { kind: 'line', from: [72, 340], to: [500, 340] },
    { kind: 'line', from: [72, 300], to: [72, 340] },
    { kind: 'line', from: [200, 300], to: [200, 340] },
    { kind: 'line', from: [500, 300], to: [500, 340] },
    ...column(['Kasubbag'], { x: 80, y: 320 }),
    { kind: 'image' },
  ],
]);

/** With its content packed, and drawn from a form. */
function packed(): Uint8Array {
  const content = deflateSync('q 1 0 0 1 0 0 cm /F Do Q').toString('latin1');
  const form = deflateSync('BT /R 10 Tf 72 700 Td (Pegawai mencatat surat.) Tj ET').toString('latin1');
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>';
  return assembled(
    new Map([
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, '<< /Type /Pages /Count 1 /Kids [3 0 R] >>'],
      [
        3,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents 4 0 R /Resources << /Font << /R 6 0 R >> /XObject << /F 5 0 R >> >> >>`,
      ],
      [4, `<< /Filter /FlateDecode /Length ${content.length} >>\nstream\n${content}\nendstream`],
      [
        5,
        `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /R 6 0 R >> >> /Filter /FlateDecode /Length ${form.length} >>\nstream\n${form}\nendstream`,
      ],
      [6, font],
    ]),
  );
}

const WORDS = [
  'pegawai',
  'mencatat',
  'surat',
  'di',
  'buku',
  'agenda',
  'setiap',
  'sore',
  'lalu',
  'diperiksa',
  'oleh',
  'kasubbag',
];

describe('any PDF', () => {
  // The first one loads the library.
  beforeAll(async () => {
    await pdfReader.read(plain, 'a.pdf');
  });

  it('is read, or refused as a user’s mistake', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(mutations([plain, packed()]), (bytes) =>
        expectHarmless(async () => textOfPages((await readPages(bytes, 'a.pdf', 700)).pages), {
          seconds: 8,
          megabytes: 400,
        }),
      ),
      fuzzRuns(30),
    );
  });

  it('is given up where reading it takes too long', async () => {
    // Each of many objects under one number is parsed to the end of the file.
    const objects = '10 0 obj\n<< /Type /P\nendobj\n'.repeat(60_000);
    await expect(readPages(Buffer.from(`%PDF-1.4\n${objects}`), 'a.pdf', 500)).rejects.toThrow(
      /time or memory/u,
    );
  });

  it('is given up where its forms draw each other without end', async () => {
    const forms = Array.from({ length: 10 }, (_, at) => {
      const drawing = at === 9 ? 'BT /R 10 Tf (Bom.) Tj ET' : '/F Do '.repeat(10);
      const next = `<< /XObject << /F ${11 + at} 0 R >> >>`;
      return `<< /Subtype /Form /BBox [0 0 9 9] /Resources ${next} /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`;
    });
    const first = '<< /Length 5 >>\nstream\n/F Do\nendstream';
    const page =
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /F 10 0 R >> >> >>';
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      page,
      first,
    ].map((body, at) => [at + 1, body] as const);
    const bytes = assembled(new Map([...objects, ...forms.map((body, at) => [at + 10, body] as const)]));
    await expect(readPages(bytes, 'a.pdf', 800)).rejects.toThrow(/time or memory/u);
  });

  it('gives back the paragraphs that were set, however they fall on lines and pages', async () => {
    const sentence = fc
      .array(fc.constantFrom(...WORDS), { minLength: 12, maxLength: 40 })
      .map((words) => `Kantor ${words.join(' ')} begitu.`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(sentence, { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 4, max: 20 }),
        async (paragraphs, perPage) => {
          const pages: PdfItem[][] = [];
          let at = perPage;
          for (const words of paragraphs) {
            for (const line of wrap(words, 60)) {
              if (at >= perPage) {
                pages.push([]);
                at = 0;
              }
              pages.at(-1)?.push(...column([line], { y: 150 + at * 12 }));
              at += 1;
            }
            at += 1;
          }
          const { blocks } = await pdfReader.read(makePdf(pages), 'a.pdf');
          expect(blocks.map(blockText)).toEqual(paragraphs);
        },
      ),
      { ...fuzzRuns(15), endOnFailure: true },
    );
  });
});
