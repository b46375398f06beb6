import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../src/model/text.ts';
import type { Block, Report } from '../../../src/report/model.ts';
import { renderWord } from '../../../src/report/word/render.ts';
import { hostileText, reportOf, sectionsOf, smallStudy } from '../support.ts';
import {
  bodyOf,
  documentOf,
  FIGURE,
  faultsOf,
  gapsOf,
  makeReport,
  makeSection,
  makeTable,
  PNG,
  parse,
  partsOf,
  styleOf,
  tags,
  textOf,
  the,
  words,
  type XmlTag,
} from './support.ts';

const EVERYTHING: readonly Block[] = [
  { kind: 'paragraph', inlines: [{ kind: 'strong', text: 'Tebal' }, ...words(' biasa')] },
  { kind: 'note', inlines: words('Perhatikan.') },
  { kind: 'list', ordered: true, items: [words('satu'), words('dua')] },
  { kind: 'list', ordered: false, items: [words('butir')] },
  { kind: 'list', ordered: true, items: [words('satu lagi')] },
  { kind: 'quote', text: 'kata', citation: '(Wawancara)', coding: 'x' },
  makeTable(1),
  { ...FIGURE, source: 'Sumber: data.' },
  makeTable(2, { source: null }),
];

const drawn = (report: Report): Promise<Uint8Array> =>
  renderWord(report, { contents: true, png: () => Promise.resolve(PNG) });

const whole = (lang: Lang): Report => {
  const report = reportOf(smallStudy(), lang);
  const [first, ...others] = report.sections;
  if (first === undefined) throw new Error('the report has sections');
  return {
    ...report,
    sections: [
      {
        ...first,
        blocks: [...first.blocks, { ...FIGURE, label: lang === 'id' ? FIGURE.label : 'Figure 4.1' }],
      },
      ...others,
    ],
  };
};

async function html(report: Report): Promise<string> {
  const buffer = Buffer.from(await renderWord(report));
  const { value, messages } = await mammoth.convertToHtml({ buffer });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  return value;
}

