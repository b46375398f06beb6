import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect.ts';

describe('detectLanguage', () => {
  it.each([
    ['id', 'Kami sudah melayani sesuai prosedur, tetapi komputer di loket itu sering mati.'],
    ['id', 'Nggak, sistem e-office dan link Zoom itu yang bikin lama kalau di sini.'],
    ['id', '08.10 rak naik. P minta izin lihat sampul: 62 map. Tgl terima paling bawah 23/1.'],
    ['en', 'We’ve had the same scanner for ten years, and nobody knows who is to replace it.'],
    ['en', 'Case log, ten consecutive entries. Received at the counter by the clerk, and closed in time.'],
    ['id', ''],
    ['id', '1 2 3'],
  ])('%s: %s', (lang, text) => {
    expect(detectLanguage(text)).toBe(lang);
  });

  it('goes by the whole of a mixed text', () => {
    expect(
      detectLanguage(
        'Please fill in the form. Nah, itu yang ditulis di loket, tapi orang tidak ada yang baca.',
      ),
    ).toBe('id');
  });
});
