import { describe, expect, it } from 'vitest';
import { htmlPhrases } from '../../../src/report/phrases/html.ts';

/** Every text with its path; functions called with something to say. */
function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, `${value.length} arguments`]];
  return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

describe('the texts of the page', () => {
  const indonesian = textsOf(htmlPhrases.id, '');
  const english = textsOf(htmlPhrases.en, '');

  it('are there in both languages, and none is empty', () => {
    expect(english.map(([path]) => path)).toEqual(indonesian.map(([path]) => path));
    for (const [path, text] of [...indonesian, ...english]) expect(text.trim(), path).not.toBe('');
  });

  it('are filled in alike', () => {
    const blanks = (texts: [string, string][]) =>
      texts.map(([, text]) => text.match(/\{\d\}|\d arguments/gu));
    expect(blanks(english)).toEqual(blanks(indonesian));
  });

  it('are translated', () => {
    const same = indonesian.filter(
      ([, text], at) => english[at]?.[1] === text && !text.endsWith(' arguments'),
    );
    expect(same).toEqual([]);
  });
});
