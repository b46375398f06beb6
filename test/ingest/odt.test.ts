import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TelaahError } from '../../src/model/error.ts';
import { odtFile, zipped } from './rich-support.ts';
import { type Read, read, readInterview } from './support.ts';

// Synthetic texts, made up for the test.
const Q = ['Bagaimana surat masuk dicatat?', 'Siapa yang memeriksa?'];
const A = ['Lewat Srikandi, lalu buku agenda.', 'Kasubbag, setiap sore.'];
const p = (text: string, style = ''): string => `<text:p text:style-name="${style}">${text}</text:p>`;
const document = async (body: string, automatic = '', styles = ''): Promise<Read> =>
  read('documents/a.odt', odtFile(body, automatic, styles));
const units = async (body: string, automatic = '', styles = ''): Promise<readonly string[]> =>
  (await document(body, automatic, styles)).units;
const bold = (family: string, name: string, weight = 'bold'): string =>
  `<style:style style:family="${family}" style:name="${name}"><style:text-properties fo:font-weight="${weight}"/></style:style>`;
const table = (rows: readonly (readonly string[])[]): string =>
  `<table:table>${rows.map((row) => `<table:table-row>${row.map((cell) => `<table:table-cell>${p(cell)}</table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`;

describe('OpenDocument interviews', () => {
  const turns = (make: (q: string, a: string) => string): string =>
    Q.map((question, index) => make(question, A[index] ?? '')).join('');
  it.each([
    ['labels', turns((q, a) => p(`Peneliti: ${q}`) + p(`I-03: ${a}`))],
    ['labels and tabs', turns((q, a) => p(`Peneliti<text:tab/>: ${q}`) + p(`Informan<text:tab/>: ${a}`))],
    ['bold questions', turns((q, a) => p(`<text:span text:style-name="T1">${q}</text:span>`) + p(a))],
    ['bold paragraphs', turns((q, a) => p(q, 'P1') + p(a))],
    ['a table', table([['No', 'Pertanyaan', 'Jawaban'], ...Q.map((q, i) => [String(i + 1), q, A[i] ?? ''])])],
    ['line breaks', p(turns((q, a) => `P: ${q}<text:line-break/>J: ${a}<text:line-break/>`))],
  ])('reads %s', async (_, body) => {
    const file = odtFile(body, bold('text', 'T1') + bold('paragraph', 'P1', '700'));
    const { document: interview, units: answers } = await readInterview('w.odt', file);
    expect(answers).toEqual(A);
    expect(interview.units.map((unit) => unit.question)).toEqual(Q);
  });
});

describe('OpenDocument texts', () => {
  it('keeps typed spaces and lets those of the XML go', async () => {
    expect(await units(p('  Satu\n   dua<text:s/>tiga <text:span>empat</text:span> lima.'))).toEqual([
      'Satu dua tiga empat lima.',
    ]);
  });

  it('takes headings by element, by style and by what a style is based on', async () => {
    const styles = '<style:style style:family="paragraph" style:name="Heading_20_2"/>';
    const automatic =
      '<style:style style:family="paragraph" style:name="P9" style:parent-style-name="Heading_20_2"/>';
    const body = `<text:h text:outline-level="1">Satu</text:h>${p('a.')}${p('Dua', 'P9')}${p('b.')}`;
    const { document: read } = await document(body, automatic, styles);
    expect(read.units.map((unit) => unit.heading)).toEqual(['Satu', 'Dua']);
  });

  it('numbers lists as they are printed', async () => {
    const number = (level: number, format: string): string =>
      `<text:list-level-style-number text:level="${level}" style:num-format="${format}"/>`;
    const styles = `<text:list-style style:name="L1">${number(1, '1')}${number(2, 'a')}</text:list-style>`;
    const item = (text: string, inner = '', start = ''): string =>
      `<text:list-item${start}>${p(text)}${inner}</text:list-item>`;
    const list = (items: string, more = ''): string =>
      `<text:list text:style-name="L1"${more}>${items}</text:list>`;
    const body =
      p('Daftar:') +
      list(item('satu', `<text:list>${item('anak')}${item('anak')}</text:list>`) + item('dua')) +
      p('Sela.') +
      list(item('tiga'), ' text:continue-numbering="true"') +
      list(item('sembilan', '', ' text:start-value="9"')) +
      `<text:list>${item('titik')}</text:list>`;
    const { document: read } = await document(body, styles);
    expect(read.text.split(/\n+/u)).toEqual([
      'Daftar:',
      '1. satu',
      'a. anak',
      'b. anak',
      '2. dua',
      'Sela.',
      '3. tiga',
      '9. sembilan',
      '- titik',
    ]);
  });

  it('reads merged cells', async () => {
    const body = `<table:table><table:table-row><table:table-cell table:number-rows-spanned="2">${p('TU')}</table:table-cell><table:table-cell>${p('19')}</table:table-cell></table:table-row><table:table-row><table:covered-table-cell/><table:table-cell>${p('20')}</table:table-cell></table:table-row></table:table>`;
    expect(await units(p('Rekap:') + body)).toEqual(['Rekap:\nTU | 19\n| 20']);
  });

  it('reads tracked changes as accepted, whether deletions are kept apart or in the text', async () => {
    const changes =
      '<text:tracked-changes><text:changed-region text:id="a"><text:deletion><text:p>lambat</text:p></text:deletion></text:changed-region>' +
      '<text:changed-region text:id="b"><text:deletion/></text:changed-region><text:changed-region text:id="c"><text:insertion/></text:changed-region></text:tracked-changes>';
    const marked = (id: string, text: string): string =>
      `<text:change-start text:change-id="${id}"/>${text}<text:change-end text:change-id="${id}"/>`;
    expect(
      await units(
        changes +
          p(`Layanan <text:change text:change-id="a"/>${marked('b', 'buruk ')}${marked('c', 'baik')}.`),
      ),
    ).toEqual(['Layanan baik.']);
  });

  it('puts notes and text boxes where they are tied to, and goes on', async () => {
    const note = (kind: string, text: string): string =>
      `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`;
    const box = `<draw:frame><draw:text-box>${p('Dalam kotak.')}${table([['a', 'b']])}</draw:text-box></draw:frame>`;
    const { units: read, warnings } = await document(
      p(`Menurut SOP${note('footnote', 'SOP 2023.')} lima${box} hari${note('endnote', 'Perbup.')}.`) +
        p('Lalu.'),
    );
    expect(read).toEqual([
      'Menurut SOP lima hari.',
      'Dalam kotak.\na | b',
      'Lalu.',
      '[1] SOP 2023.',
      '[2] Perbup.',
    ]);
    expect(warnings).toEqual([]);
  });

  it('leaves comments, contents and pictures out, and says so', async () => {
    const body =
      `<text:table-of-content><text:index-body>${p('Kehadiran 1')}</text:index-body></text:table-of-content>` +
      p('Loket<office:annotation><dc:creator>X</dc:creator><text:p>Cek!</text:p></office:annotation> buka.') +
      p('<draw:frame><draw:image/><draw:image/><svg:title>Foto</svg:title></draw:frame>');
    const { units: read, warnings } = await document(body);
    expect(read).toEqual(['Loket buka.']);
    expect(warnings.map((warning) => warning.message.en)).toEqual([
      'not read: 1 image(s)',
      'not read: 1 comment(s) in the margin',
    ]);
  });

  it('reads a flat file', async () => {
    const flat = `<?xml version="1.0"?><office:document><office:body><office:text>${p('Satu.')}</office:text></office:body></office:document>`;
    expect((await read('documents/a.fodt', flat)).units).toEqual(['Satu.']);
  });

  it('ends at styles that are each other’s parents', async () => {
    const circle =
      '<style:style style:family="text" style:name="a" style:parent-style-name="b"/><style:style style:family="text" style:name="b" style:parent-style-name="a"/>';
    expect(await units(p('<text:span text:style-name="a">Satu.</text:span>'), circle)).toEqual(['Satu.']);
  });

  it.each([
    [
      'a password',
      zipped({ 'META-INF/manifest.xml': '<manifest:encryption-data/>', 'content.xml': 'x' }),
      /password/u,
    ],
    ['no content', zipped({ mimetype: 'application/epub+zip' }), /damaged/u],
    [
      'a spreadsheet',
      zipped({ 'content.xml': '<office:document-content><office:spreadsheet/></office:document-content>' }),
      /damaged/u,
    ],
    ['plain text', 'hanya teks', /damaged/u],
  ])('refuses a file with %s', async (_, content, message) => {
    const error: unknown = await read('documents/a.odt', content).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(TelaahError);
    expect(error instanceof TelaahError ? error.details[0] : null).toMatchObject({
      code: 'INPUT_UNREADABLE',
      message: { en: expect.stringMatching(message) as string },
    });
  });
});

describe('one report as LibreOffice 7.4 saves it', () => {
  const files = join(import.meta.dirname, 'files');
  const readFormat = async (extension: string): Promise<Read> =>
    read(`documents/a.${extension}`, readFileSync(join(files, `laporan.${extension}`)));

  it.each(['odt', 'rtf'])('reads the same from docx and %s', async (extension) => {
    const [word, other] = [await readFormat('docx'), await readFormat(extension)];
    expect(word.units).toHaveLength(6);
    expect(other.units).toEqual(word.units);
    expect(other.document.text).toBe(word.document.text);
    expect(other.document.units.map((unit) => unit.heading)).toEqual(
      word.document.units.map((unit) => unit.heading),
    );
    expect(other.warnings.map((warning) => warning.message.en)).toEqual([
      'not read: 1 comment(s) in the margin',
    ]);
  });

  it('reads the same from HTML, but for the deleted word that LibreOffice writes into it', async () => {
    const [word, web] = [await readFormat('docx'), await readFormat('html')];
    expect(web.document.text.replace('baru lama', 'lama')).toBe(word.document.text);
  });
});
