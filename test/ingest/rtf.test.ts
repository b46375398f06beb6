import { describe, expect, it } from 'vitest';
import { TelaahError } from '../../src/model/error.ts';
import { type Read, read, readInterview } from './support.ts';

// Synthetic texts, made up for the test.
const Q = ['Bagaimana surat masuk dicatat?', 'Siapa yang memeriksa?'];
const A = ['Lewat Srikandi, lalu buku agenda.', 'Kasubbag, setiap sore.'];
const raw = String.raw;
const HEAD = raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}{\f1\froman\fcharset204 Times;}{\f2\ftech\fcharset2 Symbol;}}{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s15 Judul 2;}}{\info{\author Peneliti Contoh}{\title Tak dibaca}}{\header Kop surat\par}`;
const rtf = (body: string): string => `${HEAD}${body}}`;
const document = async (body: string): Promise<Read> =>
  read('documents/a.rtf', Buffer.from(rtf(body), 'latin1'));
const units = async (body: string): Promise<readonly string[]> => (await document(body)).units;

describe('RTF interviews', () => {
  const turns = (make: (q: string, a: string) => string): string =>
    Q.map((question, index) => make(question, A[index] ?? '')).join('');
  const cells = (row: readonly string[]): string =>
    `${raw`\trowd\cellx500\cellx3000\cellx6000`}${row.map((cell) => raw`\pard\intbl ${cell}\cell`).join('')}${raw`\row`}\n`;
  it.each([
    ['labels', turns((q, a) => raw`\pard Peneliti: ${q}\par I-03: ${a}\par `)],
    ['labels and tabs', turns((q, a) => raw`\pard Peneliti\tab : ${q}\par Informan\tab : ${a}\par `)],
    ['bold labels', turns((q, a) => raw`{\b Peneliti} : ${q}\par{\b Informan 1 }${a}\par `)],
    ['bold questions', turns((q, a) => raw`\pard\plain\b ${q}\par\b0 ${a}\par `)],
    ['a table', cells(['No', 'Pertanyaan', 'Jawaban']) + turns((q, a) => cells(['1', q, a]))],
    ['lines', turns((q, a) => raw`P: ${q}\line J: ${a}\line `)],
  ])('reads %s', async (_, body) => {
    const { document: interview, units: answers } = await readInterview('w.rtf', rtf(body));
    expect(answers).toEqual(A);
    expect(interview.units.map((unit) => unit.question)).toEqual(Q);
  });
});

describe('letters of RTF', () => {
  it.each([
    ['bytes in the page of the file', raw`caf\'e9 \'93kutip\'94 \'80`, 'café “kutip” €'],
    ['bytes of another font', raw`{\f1 \'cf\'f0\'e8} a`, 'При a'],
    ['Unicode with a substitute', raw`\u8220?kutip\u8221? \uc2\u233\'3f\'3fx`, '“kutip” éx'],
    ['Unicode without a substitute', raw`{\uc0\u8220 kutip\u8221 }`, '“kutip”'],
    ['negative numbers and pairs', raw`\u-10179?\u-8704?`, '😀'],
    ['named signs', raw`a\emdash b\endash c\lquote d\rquote e\~f\_g`, 'a—b–c‘d’e f-g'],
    ['escaped signs', raw`\{a\} \\ b`, '{a} \\ b'],
    ['markup that is none', raw`<b>&amp;</b> "x"`, '<b>&amp;</b> "x"'],
  ])('%s', async (_, body, text) => {
    expect(await units(`${body}.`)).toEqual([`${text}.`]);
  });
});

