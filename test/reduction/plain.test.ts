import { describe, expect, it } from 'vitest';
import { loadCodebook } from '../../src/codebook/index.ts';
import { Reducer } from '../../src/reduction/index.ts';
import { documentOf, SHIPPED_PRIOR } from '../support/reduction.ts';

const book = await loadCodebook('robbins-2010', '.');
const CODE = 'kualitas/kemampuan';

/** How a plain answer to a question on the ability of the staff is read under that code. */
async function sideOf(answer: string): Promise<string> {
  const document = documentOf([
    'Silakan.',
    { question: 'Bagaimana kemampuan pegawai?', text: answer },
    'Mari.',
  ]);
  const polarities = await new Reducer(book, SHIPPED_PRIOR).polarities(document);
  const unit = document.units[1];
  if (unit === undefined) throw new Error('three turns are three units');
  return polarities(unit.ordinal, CODE, unit);
}

describe('plain words that stand alone mean what they say', () => {
  it.each(['Bagus.', 'Baik sekali.', 'Sudah optimal.', 'Sudah sesuai SOP.', 'Pegawainya terampil.'])(
    '%s is praise',
    async (answer) => {
      expect(await sideOf(answer)).toBe('positive');
    },
  );

  it.each(['Jelek sekali.', 'Tidak bagus.', 'Belum optimal.', 'Lambat.', 'Kurang terampil.'])(
    '%s is blame',
    async (answer) => {
      expect(await sideOf(answer)).toBe('negative');
    },
  );
});
