import { type Document, isCollection, isPair, isScalar, type Node, parseDocument } from 'yaml';

type Change = (text: string) => string;

/** Comments stand with nodes and with the document itself. */
function mapComments(of: Node | Document.Parsed, change: Change): void {
  if (typeof of.commentBefore === 'string') of.commentBefore = change(of.commentBefore);
  if (typeof of.comment === 'string') of.comment = change(of.comment);
}

function mapNode(node: unknown, change: Change): void {
  if (isPair(node)) {
    mapNode(node.key, change);
    mapNode(node.value, change);
    return;
  }
  if (isScalar(node)) {
    mapComments(node, change);
    // Numbers may be telephone numbers; their source keeps the zero that they begin with.
    const before = typeof node.value === 'string' ? node.value : (node.source ?? '');
    const after = change(before);
    if (after !== before) node.value = after;
    return;
  }
  if (!isCollection(node)) return;
  mapComments(node, change);
  for (const item of node.items) mapNode(item, change);
}

/** A YAML document with every key, value and comment changed; what the changed words need is quoted. */
function mapYamlDocument(document: Document.Parsed, change: Change): void {
  mapComments(document, change);
  mapNode(document.contents, change);
}

/**
 * The same for the text of a file, which is known to be valid.
 * @param prepare takes parts out of it or sets them first
 */
export function mapYamlText(
  text: string,
  change: Change,
  prepare?: (document: Document.Parsed) => void,
): string {
  const document = parseDocument(text.replace(/^\uFEFF/u, ''));
  prepare?.(document);
  mapYamlDocument(document, change);
  return document.toString({ lineWidth: 0 });
}
