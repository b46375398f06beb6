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
    expect(mistakes('id: a\nkind: inh\n')[0]?.hint?.en).toBe('Did you mean "inhibiting"?');
    expect(mistakes('id: a\nkind: i\n')[0]?.hint?.en ?? '').not.toContain('Did you mean');
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

  it('reports mistakes in the order of the file', () => {
    const lines = mistakes('more: 1\nkind: other\nid: 3\n').map((detail) => detail.place?.line);
    expect(lines).toEqual([1, 2, 3]);
  });

  it('says of a file that is not UTF-8 how to save it', () => {
    const [first, ...more] = mistakes('id: a\nkind: \ufffd\ufffd\n');
    expect(first?.message.en).toBe('the file is not saved as UTF-8');
    expect(first?.place?.line).toBe(2);
    expect(more).toEqual([]);
  });

  it('says a mistake of YAML once, in the user’s language', () => {
    const found = mistakes('id: a\n kind: b\n');
    expect(found).toHaveLength(1);
    expect(found[0]?.message.id).toContain('indentasi');
  });

  it('takes a word of the field in Indonesian for the one that is meant', () => {
    expect(mistakes('id: a\nkind: penghambat\n')[0]?.hint?.en).toBe('Did you mean "inhibiting"?');
  });

  it('does not repeat a long text', () => {
    const [first] = mistakes(`id: a\nkind: ${'x'.repeat(500)}\n`);
    expect(first?.message.en.length).toBeLessThan(200);
  });
});

describe('what a value may be', () => {
  const day = z.iso.date();
  const study = z.strictObject({
    date: day.optional(),
    label: z.union([z.string(), z.strictObject({ id: z.string(), en: z.string() })]).optional(),
    scale: z.union([z.literal('five'), z.array(z.string())]).optional(),
    sources: z.array(z.strictObject({ path: z.string() })).optional(),
    level: z.number().max(1).optional(),
  });
  const complaints = (text: string): readonly ErrorDetail[] => {
    try {
      readYaml(text, 'study.yaml', study, 'STUDY_INVALID');
    } catch (error) {
      if (error instanceof TelaahError) return error.details;
      throw error;
    }
    return [];
  };

  it.each(['12/13/2025', '2025-02-31', 'Maret'])('is no date: %s', (date) => {
    const [first] = complaints(`date: ${date}\n`);
    expect(first?.message.en).toBe(
      `date must be a day of the calendar, written year-month-day, but is the text "${date}"`,
    );
    expect(first?.hint?.id).toBe('Contoh: 2025-03-12');
  });

  it('names every form that there is', () => {
    expect(complaints('scale: six\n')[0]?.message.en).toBe(
      'scale must be five or a list, but is the text "six"',
    );
    expect(complaints('label: [a]\n')[0]?.message.en).toBe(
      'label must be text or a group of key: value, but is a list',
    );
  });

  it('names all mistakes within the form that was meant', () => {
    const found = complaints('label: { id: 3, inggris: x }\n').map((detail) => detail.message.en);
    expect(found).toHaveLength(3);
    expect(found).toContain('label.id must be text, but is the number 3');
    expect(found).toContain('label.en is missing; it must be text');
    expect(found).toContain('the key "inggris" is not known in label');
  });

  it.each(['sources: interviews/*.md\n', 'sources:\n  - interviews/*.md\n'])(
    'shows how it is written: %j',
    (text) => {
      expect(complaints(text)[0]?.hint?.en).toContain('sources: [ { path: "interviews/*.docx"');
    },
  );

  it('is not too much', () => {
    expect(complaints('level: 2\n')[0]?.message.id).toBe(
      'level harus paling banyak 1, tetapi berisi angka 2',
    );
  });

  it('is not nothing', () => {
    expect(complaints('label:\n')[0]?.hint?.en).toBe('Fill it in, or remove the key: label: …');
    expect(complaints('')[0]?.message.id).toBe('isi berkas harus kelompok kunci: nilai, tetapi kosong');
  });
});
