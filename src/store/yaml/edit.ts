import { isDeepStrictEqual } from 'node:util';
import { type Document, isCollection, isScalar, parseDocument } from 'yaml';
import { commentsIn } from './comments.ts';
import { appendText, deleteText, type Path, setText } from './patch.ts';
import { UnusualYaml } from './source.ts';
import type { Plain } from './values.ts';

type Tree = Document.Parsed;

/** Takes out what stands at `path`, and the groups above it that are empty then. */
function prune(document: Tree, path: Path): void {
  document.deleteIn(path);
  const above = path.slice(0, -1);
  const parent: unknown = above.length === 0 ? undefined : document.getIn(above, true);
  if (isCollection(parent) && parent.items.length === 0) prune(document, above);
}

function append(document: Tree, path: Path, value: Plain): void {
  const list: unknown = document.getIn(path, true);
  if (isCollection(list)) document.addIn(path, document.createNode(value));
  else set(document, path, [value]);
}

function set(document: Tree, path: Path, value: Plain): void {
  for (const at of path.keys()) {
    const above = path.slice(0, at);
    const node: unknown = above.length === 0 ? undefined : document.getIn(above, true);
    if (node === undefined || isCollection(node)) continue;
    // What an alias stands for belongs to another place.
    if (!isScalar(node) || node.value !== null) throw new UnusualYaml('a value in place of a group');
    // A key without a value is no group that anything could be set in.
    document.deleteIn(above);
  }
  document.setIn(path, document.createNode(value));
}

/** Whether each of the comments is still there, as often as it was. */
function keepsComments(before: string, after: string): boolean {
  const left = commentsIn(after).map(({ source }) => source);
  return commentsIn(before).every(({ source }) => {
    const at = left.indexOf(source);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/**
 * A change of the text that says just what the same change of the document tree says, and loses no comment.
 * The text is changed in place, so that every other character stays; where it is written in a way that makes that
 * impossible, the tree is changed and written out again, which keeps comments and order but not all formatting.
 * @throws UnusualYaml where neither can be done
 */
function change(text: string, inPlace: (text: string) => string, inTree: (document: Tree) => void): string {
  const tree = parseDocument(text);
  inTree(tree);
  const wanted: unknown = tree.toJS() ?? {};
  const isRight = (after: string): boolean => {
    const document = parseDocument(after);
    return (
      document.errors.length === 0 &&
      isDeepStrictEqual(document.toJS() ?? {}, wanted) &&
      keepsComments(text, after)
    );
  };
  try {
    const patched = inPlace(text);
    if (isRight(patched)) return patched;
  } catch (error) {
    if (!(error instanceof UnusualYaml)) throw error;
  }
  const written = tree.toString({ lineWidth: 0 });
  if (isRight(written)) return written;
  throw new UnusualYaml('neither the text nor the tree can be changed without a loss');
}

/** A YAML text with another value at `path`; comments, order and formatting of everything else stay. */
export function setYaml(text: string, path: Path, value: Plain): string {
  return change(
    text,
    (before) => setText(before, path, value),
    (tree) => {
      set(tree, path, value);
    },
  );
}

/** A YAML text with one more member at the end of the list at `path`. */
export function appendYaml(text: string, path: Path, value: Plain): string {
  return change(
    text,
    (before) => appendText(before, path, value),
    (tree) => {
      append(tree, path, value);
    },
  );
}

/** A YAML text without what stands at `path`; its comments stay. The same text where there is nothing. */
export function deleteYaml(text: string, path: Path): string {
  if (!parseDocument(text).hasIn(path)) return text;
  return change(
    text,
    (before) => deleteText(before, path),
    (tree) => {
      prune(tree, path);
    },
  );
}
