import { describe, expect, it } from 'vitest';
import { person, readInterview } from './support.ts';

// Every interview here is synthetic, made up for the test.
const Q = [
  'Bagaimana pelayanan di loket pagi hari?',
  'Apa yang paling menghambat pekerjaan?',
  'Lalu siapa yang menegur kalau terlambat?',
];
const A = [
  'Sudah tertib, nomor antrean dipanggil satu per satu.',
  'Komputernya lama. Kadang mati sendiri: harus dinyalakan ulang.',
  'Kepala seksi, biasanya langsung pagi itu juga.',
];
const at = (list: readonly string[], index: number): string => list[index] ?? '';

/** Each pair as `make` writes it, joined. */
function pairs(
  separator: string,
  make: (question: string, answer: string, number: number) => string,
): string {
  return Q.map((question, index) => make(question, at(A, index), index + 1)).join(separator);
}

const LABELS: readonly (readonly [string, string, string])[] = [
  ['a colon', 'Peneliti: ', 'I-03: '],
  ['a spaced colon', 'P : ', 'I : '],
  ['an equals sign', 'P=', 'N='],
  ['a dash', 'Pewawancara - ', 'Informan 1 - '],
  ['a long dash', 'Pewawancara – ', 'Narasumber – '],
  ['a number', 'Peneliti : ', 'Informan 1 : '],
  ['tanya/jawab', 'T: ', 'J: '],
  ['English letters', 'Q: ', 'A: '],
  ['a tab', 'Peneliti\t: ', 'Informan\t: '],
  ['a tab only', 'Peneliti\t', 'Informan\t'],
  ['capitals', 'PENELITI : ', 'INFORMAN : '],
  ['bold with the colon', '**Peneliti:** ', '**I-03:** '],
  ['bold before the colon', '**Peneliti**: ', '**I-03** : '],
  ['bold without a colon', '**Peneliti** ', '**Bu Sumi** '],
  ['names', 'Dewi: ', 'Bu Sumi: '],
  ['initials', 'DA: ', 'SM: '],
  ['a title and a degree', 'Peneliti: ', 'Bpk. H. Karno, S.Sos.: '],
  ['a role in brackets', 'Peneliti (P): ', 'I-03 (Kasubbag Umum): '],
  ['the label on its own line', 'Peneliti:\n', 'I-03:\n'],
  ['the label on its own line without a mark', 'Peneliti\n', 'Informan\n'],
  ['a number before the label', '1. Peneliti: ', '2. Informan: '],
  ['a time before the label', '[00:02 - 01:02] Peneliti: ', '[01:02 - 02:15] Informan: '],
  ['a time after the label', 'Peneliti (00:01:15): ', 'Informan [00:01:40]: '],
  ['a name and a time above', 'Dewi Anggun 00:01:15\n', 'Sumi 00:01:40\n'],
  ['a time block above', '[00:02 - 01:02]\nPeneliti: ', '[01:02 - 02:15]\nInforman: '],
];

