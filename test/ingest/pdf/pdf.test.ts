import { describe, expect, it } from 'vitest';
import { type Block, blockText } from '../../../src/ingest/block.ts';
import { pdfReader } from '../../../src/ingest/readers/pdf/index.ts';
import type { ReadFile } from '../../../src/ingest/readers/reader.ts';
import { TelaahError } from '../../../src/model/error.ts';
import { column, LETTER, makePdf, type PdfItem, type PdfOptions, wrap } from '../../support/pdf.ts';
import { readInterview } from '../support.ts';

// Synthetic texts, made up for the test.
const A =
  'Pelayanan di kantor ini dimulai pukul delapan pagi. Pegawai di loket mencatat setiap berkas yang masuk ke dalam buku agenda, lalu kasubbag memeriksanya setiap sore sebelum diteruskan kepada kepala dinas. Begitu terus.';
const B =
  'Komputer yang dapat dipakai hanya dua dari lima. Karena itu surat sering diketik bergantian, dan pada akhir bulan antreannya panjang sekali sampai melewati jam kerja.';
const C =
  'Pelatihan terakhir diadakan dua tahun yang lalu. Sesudah itu pegawai belajar sendiri dari rekan yang lebih dahulu paham, terutama tentang aplikasi surat.';

async function read(pages: readonly (readonly PdfItem[])[], options: PdfOptions = {}): Promise<ReadFile> {
  return pdfReader.read(makePdf(pages, options), 'a.pdf');
}

const texts = (blocks: readonly Block[]): string[] => blocks.map(blockText);
const text = (x: number, y: number, words: string, size = 10): PdfItem => ({
  kind: 'text',
  x,
  y,
  text: words,
  size,
});

/** Paragraphs below each other with a gap between. */
function page(...paragraphs: readonly string[]): PdfItem[] {
  let y = 100;
  return paragraphs.flatMap((each) => {
    const lines = wrap(each, 70);
    const items = column(lines, { y });
    y += lines.length * 12 + 10;
    return items;
  });
}

async function errorOf(bytes: Uint8Array): Promise<TelaahError['details'][number]> {
  const error: unknown = await Promise.resolve(pdfReader.read(bytes, 'a.pdf')).catch(
    (thrown: unknown) => thrown,
  );
  if (error instanceof TelaahError && error.details[0] !== undefined) return error.details[0];
  throw new Error(`no TelaahError, but ${String(error)}`);
}

describe('paragraphs', () => {
  it('joins lines and parts paragraphs at gaps', async () => {
    const { blocks, warnings } = await read([page(A, B)]);
    expect(texts(blocks)).toEqual([A, B]);
    expect(warnings).toEqual([]);
  });

  it('parts them where a line ends before the next word has to', async () => {
    const lines = [...wrap(A, 70), ...wrap(B, 70)];
    expect(texts((await read([column(lines)])).blocks)).toEqual([A, B]);
  });

  it('parts them at a first line that is set in', async () => {
    const set = (words: string, y: number): PdfItem[] => {
      const [first = '', ...rest] = wrap(`>>>>${words}`, 70);
      return [text(72 + 4 * 6, y, first.slice(4)), ...column(rest, { y: y + 12 })];
    };
    // The last line is full, so that only the indent tells.
    const full = `${A} ${'x'.repeat(70 - (wrap(`>>>>${A}`, 70).at(-1)?.length ?? 0) - 1)}`;
    expect(
      texts((await read([[...set(full, 100), ...set(B, 100 + wrap(`>>>>${full}`, 70).length * 12)]])).blocks),
    ).toEqual([full, B]);
  });

  it('goes on over the end of a page, and says on which page a block begins', async () => {
    const lines = wrap(`${A} ${B}`, 70);
    const { blocks } = await read([
      column(lines.slice(0, 2)),
      [...column(lines.slice(2)), ...column(wrap(C, 70), { y: 300 })],
    ]);
    expect(blocks.map((block) => [blockText(block), block.locator])).toEqual([
      [`${A} ${B}`, { kind: 'page', page: 1 }],
      [C, { kind: 'page', page: 2 }],
    ]);
  });

  it('makes words whole that a line’s end has broken, and leaves doubled words their hyphen', async () => {
    const lines = [
      'Setiap pagi para pegawai mencatat surat di buku agenda, dan masing-',
      'masing memeriksa lagi catatannya sendiri. Sesudah itu semua berkas pela-',
      'yanan dibawa ke ruang kepala, sehari-hari oleh petugas yang non-',
      'ASN. Undang-undang mengatur hal itu, dan aturan undang-',
      'undang itu ditempel di dinding. Mereka bolak-balik, sering bolak-',
      'balik sampai sore hari.',
    ];
    expect(texts((await read([column(lines)])).blocks)).toEqual([
      'Setiap pagi para pegawai mencatat surat di buku agenda, dan masing-masing memeriksa lagi catatannya sendiri. Sesudah itu semua berkas pelayanan dibawa ke ruang kepala, sehari-hari oleh petugas yang non-ASN. Undang-undang mengatur hal itu, dan aturan undang-undang itu ditempel di dinding. Mereka bolak-balik, sering bolak-balik sampai sore hari.',
    ]);
  });

  it('knows headings by their size, bold by its face, and items of lists by their marks', async () => {
    const { blocks } = await read([
      [
        ...column(['HASIL DAN PEMBAHASAN'], { y: 80, size: 14, bold: true }),
        ...column(wrap(A, 70), { y: 110 }),
        ...column(['Kendala yang disebut informan:'], { y: 160 }),
        ...column(['- komputer rusak', '- jaringan lambat'], { y: 172 }),
        ...column(['Peneliti:'], { y: 220, bold: true }),
        text(72 + 10 * 10 * LETTER, 220, 'Apa saja kendalanya?'),
      ],
    ]);
    expect(blocks.map((block) => [block.kind, blockText(block), block.attached])).toEqual([
      ['heading', 'HASIL DAN PEMBAHASAN', false],
      ['paragraph', A, false],
      ['paragraph', 'Kendala yang disebut informan:', false],
      ['paragraph', '- komputer rusak', true],
      ['paragraph', '- jaringan lambat', true],
      ['paragraph', 'Peneliti: Apa saja kendalanya?', false],
    ]);
    expect(blocks.at(-1)).toMatchObject({ lines: [{ bold: 'Peneliti:'.length }] });
  });
});

