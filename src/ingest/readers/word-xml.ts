import { DomHandler, DomUtils, type parseDocument } from 'htmlparser2';
import { parseTree } from './markup-parser.ts';

export type XmlDocument = ReturnType<typeof parseDocument>;
export type XmlElement = ReturnType<typeof DomUtils.getElementsByTagName>[number];
export type XmlNode = XmlElement['children'][number];

/** The tree of an XML part, its entities as they are written. @throws TooDeepError */
export function parseXml(xml: string): XmlDocument {
  const handler = new DomHandler(null, { xmlMode: true });
  parseTree(xml, handler);
  return handler.root;
}

export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter(DomUtils.isTag).filter((child) => child.name === name);

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  childrenNamed(element, name)[0];

export const attribute = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attribs[name];
