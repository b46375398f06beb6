import { describe, expect, it } from 'vitest';
import { read } from './support.ts';

const units = async (text: string, name = 'observations/O-01.md'): Promise<readonly string[]> =>
  (await read(name, text)).units;

describe('observations and documents', () => {
  it('takes paragraphs for units', async () => {
    expect(await units('07.30 apel.\nHadir 20.\n\n08.00 loket buka.')).toEqual([
      '07.30 apel.\nHadir 20.',
      '08.00 loket buka.',
    ]);
  });

  it('joins a table or list that stands under a paragraph', async () => {
    expect(
      await units(
        'A. Kehadiran\n| Unit | Hadir |\n|:--|--:|\n| TU | 19 |\nCatatan bawah.\n\nLain:\n- satu\n- dua',
      ),
    ).toEqual(['A. Kehadiran\nUnit | Hadir\nTU | 19\nCatatan bawah.', 'Lain:\n- satu\n- dua']);
  });

  it('joins what a caption or a colon introduces over a blank line, and nothing else', async () => {
    expect(
      await units(
        '**Tabel 1. Hadir**\n\n| TU | 19 |\n\nAlat:\n\n- komputer\n- kertas\n\nPenutup.\n\n| a | b |',
      ),
    ).toEqual(['Tabel 1. Hadir\n\nTU | 19', 'Alat:\n\n- komputer\n- kertas', 'Penutup.', 'a | b']);
    expect(await units('Notulen:\n\n1. Pembukaan oleh lurah.\n\n2. Laporan tiap seksi.')).toHaveLength(3);
  });

  it('sets headings over the units below them', async () => {
    const { document } = await read(
      'observations/O-01.md',
      '# Loket #\n\nRamai.\n\n**B. Arsip**\n\nSepi.\n\nJudul\n=====\n\nBiasa.',
    );
    expect(document.units.map((unit) => unit.heading)).toEqual(['Loket', 'B. Arsip', 'Judul']);
    expect(document.text).toBe('Loket\n\nRamai.\n\nB. Arsip\n\nSepi.\n\nJudul\n\nBiasa.');
  });

  it('keeps text as it is, without the marks of markdown', async () => {
    const text =
      'Ini **tebal**, *miring*, _garis_, __kuat__, ***semua***; 2*3*4, nama_berkas_ini, 5 * 3, \\*bintang\\*, *) catatan.\n> kutipan <script>x</script> =1+1';
    expect(await units(text)).toEqual([
      'Ini tebal, miring, garis, kuat, semua; 2*3*4, nama_berkas_ini, 5 * 3, *bintang*, *) catatan.\nkutipan <script>x</script> =1+1',
    ]);
    expect(await units('Satu <!-- tak terlihat\n\n--> dua.\n\n---\n\nTiga \\| empat <!-- terbuka')).toEqual([
      'Satu dua.',
      'Tiga | empat <!-- terbuka',
    ]);
  });

  it('reads tables without outer bars and cells with escaped bars', async () => {
    expect(await units('a | b\n---|---\nc \\| d | e')).toEqual(['a | b\nc | d | e']);
    expect(await units('| | Jan |\n|---|---|\n| | |\n| TU | 3 |')).toEqual(['| Jan\nTU | 3']);
  });

  it('leaves the marks of markdown in plain text', async () => {
    expect(await units('# bukan judul\n**tetap**', 'documents/D-01.txt')).toEqual([
      '# bukan judul\n**tetap**',
    ]);
  });

  it('takes each line of unwrapped plain text for a paragraph', async () => {
    const long =
      'Laporan ini memuat rekap kehadiran seluruh pegawai pada triwulan pertama beserta catatan dari bagian kepegawaian.';
    expect(await units(`${long}\nSingkat.`, 'documents/D-01.txt')).toEqual([long, 'Singkat.']);
    expect(await units('Baris yang\ndipotong tangan.', 'documents/D-01.txt')).toEqual([
      'Baris yang\ndipotong tangan.',
    ]);
  });
});
