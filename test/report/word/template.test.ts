import { AlignmentType, Document, Footer, Header, ImageRun, LevelFormat, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderWord } from '../../../src/report/word/render.ts';
import { readTemplate } from '../../../src/report/word/template/index.ts';
import { reportOf, smallStudy } from '../support.ts';
import {
  faultsOf,
  gapsOf,
  makeReport,
  makeTable,
  PNG,
  parse,
  partsOf,
  styleOf,
  tags,
  textOf,
  the,
  words,
} from './support.ts';

/** A thesis as an Indonesian Word writes it: its own names for Word's styles, a numbered heading, a letterhead. */
function thesis(): Document {
  return new Document({
    styles: {
      default: { document: { run: { font: 'Arial', language: { value: 'en-US' } } } },
      paragraphStyles: [
        { id: 'Normal', name: 'Normal' },
        {
          id: 'Judul1',
          name: 'heading 1',
          basedOn: 'Normal',
          run: { color: 'C00000' },
          paragraph: { alignment: AlignmentType.CENTER, numbering: { reference: 'bab', level: 0 } },
        },
        { id: 'Keterangan', name: 'Caption', basedOn: 'Normal', run: { italics: true } },
        { id: 'TableText', name: 'Kotak', basedOn: 'Normal' },
      ],
    },
    numbering: {
      config: [{ reference: 'bab', levels: [{ level: 0, format: LevelFormat.UPPER_ROMAN, text: 'BAB %1' }] }],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 12_240, height: 15_840 },
            margin: { top: 1440, left: 2000, right: 1000, bottom: 1100 },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                children: [
                  new ImageRun({ type: 'png', data: PNG, transformation: { width: 20, height: 20 } }),
                ],
              }),
            ],
          }),
          first: new Header({ children: [new Paragraph('Kulit')] }),
        },
        footers: { default: new Footer({ children: [new Paragraph('Universitas Contoh')] }) },
        children: [new Paragraph({ style: 'Judul1', text: 'Naskah rahasia' })],
      },
    ],
  });
}

const template = async () => readTemplate(await Packer.toBuffer(thesis()), 'skripsi.docx');

/** The template's bytes with one of its parts changed. */
async function changed(part: string, change: (text: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await Packer.toBuffer(thesis()));
  const text = change(strFromU8(parts[part] ?? new Uint8Array()));
  return zipSync({ ...parts, [part]: strToU8(text) });
}

