import { describe, expect, it } from 'vitest';
import { loadCodebook, shippedCodebooks } from '../../src/codebook/index.ts';
import { isFlat } from '../../src/model/codebook.ts';

const CODES: Readonly<Record<string, readonly string[]>> = {
  'mangkunegara-2017': [
    'kualitas/sop',
    'kualitas/kemampuan',
    'kuantitas/target-output',
    'kuantitas/ketepatan-penyelesaian',
    'pelaksanaan-tugas/kerja-sama',
    'pelaksanaan-tugas/koordinasi-pimpinan',
    'tanggung-jawab/ketaatan-aturan',
    'tanggung-jawab/komitmen',
  ],
  'robbins-2010': [
    'kualitas/kemampuan',
    'kualitas/kreativitas',
    'kuantitas/jumlah-tugas',
    'kuantitas/kehadiran',
    'ketepatan-waktu/kesesuaian-tugas',
    'ketepatan-waktu/sop',
    'efektivitas/anggaran',
    'efektivitas/sarana-prasarana',
    'kemandirian/inisiatif',
    'kemandirian/kepercayaan-diri',
  ],
  'robbins-judge-2015': [
    'kualitas/hasil-kerja',
    'kualitas/kemampuan',
    'kuantitas/capaian-target',
    'kuantitas/beban-layanan',
    'ketepatan-waktu/penyelesaian',
    'ketepatan-waktu/tanggapan-keluhan',
    'efektivitas/tugas-pokok',
    'efektivitas/sumber-daya',
    'efektivitas/komitmen',
    'kemandirian/kepedulian',
    'kemandirian/inisiatif',
  ],
  'mitchell-2001': ['kualitas-kerja', 'ketepatan-waktu', 'inisiatif', 'kemampuan', 'komunikasi'],
  'relevansi-honorer': [
    'pengembangan-informal/keahlian-dasar',
    'pengembangan-informal/keahlian-bidang',
    'pengembangan-informal/ketanggapan',
    'pengembangan-formal/materi-pelatihan',
    'pengembangan-formal/pemahaman-pelatihan',
    'relevansi/kuantitas-pekerjaan',
    'relevansi/jumlah-tenaga',
    'relevansi/kualitas-pekerjaan',
    'relevansi/waktu-kerja',
  ],
};

describe('the shipped codebooks', () => {
  it('are these five', async () => {
    expect(await shippedCodebooks()).toEqual(Object.keys(CODES).sort());
  });

  describe.each(Object.keys(CODES))('%s', (id) => {
    it('has exactly the codes of its theory', async () => {
      const book = await loadCodebook(id, '.');
      expect(book.id).toBe(id);
      expect(book.codes.map((code) => code.id)).toEqual(CODES[id]);
    });

    it('is complete for every code, in both languages', async () => {
      const book = await loadCodebook(id, '.');
      for (const code of book.codes) {
        expect(code.label.id, code.id).not.toBe('');
        expect(code.definition.id, code.id).not.toBe(code.definition.en);
        expect(code.useWhen.length, code.id).toBeGreaterThanOrEqual(2);
        expect(code.notWhen.length, code.id).toBeGreaterThanOrEqual(1);
        expect(code.questions.length, code.id).toBeGreaterThanOrEqual(4);
        expect(code.terms.length, code.id).toBeGreaterThanOrEqual(20);
        expect(code.positive.length, code.id).toBeGreaterThan(0);
        expect(code.negative.length, code.id).toBeGreaterThan(0);
        expect(code.examples.length, code.id).toBeGreaterThanOrEqual(4);
        expect(code.counterexamples.length, code.id).toBeGreaterThanOrEqual(2);
        expect(
          new Set(code.examples.map((example) => example.polarity)).size,
          code.id,
        ).toBeGreaterThanOrEqual(2);
      }
      expect(book.factors.some((factor) => factor.kind === 'supporting')).toBe(true);
      expect(book.factors.some((factor) => factor.kind === 'inhibiting')).toBe(true);
    });

    it('cites its theory, where there is one', async () => {
      const book = await loadCodebook(id, '.');
      expect(book.citation === null).toBe(id === 'relevansi-honorer');
      expect(book.indicators.every(isFlat)).toBe(id === 'mitchell-2001');
    });
  });
});
