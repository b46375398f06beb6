import { type Codebook, isFlat } from '../../model/codebook.ts';
import type { Lang } from '../../model/text.ts';
import type { DraftCode } from './draft.ts';
import { CodeTree } from './tree.ts';

const TAB = '    ';
/** `- `, `• `, `1. `, `2.3 `, `a) `: how lists begin their lines. */
const MARK = /^(?:[-*+•▪‣◦o]\s+|\(?\d{1,3}(?:\.\d{1,3})*[.)]?\s+|\(?[a-z][.)]\s+)/u;
const HEADING = /^(#{1,6})\s+/u;

/** A line that is longer is no code. */
const LONGEST_LINE = 20_000;

interface Line {
  /** Headings stand above all that is indented. */
  readonly depth: number;
  readonly path: readonly string[];
  readonly definition: string | null;
}

function lineOf(raw: string): Line | null {
  const text = raw.replaceAll('\t', TAB).trimEnd();
  const bare = text.trimStart();
  if (bare === '') return null;
  const heading = HEADING.exec(bare);
  const depth = heading === null ? text.length - bare.length : (heading[1]?.length ?? 1) - 10;
  // White space is one blank from here on: patterns take long over runs of it.
  const said = bare
    .slice(heading?.[0].length ?? 0, LONGEST_LINE)
    .replace(MARK, '')
    .replaceAll('**', '')
    .replace(/\s+/gu, ' ')
    .trim();
  const colon = said.search(/[:=] /u);
  const definition = colon < 1 ? '' : said.slice(colon + 2).trim();
  const path = (colon < 1 ? said : said.slice(0, colon))
    .split(/ [>›»] |\\/u)
    .map((name) => name.replace(/:$/u, '').trim())
    .filter((name) => name !== '');
  return path.length === 0 ? null : { depth, path, definition: definition === '' ? null : definition };
}

/**
 * Codes from a plain list, one a line: indented under their heading (or under `# headings`), or written
 * `Indicator > Sub-indicator`; `Name: definition` where there is one. Bullets and numbers are passed over.
 */
export function readCodeList(text: string): DraftCode[] {
  const tree = new CodeTree();
  const open: { depth: number; path: readonly string[] }[] = [];
  for (const raw of text.split(/\r?\n/u)) {
    const line = lineOf(raw);
    if (line === null) continue;
    while ((open.at(-1)?.depth ?? Number.NEGATIVE_INFINITY) >= line.depth) open.pop();
    const path = [...(open.at(-1)?.path ?? []), ...line.path];
    tree.put(path, { id: null, definition: line.definition, lists: {} });
    open.push({ depth: line.depth, path });
  }
  return tree.drafts();
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** A codebook as a plain list: indicators, their codes indented, each with its definition. */
export function writeCodeList(codebook: Codebook, lang: Lang): string {
  const line = (depth: number, named: Codebook['indicators'][number] | Codebook['codes'][number]): string =>
    `${'  '.repeat(depth)}- ${oneLine(named.label[lang])}: ${oneLine(named.definition[lang])}`;
  const lines = codebook.indicators.flatMap((indicator) => {
    if (isFlat(indicator)) return [line(0, indicator)];
    const codes = codebook.codes.filter((code) => code.indicator === indicator.id);
    return [line(0, indicator), ...codes.map((code) => line(1, code))];
  });
  return `${lines.join('\n')}\n`;
}
