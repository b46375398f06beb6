import { posix } from 'node:path';
import { TelaahError } from '../../../model/error.ts';
import type { Bilingual } from '../../../model/text.ts';
import { CONTENT_TYPES, type Parts, partText, unpacked } from '../package.ts';
import { type Page, THESIS_PAGE, textWidth } from '../page.ts';
import {
  all,
  attribute,
  childElements,
  childNamed,
  parseXml,
  type XmlDocument,
  type XmlElement,
} from './xml.ts';

/** A header or footer that sections refer to. */
export interface PageMargin {
  readonly kind: 'header' | 'footer';
  /** Which pages have it. */
  readonly pages: 'default' | 'first' | 'even';
  readonly part: string;
}

/** What is taken from a user's document. */
export interface Template {
  /** `word/styles.xml` */
  readonly styles: string;
  readonly theme: string | undefined;
  readonly page: Page;
  /** The first page has a header and a footer of its own. */
  readonly titlePage: boolean;
  readonly evenAndOdd: boolean;
  readonly margins: readonly PageMargin[];
  /** Headers and footers with what they need, under the names that they get in a document of ours. */
  readonly parts: Parts;
  /** What each of them is. */
  readonly contentTypes: ReadonlyMap<string, string>;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Where the parts of a template go: their names cannot meet with ours there. */
const FOLDER = 'word/template/';
/** Narrower text than this is no page to write on: about 6 cm. */
const NARROWEST = 3400;

function refused(name: string, why: Bilingual): TelaahError {
  return new TelaahError({
    code: 'INPUT_UNREADABLE',
    message: {
      id: `${name} tidak dapat dipakai sebagai templat: ${why.id}`,
      en: `${name} cannot be used as a template: ${why.en}`,
    },
    hint: {
      id: 'Buka berkas itu di Word atau LibreOffice dan simpan sebagai “Dokumen Word (.docx)”.',
      en: 'Open the file in Word or LibreOffice and save it as “Word document (.docx)”.',
    },
    place: { file: name },
  });
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

function relationsPath(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

/** What a part refers to; targets as names of parts. */
function relationsOf(parts: Parts, part: string): readonly Relation[] {
  const text = partText(parts, relationsPath(part));
  if (text === undefined) return [];
  return all(parseXml(text), 'Relationship').map(({ attribs }) => {
    const {
      Id: id = '',
      Type: type = '',
      Target: target = '',
      TargetMode: mode,
    } = attribs as Readonly<Record<string, string>>;
    const external = mode === 'External';
    return {
      id,
      type: type.split('/').at(-1) ?? '',
      target: external ? target : posix.resolve('/', posix.dirname(part), target).slice(1),
      external,
    };
  });
}

const twips = (element: XmlElement | undefined, name: string, fallback: number): number => {
  const value = Number.parseInt(attribute(element, name) ?? '', 10);
  return Number.isFinite(value) ? Math.abs(value) : fallback;
};

/** The page of a section, upright whichever way the section has it. */
function pageOf(section: XmlElement): Page {
  const size = childNamed(section, 'w:pgSz');
  const margin = childNamed(section, 'w:pgMar');
  const [width, height] = [twips(size, 'w:w', THESIS_PAGE.width), twips(size, 'w:h', THESIS_PAGE.height)];
  const page = {
    width: Math.min(width, height),
    height: Math.max(width, height),
    top: twips(margin, 'w:top', THESIS_PAGE.top),
    right: twips(margin, 'w:right', THESIS_PAGE.right),
    bottom: twips(margin, 'w:bottom', THESIS_PAGE.bottom),
    left: twips(margin, 'w:left', THESIS_PAGE.left),
    header: twips(margin, 'w:header', THESIS_PAGE.header),
    footer: twips(margin, 'w:footer', THESIS_PAGE.footer),
    gutter: twips(margin, 'w:gutter', THESIS_PAGE.gutter),
  };
  return textWidth(page) < NARROWEST ? THESIS_PAGE : page;
}

const isUpright = (section: XmlElement): boolean => {
  const size = childNamed(section, 'w:pgSz');
  return twips(size, 'w:w', 0) <= twips(size, 'w:h', 1);
};

/** The headers and footers that the last section has; one that it does not name, it has from those before it. */
function marginsOf(sections: readonly XmlElement[], relations: readonly Relation[]): readonly PageMargin[] {
  const found = new Map<string, PageMargin>();
  for (const reference of sections.flatMap((section) => childElements(section))) {
    const kind = (['header', 'footer'] as const).find((each) => reference.name === `w:${each}Reference`);
    if (kind === undefined) continue;
    const type = attribute(reference, 'w:type');
    const pages = type === 'first' || type === 'even' ? type : 'default';
    const relation = relations.find(({ id }) => id === attribute(reference, 'r:id'));
    if (relation !== undefined) found.set(`${kind} ${pages}`, { kind, pages, part: relation.target });
  }
  return [...found.values()];
}

/** A part's type, by its own name or by its ending. */
function contentType(types: XmlDocument, part: string): string | undefined {
  const own = all(types, 'Override').find((each) => attribute(each, 'PartName') === `/${part}`);
  const ending = posix.extname(part).slice(1).toLowerCase();
  const usual = all(types, 'Default').find((each) => attribute(each, 'Extension')?.toLowerCase() === ending);
  return attribute(own, 'ContentType') ?? attribute(usual, 'ContentType');
}

interface Taken {
  readonly parts: Map<string, Uint8Array>;
  readonly contentTypes: Map<string, string>;
}

const newName = (part: string): string => `${FOLDER}${part.replace(/^word\//u, '')}`;

function relationXml({ id, type, target, external }: Relation, from: string): string {
  const place = external ? target : posix.relative(posix.dirname(newName(from)), newName(target));
  const escaped = place.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${escaped}"${external ? ' TargetMode="External"' : ''}/>`;
}

/** Takes a part, and the parts that it refers to. */
function take(part: string, parts: Parts, types: XmlDocument, taken: Taken): void {
  const bytes = parts.get(part);
  const type = contentType(types, part);
  if (bytes === undefined || type === undefined || taken.parts.has(newName(part))) return;
  taken.parts.set(newName(part), bytes);
  taken.contentTypes.set(newName(part), type);
  const relations = relationsOf(parts, part).filter(({ target, external }) => external || parts.has(target));
  for (const { target, external } of relations) if (!external) take(target, parts, types, taken);
  if (relations.length > 0) {
    const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.map((relation) => relationXml(relation, part)).join('')}</Relationships>`;
    taken.parts.set(relationsPath(newName(part)), new TextEncoder().encode(xml));
  }
}

/** The document's main part, its name and its text. */
function mainPart(parts: Parts, name: string): { readonly path: string; readonly text: string } {
  const path = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const text = partText(parts, path);
  if (text === undefined || !/<w:document[\s>]/u.test(text))
    throw refused(name, { id: 'isinya bukan dokumen Word', en: 'its content is no Word document' });
  if (text.includes('http://purl.oclc.org/ooxml/'))
    throw refused(name, {
      id: 'disimpan dalam bentuk “Strict Open XML”',
      en: 'it was saved as “Strict Open XML”',
    });
  return { path, text };
}

function unpackedOr(bytes: Uint8Array, name: string): Parts {
  try {
    return unpacked(bytes);
  } catch {
    throw refused(name, {
      id: 'berkas rusak atau bukan dokumen .docx',
      en: 'it is damaged, or no .docx document',
    });
  }
}

/**
 * What a user's .docx or .dotx gives to documents of ours: its styles, its page, its headers and footers. Its text is
 * not looked at.
 * @throws TelaahError INPUT_UNREADABLE
 */
export function readTemplate(bytes: Uint8Array, name: string): Template {
  const parts = unpackedOr(bytes, name);
  const { path, text } = mainPart(parts, name);
  const relations = relationsOf(parts, path);
  const partOf = (type: string): string | undefined => {
    const relation = relations.find((each) => each.type === type);
    return relation === undefined ? undefined : partText(parts, relation.target);
  };
  const styles = partOf('styles');
  if (styles === undefined) throw refused(name, { id: 'tidak memuat gaya', en: 'it holds no styles' });
  const sections = all(parseXml(text), 'w:sectPr');
  const margins = marginsOf(sections, relations).filter(({ part }) => parts.has(part));
  const types = parseXml(partText(parts, CONTENT_TYPES) ?? '');
  const taken: Taken = { parts: new Map(), contentTypes: new Map() };
  for (const { part } of margins) take(part, parts, types, taken);
  const last = sections.findLast(isUpright) ?? sections.at(-1);
  return {
    styles,
    theme: partOf('theme'),
    page: last === undefined ? THESIS_PAGE : pageOf(last),
    titlePage: last !== undefined && isOn(childNamed(last, 'w:titlePg')),
    evenAndOdd: isOn(all(parseXml(partOf('settings') ?? ''), 'w:evenAndOddHeaders')[0]),
    margins: margins
      .filter(({ part }) => taken.parts.has(newName(part)))
      .map((margin) => ({ ...margin, part: newName(margin.part) })),
    ...taken,
  };
}

function isOn(switched: XmlElement | undefined): boolean {
  return switched !== undefined && !['0', 'false', 'off'].includes(attribute(switched, 'w:val') ?? '');
}
