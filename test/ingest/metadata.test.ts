import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/ingest/index.ts';
import { parseDate } from '../../src/ingest/metadata/dates.ts';
import { findInformant, idKey, plainName } from '../../src/ingest/metadata/roster.ts';
import { folderWith } from '../support/folder.ts';
import { person, read } from './support.ts';

const TURNS = 'Peneliti: Apa?\n\nInforman: Ini.\n\nPeneliti: Lalu?\n\nInforman: Itu.';
const roster = [
  person('I-01', 'Sumiati Rahayu'),
  person('I-02', 'H. Karno Wibowo, S.Sos.'),
  person('I-03', 'Bagus Wibowo'),
];

describe('parseDate', () => {
  it.each([
    ['2025-03-12', '2025-03-12'],
    ['12 Maret 2025', '2025-03-12'],
    ['Rabu, 12 Maret 2025', '2025-03-12'],
    ['12-03-2025', '2025-03-12'],
    ['12/03/2025', '2025-03-12'],
    ['12/3/25', '2025-03-12'],
    ['March 12, 2025', '2025-03-12'],
    ['12th of March 2025', '2025-03-12'],
    ['1 Agt 2024', '2024-08-01'],
    ['10-12 Maret 2025', '2025-03-10'],
    ['12.03.2025 pukul 10.00', '2025-03-12'],
    ['Maret 2025', '2025-03'],
    ['2025-03', '2025-03'],
    ['2025', '2025'],
    ['29 Februari 2024', '2024-02-29'],
    ['5 Peb 2025', '2025-02-05'],
  ])('reads %s', (text, iso) => {
    expect(parseDate(text)).toEqual({ iso, guessed: false });
  });

  it('guesses the month where only its size tells', () => {
    expect(parseDate('03/25/2025')).toEqual({ iso: '2025-03-25', guessed: true });
  });

  it.each(['31/02/2025', '29 Februari 2025', 'kemarin', '', '08.30', '99-99-9999'])(
    'does not read %j',
    (text) => {
      expect(parseDate(text)).toBeNull();
    },
  );
});

describe('the roster', () => {
  it('finds informants by id, name, and part of a name that one has', () => {
    expect(findInformant('i 1', roster)).toEqual({ id: 'I-01', sure: true });
    expect(findInformant('Ibu Hj. Sumiati Rahayu, S.E.', roster)).toEqual({ id: 'I-01', sure: true });
    expect(findInformant('KARNO WIBOWO', roster)).toEqual({ id: 'I-02', sure: true });
    expect(findInformant('Pak Karno', roster)).toEqual({ id: 'I-02', sure: false });
    expect(findInformant('Pak Wibowo', roster)).toBeNull();
    expect(findInformant('Ya', roster)).toBeNull();
  });

  it('compares ids without zeros and signs', () => {
    expect([idKey('I-03'), idKey('i 3'), idKey('I.03'), idKey('I3')]).toEqual(['i-3', 'i-3', 'i-3', 'i-3']);
    expect(idKey('I-13')).not.toBe(idKey('I-03'));
    expect(plainName('Drs. H. Budi, M.AP.')).toBe('budi');
  });
});

