import { describe, expect, it } from 'vitest';
import { parseCodebook } from '../../src/codebook/index.ts';
import { codePath, isFlat } from '../../src/model/codebook.ts';
import { type ErrorDetail, TelaahError } from '../../src/model/error.ts';

const NESTED = `
id: mine
title: Mine
indicators:
  - id: kualitas
    label: { id: Kualitas, en: Quality }
    definition: d
    sub:
      - { id: sop, label: SOP, definition: d, terms: [prosedur] }
factors:
  - { id: alat, kind: inhibiting, label: Alat, weakens: [kualitas/sop] }
`;

function mistakes(text: string): readonly ErrorDetail[] {
  try {
    parseCodebook(text, 'mine.yaml');
  } catch (error) {
    if (error instanceof TelaahError) return error.details;
    throw error;
  }
  return [];
}

describe('parseCodebook', () => {
  it('gives codes their whole paths', () => {
    const book = parseCodebook(NESTED, 'mine.yaml');
    expect(book.codes.map((code) => code.id)).toEqual(['kualitas/sop']);
    expect(book.indicators[0]?.codes).toEqual(['kualitas/sop']);
    expect(book.factors[0]?.affects).toEqual(['kualitas/sop']);
    const [code] = book.codes;
    expect(code === undefined ? '' : codePath(book, code).en).toBe('Quality / SOP');
  });

  it('treats an indicator without sub-indicators as its own code', () => {
    const book = parseCodebook(
      'id: flat\ntitle: F\nindicators:\n  - { id: inisiatif, label: I, definition: d, terms: [usul] }\n',
      'f.yaml',
    );
    expect(book.codes.map((code) => code.id)).toEqual(['inisiatif']);
    const [indicator] = book.indicators;
    expect(indicator !== undefined && isFlat(indicator)).toBe(true);
    expect(book.codes[0]?.terms).toEqual(['usul']);
  });

  it('names a code that a factor cannot affect, with a path that would do', () => {
    const [first] = mistakes(NESTED.replace('weakens: [kualitas/sop]', 'weakens: [sop]'));
    expect(first?.code).toBe('CODEBOOK_INVALID');
    expect(first?.message.en).toBe('there is no code "sop" in this codebook');
    expect(first?.hint?.en).toContain('kualitas/sop');
    expect(first?.place?.sourceLine).toContain('weakens: [sop]');
  });

  it('refuses ids used twice, thresholds that rise, and terms that sub-indicators would silence', () => {
    const twice = NESTED.replace(
      'terms: [prosedur] }',
      'terms: [prosedur] }\n      - { id: sop, label: S, definition: d }',
    );
    expect(mistakes(twice)[0]?.message.en).toBe('the id "sop" is used twice');
    const rising = `${NESTED}scale:\n  - { level: 2, id: baik, en: good, from: 0 }\n  - { level: 1, id: buruk, en: bad, from: 0.5 }\n`;
    expect(mistakes(rising)[0]?.message.en).toBe(
      'scale[1].from must be below the threshold above it (0), but is 0.5',
    );
    const silent = NESTED.replace(
      '    definition: d\n    sub:',
      '    definition: d\n    terms: [x]\n    sub:',
    );
    expect(mistakes(silent)[0]?.message.en).toContain('would not be used');
    expect(mistakes(silent.replace('terms: [x]', 'positive: [x]'))[0]?.message.en).toContain(
      'positive would not',
    );
  });

  it.each(['~', 'tugas ~', '…'])('refuses the phrase %s, which can match nothing', (phrase) => {
    const [first] = mistakes(NESTED.replace('terms: [prosedur]', `terms: [prosedur, "${phrase}"]`));
    expect(first?.message.en).toBe(`"${phrase}" can match no text`);
    expect(first?.place?.sourceLine).toContain(phrase);
  });

  it('wants a scale that reaches down to -1, so that every balance has a word', () => {
    const high = `${NESTED}scale:\n  - { level: 2, id: baik, en: good, from: 0.5 }\n  - { level: 1, id: buruk, en: bad, from: 0 }\n`;
    expect(mistakes(high)[0]?.message.id).toBe(
      'scale[1].from harus -1 pada tingkat terendah, tetapi berisi 0',
    );
  });

  it('refuses an id that is no id, saying what one looks like', () => {
    const [first] = mistakes(NESTED.replace('id: sop', 'id: S O P'));
    expect(first?.message.en).toContain('small letters');
    expect(first?.hint?.en).toContain('kesesuaian-sop');
  });
});
