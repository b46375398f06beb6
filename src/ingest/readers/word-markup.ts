import serialize from 'dom-serializer';
import { DomUtils } from 'htmlparser2';
import { ITEM_LABEL } from './html-walker.ts';
import type { WordNumbering } from './word-numbering.ts';
import { childNamed, parseXml, type XmlDocument, type XmlElement, type XmlNode } from './word-xml.ts';

/** Word's XML made plain for a reader of paragraphs, and what of it no reader of paragraphs can show. */
export interface PlainMarkup {
  readonly xml: string;
  readonly comments: number;
  readonly formulas: number;
  readonly diagrams: number;
}

/** Elements that only stand around others: fields, directions of writing, the base of a ruby. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'w:fldSimple',
  'w:bdo',
  'w:dir',
  'w:ruby',
  'w:rubyBase',
  'w:ins',
  'w:moveTo',
]);
const GONE: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:rt']);
/** Elements of a property list say something of their parent; they stand around nothing. */
const PROPERTIES: ReadonlySet<string> = new Set([
  'w:rPr',
  'w:trPr',
  'w:tcPr',
  'w:pPr',
  'w:numPr',
  'w:sectPr',
]);
/** What may stand between a paragraph and the next one. */
const BETWEEN = /^w:(?:bookmark|move|comment|perm|proofErr)/u;
const RENAMED: Readonly<Record<string, string>> = { 'w:cr': 'w:br', 'w:ptab': 'w:tab' };

/**
 * A part of a Word document with its tracked changes accepted (deleted and moved-away text, paragraph marks,
 * rows and cells are gone; inserted ones stay), its text boxes in the one form that mammoth reads, fields and
 * other wrappers looked through, and the number that Word prints at the head of every numbered paragraph.
 */
export function plainMarkup(xml: string, numbering: WordNumbering): PlainMarkup {
  const document = parseXml(xml);
  const count = (...names: string[]): number =>
    DomUtils.getElementsByTagName((name) => names.includes(name), document, true).length;
  const counts = {
    comments: count('w:commentReference'),
    formulas: count('m:oMath'),
    diagrams: count('dgm:relIds', 'c:chart', 'cx:chart'),
  };
  document.children = rewritten(document.children);
  writeLabels(document, numbering);
  return { xml: written(document), ...counts };
}

/** A part with its tags balanced: the parser that mammoth uses takes minutes over some that are not. */
export function wellFormed(xml: string): string {
  return written(parseXml(xml));
}

function written(document: XmlDocument): string {
  return serialize(document, { xmlMode: true, decodeEntities: false });
}

/** Nodes that stand side by side, made plain. A deleted paragraph mark joins what is left with the next paragraph. */
function rewritten(nodes: readonly XmlNode[]): XmlNode[] {
  const result: XmlNode[] = [];
  /** The paragraph whose mark was deleted, and what is left of it and of those after it. */
  let joining: { readonly paragraph: XmlElement; readonly content: XmlNode[] } | null = null;
  const endJoin = (next: XmlElement | null): void => {
    if (joining === null) return;
    const { paragraph, content } = joining;
    if (next !== null) putAtHead(next, content);
    else if (content.some(hasText)) {
      paragraph.children = paragraph.children.filter((child) => isNamed(child, 'w:pPr'));
      putAtHead(paragraph, content);
      result.push(paragraph);
    }
    joining = null;
  };
  for (const node of nodes.flatMap(plainNode)) {
    if (isNamed(node, 'w:p') && takesMarkOff(node)) {
      joining ??= { paragraph: node, content: [] };
      for (const child of contentOf(node)) joining.content.push(child);
      continue;
    }
    if (DomUtils.isTag(node) && !BETWEEN.test(node.name)) endJoin(isNamed(node, 'w:p') ? node : null);
    result.push(node);
  }
  endJoin(null);
  return result;
}

function isNamed(node: XmlNode, name: string): node is XmlElement {
  return DomUtils.isTag(node) && node.name === name;
}

/** One node made plain: nothing, itself, or what it stands around. Text boxes become `w:pict` around their text. */
function plainNode(node: XmlNode): XmlNode[] {
  if (!DomUtils.isTag(node) || PROPERTIES.has(node.name)) return [node];
  if (GONE.has(node.name) || isDeletedPartOfTable(node)) return [];
  node.children = rewritten(node.children);
  node.name = RENAMED[node.name] ?? node.name;
  if (TRANSPARENT.has(node.name)) return node.children;
  if (node.name === 'mc:AlternateContent') return alternative(node);
  if (node.name === 'w:drawing' || node.name === 'w:pict') boxesToPicture(node);
  return [node];
}

function isDeletedPartOfTable(element: XmlElement): boolean {
  if (element.name === 'w:tr') return childNamed(childNamed(element, 'w:trPr'), 'w:del') !== undefined;
  return element.name === 'w:tc' && childNamed(childNamed(element, 'w:tcPr'), 'w:cellDel') !== undefined;
}

/** Whether a paragraph's mark is deleted or moved away. Takes the sign of it off: mammoth would act on it once more. */
function takesMarkOff(paragraph: XmlElement): boolean {
  const mark = childNamed(childNamed(paragraph, 'w:pPr'), 'w:rPr');
  const signs = [childNamed(mark, 'w:del'), childNamed(mark, 'w:moveFrom')];
  if (mark === undefined || signs.every((sign) => sign === undefined)) return false;
  mark.children = mark.children.filter((child) => !DomUtils.isTag(child) || !signs.includes(child));
  return true;
}

function contentOf(paragraph: XmlElement): XmlNode[] {
  return paragraph.children.filter((child) => !isNamed(child, 'w:pPr'));
}

function putAtHead(paragraph: XmlElement, content: readonly XmlNode[]): void {
  const properties = childNamed(paragraph, 'w:pPr');
  const head = properties === undefined ? [] : [properties];
  paragraph.children = [...head, ...content, ...contentOf(paragraph)];
}

/** The branch of `mc:AlternateContent` that has text; or else the fallback, as old programs take it. */
function alternative(element: XmlElement): XmlNode[] {
  const branches = element.children.filter(DomUtils.isTag);
  const fallback = branches.find((branch) => branch.name === 'mc:Fallback');
  const spoken = branches.find((branch) => boxesIn(branch).length > 0);
  return (spoken ?? fallback ?? branches[0])?.children ?? [];
}

function boxesToPicture(element: XmlElement): void {
  const boxes = boxesIn(element);
  if (boxes.length === 0) return;
  element.name = 'w:pict';
  element.children = boxes;
}

/** The text boxes within, each with the boxes inside it. */
function boxesIn(element: XmlElement): XmlElement[] {
  return element.children.filter(DomUtils.isTag).flatMap((child) => {
    return child.name === 'w:txbxContent' ? [child] : boxesIn(child);
  });
}

function hasText(node: XmlNode): boolean {
  return DomUtils.isTag(node) && (node.name === 'w:t' || node.children.some(hasText));
}

/** Writes each number into its paragraph, between marks that tell it from what was typed. */
function writeLabels(parent: XmlDocument | XmlElement, numbering: WordNumbering): void {
  for (const child of parent.children.filter(DomUtils.isTag)) {
    const label = child.name === 'w:p' ? numbering.label(childNamed(child, 'w:pPr')) : null;
    if (label !== null) putAtHead(child, runOf(ITEM_LABEL.open + label + ITEM_LABEL.close));
    writeLabels(child, numbering);
  }
}

function runOf(text: string): XmlNode[] {
  return parseXml(`<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).children.filter(DomUtils.isTag);
}