describe('metadata', () => {
  it('takes the study before front matter, title block and folder, and says where they disagree', async () => {
    const text = `---\nteknik: Wawancara mendalam\ninforman: I-02\ntanggal: 12 Maret 2025\ntempat: Ruang rapat\njudul: Dua\n---\nTanggal: 13 Maret 2025\nTempat: Aula\n\n${TURNS}`;
    const { document, warnings } = await read('documents/x.md', text, {
      roster,
      meta: { informant: 'I-01', place: 'Kantor' },
    });
    expect(document).toMatchObject({
      id: 'x',
      technique: 'interview',
      informant: 'I-01',
      date: '2025-03-12',
      place: 'Kantor',
      title: 'Dua',
    });
    expect(warnings.map((warning) => warning.code)).toEqual([
      'METADATA_CONFLICT',
      'METADATA_CONFLICT',
      'METADATA_CONFLICT',
    ]);
    expect(warnings.map((warning) => warning.message.en)).toEqual([
      'technique: the front matter says interview, the folder says documents; interview is used',
      'date: the front matter says 2025-03-12, the title block says 2025-03-13; 2025-03-12 is used',
      'informant: study.yaml says I-01, the front matter says I-02; I-01 is used',
    ]);
    expect(document.units.map((unit) => unit.informant)).toEqual(['I-01', 'I-01']);
  });

  it.each([
    [
      'lines under a title',
      'LAMPIRAN 2\nTRANSKRIP WAWANCARA\nInforman 1\nNama : Sumiati Rahayu\nHari : Rabu\nTanggal : 12 Maret 2025\nWaktu : 10.00 WITA\nTempat : Aula\n\n',
    ],
    [
      'lines',
      'TRANSKRIP WAWANCARA\n\nNama Informan : Sumiati Rahayu, S.Sos.\nJabatan : Kasubbag\nHari/Tanggal : Rabu, 12 Maret 2025\nWaktu : 10.00 WITA\nTempat : Aula\n\n',
    ],
    ['a table', '| Nama | Sumiati Rahayu |\n|---|---|\n| Tanggal | 12-03-2025 |\n| Lokasi | Aula |\n\n'],
    ['bold keys', '**Kode Informan:** I-01\n\n**Tanggal:** 12/03/2025\n\n**Tempat:** Aula\n\n'],
    ['English', 'Interview\n\nInformant: I-01\nPosition: clerk\nDate: March 12, 2025\nPlace: Aula\n'],
    [
      'with the interviewer',
      'Pewawancara: Dewi Anggun\nInforman: Sumiati Rahayu\nTanggal: 12 Maret 2025\nLokasi: Aula\n\n',
    ],
  ])('reads a title block in %s and makes no unit of it', async (_, head) => {
    const { document, units, codes } = await read('interviews/w.md', head + TURNS, { roster });
    expect(document).toMatchObject({ informant: 'I-01', date: '2025-03-12', place: 'Aula' });
    expect(units).toEqual(['Ini.', 'Itu.']);
    expect(codes).toEqual([]);
    expect(document.text).toContain('Aula');
  });

  it('does not take speech for a title block', async () => {
    const { units } = await read(
      'interviews/w.md',
      'Informan: Ya, saya siap.\nPeneliti: Mulai?\nInforman: Mulai.',
    );
    expect(units).toEqual(['Ya, saya siap.', 'Mulai.']);
    const named = await read(
      'interviews/w.md',
      `Tanggal: 12 Maret 2025\n\nPeneliti: Selamat pagi\nInforman: Baik Pak\n${TURNS}`,
    );
    expect(named.units[0]).toBe('Baik Pak');
    const prose = 'LEMBAR OBSERVASI\nTanggal: 21 April 2025. Waktu: 07.15. Posisi: kursi tunggu.\n\nApel.';
    expect((await read('observations/o.md', prose)).units).toHaveLength(2);
    expect((await read('documents/d.md', 'Catatan: arsip disimpan.\n\nDua.')).units).toHaveLength(2);
  });

  it.each([
    ['interviews/a.md', 'interview', false],
    ['wawancara/a.md', 'interview', false],
    ['data/Observasi/2/a.md', 'observation', false],
    ['dokumen/a.md', 'document', false],
    ['raw/W-01.md', 'interview', true],
    ['raw/O2.md', 'observation', true],
    ['hasil wawancara kabid.md', 'interview', true],
    ['dok 3.md', 'document', true],
    ['obs-1.md', 'observation', true],
  ])('tells the technique of %s', async (path, technique, guessed) => {
    const { document, codes } = await read(path, 'Satu.\n\nDua.');
    expect(document.technique).toBe(technique);
    expect(codes.includes('TECHNIQUE_GUESSED')).toBe(guessed);
  });

  it('goes by the folder itself where paths begin inside it', async () => {
    const folder = folderWith({ 'interviews/a.md': TURNS });
    const entry = { file: join(folder, 'interviews', 'a.md'), path: 'a.md', meta: {}, speakers: {} };
    const { value, warnings } = await readSource(entry, []);
    expect([value.technique, warnings]).toEqual(['interview', []]);
  });

  it('guesses the technique from the text at last', async () => {
    expect((await read('a.md', TURNS)).document.technique).toBe('interview');
    expect((await read('a.md', '07.30 apel.\n\n08.00 buka.\n\n09.10 ramai.')).document.technique).toBe(
      'observation',
    );
    expect((await read('a.md', 'LEMBAR OBSERVASI\n\nSepi.')).document.technique).toBe('observation');
    const { document, codes } = await read('a.md', 'SOP loket.\n\nLangkah.');
    expect(document.technique).toBe('document');
    expect(codes).toEqual(['TECHNIQUE_GUESSED']);
  });

  it('tells the informant by label, by part of a name, and by the file’s name', async () => {
    const by = async (path: string, label: string) =>
      read(path, TURNS.replaceAll('Informan', label), { roster });
    expect((await by('interviews/a.md', 'I-02')).document.informant).toBe('I-02');
    expect((await by('interviews/a.md', 'I-02')).codes).toEqual([]);
    expect(await by('interviews/a.md', 'Bu Sumiati')).toMatchObject({
      document: { informant: 'I-01' },
      codes: ['INFORMANT_GUESSED'],
    });
    expect(await by('interviews/Wawancara I03.md', 'Informan')).toMatchObject({
      document: { informant: 'I-03' },
      codes: ['INFORMANT_GUESSED'],
    });
    expect(await by('interviews/Sumiati Rahayu.md', 'J')).toMatchObject({ document: { informant: 'I-01' } });
    expect(await by('interviews/a.md', 'I-09')).toMatchObject({
      document: { informant: 'I-09' },
      codes: ['INFORMANT_UNKNOWN'],
    });
    expect(await by('interviews/a.md', 'Informan')).toMatchObject({
      document: { informant: null },
      codes: [],
    });
  });

  it('warns of dates it cannot read and of those it takes from a file’s name', async () => {
    expect((await read('documents/a.md', '---\ntanggal: besok\n---\nSatu.')).codes).toEqual([
      'DATE_UNREADABLE',
    ]);
    expect(await read('documents/rapat 2025-03-12.md', 'Satu.')).toMatchObject({
      document: { date: '2025-03-12' },
      codes: ['DATE_GUESSED'],
    });
  });

  it('warns of techniques and keys that it does not know', async () => {
    const { warnings } = await read(
      'documents/a.md',
      '---\nteknik: angket\ntangal: 2025-03-12\nsumber: arsip\n---\nSatu.',
    );
    expect(warnings.map((warning) => warning.code)).toEqual(['METADATA_UNKNOWN', 'METADATA_UNKNOWN']);
    expect(warnings[1]?.message.id).toContain('maksudnya "tanggal"');
  });

  it('warns of a label that fits nobody where several answer', async () => {
    const text =
      'Peneliti: Apa?\n\nSumiati: Ini.\n\nPeneliti: Lalu?\n\nWati: Itu.\n\nPeneliti: Oh?\n\nWati: Ya.';
    const { document, codes } = await read('interviews/a.md', text, { roster });
    expect(document.units.map((unit) => unit.informant)).toEqual(['I-01', 'Wati', 'Wati']);
    expect(codes).toContain('SPEAKER_UNKNOWN');
  });
});