describe('labelled interviews', () => {
  for (const [name, interviewer, informant] of LABELS) {
    it.each(['\n\n', '\n'])(`reads labels with ${name} (turns parted by %j)`, async (gap) => {
      const text = pairs(gap, (question, answer) => `${interviewer}${question}${gap}${informant}${answer}`);
      const { document, units } = await readInterview('w.md', text);
      expect(units).toEqual(A);
      expect(document.units.map((unit) => unit.question)).toEqual(Q);
    });
  }

  it('lets unlabelled paragraphs go on with the turn above', async () => {
    const { units, document } = await readInterview(
      'w.txt',
      `P: Apa kabar?\n\nI-01: ${at(A, 0)}\n\n${at(A, 1)}\n\nP: Lalu?\n\nDan sesudah itu?\n\nI-01: ${at(A, 2)}`,
    );
    expect(units).toEqual([`${at(A, 0)}\n\n${at(A, 1)}`, at(A, 2)]);
    expect(document.units[1]?.question).toBe('Lalu? Dan sesudah itu?');
  });

  it('takes turns of one informant together, without the label and the time between', async () => {
    const text = `Peneliti: Bagaimana?\nI-01: ${at(A, 0)}\nI-01: ${at(A, 1)}\n[00:10 - 00:20]\n${at(A, 2)}\n[00:30]\nPeneliti: Ya.\nI-01: Begitu.`;
    const { units, document } = await readInterview('w.txt', text);
    expect(units).toEqual([A.join('\n'), 'Begitu.']);
    expect(document.text).toContain('[00:30]\n');
    expect(document.text).not.toContain('[00:10 - 00:20]');
  });

  it('corrects a label mistyped once, but never a number', async () => {
    const text = `${pairs('\n', (q, a) => `Peneliti: ${q}\nI-03: ${a}`)}\nPenelti: Terakhir?\nI-03: Sudah.`;
    const { units, warnings } = await readInterview('w.txt', text);
    expect(units).toEqual([...A, 'Sudah.']);
    expect(warnings.find((warning) => warning.code === 'SPEAKER_CORRECTED')?.message.en).toContain(
      '"Penelti" was read as "Peneliti"',
    );
    const two = await readInterview('w.txt', `${text}\nI-04: Saya tambah.`, {
      roster: [person('I-03'), person('I-04')],
    });
    expect(two.document.units.at(-1)?.informant).toBe('I-04');
  });

  it('leaves remarks, times and links inside answers alone', async () => {
    const remarks = [
      'Catatan: ini hanya contoh.',
      'Jadi begini: antre dulu.',
      'Pukul 08.00: apel.',
      'Kendala: listrik.',
      'https://contoh.id',
      '08.00: buka.',
    ];
    const text = Q.map(
      (question, index) =>
        `Peneliti: ${question}\n\nI-03: ${at(A, index)}\n\n${remarks.slice(index * 2, index * 2 + 2).join('\n')}`,
    ).join('\n\n');
    const { units } = await readInterview('w.txt', text);
    expect(units).toHaveLength(3);
    expect(units.join('\n')).toContain(remarks.slice(0, 2).join('\n'));
    const recurring = Q.map(
      (question, index) =>
        `Peneliti: ${question}\n\nI-03: ${at(A, index)}\n\nCatatan: begitu.\n\nBegini: sudah.`,
    ).join('\n\n');
    expect((await readInterview('w.txt', recurring)).units).toHaveLength(3);
  });

  it('keeps several informants apart', async () => {
    const roster = [person('I-01', 'Sumiati Rahayu'), person('I-02', 'H. Karno, S.Sos.')];
    const text =
      'Peneliti: Bagaimana absensi?\n\nBu Sumiati: Tertib.\n\nPak Karno: Kadang bocor.\n\nPeneliti: Lalu?\n\nPak Karno: Diperbaiki.\n\nBu Sumiati: Benar.';
    const { document } = await readInterview('w.md', text, { roster });
    expect(document.informant).toBeNull();
    expect(document.units.map((unit) => unit.informant)).toEqual(['I-01', 'I-02', 'I-02', 'I-01']);
    expect(document.units.map((unit) => unit.question)).toEqual([
      'Bagaimana absensi?',
      'Bagaimana absensi?',
      'Lalu?',
      'Lalu?',
    ]);
  });

  it('reads a joint label as nobody’s in particular', async () => {
    const text =
      'Peneliti: Siap?\nSN: Siap.\nMR: Siap juga.\nPeneliti: Yakin?\nSN dan MR: Yakin!\nPeneliti: Baik?\nMR: Baik.\nSN: Baik.';
    const { document, units } = await readInterview('w.txt', text);
    expect(units).toEqual(['Siap.', 'Siap juga.', 'Yakin!', 'Baik.', 'Baik.']);
    expect(document.units.map((unit) => unit.informant)).toEqual(['SN', 'MR', null, 'MR', 'SN']);
  });

  it('hears a second interviewer', async () => {
    const text = pairs('\n', (q, a) => `Rini: ${q}\nI-01: ${a}\nDoni: Benarkah itu?\nI-01: Benar.`);
    const { units, codes } = await readInterview('w.txt', text);
    expect(units).toHaveLength(6);
    expect(codes).toContain('SPEAKER_INFERRED');
  });

  it('lets the study say who is who', async () => {
    const text = pairs('\n', (q, a) => `Y: ${q}\nX: ${a}`);
    const { document, units, codes } = await readInterview('w.txt', text, {
      speakers: { X: 'I-07', Y: 'interviewer' },
    });
    expect(units).toEqual(A);
    expect(document.informant).toBe('I-07');
    expect(codes).not.toContain('SPEAKER_INFERRED');
    const swapped = await readInterview('w.txt', text, { speakers: { Y: 'informant', X: 'interviewer' } });
    expect(swapped.units).toEqual(Q);
    const front = await readInterview('w.md', `---\nspeakers: { Y: pewawancara, X: I-08 }\n---\n${text}`);
    expect(front.document.informant).toBe('I-08');
  });

  it('parts turns that stand in one paragraph', async () => {
    const text = pairs('\n\n', (q, a) => `Peneliti: ${q} Informan: ${a}`);
    expect((await readInterview('w.md', text)).units).toEqual(A);
    expect((await readInterview('w.md', text.replaceAll('\n\n', ' '))).units).toEqual(A);
    const quoted =
      'Peneliti: Apa?\n\nInforman: Kata pegawai lain begini. Catatan: sabar. Menurut Informan: lain.';
    expect((await readInterview('w.md', quoted)).units).toHaveLength(1);
  });

  it('sets headings apart and leaves notes and stage directions out', async () => {
    const text = `# Wawancara\n\nPeneliti: ${at(Q, 0)}\n\nI-01: ${at(A, 0)}\n\n## Kualitas kerja\n\nPeneliti: ${at(Q, 1)}\n\nI-01: ${at(A, 1)}\n\nC. Ketepatan waktu\n\nPeneliti: ${at(Q, 2)}\n\nI-01: ${at(A, 2)}\n\n(Wawancara selesai)\n\nSelesai.\n\nCatatan peneliti: suasana ramai.\n\nHujan turun.`;
    const { document, units } = await readInterview('w.md', text);
    expect(units).toEqual(A);
    expect(document.units.map((unit) => unit.heading)).toEqual([
      'Wawancara',
      'Kualitas kerja',
      'C. Ketepatan waktu',
    ]);
    expect(document.text).toContain('(Wawancara selesai)');
  });

  it('answers unlabelled paragraphs below a labelled question', async () => {
    const { units } = await readInterview(
      'w.txt',
      pairs('\n\n', (q, a) => `Peneliti: ${q}\n\n${a}`),
    );
    expect(units).toEqual(A);
  });
});