describe('pages', () => {
  const numbered =
    (first: number) =>
    (paragraphs: readonly string[], at: number): PdfItem[] => [
      text(72, 40, 'Jurnal Ilmu Administrasi, Vol. 3'),
      ...page(...paragraphs),
      text(290, 810, String(first + at)),
    ];

  it('leaves out running heads and page numbers, and cites the numbers printed on the pages', async () => {
    const { blocks } = await read([[A], [B], [C], [A]].map(numbered(57)));
    expect(blocks.map((block) => [blockText(block), block.locator])).toEqual(
      [A, B, C, A].map((words, at) => [words, { kind: 'page', page: 57 + at }]),
    );
  });

  it('counts the pages of the file where the printed numbers do not count up', async () => {
    const pages = [[A], [B], [C]].map((each, at) => [
      ...page(...each),
      text(290, 810, String([4, 4, 9][at])),
    ]);
    expect((await read(pages)).blocks.map(({ locator }) => locator)).toEqual(
      [1, 2, 3].map((number) => ({ kind: 'page', page: number })),
    );
  });

  it('keeps a line that is on one page only, and numbers inside the text', async () => {
    const { blocks } = await read([
      [text(72, 40, 'Lampiran 2. Transkrip'), ...page(A, '2019')],
      page(B),
      page(C),
    ]);
    expect(texts(blocks)).toEqual(['Lampiran 2. Transkrip', A, '2019', B, C]);
  });

  it('reads two columns one after the other, below a title across both', async () => {
    const left = [A, B];
    const right = [C, A];
    const lay = (paragraphs: readonly string[], x: number): PdfItem[] => {
      let y = 160;
      return paragraphs.flatMap((each) => {
        const lines = wrap(each, 34);
        const items = column(lines, { x, y });
        y += lines.length * 12 + 10;
        return items;
      });
    };
    const { blocks } = await read([
      [
        ...column(['Kinerja Pegawai pada Kantor Kecamatan di Kabupaten Contoh'], { x: 120, y: 100 }),
        ...lay(left, 72),
        ...lay(right, 310),
      ],
    ]);
    expect(texts(blocks)).toEqual([
      'Kinerja Pegawai pada Kantor Kecamatan di Kabupaten Contoh',
      ...left,
      ...right,
    ]);
  });

  it('takes notes off the feet of pages', async () => {
    const lines = wrap(`${A} ${B}`, 70);
    const first = [
      ...column(lines.slice(0, 2)),
      ...column(['1 Wawancara dengan I-03.'], { y: 760, size: 8 }),
    ];
    const { blocks, notes } = await read([first, column(lines.slice(2))]);
    expect(texts(blocks)).toEqual([`${A} ${B}`]);
    expect(notes).toEqual(['1 Wawancara dengan I-03.']);
  });

  it('reads pages that are turned, and says how much slanted text it left out', async () => {
    const turned = await read(
      [
        page(A).map((item) =>
          item.kind === 'text' ? { ...item, x: item.y, y: 700 - item.x, angle: 90 } : item,
        ),
      ],
      {
        rotate: 90,
      },
    );
    expect(turned.warnings).toEqual([]);
    expect(texts(turned.blocks).join(' ')).toContain('Pelayanan di kantor ini');
    const { blocks, warnings } = await read([
      [...page(A), { kind: 'text', x: 200, y: 500, text: 'SALINAN', size: 60, angle: 45 }],
    ]);
    expect(texts(blocks)).toEqual([A]);
    expect(warnings.map(({ code, message }) => [code, message.id])).toEqual([
      ['FORMAT_DETAIL_LOST', 'tidak ikut dibaca: 1 teks miring atau tegak'],
    ]);
  });
});