describe('a template', () => {
  it('gives its page', async () => {
    expect((await template()).page).toMatchObject({ width: 12_240, height: 15_840, left: 2000, right: 1000 });
    const parts = partsOf(await renderWord(makeReport([]), { template: await template() }));
    const document = parse(parts.get('word/document.xml') ?? '');
    expect(tags(document, 'w:pgSz')[0]?.attribs).toMatchObject({ 'w:w': '12240', 'w:h': '15840' });
    expect(tags(document, 'w:pgMar')[0]?.attribs).toMatchObject({ 'w:top': '1440', 'w:bottom': '1100' });
  });

  it('gives its styles, by the names that Word knows them by, and its own ids', async () => {
    const parts = partsOf(await renderWord(makeReport([makeTable(1)]), { template: await template() }));
    const document = parse(parts.get('word/document.xml') ?? '');
    const paragraphs = tags(document, 'w:p');
    expect(styleOf(the(paragraphs.find((each) => textOf(each) === 'Bagian A')))).toBe('Judul1');
    expect(paragraphs.map(styleOf)).toContain('Keterangan');
    const styles = tags(parse(parts.get('word/styles.xml') ?? ''), 'w:style');
    const ids = styles.map(({ attribs }) => attribs['w:styleId']);
    expect(ids).not.toContain('Caption');
    expect(new Set(ids).size).toBe(ids.length);
    const heading = styles.find(({ attribs }) => attribs['w:styleId'] === 'Judul1');
    expect(tags(the(heading), 'w:color')[0]?.attribs['w:val']).toBe('C00000');
  });

  it('keeps a style of its own apart from one of ours with the same id', async () => {
    const parts = partsOf(await renderWord(makeReport([makeTable(1)]), { template: await template() }));
    const cell = tags(parse(parts.get('word/document.xml') ?? ''), 'w:tc')[0];
    expect(styleOf(the(tags(the(cell), 'w:p')[0]))).toBe('TelaahTableText');
  });

  it('does not number headings its own way: the report does', async () => {
    const parts = partsOf(await renderWord(makeReport([]), { template: await template() }));
    const heading = tags(parse(parts.get('word/styles.xml') ?? ''), 'w:style').find(
      ({ attribs }) => attribs['w:styleId'] === 'Judul1',
    );
    const [id] = tags(the(heading), 'w:numId').map(({ attribs }) => attribs['w:val']);
    const numbering = parts.get('word/numbering.xml') ?? '';
    const list = tags(parse(numbering), 'w:num').find(({ attribs }) => attribs['w:numId'] === id);
    expect(list).toBeDefined();
    expect(numbering).not.toContain('BAB');
  });

  it('gives its headers and footers with their pictures, and nothing of its text', async () => {
    const parts = partsOf(await renderWord(makeReport([]), { template: await template() }));
    expect(gapsOf(parts)).toEqual([]);
    expect([...parts.values()].some((text) => text.includes('Naskah rahasia'))).toBe(false);
    const margins = [...parts].filter(([name]) => /template\/(?:header|footer)\d+\.xml$/u.test(name));
    expect(margins.map(([, text]) => textOf(parse(text))).sort()).toEqual([
      '',
      'Kulit',
      'Universitas Contoh',
    ]);
    const references = tags(parse(parts.get('word/document.xml') ?? ''), 'w:footerReference');
    expect(references).toHaveLength(1);
    expect([...parts.keys()].some((name) => /template\/media\/.*\.png$/u.test(name))).toBe(true);
  });

  it('keeps the page numbers where it has no footer', async () => {
    const bare = readTemplate(
      await changed('word/document.xml', (text) =>
        text.replace(/<w:(?:header|footer)Reference [^>]*\/>/gu, ''),
      ),
      'skripsi.docx',
    );
    const parts = partsOf(await renderWord(makeReport([]), { template: bare }));
    expect(parts.get('word/document.xml')).toContain('w:footerReference');
    expect(parts.get('word/footer1.xml')).toContain(' PAGE ');
  });

  it('speaks the language of the report', async () => {
    const parts = partsOf(await renderWord(makeReport([]), { template: await template() }));
    const languages = tags(parse(parts.get('word/styles.xml') ?? ''), 'w:lang').map(
      ({ attribs }) => attribs['w:val'],
    );
    expect(new Set(languages)).toEqual(new Set(['id-ID']));
  });

  it('dresses a whole report, with the same bytes each time', async () => {
    const render = async () =>
      renderWord(reportOf(smallStudy()), { contents: true, template: await template() });
    const bytes = await render();
    expect(Buffer.compare(bytes, await render())).toBe(0);
    const parts = partsOf(bytes);
    expect(gapsOf(parts)).toEqual([]);
    for (const [name, xml] of parts)
      if (/\.(?:xml|rels)$/u.test(name)) expect(faultsOf(xml), name).toEqual([]);
    const declared = new Set(
      tags(parse(parts.get('word/styles.xml') ?? ''), 'w:style').map(({ attribs }) => attribs['w:styleId']),
    );
    const used = tags(parse(parts.get('word/document.xml') ?? ''), 'w:pStyle').map(
      ({ attribs }) => attribs['w:val'],
    );
    expect(used.filter((id) => !declared.has(id))).toEqual([]);
  });

  it('is turned back to the thesis page where it leaves no room for text', async () => {
    const narrow = await changed('word/document.xml', (text) =>
      text.replace('w:left="2000"', 'w:left="11000"'),
    );
    expect(readTemplate(narrow, 'x.docx').page.width).toBe(11_906);
  });

  it.each([
    ['a text', strToU8('Bukan dokumen'), /damaged/u],
    ['another zip file', zipSync({ 'a.txt': strToU8('a') }), /no Word document/u],
    ['a damaged zip file', zipSync({ 'a.txt': strToU8('a') }).slice(0, 40), /damaged/u],
  ])('is refused when it is %s', (_, bytes, message) => {
    expect(() => readTemplate(bytes, 'x.docx')).toThrow(message);
  });

  it('is refused in the strict form, whose names are others', async () => {
    const strict = await changed('word/document.xml', (text) =>
      text.replace('xmlns:w=', 'xmlns:s="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:w='),
    );
    expect(() => readTemplate(strict, 'x.docx')).toThrow(/Strict/u);
  });
});

describe('paragraphs of a template', () => {
  it('are those of the text', async () => {
    const parts = partsOf(
      await renderWord(makeReport([{ kind: 'paragraph', inlines: words('Isi') }]), {
        template: await template(),
      }),
    );
    const paragraph = tags(parse(parts.get('word/document.xml') ?? ''), 'w:p').find(
      (each) => textOf(each) === 'Isi',
    );
    expect(styleOf(the(paragraph))).toBe('Normal');
  });
});
