import { describe, expect, it } from 'vitest';
import { wordFile, wp, wr } from './rich-support.ts';
import { type Read, read, readInterview } from './support.ts';

// Synthetic texts, made up for the test.
const BY = 'w:id="1" w:author="Pembimbing" w:date="2025-01-01T00:00:00Z"';
const deletedMark = `<w:rPr><w:del ${BY}/></w:rPr>`;
const movedMark = `<w:rPr><w:moveFrom ${BY}/></w:rPr>`;
const deleted = (text: string): string => `<w:del ${BY}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const inserted = (text: string): string => `<w:ins ${BY}>${wr(text)}</w:ins>`;
const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
const document = async (body: string, parts = {}): Promise<Read> =>
  read('documents/a.docx', wordFile(body, parts));
const messages = ({ warnings }: Read): string[] => warnings.map((warning) => warning.message.en);

describe('tracked changes are read as accepted', () => {
  it.each([
    [
      'insertions and deletions',
      wp(`${wr('Layanan ')}${deleted('lambat')}${inserted('cepat')}`),
      ['Layanan cepat'],
    ],
    ['a deleted paragraph', wp(deleted('Hapus.'), deletedMark) + wp('Tetap.'), ['Tetap.']],
    ['a deleted last paragraph', wp('Tetap.') + wp(deleted('Hapus.'), deletedMark), ['Tetap.']],
    ['a deleted paragraph mark', wp('Satu ', deletedMark) + wp('kalimat.'), ['Satu kalimat.']],
    ['two deleted marks', wp('A ', deletedMark) + wp('B ', deletedMark) + wp('C.'), ['A B C.']],
    [
      'a deleted mark before a table',
      `${wp('Satu.', deletedMark)}<w:tbl>${row([cell(wp('a')), cell(wp('b'))])}</w:tbl>`,
      ['Satu.\na | b'],
    ],
    ['a deleted mark at the end', wp('Satu.') + wp('Dua.', deletedMark), ['Satu.', 'Dua.']],
    [
      'a deleted mark in a cell',
      `<w:tbl>${row([cell(wp('a', deletedMark)), cell(wp('b'))])}</w:tbl>`,
      ['a | b'],
    ],
    [
      'a moved paragraph',
      `<w:moveFromRangeStart ${BY} w:name="m"/>${wp(`<w:moveFrom ${BY}>${wr('Pindah.')}</w:moveFrom>`, movedMark)}<w:moveFromRangeEnd w:id="1"/>` +
        wp('Awal.') +
        wp(`<w:moveTo ${BY}>${wr('Pindah.')}</w:moveTo>`),
      ['Awal.', 'Pindah.'],
    ],
    [
      'deleted rows and cells',
      `<w:tbl>${row([cell(wp('a')), cell(wp('x'), `<w:cellDel ${BY}/>`), cell(wp('b'))])}${row([cell(wp('c')), cell(wp('d'))], `<w:del ${BY}/>`)}</w:tbl>`,
      ['a | b'],
    ],
  ])('%s', async (_, body, units) => {
    expect((await document(body)).units).toEqual(units);
  });
});

describe('text boxes follow the paragraph that they are tied to', () => {
  const box = `<w:txbxContent>${wp('Dalam kotak.')}</w:txbxContent>`;
  const drawing = `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const picture = `<w:pict><v:oval><v:textbox>${box}</v:textbox></v:oval></w:pict>`;
  const choice = (chosen: string, fallback: string): string =>
    `<mc:AlternateContent><mc:Choice Requires="wps">${chosen}</mc:Choice>${fallback}</mc:AlternateContent>`;
  it.each([
    ['of Word, in two forms', choice(drawing, `<mc:Fallback>${picture}</mc:Fallback>`)],
    ['without the old form', choice(drawing, '')],
    ['whose old form is a picture', choice(drawing, '<mc:Fallback><w:pict><v:rect/></w:pict></mc:Fallback>')],
    ['of the new form alone', drawing],
    ['of the old form alone', picture],
  ])('%s', async (_, xml) => {
    const { units } = await document(wp(`${wr('Sebelum ')}<w:r>${xml}</w:r>${wr('sesudah.')}`) + wp('Lalu.'));
    expect(units).toEqual(['Sebelum sesudah.', 'Dalam kotak.', 'Lalu.']);
  });

  it('one within another', async () => {
    const inner = drawing;
    const outer = drawing
      .replace('Dalam kotak.', 'Luar.')
      .replace('</w:txbxContent>', `${wp(`<w:r>${inner}</w:r>`)}</w:txbxContent>`);
    expect((await document(wp(`${wr('Teks.')}<w:r>${outer}</w:r>`))).units).toEqual([
      'Teks.',
      'Luar.',
      'Dalam kotak.',
    ]);
  });
});

describe('words inside wrappers are read', () => {
  it.each([
    ['fields', `<w:fldSimple w:instr="DATE">${wr('12 Maret')}</w:fldSimple>`],
    ['another direction', `<w:bdo w:val="rtl">${wr('12 Maret')}</w:bdo>`],
    ['content controls', `<w:sdt><w:sdtContent>${wr('12 Maret')}</w:sdtContent></w:sdt>`],
    [
      'annotated letters',
      `<w:r><w:ruby><w:rt>${wr('x')}</w:rt><w:rubyBase>${wr('12 Maret')}</w:rubyBase></w:ruby></w:r>`,
    ],
    ['smart tags', `<w:smartTag>${wr('12 Maret')}</w:smartTag>`],
  ])('%s', async (_, xml) => {
    const { units, warnings } = await document(wp(`${wr('Tanggal ')}${xml}.`.replace(/\.$/u, wr('.'))));
    expect(units).toEqual(['Tanggal 12 Maret.']);
    expect(warnings).toEqual([]);
  });

  it('ends lines at carriage returns', async () => {
    expect((await document(wp('<w:r><w:t>Satu</w:t><w:cr/><w:t>dua</w:t></w:r>'))).units).toEqual([
      'Satu\ndua',
    ]);
  });
});

