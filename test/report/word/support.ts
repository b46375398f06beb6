import { strFromU8, unzipSync } from 'fflate';
import { DomUtils, Parser, parseDocument } from 'htmlparser2';
import type { Block, Figure, Inline, Report, Section, Table } from '../../../src/report/model.ts';

export type Xml = ReturnType<typeof parseDocument>;
export type XmlTag = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** The texts of a package's parts; those of pictures are not looked at. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

export const parse = (text: string): Xml => parseDocument(text, { xmlMode: true });

export function documentOf(bytes: Uint8Array): Xml {
  return parse(partsOf(bytes).get('word/document.xml') ?? '');
}

export const tags = (within: Xml | XmlTag, name: string): readonly XmlTag[] =>
  DomUtils.getElementsByTagName(name, within, true);

export const textOf = (within: Xml | XmlTag): string =>
  tags(within, 'w:t')
    .map((tag) => DomUtils.textContent(tag))
    .join('');

export const styleOf = (paragraph: XmlTag): string =>
  tags(paragraph, 'w:pStyle')[0]?.attribs['w:val'] ?? 'Normal';

/** Paragraphs and tables in the order in which they stand, those of tables of contents too. */
export function bodyOf(document: Xml): readonly XmlTag[] {
  const [body] = tags(document, 'w:body');
  const within = (tag: XmlTag): readonly XmlTag[] =>
    tag.children
      .filter(DomUtils.isTag)
      .flatMap((child) => (['w:sdt', 'w:sdtContent'].includes(child.name) ? within(child) : [child]));
  return body === undefined ? [] : within(body).filter(({ name }) => ['w:p', 'w:tbl'].includes(name));
}

/** What keeps a text from being XML: tags that are not closed, or closed by another. */
export function faultsOf(xml: string): readonly string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name) => open.push(name),
      onclosetag: (name, implied) => {
        const last = open.pop();
        if (last !== name) faults.push(`${last ?? 'nothing'} is closed by ${name}`);
        if (implied && !xml.slice(0, parser.endIndex + 1).endsWith('/>'))
          faults.push(`${name} is not closed`);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u.test(xml)) faults.push('a control character');
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/iu.test(xml)) faults.push('a bare ampersand');
  return [...faults, ...open];
}

/** What a package lacks: parts without a type, relations to nothing. */
export function gapsOf(parts: ReadonlyMap<string, string>): readonly string[] {
  const types = parse(parts.get('[Content_Types].xml') ?? '');
  const overrides = new Set(tags(types, 'Override').map(({ attribs }) => attribs['PartName']));
  const endings = new Set(tags(types, 'Default').map(({ attribs }) => attribs['Extension']));
  const untyped = [...parts.keys()].filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !overrides.has(`/${name}`) &&
      !endings.has(name.slice(name.lastIndexOf('.') + 1)),
  );
  const unknown = [...overrides].filter((name) => !parts.has((name ?? '').slice(1)));
  const lost = [...parts]
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([name, text]) => {
      const folder = name.replace(/_rels\/[^/]*$/u, '');
      return tags(parse(text), 'Relationship')
        .filter(({ attribs }) => attribs['TargetMode'] !== 'External')
        .map(({ attribs }) => new URL(attribs['Target'] ?? '', `file:///${folder}`).pathname.slice(1))
        .filter((target) => !parts.has(target))
        .map((target) => `${name}: ${target}`);
    });
  return [...untyped, ...unknown.map(String), ...lost];
}

/** One that a test needs to go on. */
export function the(tag: XmlTag | undefined): XmlTag {
  if (tag === undefined) throw new Error('there is none');
  return tag;
}

export const words = (text: string): readonly Inline[] => [{ kind: 'text', text }];

export function makeTable(number: number, more: Partial<Table> = {}): Table {
  return {
    kind: 'table',
    label: `Tabel 4.${number}`,
    caption: 'Isi',
    columns: [
      { label: 'Kiri', align: 'left' },
      { label: 'Kanan', align: 'right' },
    ],
    rows: [[words('sel | =1+1'), words('2')]],
    source: 'Sumber: data.',
    ...more,
  };
}

export const FIGURE: Figure = {
  kind: 'figure',
  id: 'ratings',
  label: 'Gambar 4.1',
  caption: 'Penilaian',
  svg: '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  width: 720,
  height: 360,
  alternative: 'Dua baik.',
  source: null,
};

export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

export function makeSection(number: string, level: 1 | 2 | 3, more: Partial<Section> = {}): Section {
  return { id: `s-${number}`, level, number, heading: `Bagian ${number}`, blocks: [], sections: [], ...more };
}

export function makeReport(blocks: readonly Block[], more: Partial<Report> = {}): Report {
  return { lang: 'id', title: 'Judul <b>&', front: [], sections: [makeSection('A', 1, { blocks })], ...more };
}
