import { Parser } from 'yaml';

/** A comment of a YAML text, with its `#`. */
export interface YamlComment {
  readonly offset: number;
  readonly source: string;
}

function collect(token: unknown, found: YamlComment[]): void {
  if (typeof token !== 'object' || token === null) return;
  if ('type' in token && token.type === 'comment' && 'source' in token && 'offset' in token) {
    found.push({ offset: Number(token.offset), source: String(token.source) });
    return;
  }
  for (const part of Object.values(token)) collect(part, found);
}

/** Every comment of a text, as they follow each other. */
export function commentsIn(text: string): readonly YamlComment[] {
  const found: YamlComment[] = [];
  for (const token of new Parser().parse(text)) collect(token, found);
  return found.sort((a, b) => a.offset - b.offset);
}
