import { describe, expect, it } from 'vitest';
import { ManuscriptContext } from '../../src/manuscript/context.ts';
import { outlineOf } from '../../src/manuscript/outline/index.ts';
import { manuscriptOf } from './support.ts';

const WIDE = 'Pegawai datang sebelum pukul delapan dan pulang sesuai jadwal yang ditetapkan kepala kantor,';
const TAIL = 'dan daftar hadir memperlihatkan hal yang sama pada bulan April maupun bulan Mei tahun ini.';

const sectionsOf = (...lines: string[]): [string, string, number][] =>
  manuscriptOf(['Pendahuluan', WIDE, TAIL, '', 'Hasil dan Pembahasan', ...lines].join('\n')).sections.map(
    ({ heading, role, path }) => [heading, role, path.length],
  );

describe('headings without a number', () => {
  it.each([['Ketelitian'], ['Kerja sama antarpegawai'], ['Pelayanan kepada Pedagang'], ['Kurangnya sarana']])(
    'are read: %s',
    (heading) => {
      expect(sectionsOf('Kehadiran', WIDE, TAIL, '', heading, '', WIDE, TAIL).slice(-2)).toEqual([
        ['Kehadiran', 'findings', 1],
        [heading, 'findings', 1],
      ]);
    },
  );

  it('are read without empty lines, and where every line has one', () => {
    const lines = ['Kehadiran', WIDE, TAIL, 'Ketelitian', WIDE, TAIL];

    expect(
      sectionsOf(...lines)
        .slice(-2)
        .map(([heading]) => heading),
    ).toEqual(['Kehadiran', 'Ketelitian']);
    const spread = ['Pendahuluan', WIDE, TAIL, 'Pembahasan', ...lines].join('\n\n');
    expect(
      manuscriptOf(spread)
        .sections.slice(-2)
        .map(({ heading }) => heading),
    ).toEqual(['Kehadiran', 'Ketelitian']);
  });

  it('stand under one that has nothing else under it', () => {
    const lines = [
      'Kinerja Pegawai',
      '',
      'Kehadiran',
      '',
      WIDE,
      TAIL,
      '',
      'Faktor Penghambat',
      '',
      'Kurangnya sarana',
      '',
      WIDE,
      TAIL,
    ];

    expect(sectionsOf(...lines).slice(-4)).toEqual([
      ['Kinerja Pegawai', 'findings', 1],
      ['Kehadiran', 'findings', 2],
      ['Faktor Penghambat', 'findings', 1],
      ['Kurangnya sarana', 'findings', 2],
    ]);
  });

  it('in capitals stay within their part', () => {
    expect(sectionsOf('KUALITAS KERJA', WIDE, TAIL).at(-1)).toEqual(['KUALITAS KERJA', 'findings', 1]);
  });

  it.each([
    // The last line of a paragraph, who speaks, a caption, a cell, a sentence.
    ['Menurut kepala kantor hal itu sudah biasa'],
    ['Informan 1'],
    ['Tabel 2. Daftar Hadir'],
    ['Sumber Data Diolah Peneliti 2025'],
    ['Kehadiran itu sudah baik'],
  ])('are not: %s', (line) => {
    const next = line.startsWith('Informan')
      ? '“Kami datang pukul tujuh dan pulang pukul empat setiap hari kerja, begitu terus.”'
      : WIDE;

    expect(sectionsOf('Kehadiran', WIDE, TAIL, line, next, TAIL).map(([heading]) => heading)).not.toContain(
      line,
    );
  });

  it('of abstracts may have their text on the same line without a mark', () => {
    const { sections } = manuscriptOf(
      [
        'Kinerja Pegawai',
        '',
        `Abstrak ${WIDE}`,
        TAIL,
        'Kata kunci: hadir',
        '',
        'Abstract The staff arrive before eight and leave as the head of the office has ruled.',
        'Keywords: presence',
        '',
        'Pendahuluan',
        WIDE,
        TAIL,
      ].join('\n'),
    );

    expect(sections.map(({ heading, lang }) => [heading, lang]).slice(1)).toEqual([
      ['Abstrak', 'id'],
      ['Abstract', 'en'],
      ['Pendahuluan', 'id'],
    ]);
  });
});

describe('indicators of findings without headings', () => {
  const itemsOf = (...paragraphs: string[]): string[] =>
    outlineOf(
      new ManuscriptContext(
        manuscriptOf(
          [
            'METODE',
            'Kinerja dinilai dari empat dimensi, yaitu kualitas, kuantitas, ketepatan waktu, dan kerja sama.',
            'PEMBAHASAN',
            ...paragraphs,
          ].join('\n\n'),
        ),
      ),
    ).items.map(({ label, blocks }) => `${label} ${String(blocks.length)}`);
  const three = [
    'Kualitas kerja penyuluh terlihat dari materi yang disampaikan.',
    'Petani mengatakan materi itu mudah dipahami.',
    'Dari sisi kuantitas, setiap penyuluh melakukan delapan kunjungan.',
    'Ketepatan waktu masih menjadi persoalan.',
  ];

  it('are the announced ones that paragraphs begin with', () => {
    expect(
      itemsOf(...three, 'Kerja sama antarpenyuluh berjalan baik.', 'Faktor pendukungnya adalah pengalaman.'),
    ).toEqual(['kualitas 2', 'kuantitas 1', 'ketepatan waktu 1', 'kerja sama 1']);
  });

  it('are none where paragraphs do not follow them', () => {
    expect(itemsOf('Penyuluh berkunjung delapan kali.', 'Materi mudah dipahami petani.')).toEqual([]);
    expect(itemsOf(...three.slice(0, 3), 'Menurut petani, ketepatan waktu dan kerja sama terjaga.')).toEqual(
      [],
    );
  });
});