describe('RTF texts', () => {
  it('leaves out what is no text: heads, fields, hidden and deleted words, unknown groups', async () => {
    const body = raw`Loket {\deleted lambat}{\revised cepat} {\v rahasia}{\*\bkmkstart x}{\*\unknown{\b teks}}{\field{\*\fldinst HYPERLINK "x"}{\fldrslt daring}}{\xe indeks}.\par`;
    expect(await units(body)).toEqual(['Loket cepat daring.']);
  });

  it('takes headings by style and outline', async () => {
    const body = raw`\pard\s1 Satu\par\pard a.\par\pard\s15 Dua\par\pard b.\par\pard\outlinelevel2 Tiga\par\pard c.\par`;
    expect((await document(body)).document.units.map((unit) => unit.heading)).toEqual([
      'Satu',
      'Dua',
      'Tiga',
    ]);
  });

  it('numbers lists as they are printed', async () => {
    const body = raw`Daftar:\par{\listtext 1.\tab}satu\par{\pntext a)\tab}anak\par{\listtext\f2 \'b7\tab}titik\par{\listtext\u-3913?\tab}kotak\par\pard\s1{\listtext BAB I\tab}Judul\par`;
    expect((await document(body)).document.text).toBe(
      'Daftar:\n1. satu\na) anak\n- titik\n- kotak\n\nBAB I Judul',
    );
  });

  it('reads merged cells, wide cells, and tables in cells', async () => {
    const merged =
      raw`\trowd\clvmgf\cellx1000\cellx2000\pard\intbl TU\cell 19\cell\row` +
      raw`\trowd\clvmrg\cellx1000\cellx2010\pard\intbl\cell 20\cell\row` +
      raw`\trowd\clmgf\cellx1000\clmrg\cellx2000\pard\intbl Jumlah\cell\cell\row` +
      raw`\trowd\cellx2000\pard\intbl Lebar\cell\row` +
      raw`\trowd\cellx1000\cellx2000\pard\intbl dua\par baris\cell{\itap2 x\nestcell y\nestcell{\*\nesttableprops\nestrow}}\cell\row\pard Lalu.\par`;
    expect(await units(raw`Rekap:\par ${merged}`)).toEqual([
      'Rekap:\nTU | 19\n| 20\nJumlah |\nLebar |\ndua baris | x | y |',
      'Lalu.',
    ]);
  });

  it('puts notes and text boxes where they are tied to, and goes on', async () => {
    const body = raw`Menurut SOP{\super\chftn{\footnote\pard\chftn SOP 2023.\par Lampiran.}} lima{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt\pard Dalam kotak.\par}}{\shprslt{\*\do{\dptxbxtext ganda}}}} hari{\*\footnote\ftnalt Perbup.}.\par Lalu.\par`;
    const { units: read, warnings } = await document(body);
    expect(read).toEqual([
      'Menurut SOP lima hari.',
      'Dalam kotak.',
      'Lalu.',
      '[1] SOP 2023. Lampiran.',
      '[2] Perbup.',
    ]);
    expect(warnings).toEqual([]);
  });

  it('counts pictures and comments, and says where a file is cut off', async () => {
    const body = raw`Loket{\*\atnid P}{\*\annotation Cek!} buka.{\*\shppict{\pict\pngblip 89504e}}{\nonshppict{\pict 0102}}{\pict\bin4 {{{{}\par`;
    expect((await document(body)).warnings.map((warning) => warning.message.en)).toEqual([
      'not read: 2 image(s)',
      'not read: 1 comment(s) in the margin',
    ]);
    const cut = await read('documents/a.rtf', rtf('Satu.').slice(0, -1));
    expect(cut.units).toEqual(['Satu.']);
    expect(cut.codes).toEqual(['FORMAT_DETAIL_LOST']);
  });

  it.each([
    ['groups without end', `{\\rtf1 ${'{'.repeat(100_000)}`],
    ['no RTF', 'hanya teks'],
  ])('refuses %s', async (_, content) => {
    const error: unknown = await read('documents/a.rtf', content).catch((caught: unknown) => caught);
    expect(error instanceof TelaahError ? error.details[0]?.code : error).toBe('INPUT_UNREADABLE');
  });

  it('passes over as much as \\bin says, and sets nothing aside for it', async () => {
    expect(await units(raw`Satu.{\pict\bin4294967295 x}`)).toEqual(['Satu.']);
  });
});
