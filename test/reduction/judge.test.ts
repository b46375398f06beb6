import { describe, expect, it } from 'vitest';
import { parseCodebook } from '../../src/codebook/index.ts';
import { judgedAs, type Turn } from '../support/reduction.ts';

const BOOK = parseCodebook(
  `id: judged
title: Judged
indicators:
  - id: latar
    label: { id: Latar pendidikan, en: Education }
    definition: d
    questions: ["Bagaimana latar pendidikan pegawai?"]
    terms: [ijazah, jurusan, latar pendidikan]
    positive: ["ijazah ~ sejalan"]
    negative: [ijazah tidak dipakai]
  - id: keluhan
    label: { id: Penanganan keluhan, en: Handling of complaints }
    definition: d
    questions: ["Bagaimana keluhan warga ditangani?"]
    terms: [keluhan, kotak saran, tanggapan]
    positive: [keluhan ditanggapi]
    negative: [keluhan menumpuk, "menunggu karena belum ada perintah"]
`,
  'judged.yaml',
);

const polarity = async (code: string, turn: Turn | string): Promise<string> =>
  (await judgedAs(code, turn, BOOK)).polarity;

describe('judging a code', () => {
  it.each([
    ['Ijazah dan jurusannya sejalan dengan tugas.', 'positive'],
    ['Ijazah, latar pendidikannya itu, tidak sejalan dengan tugas.', 'negative'],
    ['Ijazah dan latar pendidikannya belum sejalan.', 'negative'],
    ['Ijazah dan jurusan pegawai tidak dipakai sama sekali, tidak sejalan.', 'negative'],
  ])('a negator between the words of a near-pair turns it: %s', async (text, expected) => {
    expect(await polarity('latar', text)).toBe(expected);
  });

  it('a negator inside a phrase does not deny what follows', async () => {
    const question = 'Bagaimana latar pendidikan pegawai?';
    expect(await polarity('latar', { question, text: 'Ijazah tidak dipakai, berantakan.' })).toBe('negative');
  });

  it('a phrase that goes over two clauses is not lost', async () => {
    const turn = {
      question: 'Bagaimana keluhan warga ditangani?',
      text: 'Mereka menunggu karena belum ada perintah.',
    };
    const { polarity: found, clauses } = await judgedAs('keluhan', turn, BOOK);
    expect(found).toBe('negative');
    expect(clauses.flatMap(({ reading }) => reading.notes)).toContain(
      'phrase "menunggu karena belum ada perintah"',
    );
  });

  it('a word of the code’s own name is no judgement', async () => {
    const question = 'Bagaimana keluhan warga ditangani?';
    expect(
      await polarity('keluhan', { question, text: 'Keluhan dicatat petugas lalu diberi nomor.' }),
    ).not.toBe('negative');
  });

  it('speaks of each code by its own sentence', async () => {
    const text =
      'Ijazahnya semua sejalan dengan tugas. Rapat tiap Senin. Kantor di lantai dua. Keluhan menumpuk di kotak saran.';
    expect(await polarity('keluhan', text)).toBe('negative');
    expect(await polarity('latar', text)).toBe('positive');
  });
});

describe('an answer', () => {
  it.each([
    ['Apakah keluhan warga ditangani dengan cepat?', 'Iya.', 'positive'],
    ['Apakah keluhan warga ditangani dengan cepat?', 'Belum.', 'negative'],
    ['Apakah ada keluhan warga yang terlambat ditangani?', 'Tidak ada.', 'positive'],
    ['Apakah ada keluhan warga yang terlambat ditangani?', 'Ada, Bu.', 'negative'],
    ['Apakah ada keluhan warga yang terlambat ditangani?', 'Kada.', 'positive'],
  ])('%s — %s is %s', async (question, text, expected) => {
    expect(await polarity('keluhan', { question, text })).toBe(expected);
  });

  it.each([
    ['Apa harapan Bapak untuk penanganan keluhan warga?'],
    ['Kenapa keluhan warga ditangani begitu?'],
  ])('to %s leans to what is amiss', async (question) => {
    expect(await polarity('keluhan', { question, text: 'Petugasnya dua orang di loket.' })).toBe('negative');
  });
});
