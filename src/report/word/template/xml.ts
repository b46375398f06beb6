import serialize from 'dom-serializer';
import { DomUtils, parseDocument } from 'htmlparser2';

export type XmlDocument = ReturnType<typeof parseDocument>;
export type XmlElement = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** Entities that a file declares itself are not replaced. */
export const parseXml = (text: string): XmlDocument => parseDocument(text, { xmlMode: true });

export const writeXml = (node: XmlDocument | XmlElement): string => serialize(node, { xmlMode: true });

export const all = (within: XmlDocument | XmlElement, name: string): readonly XmlElement[] =>
  DomUtils.getElementsByTagName(name, within, true);

export const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
  childElements(element).find((child) => child.name === name);

export const childElements = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter(DomUtils.isTag);

export const attribute = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attribs[name];
