import { isCollection, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { endOf, endOfPair, type Patch, rangeOf, Source, UnusualYaml, type YamlPair } from './source.ts';
import { inline, type Plain, scalarText } from './values.ts';

/** Keys of groups and 0-based places in lists, from the top of the file. */
export type Path = readonly (string | number)[];

/** How much further in a group stands than its key. */
const STEP = 2;

type Map = YAMLMap<Node, Node | null>;

const pairOf = (map: Map, key: string): YamlPair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);

/** Nothing, or brackets without content. */
const isNothing = (node: Node | null): boolean =>
  node === null ||
  (isScalar(node) && node.value === null) ||
  (isCollection(node) && node.flow === true && node.items.length === 0);

const nest = (path: Path, value: Plain): Plain =>
  path.reduceRight<Plain>((inner, key) => ({ [key]: inner }), value);

/** `key: value` at the end of a mapping. */
function addPair(source: Source, map: Map, key: string, value: Plain): string {
  const last = map.items.at(-1);
  if (map.flow === true) {
    const pair = `${inline(key)}: ${inline(value)}`;
    const at = last === undefined ? rangeOf(map)[0] + 1 : endOfPair(last);
    return source.patched({ from: at, to: at, by: last === undefined ? ` ${pair} ` : `, ${pair}` });
  }
  const [first] = map.items;
  if (first === undefined || last === undefined) throw new UnusualYaml('an empty block');
  const indent = ' '.repeat(source.column(rangeOf(first.key)[0]));
  return source.patched(source.linesAfter(endOfPair(last), source.block({ [key]: value }, indent)));
}

/** Another value for a key; comments within the one before it are kept above. */
function replaceValue(source: Source, map: Map, pair: YamlPair, value: Plain): string {
  const key = rangeOf(pair.key)[0];
  const colon = source.text.indexOf(':', rangeOf(pair.key)[1]) + 1;
  const old = pair.value;
  const [from, to] = old === null ? [colon, colon] : [rangeOf(old)[0], endOf(old)];
  const kept = source.comments(from, to, source.indentAt(key));
  const above: Patch = { from: source.lineStart(key), to: source.lineStart(key), by: kept };
  const isOnLines = typeof value === 'object' && map.flow !== true && isNothing(old);
  if (isOnLines) {
    const indent = ' '.repeat(source.column(key) + STEP);
    return source.patched(above, { from, to, by: '' }, source.linesAfter(to, source.block(value, indent)));
  }
  const text = map.flow === true ? inline(value) : scalarText(value);
  const before = /[\s{[]/u.test(source.text[from - 1] ?? ' ') ? '' : ' ';
  const after = source.text[to - 1] === '\n' ? source.eol : '';
  return source.patched(above, { from, to, by: `${before}${text}${after}` });
}

/** The text with a value at `path`, be there one or not; groups on the way are made. */
export function setText(text: string, path: Path, value: Plain): string {
  const source = new Source(text);
  let node: Node | null = source.document.contents;
  if (isNothing(node)) {
    if (node !== null && text.slice(...rangeOf(node)).trim() !== '') throw new UnusualYaml('an empty file');
    return source.patched(source.linesAfter(text.length, source.block(nest(path, value), '')));
  }
  for (const [at, step] of path.entries()) {
    const rest = path.slice(at + 1);
    if (isMap<Node, Node | null>(node) && typeof step === 'string') {
      const pair = pairOf(node, step);
      if (pair === undefined) return addPair(source, node, step, nest(rest, value));
      if (rest.length === 0 || isNothing(pair.value))
        return replaceValue(source, node, pair, nest(rest, value));
      node = pair.value;
    } else if (isSeq<Node>(node) && typeof step === 'number') {
      node = node.items[step] ?? null;
    } else {
      throw new UnusualYaml('a value in place of a group');
    }
  }
  throw new UnusualYaml('a path that ends in a list');
}

/** The text with one more member in the list at `path`, which is made where there is none. */
export function appendText(text: string, path: Path, value: Plain): string {
  const source = new Source(text);
  const node = source.document.getIn(path, true) as Node | undefined;
  if (node === undefined || isNothing(node)) return setText(text, path, [value]);
  if (!isSeq<Node>(node)) throw new UnusualYaml('something else in place of a list');
  const last = node.items.at(-1);
  if (last === undefined) throw new UnusualYaml('an empty list');
  if (node.flow === true) {
    const at = endOf(last);
    return source.patched({ from: at, to: at, by: `, ${inline(value)}` });
  }
  const indent = ' '.repeat(source.column(rangeOf(node)[0]));
  return source.patched(source.linesAfter(endOf(last), source.block([value], indent)));
}

/** One member of a collection out of a line of brackets, with a comma beside it. */
function deleteInFlow(source: Source, from: number, to: number): string {
  const kept = source.comments(from, to, source.indentAt(from));
  const above: Patch = { from: source.lineStart(from), to: source.lineStart(from), by: kept };
  const after = /^\s*,[ \t]*/u.exec(source.text.slice(to))?.[0].length ?? 0;
  const before = after > 0 ? 0 : (/,\s*$/u.exec(source.text.slice(0, from))?.[0].length ?? 0);
  return source.patched(above, { from: from - before, to: to + after, by: '' });
}

/** The lines of one member; where it begins on a dash's line, the next member moves up to the dash. */
function deleteLines(source: Source, from: number, to: number, next: number | undefined): string {
  const start = source.lineStart(from);
  if (source.text.slice(start, from).trim() === '') {
    const end = source.lineEnd(to);
    const kept = source.comments(start, end, source.indentAt(from));
    return source.patched({ from: start, to: end, by: kept });
  }
  if (next === undefined) throw new UnusualYaml('a member that shares its line');
  const kept = source.comments(from, next, source.indentAt(from));
  return source.patched({ from: start, to: start, by: kept }, { from, to: next, by: '' });
}

/** The text without what stands at `path`, and without the groups that are empty then. */
export function deleteText(text: string, path: Path): string {
  const source = new Source(text);
  const step = path.at(-1);
  const parent = (
    path.length > 1 ? source.document.getIn(path.slice(0, -1), true) : source.document.contents
  ) as Map | YAMLSeq<Node> | null;
  if (isMap<Node, Node | null>(parent) && typeof step === 'string') {
    const pair = pairOf(parent, step);
    if (pair === undefined) return text;
    if (parent.items.length === 1 && path.length > 1) return deleteText(text, path.slice(0, -1));
    const from = rangeOf(pair.key)[0];
    if (parent.flow === true) return deleteInFlow(source, from, endOfPair(pair));
    const next = parent.items[parent.items.indexOf(pair) + 1];
    return deleteLines(source, from, endOfPair(pair), next === undefined ? undefined : rangeOf(next.key)[0]);
  }
  if (isSeq<Node>(parent) && typeof step === 'number') {
    const item = parent.items[step];
    if (item === undefined) return text;
    if (parent.items.length === 1) return deleteText(text, path.slice(0, -1));
    const [from] = rangeOf(item);
    if (parent.flow === true) return deleteInFlow(source, from, endOf(item));
    return deleteLines(source, source.text.lastIndexOf('-', from - 1), endOf(item), undefined);
  }
  return text;
}
