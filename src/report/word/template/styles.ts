import { DomUtils } from 'htmlparser2';
import type { Lang } from '../../../model/text.ts';
import { DOCUMENT_LANGUAGE } from '../styles.ts';
import {
  all,
  attribute,
  childElements,
  childNamed,
  parseXml,
  writeXml,
  type XmlDocument,
  type XmlElement,
} from './xml.ts';

/** Styles of two documents in one, and what each of ours is called there. */
export interface MergedStyles {
  readonly xml: string;
  /** From our ids to those of the merged styles. */
  readonly ids: ReadonlyMap<string, string>;
}

/** What may stand before the list that a style belongs to. */
const BEFORE_LIST = [
  'w:pStyle',
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:framePr',
  'w:widowControl',
];

/** Word knows a style by its name, whatever its id is in the language the document was written with. */
function keyOf(style: XmlElement): string {
  const name = attribute(childNamed(style, 'w:name'), 'w:val') ?? '';
  return `${attribute(style, 'w:type') ?? ''} ${name.toLowerCase()}`;
}

const idOf = (style: XmlElement): string => attribute(style, 'w:styleId') ?? '';

function listOf(style: XmlElement): XmlElement | undefined {
  const properties = childNamed(style, 'w:pPr');
  return properties === undefined ? undefined : childNamed(properties, 'w:numPr');
}

const fragment = (xml: string): XmlElement => {
  const [element] = childElements(parseXml(xml) as unknown as XmlElement);
  if (element === undefined) throw new Error('an element was to be made');
  return element;
};

function propertiesOf(style: XmlElement): XmlElement {
  const found = childNamed(style, 'w:pPr');
  if (found !== undefined) return found;
  const made = fragment('<w:pPr></w:pPr>');
  const after = childElements(style).find(({ name }) =>
    ['w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr'].includes(name),
  );
  if (after === undefined) DomUtils.appendChild(style, made);
  else DomUtils.prepend(after, made);
  return made;
}

/** Gives the style our list: the report counts its headings itself. */
function enlist(style: XmlElement, list: XmlElement): void {
  const properties = propertiesOf(style);
  const before = childElements(properties).findLast(({ name }) => BEFORE_LIST.includes(name));
  const own = fragment(writeXml(list));
  if (before !== undefined) DomUtils.append(before, own);
  else DomUtils.prependChild(properties, own);
}

function renamed(style: XmlElement, ids: ReadonlyMap<string, string>): XmlElement {
  style.attribs['w:styleId'] = ids.get(idOf(style)) ?? idOf(style);
  delete style.attribs['w:default'];
  for (const tag of ['w:basedOn', 'w:next', 'w:link']) {
    const reference = childNamed(style, tag);
    const id = attribute(reference, 'w:val');
    if (reference !== undefined && id !== undefined) reference.attribs['w:val'] = ids.get(id) ?? id;
  }
  return style;
}

/** The language that words are checked in. */
function setLanguage(document: XmlDocument, lang: Lang): void {
  for (const tag of all(document, 'w:lang')) tag.attribs['w:val'] = DOCUMENT_LANGUAGE[lang];
  const defaults = all(document, 'w:rPrDefault')[0];
  const run = defaults === undefined ? undefined : childNamed(defaults, 'w:rPr');
  if (run !== undefined && childNamed(run, 'w:lang') === undefined)
    DomUtils.appendChild(run, fragment(`<w:lang w:val="${DOCUMENT_LANGUAGE[lang]}"/>`));
}

/** The template's styles, with those of ours that it does not have. */
export function mergeStyles(template: string, ours: string, lang: Lang): MergedStyles {
  const merged = parseXml(template);
  const root = all(merged, 'w:styles')[0];
  if (root === undefined) throw new Error('styles have a root');
  const theirs = new Map(all(root, 'w:style').map((style) => [keyOf(style), style]));
  const taken = new Set([...theirs.values()].map(idOf));
  for (const list of all(root, 'w:numPr')) DomUtils.removeElement(list);
  const own = all(parseXml(ours), 'w:style');
  const ids = new Map(
    own.map((style) => {
      const same = theirs.get(keyOf(style));
      const free = taken.has(idOf(style)) ? `Telaah${idOf(style)}` : idOf(style);
      return [idOf(style), same === undefined ? free : idOf(same)];
    }),
  );
  for (const style of own) {
    const same = theirs.get(keyOf(style));
    const list = listOf(style);
    if (same === undefined) DomUtils.appendChild(root, renamed(style, ids));
    else if (list !== undefined) enlist(same, list);
  }
  setLanguage(merged, lang);
  return { xml: writeXml(merged), ids };
}
