import { describe, expect, it } from 'vitest';
import { splitClauses } from '../../../src/manuscript/claims/clauses.ts';

const clauses = (text: string): string =>
  splitClauses(text, 'id')
    .map(({ kind, text: words }) => `${kind}: ${words.trim()}`)
    .join(' / ');

describe('clauses', () => {
  it('ends an opening concession at its comma', () => {
    expect(clauses('Meskipun kemampuan sudah baik, ketepatan waktu belum optimal karena beban kerja.')).toBe(
      'concession: Meskipun kemampuan sudah baik, / main: ketepatan waktu belum optimal / reason: karena beban kerja.',
    );
  });

  it('keeps what is cited together, up to a contrast', () => {
    expect(
      clauses(
        'Hal ini sejalan dengan Robbins yang menyatakan bahwa mutu baik karena disiplin, namun hasil belum baik.',
      ),
    ).toBe(
      'main: Hal ini / cited: sejalan dengan Robbins / cited: yang menyatakan bahwa mutu baik karena disiplin, / contrast: namun hasil belum baik.',
    );
  });

  it('takes a technique for no authority, and an aspect for no reason', () => {
    expect(clauses('Menurut wawancara, inisiatif sudah baik.')).toBe(
      'main: Menurut wawancara, inisiatif sudah baik.',
    );
    expect(clauses('Dilihat dari aspek mutu, hasil sudah baik.')).toBe(
      'main: Dilihat dari aspek mutu, hasil sudah baik.',
    );
  });

  it('leaves no gaps', () => {
    const text = 'A sudah baik, sedangkan B belum baik; agar C lebih baik, maka D.';
    expect(
      splitClauses(text, 'id')
        .map(({ text: words }) => words)
        .join('')
        .replace(/;/gu, ''),
    ).toBe(text.replace(/;/gu, ''));
  });
});