describe('a report as a Word file', () => {
  it('holds headings, words set apart, lists, quotes, notes and tables', async () => {
    const text = await html(makeReport(EVERYTHING));
    for (const part of [
      'Judul &lt;b&gt;&amp;',
      '<p>Perhatikan.</p>',
      'Bagian A</h1>',
      '<strong>Tebal</strong> biasa',
      '<ol><li>satu</li><li>dua</li></ol>',
      '<ul><li>butir</li></ul>',
      '“kata” (Wawancara)',
      '<strong>Tabel 4.1</strong>  Isi',
      '<strong>Kiri</strong>',
      'sel | =1+1',
      'Sumber: data.',
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/<table><thead><tr>.*<\/thead>/su);
  });

  it('begins every ordered list anew', async () => {
    const document = documentOf(await renderWord(makeReport(EVERYTHING)));
    const lists = tags(document, 'w:p')
      .filter((paragraph) => styleOf(paragraph) === 'ListNumber')
      .map((paragraph) => tags(paragraph, 'w:numId')[0]?.attribs['w:val']);
    expect(lists).toHaveLength(3);
    expect(lists[0]).toBe(lists[1]);
    expect(lists[2]).not.toBe(lists[0]);
  });

  it('lets the head of a group run on over the empty cells beside it, and stays as wide', async () => {
    const columns = ['Kode', 'W', 'O', 'Hasil'].map((label) => ({ label, align: 'left' as const }));
    const strong = (text: string) => [{ kind: 'strong' as const, text }];
    const rows = [
      [strong('Kualitas kerja'), [], [], []],
      [words('sop'), words('baik'), words('baik'), words('baik')],
      [strong('Keseluruhan'), [], [], strong('baik')],
    ];
    const document = documentOf(await renderWord(makeReport([makeTable(1, { columns, rows })])));
    const spans = tags(document, 'w:tr').map((row) =>
      tags(row, 'w:tc').map((cell) => Number(tags(cell, 'w:gridSpan')[0]?.attribs['w:val'] ?? 1)),
    );
    expect(spans).toEqual([[1, 1, 1, 1], [4], [1, 1, 1, 1], [3, 1]]);
    const shaded = tags(document, 'w:tr').map((row) => tags(row, 'w:shd').length > 0);
    expect(shaded).toEqual([false, true, false, true]);
  });

  it('draws figures, with what they show in words', async () => {
    const parts = partsOf(await drawn(makeReport(EVERYTHING)));
    const document = parse(parts.get('word/document.xml') ?? '');
    const [picture] = tags(document, 'wp:docPr');
    expect(picture?.attribs).toMatchObject({ id: '1', descr: 'Dua baik.' });
    expect([...parts.keys()].filter((name) => name.endsWith('.png'))).toHaveLength(1);
    const body = bodyOf(document);
    const at = body.findIndex((paragraph) => tags(paragraph, 'w:drawing').length > 0);
    expect(textOf(the(body[at + 1]))).toBe('Gambar 4.1  Penilaian');
  });

  it('says in words what a figure shows when it cannot be drawn', async () => {
    expect(textOf(documentOf(await renderWord(makeReport([FIGURE]))))).toContain('Dua baik.');
  });

  it('holds text that tries to be something else as it is', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const parts = partsOf(
          await renderWord(
            makeReport([makeTable(1, { caption: text, rows: [[words(text), words(text)]] })], {
              title: text,
            }),
          ),
        );
        for (const [name, xml] of parts)
          if (/\.(?:xml|rels)$/u.test(name)) expect(faultsOf(xml), name).toEqual([]);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
        const kept = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '');
        const cells = tags(parse(parts.get('word/document.xml') ?? ''), 'w:tc').map(textOf);
        expect(cells.slice(2)).toEqual([kept, kept]);
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(['id', 'en'] as const)('a whole report (%s)', (lang) => {
  const file = drawn(whole(lang));

  it('is a package in which nothing is missing', async () => {
    const parts = partsOf(await file);
    expect(gapsOf(parts)).toEqual([]);
    for (const [name, xml] of parts)
      if (/\.(?:xml|rels)$/u.test(name)) expect(faultsOf(xml), name).toEqual([]);
  });

  it('uses only styles and lists that it declares', async () => {
    const parts = partsOf(await file);
    const document = parts.get('word/document.xml') ?? '';
    const styles = parse(parts.get('word/styles.xml') ?? '');
    const declared = new Set(tags(styles, 'w:style').map(({ attribs }) => attribs['w:styleId']));
    const lists = new Set(
      tags(parse(parts.get('word/numbering.xml') ?? ''), 'w:num').map(({ attribs }) => attribs['w:numId']),
    );
    const used = (name: string): readonly string[] =>
      [parse(document), styles]
        .flatMap((xml) => tags(xml, name))
        .map(({ attribs }) => attribs['w:val'] ?? '');
    const names = ['w:pStyle', 'w:tblStyle', 'w:basedOn', 'w:next'].flatMap(used);
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !declared.has(name))).toEqual([]);
    expect(used('w:numId').filter((id) => !lists.has(id))).toEqual([]);
  });

  it('has the headings of the report, each at its level, and lists them', async () => {
    const report = whole(lang);
    const body = bodyOf(documentOf(await file));
    const headings = body.filter((each) => /^(?:Heading\d|AppendixHeading)$/u.test(styleOf(each)));
    const sections = sectionsOf(report);
    expect(headings.map(textOf)).toEqual(sections.map(({ heading }) => heading));
    expect(headings.map(styleOf)).toEqual(
      sections.map(({ level, number }) => (number.includes(' ') ? 'AppendixHeading' : `Heading${level}`)),
    );
    const listed = body.filter((each) => /^TOC\d$/u.test(styleOf(each)));
    expect(listed.map(textOf)).toEqual(sections.map(({ number, heading }) => `${number}. ${heading}`));
  });

  it('leads from its contents to places that there are', async () => {
    const document = documentOf(await file);
    const anchors = tags(document, 'w:hyperlink').map(({ attribs }) => attribs['w:anchor']);
    const marks = tags(document, 'w:bookmarkStart').map(({ attribs }) => attribs['w:name']);
    expect(anchors.length).toBeGreaterThan(30);
    expect(new Set(anchors)).toEqual(new Set(marks));
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('has a caption above every table, a line below it, and a heading row that is repeated', async () => {
    const body = bodyOf(documentOf(await file));
    const tables = body.flatMap((each, at) => (each.name === 'w:tbl' ? [at] : []));
    expect(tables.length).toBeGreaterThan(10);
    for (const at of tables) {
      expect(styleOf(the(body[at - 1]))).toBe('Caption');
      expect(styleOf(the(body[at + 1]))).toBe('TableSource');
      expect(tags(the(body[at]), 'w:tblHeader')).toHaveLength(1);
      const grid = tags(the(body[at]), 'w:gridCol').map(({ attribs }) => Number(attribs['w:w']));
      expect(Math.min(...grid)).toBeGreaterThan(0);
    }
  });

  it('counts tables and figures as Word will count them', async () => {
    const captions = bodyOf(documentOf(await file)).filter((each) => styleOf(each) === 'Caption');
    const counted = new Map<string, number>();
    for (const caption of captions) {
      const code = tags(caption, 'w:instrText')
        .map((tag) => tag.children.map((child) => ('data' in child ? child.data : '')).join(''))
        .join('');
      const kind = /SEQ (\p{L}+) /u.exec(code)?.[1] ?? '';
      const number = (counted.get(kind) ?? 0) + 1;
      counted.set(kind, number);
      expect(textOf(caption)).toMatch(new RegExp(`^${kind} 4\\.${number}  `, 'u'));
    }
    expect([...counted.keys()].sort()).toEqual(lang === 'id' ? ['Gambar', 'Tabel'] : ['Figure', 'Table']);
  });

  it('opens without a question, and says nothing of when or by whom it was written', async () => {
    const parts = partsOf(await file);
    expect([...parts.values()].filter((xml) => /w:dirty|updateFields/u.test(xml))).toEqual([]);
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).not.toMatch(/dcterms|lastModifiedBy/u);
    expect(core).toContain(lang === 'id' ? 'id-ID' : 'en-GB');
    expect(parts.get('word/styles.xml')).toContain(`w:lang w:val="${lang === 'id' ? 'id-ID' : 'en-GB'}"`);
  });

  it('is the same bytes for the same report', async () => {
    expect(Buffer.compare(await file, await drawn(whole(lang)))).toBe(0);
  });

  it('shows nothing that is not there', async () => {
    expect(textOf(documentOf(await file))).not.toMatch(/undefined|NaN|\[object/u);
  });
});

describe('numbers of headings', () => {
  const headingsOf = async (report: Report): Promise<readonly XmlTag[]> =>
    bodyOf(documentOf(await renderWord(report))).filter((each) => /Heading/u.test(styleOf(each)));

  it('are counted by Word where it comes to the same', async () => {
    const sections = [
      makeSection('A', 1, { sections: [makeSection('1', 2, { sections: [makeSection('a', 3)] })] }),
      makeSection('B', 1),
      makeSection('Lampiran 1', 1),
    ];
    const headings = await headingsOf(makeReport([], { sections }));
    expect(headings.map(textOf)).toEqual(sections.flatMap((each) => titles(each)));
  });

  it('are written where a report begins in the middle', async () => {
    const headings = await headingsOf(makeReport([], { sections: [makeSection('D', 1)] }));
    expect(headings.map(textOf)).toEqual(['D. Bagian D']);
    expect(tags(the(headings[0]), 'w:numId')[0]?.attribs['w:val']).toBe('0');
  });
});

function titles({ heading, sections }: Report['sections'][number]): readonly string[] {
  return [heading, ...sections.flatMap(titles)];
}

describe('pages', () => {
  const columns = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ label: `W-${at + 10}`, align: 'left' as const }));
  const wide = (number: number) =>
    makeTable(number, { columns: columns(18), rows: [columns(18).map(() => words('bertentangan'))] });
  const sizes = async (blocks: readonly Block[]): Promise<readonly (string | undefined)[]> =>
    tags(documentOf(await renderWord(makeReport(blocks))), 'w:pgSz').map(
      ({ attribs }) => attribs['w:orient'],
    );

  it('are turned for a table that does not fit upright, and back', async () => {
    const long = { kind: 'paragraph', inlines: words('kata '.repeat(900)) } as const;
    expect(await sizes([long, wide(1), long])).toEqual(['portrait', 'landscape', 'portrait']);
  });

  it('are not turned back for a few lines between two such tables', async () => {
    const short = { kind: 'paragraph', inlines: words('Selanjutnya.') } as const;
    expect(await sizes([wide(1), short, wide(2)])).toEqual(['landscape']);
  });
});
