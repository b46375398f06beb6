import { describe, expect, it } from 'vitest';
import { person, readInterview } from './support.ts';

// Synthetic interviews, made up for the test.
const A = ['Antrean tertib.', 'Komputer lama.', 'Absen lewat sidik jari.', 'Loket dua orang.'];
const turns = (answers: readonly string[]): string =>
  answers.map((answer) => `Peneliti: Bagaimana?\n\nInforman: ${answer}`).join('\n\n');
const file = (first: string, second: string): string =>
  `${first}\n\n${turns(A.slice(0, 2))}\n\n${second}\n\n${turns(A.slice(2))}`;
const roster = [person('I-01', 'Sumiati Rahayu'), person('I-02', 'H. Karno Wibowo, S.Sos.')];

describe('a file with several interviews', () => {
  it.each([
    ['numbers as headings', '## Informan 1', '## Informan 2', true],
    ['numbers as lines', 'Informan 1', 'Informan 2', true],
    ['numbers with a role', '## A. Informan 1 (Kasubbag)', '## B. Informan 2 (staf)', true],
    ['ids', '# Wawancara dengan I-01', '# Wawancara dengan I-02', false],
    ['ids alone', '# I-01', '# I-02', false],
    ['ids as lines', 'Hasil wawancara dengan I-01', 'Hasil wawancara dengan I-02', false],
    ['names', '# Wawancara bersama Ibu Sumiati Rahayu', '# Wawancara bersama Bapak Karno Wibowo', false],
    [
      'title blocks',
      'Nama : Sumiati Rahayu\nTanggal : 12 Maret 2025',
      'Nama : Karno Wibowo\nTanggal : 13 Maret 2025',
      false,
    ],
    [
      'titled title blocks',
      'TRANSKRIP WAWANCARA\n\nNama : Sumiati Rahayu\nUsia : 40',
      'TRANSKRIP WAWANCARA\n\nNama : Karno Wibowo\nUsia : 50',
      false,
    ],
    [
      'titles in title blocks',
      'TRANSKRIP\nNama : Sumiati Rahayu\nUsia : 40',
      'TRANSKRIP\nNama : Karno Wibowo\nUsia : 50',
      false,
    ],
    ['tables', '| Nama | Sumiati Rahayu |\n| Usia | 40 |', '| Nama | Karno Wibowo |\n| Usia | 50 |', false],
  ])('gives units to the right informant by %s', async (_, first, second, guessed) => {
    const { document, units, codes } = await readInterview('w.md', file(first, second), { roster });
    expect(units).toEqual(A);
    expect(document.units.map((unit) => unit.informant)).toEqual(['I-01', 'I-01', 'I-02', 'I-02']);
    expect(document.informant).toBeNull();
    expect(codes).toEqual(guessed ? ['INFORMANT_GUESSED'] : []);
  });

  it('says so where it cannot tell who is who', async () => {
    for (const [first, second] of [
      ['# TRANSKRIP WAWANCARA 1', '# TRANSKRIP WAWANCARA 2'],
      ['# Wawancara dengan Pak Joko', '# Wawancara dengan Bu Wati'],
      ['Nama : Joko\nUsia : 40', 'Nama : Wati\nUsia : 50'],
    ] as const) {
      const { document, units, warnings } = await readInterview('w.md', file(first, second), { roster });
      expect(units).toEqual(A);
      expect(document.units.map((unit) => unit.informant)).toEqual([null, null, null, null]);
      expect(warnings.map((warning) => warning.code)).toEqual(['INFORMANT_GUESSED']);
      expect(warnings[0]?.message.en).toContain('seems to hold 2 interviews');
    }
  });

  it('keeps the first turn that stands right under a second title block', async () => {
    const text = `Nama : Sumiati Rahayu\nUsia : 40\n${turns(A.slice(0, 2))}\n\nNama : Karno Wibowo\nUsia : 50\n${turns(A.slice(2))}`;
    const { document, units } = await readInterview('w.md', text, { roster });
    expect(units).toEqual(A);
    expect(document.units.map((unit) => unit.informant)).toEqual(['I-01', 'I-01', 'I-02', 'I-02']);
  });

  it('does not part one interview at its topics or at labels on lines of their own', async () => {
    const topics = await readInterview('w.md', file('## Kualitas kerja', '## Ketepatan waktu'), { roster });
    expect(topics.codes).toEqual([]);
    const labels = A.map(
      (answer, index) => `Peneliti\n\nApa?\n\nInforman ${(index % 2) + 1}\n\n${answer}`,
    ).join('\n\n');
    const { document, units } = await readInterview('w.md', labels, { roster });
    expect(units).toEqual(A);
    expect(document.units.map((unit) => unit.informant)).toEqual(['I-01', 'I-02', 'I-01', 'I-02']);
  });
});

describe('an interview without any answer found', () => {
  it('is read by its paragraphs, with a warning', async () => {
    const { units, codes } = await readInterview('w.md', 'Peneliti: Pagi itu loket buka.\n\nLalu ramai.');
    expect(units).not.toEqual([]);
    const asked = await readInterview('w.md', 'Peneliti: Pagi itu loket buka.\nPeneliti: Lalu ramai.');
    expect(asked.units).toEqual(['Peneliti: Pagi itu loket buka.\nPeneliti: Lalu ramai.']);
    expect(asked.codes).toContain('NO_SPEAKERS');
    expect(codes).not.toContain('NO_UNITS');
  });
});