describe('numbers of lists', () => {
  const level = (at: number, format: string, text: string, start = 1): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}${level(2, 'decimal', '%1.%3')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', 'BAB %1', 4)}${level(1, 'none', '')}${level(2, 'bullet', '·')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>';
  const styles =
    '<w:style w:type="paragraph" w:styleId="Butir"><w:name w:val="Butir"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Anak"><w:name w:val="Anak"/><w:basedOn w:val="Butir"/></w:style>';
  const item = (text: string, list: number, at = 0): string =>
    wp(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
  const lines = async (body: string): Promise<string[]> =>
    (await document(wp('Daftar:') + body, { numbering, styles })).document.text.split(/\n+/u).slice(1);

  it('go on after other paragraphs, restart at deeper levels, and keep their form', async () => {
    const body =
      item('satu', 1) +
      item('anak', 1, 1) +
      item('anak', 1, 1) +
      wp('Sela.') +
      item('dua', 1) +
      item('anak', 1, 1) +
      item('cucu', 1, 2);
    expect(await lines(body)).toEqual([
      '1. satu',
      'a) anak',
      'b) anak',
      'Sela.',
      '2. dua',
      'a) anak',
      '2.1 cucu',
    ]);
  });

  it('restart where the file says so, from where it says', async () => {
    expect(await lines(item('satu', 1) + item('tujuh', 2) + item('delapan', 2))).toEqual([
      '1. satu',
      '7. tujuh',
      '8. delapan',
    ]);
    expect(
      await lines(item('empat', 3) + item('polos', 3, 1) + item('titik', 3, 2) + item('lima', 3)),
    ).toEqual(['BAB IV empat', 'polos', '- titik', 'BAB V lima']);
  });

  it('come from styles and what those are based on, and may be taken away', async () => {
    const styled = (text: string, style: string, more = ''): string =>
      wp(text, `<w:pStyle w:val="${style}"/>${more}`);
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    expect(
      await lines(styled('satu', 'Butir') + styled('dua', 'Anak') + styled('polos', 'Anak', none)),
    ).toEqual(['1. satu', '2. dua', 'polos']);
  });

  it('do not count what was deleted', async () => {
    const gone = wp(
      deleted('hapus'),
      `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${deletedMark}`,
    );
    expect(await lines(item('satu', 1) + gone + item('dua', 1))).toEqual(['1. satu', '2. dua']);
  });

  it('tell questions of an interview apart', async () => {
    const body = ['Rapi?', 'Tepat?', 'Cepat?'].map((q, i) => item(q, 1) + wp(`Jawaban ke-${i}.`)).join('');
    const { document: interview, units } = await readInterview('w.docx', wordFile(body, { numbering }));
    expect(units).toEqual(['Jawaban ke-0.', 'Jawaban ke-1.', 'Jawaban ke-2.']);
    expect(interview.units.map((unit) => unit.question)).toEqual(['Rapi?', 'Tepat?', 'Cepat?']);
  });
});

describe('what stands beside the text', () => {
  const footnotes =
    `<w:footnote w:type="separator" w:id="-1">${wp('')}</w:footnote>` +
    `<w:footnote w:id="2">${wp('SOP 2023, hlm. 4.')}${wp(`${deleted('lama')}${inserted('Lampiran.')}`)}</w:footnote>`;
  const endnotes = `<w:endnote w:id="3">${wp('Perbup 12/2021.')}</w:endnote>`;
  const note = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

  it('reads footnotes and endnotes of a document as units of their own', async () => {
    const body = wp(
      `${wr('Menurut SOP')}${note('footnote', 2)}${wr(' lima hari')}${note('endnote', 3)}${wr('.')}`,
    );
    const { units, document: read, warnings } = await document(body, { footnotes, endnotes });
    expect(units).toEqual([
      'Menurut SOP lima hari.',
      '[1] SOP 2023, hlm. 4. Lampiran.',
      '[2] Perbup 12/2021.',
    ]);
    expect(read.units.map((unit) => unit.heading)).toEqual([null, 'Catatan kaki', 'Catatan kaki']);
    expect(warnings).toEqual([]);
  });

  it('keeps those of an interview, but as nobody’s speech', async () => {
    const body =
      wp('Peneliti: Berapa lama?') +
      wp(`${wr('Informan: Menurut SOP')}${note('footnote', 2)}${wr(' lima hari.')}`);
    const result = await readInterview('w.docx', wordFile(body, { footnotes }));
    expect(result.units).toEqual(['Menurut SOP lima hari.']);
    expect(result.document.text).toMatch(
      /lima hari\.\n\nCatatan kaki\n\n\[1\] SOP 2023, hlm\. 4\. Lampiran\.$/u,
    );
    expect(messages(result)).toContain(
      '1 footnote(s) stand at the end of the text; they are nobody’s speech and are not coded',
    );
  });

  it('says how many comments, formulas and diagrams were not read', async () => {
    const body = wp(
      `${wr('Rumus ')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:commentReference w:id="0"/></w:r>`,
    );
    expect(messages(await document(body))).toEqual([
      'not read: 1 comment(s) in the margin (if they are codings: telaah code import documents/a.docx)',
      'not read: 1 chart(s) or diagram(s)',
      'not read: 1 formula(s)',
    ]);
  });
});