describe('other layouts', () => {
  const table = (head: string, row: (q: string, a: string, n: number) => string): string =>
    `${head}\n${head.replace(/[^|]+/gu, '---')}\n${pairs('\n', row)}`;
  const layouts: Readonly<Record<string, string>> = {
    'numbered questions': pairs('\n\n', (q, a, n) => `${n}. ${q}\n\n${a}`),
    'numbered questions, no blank lines': pairs('\n', (q, a, n) => `${n}) ${q}\n${a}`),
    'numbered questions and Jawab': pairs('\n', (q, a, n) => `${n}. ${q}\nJawab: ${a}`),
    'questions and Jawaban in bold': pairs('\n\n', (q, a) => `${q}\n\n**Jawaban:** ${a}`),
    'questions in bold': pairs('\n\n', (q, a) => `**${q}**\n\n${a}`),
    'questions as headings': pairs('\n\n', (q, a) => `## ${q}\n\n${a}`),
    'question paragraphs': pairs('\n\n', (q, a) => `${q}\n\n${a}`),
    'a table': table('| No | Pertanyaan | Jawaban |', (q, a, n) => `| ${n} | ${q} | ${a} |`),
    'a table without numbers': table('| Pertanyaan | Jawaban Informan |', (q, a) => `| ${q} | ${a} |`),
    'an English table': table('| Question | Answer |', (q, a) => `| ${q} | ${a} |`),
    'a table without a head': pairs('\n', (q, a, n) => `| ${n} | ${q} | ${a} |`),
    'a table of turns': table('| Pelaku | Uraian |', (q, a) => `| Peneliti | ${q} |\n| I-03 | ${a} |`),
    'all questions, then all answers': `${pairs('\n', (q, _, n) => `${n}. ${q}`)}\n\nJawaban\n\n${pairs('\n', (_, a, n) => `${n}. ${a}`)}`,
    'all questions, then all answers, under headings': `## Pertanyaan\n\n${pairs('\n\n', (q, _, n) => `${n}. ${q}`)}\n\n## Jawaban\n\n${pairs('\n\n', (_, a, n) => `${n}. ${a}`)}`,
    'all questions, then all answers, labelled': `Peneliti:\n${pairs('\n', (q, _, n) => `${n}. ${q}`)}\n\nInforman:\n${pairs('\n', (_, a, n) => `${n}. ${a}`)}`,
  };
  for (const [name, text] of Object.entries(layouts)) {
    it(`reads ${name}`, async () => {
      const { document, units, codes } = await readInterview('w.md', text);
      expect(units).toEqual(A);
      expect(document.units.map((unit) => unit.question)).toEqual(Q);
      expect(codes).not.toContain('NO_SPEAKERS');
    });
  }

  it('keeps the columns of several informants apart and takes topics for headings', async () => {
    const text =
      '| Indikator | Pertanyaan | I-01 | I-02 |\n|---|---|---|---|\n| Kualitas | Rapi? | Rapi sekali. | Kadang. |\n| Waktu | Tepat? | | Jarang. |';
    const { document, units } = await readInterview('w.md', text);
    expect(units).toEqual(['Rapi sekali.', 'Kadang.', 'Jarang.']);
    expect(document.units.map((unit) => [unit.informant, unit.heading, unit.question])).toEqual([
      ['I-01', 'Kualitas', 'Rapi?'],
      ['I-02', 'Kualitas', 'Rapi?'],
      ['I-02', 'Waktu', 'Tepat?'],
    ]);
  });

  it('reads paragraphs where nothing tells who speaks, and says so', async () => {
    const { units, codes } = await readInterview('w.md', A.join('\n\n'));
    expect(units).toEqual(A);
    expect(codes).toContain('NO_SPEAKERS');
  });
});