describe('tables', () => {
  const edges = [72, 100, 300, 520];
  const rowsAt = (y: number, heights: readonly number[]): PdfItem[] => {
    const ys = [
      y,
      ...heights.map((_, at) => y + heights.slice(0, at + 1).reduce((sum, each) => sum + each, 0)),
    ];
    return [
      ...ys.map((at): PdfItem => ({ kind: 'line', from: [edges[0] ?? 0, at], to: [edges.at(-1) ?? 0, at] })),
      ...edges.map((at): PdfItem => ({ kind: 'line', from: [at, y], to: [at, ys.at(-1) ?? y] })),
    ];
  };
  const cell = (at: number, y: number, words: string): PdfItem[] =>
    column(wrap(words, 30), { x: (edges[at] ?? 0) + 4, y: y + 12 });

  it('reads drawn tables by their cells', async () => {
    const { blocks } = await read([
      [
        ...rowsAt(100, [16, 40, 40]),
        ...['No', 'Pertanyaan', 'Jawaban'].flatMap((words, at) => cell(at, 100, words)),
        ...[
          '1',
          'Bagaimana surat masuk dicatat di kantor ini?',
          'Lewat Srikandi, lalu ditulis lagi di buku agenda.',
        ].flatMap((words, at) => cell(at, 116, words)),
        ...['2', 'Siapa yang memeriksa?', 'Kasubbag, setiap sore.'].flatMap((words, at) =>
          cell(at, 156, words),
        ),
      ],
    ]);
    expect(blocks).toMatchObject([
      {
        kind: 'table',
        rows: [
          ['No', 'Pertanyaan', 'Jawaban'],
          [
            '1',
            'Bagaimana surat masuk dicatat di kantor ini?',
            'Lewat Srikandi, lalu ditulis lagi di buku agenda.',
          ],
          ['2', 'Siapa yang memeriksa?', 'Kasubbag, setiap sore.'],
        ],
      },
    ]);
  });

  it('joins a table over the end of a page: the head once, a broken row whole, each row on its page', async () => {
    const head = (y: number): PdfItem[] =>
      ['No', 'Pertanyaan', 'Jawaban'].flatMap((words, at) => cell(at, y, words));
    const bytes = makePdf([
      [
        ...rowsAt(700, [16, 40]),
        ...head(700),
        ...['1', 'Bagaimana surat dicatat?', 'Lewat Srikandi, lalu ditulis lagi oleh petugas'].flatMap(
          (words, at) => cell(at, 716, words),
        ),
      ],
      [
        ...rowsAt(80, [16, 40, 40]),
        ...head(80),
        ...cell(2, 96, 'loket di buku agenda.'),
        ...['2', 'Siapa yang memeriksa?', 'Kasubbag, setiap sore.'].flatMap((words, at) =>
          cell(at, 136, words),
        ),
      ],
    ]);
    const { document, units } = await readInterview('W-01.pdf', bytes);
    expect(units).toEqual([
      'Lewat Srikandi, lalu ditulis lagi oleh petugas loket di buku agenda.',
      'Kasubbag, setiap sore.',
    ]);
    expect(document.units.map(({ question, locator }) => [question, locator])).toEqual([
      ['Bagaimana surat dicatat?', { kind: 'page', page: 1 }],
      ['Siapa yang memeriksa?', { kind: 'page', page: 2 }],
    ]);
  });
});

describe('what cannot be read', () => {
  it('says that a scan has no text, and what to do', async () => {
    const { blocks, warnings } = await read([[{ kind: 'image' }], [{ kind: 'image' }]]);
    expect(blocks).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(['PAGES_WITHOUT_TEXT']);
    expect(warnings[0]?.message.id).toContain('OCR');
    expect(warnings[0]?.message.en).toContain('scan');
  });

  it('names the scanned pages among others', async () => {
    const { warnings } = await read([
      page(A),
      [{ kind: 'image' }],
      [{ kind: 'image' }],
      page(B),
      [{ kind: 'image' }],
    ]);
    expect(warnings[0]?.message.en).toMatch(/^page\(s\) 2–3, 5 without text, only pictures/u);
  });

  it('says that a file is locked, damaged, or no PDF', async () => {
    const locked = await errorOf(makePdf([page(A)], { locked: true }));
    expect(locked.code).toBe('INPUT_UNREADABLE');
    expect(locked.message.id).toContain('terkunci kata sandi');
    expect(locked.hint?.en).toContain('without one');
    expect((await errorOf(Buffer.from('%PDF-1.7\nbukan apa-apa'))).message.en).toContain('damaged');
    expect((await errorOf(Buffer.from('Peneliti: Apa?'))).message.en).toContain('no PDF');
    expect((await errorOf(Buffer.from('PK\u0003\u0004rest'))).code).toBe('FORMAT_UNSUPPORTED');
  });

  it('leaves pictures out and says so', async () => {
    const { blocks, warnings } = await read([[...page(A), { kind: 'image' }]]);
    expect(texts(blocks)).toEqual([A]);
    expect(warnings.map(({ message }) => message.id)).toEqual(['tidak ikut dibaca: gambar']);
  });
});
