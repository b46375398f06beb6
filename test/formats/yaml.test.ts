import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../src/formats/yaml.ts';
import { type ErrorDetail, TelaahError } from '../../src/model/error.ts';

const schema = z.strictObject({
  id: z.string(),
  kind: z.enum(['supporting', 'inhibiting']).optional(),
  terms: z.array(z.string()).default([]),
});

function mistakes(text: string): readonly ErrorDetail[] {
  try {
    readYaml(text, 'mine.yaml', schema, 'CODEBOOK_INVALID');
  } catch (error) {
    if (error instanceof TelaahError) return error.details;
    throw error;
  }
  return [];
}

describe('readYaml', () => {
  it('gives the value and the places of its parts', () => {
    const file = readYaml('id: a\nterms: [x, y]\n', 'mine.yaml', schema, 'CODEBOOK_INVALID');
    expect(file.value).toEqual({ id: 'a', terms: ['x', 'y'] });
    expect(file.place(['terms', 1])).toMatchObject({
      file: 'mine.yaml',
      line: 2,
      column: 12,
      sourceLine: 'terms: [x, y]',
    });
  });

  it('says what was found, what was expected and what to write for a number in place of text', () => {
    const [first] = mistakes('id: 3\n');
    expect(first?.message.en).toBe('id must be text, but is the number 3');
    expect(first?.message.id).toBe('id harus teks, tetapi berisi angka 3');
    expect(first?.hint?.en).toBe('Write it in quotes: id: "3"');
    expect(first?.place).toMatchObject({ line: 1, column: 5 });
  });

  it('suggests the key or word that was probably meant', () => {
    expect(mistakes('id: a\nterm: [x]\n')[0]?.hint?.en).toBe('Did you mean "terms"?');
    expect(mistakes('id: a\nterm: [x]\n')[0]?.place).toMatchObject({ line: 2, column: 1 });
    expect(mistakes('id: a\nkind: supportng\n')[0]?.hint?.en).toBe('Did you mean "supporting"?');
  });

  it('reports all mistakes of a file together', () => {
    expect(mistakes('id: 3\nkind: other\nmore: 1\n')).toHaveLength(3);
  });

  it('shows a list where a word stands', () => {
    expect(mistakes('id: a\nterms: prosedur\n')[0]?.hint?.en).toBe('Write it as a list: terms: [ prosedur ]');
  });

  it('points at what is no YAML at all', () => {
    const [first] = mistakes('id: "a\nkind: b');
    expect(first?.message.en).toContain('not valid YAML');
    expect(first?.place?.line).toBeGreaterThan(0);
  });

  it('refuses an alias bomb', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'
        .split('')
        .map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]`),
    ].join('\n');
    expect(mistakes(bomb)[0]?.message.en).toContain('cannot be resolved');
  });
});
