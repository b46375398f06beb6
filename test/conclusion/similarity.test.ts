import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IDENTICAL_FROM, identicalPairs, similarity } from '../../src/conclusion/similarity.ts';

const REASON = 'pegawai hadir tepat waktu dan mengisi daftar hadir setiap hari kerja';

describe('similarity', () => {
  it('heeds neither case nor punctuation nor line breaks', () => {
    expect(similarity(REASON, `${REASON.toUpperCase().replace(' dan ', ',\n dan ')}.`)).toBe(1);
  });

  it('lets a typing error pass, and another reason not', () => {
    expect(similarity(REASON, REASON.replace('pegawai', 'pegawi'))).toBeGreaterThanOrEqual(IDENTICAL_FROM);
    expect(similarity(REASON, 'rekap absensi menunjukkan masih ada yang terlambat')).toBeLessThan(0.5);
  });

  it('is symmetric, between 0 and 1, and 1 for a text with words beside itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const alike = similarity(a, b);
        expect(alike).toBe(similarity(b, a));
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
        expect(similarity(a, a)).toBe(/[\p{L}\p{N}]/u.test(a.normalize('NFKC').toLowerCase()) ? 1 : 0);
      }),
    );
  });
});

describe('identicalPairs', () => {
  const set = (...texts: readonly string[]) => texts.map((text, at) => ({ id: String(at), text }));

  it('finds passages that are the same but for a slip', () => {
    const pairs = identicalPairs(
      set('sarana kantor sudah lengkap dan terawat', REASON),
      set(REASON.replace('hadir tepat', 'hadir  tepat'), 'sarana kantor masih kurang lengkap sekali'),
    );
    expect(pairs).toEqual([{ first: '1', second: '0', similarity: 1 }]);
  });

  it('takes short phrases for nothing', () => {
    expect(identicalPairs(set('sudah baik sekali ya'), set('sudah baik sekali ya'))).toEqual([]);
  });
});
