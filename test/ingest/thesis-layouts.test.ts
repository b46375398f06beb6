import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { person, read, readInterview } from './support.ts';

// Every interview here is synthetic, made up for the test.
interface Turn {
  readonly question: string;
  readonly answer: string;
}

const QUESTIONS = [
  'Bagaimana pelayanan di loket pagi hari?',
  'Apa yang paling menghambat pekerjaan?',
  'Lalu siapa yang menegur kalau terlambat?',
  'Sejak kapan pelatihan berhenti?',
  'How are the files kept?',
  'Who checks the counter in the morning?',
];
const ANSWERS = [
  'Sudah tertib, nomor antrean dipanggil satu per satu.',
  'Komputernya lama. Kadang mati sendiri: harus dinyalakan ulang.',
  'Kepala seksi, biasanya langsung pagi itu juga.',
  'Belum pernah ada lagi sejak dua tahun lalu.',
  'In the blue cabinet, by month.',
  'Nobody in particular, we take turns.',
];
const numberedAs = (texts: readonly string[], mark: string): string =>
  texts.map((text, index) => `${index + 1}${mark} ${text}`).join('\n');
const each = (turns: readonly Turn[], write: (turn: Turn, number: number) => string, gap = '\n\n'): string =>
  turns.map((turn, index) => write(turn, index + 1)).join(gap);
const labelled =
  (asks: string, answers: string, gap = '\n\n') =>
  (turns: readonly Turn[]): string =>
    each(turns, ({ question, answer }) => `${asks}${question}${gap}${answers}${answer}`, gap);
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');
const questionsOf = (turns: readonly Turn[]): string[] => turns.map(({ question }) => question);
const answersOf = (turns: readonly Turn[]): string[] => turns.map(({ answer }) => answer);

/** One interview in every layout; all are read back as the same turns. */
const LAYOUTS: Readonly<Record<string, (turns: readonly Turn[]) => string>> = {
  'labels with a colon': labelled('Peneliti: ', 'I-03: '),
  'labels in lines without gaps': labelled('Peneliti : ', 'Informan : ', '\n'),
  'English labels': labelled('Interviewer: ', 'Respondent: '),
  'a colon without space': labelled('P:', 'I:'),
  'an equals sign': labelled('P=', 'N='),
  'a spaced dash': labelled('Peneliti - ', 'Narasumber - '),
  'a dash without space': labelled('Peneliti-', 'Informan-'),
  'a long dash without space': labelled('P–', 'N–'),
  'a full stop': labelled('P. ', 'N. '),
  brackets: labelled('(P) ', '(I) '),
  'square brackets': labelled('[Peneliti] ', '[Informan] '),
  'an angle': labelled('Peneliti> ', 'Informan> '),
  'a bar': labelled('Peneliti | ', 'Informan | '),
  'two names for one': labelled('Peneliti / P : ', 'Informan / I : '),
  verbs: labelled('Penulis bertanya: ', 'Informan menjawab: '),
  'English verbs': labelled('Researcher asked: ', 'Participant answered: '),
  'numbered labels of turns': (turns) =>
    each(turns, ({ question, answer }, number) => `T${number}: ${question}\nJ${number}: ${answer}`),
  'questions and answers numbered in labels, answers last': (turns) =>
    `${each(turns, ({ question }, number) => `Pertanyaan ${number}: ${question}`, '\n')}\n\n${each(turns, ({ answer }, number) => `Jawaban ${number}: ${answer}`, '\n')}`,
  'P1 and J1, answers last': (turns) =>
    `${each(turns, ({ question }, number) => `P${number}: ${question}`, '\n')}\n\n${each(turns, ({ answer }, number) => `J${number}: ${answer}`, '\n')}`,
  'all questions first': (turns) =>
    `Pertanyaan:\n${numberedAs(questionsOf(turns), '.')}\n\nJawaban:\n${numberedAs(answersOf(turns), '.')}`,
  'all questions first, in English': (turns) =>
    `Questions:\n${numberedAs(questionsOf(turns), ')')}\n\nAnswers:\n${numberedAs(answersOf(turns), ')')}`,
  'all questions first, lettered': (turns) =>
    `P:\n${each(turns, ({ question }, number) => `${'abcdefg'[number - 1] ?? ''}. ${question}`, '\n')}\n\nJ:\n${each(turns, ({ answer }, number) => `${'abcdefg'[number - 1] ?? ''}. ${answer}`, '\n')}`,
  'all questions first, answers without numbers': (turns) =>
    `Pertanyaan:\n${numberedAs(questionsOf(turns), '.')}\n\nJawaban:\n\n${answersOf(turns).join('\n\n')}`,
  'two sessions, all questions first': (turns) =>
    [1, 2]
      .map(
        (session) =>
          `Sesi ${session} (1${session} Maret 2025)\n\nPertanyaan:\n${numberedAs(questionsOf(turns), '.')}\n\nJawaban:\n${numberedAs(answersOf(turns), '.')}`,
      )
      .join('\n\n'),
  'a table': (turns) =>
    table(
      ['No', 'Pertanyaan', 'Jawaban'],
      turns.map(({ question, answer }, index) => [String(index + 1), question, answer]),
    ),
  'an English table with topics': (turns) =>
    table(
      ['Topic', 'Question', 'Answer', 'Notes'],
      turns.map(({ question, answer }) => ['Quality', question, answer, 'ok']),
    ),
  'a table with unanswered rows': (turns) =>
    table(
      ['No', 'Pertanyaan', 'Jawaban'],
      turns.flatMap(({ question, answer }, index) => [
        [String(2 * index + 1), question, answer],
        [String(2 * index + 2), 'Adakah yang lain?', index % 2 === 0 ? '' : '(tidak dijawab)'],
      ]),
    ),
  'an appendix among others': (turns) =>
    `LAMPIRAN 1\nPEDOMAN WAWANCARA\n\n${numberedAs(QUESTIONS, '.')}\n\nLAMPIRAN 2\nTRANSKRIP WAWANCARA\n\n${labelled('Peneliti: ', 'Informan: ')(turns)}\n\nLAMPIRAN 3\nSURAT IZIN\n\nNomor: 070/1\n\nDiberikan izin penelitian.`,
};

const interview = fc
  .tuple(
    fc.shuffledSubarray(QUESTIONS, { minLength: 3, maxLength: 6 }),
    fc.shuffledSubarray(ANSWERS, { minLength: 6, maxLength: 6 }),
  )
  .map(([questions, answers]): Turn[] =>
    questions.map((question, index) => ({ question, answer: answers[index] ?? '' })),
  );

describe('one interview in every layout', () => {
  it.each(Object.entries(LAYOUTS))('is read back from %s', async (name, write) => {
    await fc.assert(
      fc.asyncProperty(interview, async (turns) => {
        const { document, units } = await readInterview('w.md', write(turns));
        const all = name.startsWith('two sessions') ? [...turns, ...turns] : turns;
        expect(units).toEqual(answersOf(all));
        expect(document.units.map((unit) => unit.question)).toEqual(questionsOf(all));
      }),
      { numRuns: 8, seed: 3 },
    );
  });
});

const Q = QUESTIONS;
const A = ANSWERS;
const at = (list: readonly string[], index: number): string => list[index] ?? '';
const pairs = (asks: string, answers: string, count = 4): string =>
  labelled(
    asks,
    answers,
    '\n',
  )(Q.slice(0, count).map((question, index) => ({ question, answer: at(A, index) })));

describe('a label written wrongly once', () => {
  it.each([
    ['Penelti: ', 2],
    ['Pnelitii: ', 2],
    ['Peneliti. ', 2],
    ['Peneliti ', 2],
    ['Peneliti - ', 2],
    ['I-O3: ', 3],
    ['l-03: ', 3],
    ['I-03 ', 3],
    ['I.03 : ', 3],
  ])('is read all the same: %s', async (wrong, at3) => {
    const right = at3 === 2 ? `Peneliti: ${at(Q, 2)}` : `I-03: ${at(A, 2)}`;
    const said = at3 === 2 ? at(Q, 2) : at(A, 2);
    const { document, units } = await readInterview(
      'w.txt',
      pairs('Peneliti: ', 'I-03: ').replace(right, `${wrong}${said}`),
    );
    expect(units).toEqual(A.slice(0, 4));
    expect(document.units.map((unit) => unit.question)).toEqual(Q.slice(0, 4));
    expect(document.informant).toBe('I-03');
  });

  it('is said, and a word inside an answer is none', async () => {
    const text = pairs('Peneliti: ', 'Informan: ').replace(`Peneliti: ${at(Q, 2)}`, `Peneliti ${at(Q, 2)}`);
    const { codes } = await readInterview('w.txt', text);
    expect(codes).toEqual(['SPEAKER_CORRECTED']);
    const inside = await readInterview(
      'w.txt',
      pairs('Peneliti: ', 'Informan: ').replace(at(A, 1), 'Begini.\nPeneliti yang dulu juga tanya itu.'),
    );
    expect(inside.units[1]).toBe('Begini.\nPeneliti yang dulu juga tanya itu.');
    expect(inside.codes).toEqual([]);
  });
});

describe('several at once', () => {
  it.each([
    'SN dan MR',
    'SN & MR',
    'SN/MR',
    'SN, MR',
    'MR dan SN (bersamaan)',
    'SN dan DA',
    'Semua',
    'Bersama-sama',
    'Both',
  ])('reads %s as nobody in particular', async (joint) => {
    const text = `Peneliti: Siap?\nSN: Siap.\nMR: Siap juga.\nPeneliti: Yakin?\n${joint}: Yakin!\nPeneliti: Baik?\nMR: Baik.\nSN: Baik.`;
    const { document, units } = await readInterview('w.txt', text);
    expect(units).toEqual(['Siap.', 'Siap juga.', 'Yakin!', 'Baik.', 'Baik.']);
    expect(document.units.map((unit) => unit.informant)).toEqual(['SN', 'MR', null, 'MR', 'SN']);
  });

  it('reads a joint label by numbers', async () => {
    const text =
      'Peneliti: Siap?\nInforman 1: Siap.\nInforman 2: Siap juga.\nPeneliti: Yakin?\nInforman 1 dan 2: Yakin!\nPeneliti: Baik?\nInforman 2: Baik.';
    const { document } = await readInterview('w.txt', text, { roster: [person('I-01'), person('I-02')] });
    expect(document.units.map((unit) => unit.informant)).toEqual(['I-01', 'I-02', null, 'I-02']);
  });

  it('pairs the answers of two informants with one list of questions', async () => {
    const text = `Pertanyaan:\n${numberedAs(Q.slice(0, 3), '.')}\n\nJawaban Informan 1:\n${numberedAs(A.slice(0, 3), '.')}\n\nJawaban Informan 2:\n${numberedAs(A.slice(3), '.')}`;
    const { document, units } = await readInterview('w.txt', text);
    expect(units).toEqual(A);
    expect(document.units.map((unit) => unit.informant)).toEqual([
      ...Array<string>(3).fill('Informan 1'),
      ...Array<string>(3).fill('Informan 2'),
    ]);
    expect(document.units.map((unit) => unit.question)).toEqual([...Q.slice(0, 3), ...Q.slice(0, 3)]);
  });

  it('gives a row without a question none of the row above', async () => {
    const text = table(
      ['No', 'Pertanyaan', 'I-01', 'I-02'],
      [
        ['1', at(Q, 0), at(A, 0), '-'],
        ['2', '', at(A, 1), ''],
        ['3', at(Q, 2), 'n/a', at(A, 2)],
      ],
    );
    const { document, units } = await readInterview('w.md', text);
    expect(units).toEqual(A.slice(0, 3));
    expect(document.units.map((unit) => [unit.informant, unit.question])).toEqual([
      ['I-01', at(Q, 0)],
      ['I-01', null],
      ['I-02', at(Q, 2)],
    ]);
  });

  it('hears everyone in minutes where nobody asks', async () => {
    const text =
      '09.05 Pak Karno: membuka rapat.\n09.12 Bu Sumi: komputer lama.\n09.15 Pak Karno: diusulkan.\n09.20 Dewi: apel turun.\n09.30 Bu Sumi: siap.';
    const { document } = await readInterview('w.txt', text);
    expect(document.units.map((unit) => unit.informant)).toEqual([
      'Pak Karno',
      'Bu Sumi',
      'Pak Karno',
      'Dewi',
      'Bu Sumi',
    ]);
  });
});

describe('informants in headings', () => {
  const T = pairs('Peneliti: ', 'Informan: ', 2).replaceAll('\n', '\n\n');
  it.each([
    [
      'a name',
      'Informan 1: Sumiati, 45 tahun, S1, Kasubbag Umum',
      'Informan 2: Karno, 38 tahun, SMA, staf loket',
    ],
    ['brackets', '## Informan 1 (Kasubbag Umum, 45 tahun, S1)', '## Informan 2 (staf loket, 38 tahun, SMA)'],
    [
      'keys',
      'INFORMAN 1\nNama : Sumiati\nUsia : 45 tahun\nPendidikan : S1\nJabatan : Kasubbag Umum',
      'INFORMAN 2\nNama : Karno\nUsia : 38 tahun\nPendidikan : SMA\nJabatan : staf loket',
    ],
    [
      'only names',
      'A. Ibu Sumiati (Kasubbag Umum, 45 tahun, S1)',
      'B. Bapak Karno (staf loket, 38 tahun, SMA)',
    ],
  ])('keep their age, education and role: %s', async (_, first, second) => {
    const { document, respondents } = await readInterview('w.md', `${first}\n\n${T}\n\n${second}\n\n${T}`);
    expect(document.units.map((unit) => unit.informant)).toEqual([
      'Informan 1',
      'Informan 1',
      'Informan 2',
      'Informan 2',
    ]);
    expect(respondents?.map(({ id, role, attributes }) => [id, role, attributes])).toEqual([
      ['Informan 1', 'Kasubbag Umum', { usia: '45 tahun', pendidikan: 'S1' }],
      ['Informan 2', 'staf loket', { usia: '38 tahun', pendidikan: 'SMA' }],
    ]);
  });

  it('keep them in English and by code, and the roster goes first', async () => {
    const text = `I-01 | female | 45 years | Head of counter\n\n${T}\n\nI-02 | male | 38 years | clerk\n\n${T}`;
    const { document, respondents } = await readInterview('w.txt', text, {
      roster: [person('I-02', 'Karno')],
    });
    expect(document.units.map((unit) => unit.informant)).toEqual(['I-01', 'I-01', 'I-02', 'I-02']);
    expect(respondents).toEqual([
      {
        id: 'I-01',
        name: null,
        role: 'Head of counter',
        group: null,
        attributes: { gender: 'female', age: '45 years' },
      },
    ]);
  });
});

describe('a transcript in an appendix', () => {
  const T = pairs('Peneliti: ', 'Informan: ', 3).replaceAll('\n', '\n\n');
  it('is coded alone, with its own title block, and what stands beside it is said', async () => {
    const text = `Lampiran 1. Data Pegawai\n\n| No | Nama |\n|---|---|\n| 1 | A |\n\nLampiran 2. Hasil wawancara\n\nKode : I-04\nTanggal : 12 Maret 2025\n\n${T}\n\nLampiran 3. Struktur organisasi\n\nKepala Dinas membawahi sekretariat.\n\nCURRICULUM VITAE\n\nNama: Dewi`;
    const { document, units, warnings } = await readInterview('w.md', text);
    expect(units).toEqual(A.slice(0, 3));
    expect([document.informant, document.date]).toEqual(['I-04', '2025-03-12']);
    expect(document.text).toContain('Kepala Dinas membawahi sekretariat.');
    expect(warnings.map(({ code }) => code)).toEqual(['PART_LEFT_OUT']);
    expect(warnings[0]?.message.en).toContain('only "Lampiran 2. Hasil wawancara" was read');
  });

  it('is found by who speaks where the titles say nothing, and every interview counts', async () => {
    const text = `# Appendix A\n\nThe office has three floors.\n\n# Appendix B\n\n## Informan 1\n\n${T}\n\n# Appendix C. Informan 2\n\n${T}`;
    const { document, codes } = await readInterview('w.md', text);
    expect(document.units.map((unit) => unit.informant)).toEqual([
      ...Array<string>(3).fill('Informan 1'),
      ...Array<string>(3).fill('Informan 2'),
    ]);
    expect(codes).toContain('PART_LEFT_OUT');
  });

  it('is not looked for where every appendix is an interview, or a sentence names one', async () => {
    const two = await readInterview(
      'w.md',
      `# Lampiran 1. Wawancara I-01\n\n${T}\n\n# Lampiran 2. Wawancara I-02\n\n${T}`,
    );
    expect(two.units).toHaveLength(6);
    expect(two.codes).not.toContain('PART_LEFT_OUT');
    const named = await readInterview('w.md', `${T}\n\nLampiran 3 memuat daftar hadir.`);
    expect(named.codes).toEqual([]);
  });
});

describe('a turn that begins like a heading', () => {
  it('is a turn', async () => {
    const text =
      'Peneliti: Di dermaga?\n\nI-05: Di sana lain. Uangnya lima ribu, karcisnya dua ribu. Ujarnya "kertasnya habis."\n\nPeneliti: Melapor?\n\nI-05: Pernah.';
    const { units } = await readInterview('w.md', text, { meta: { informant: 'I-05' } });
    expect(units).toEqual([expect.stringMatching(/^Di sana lain\./u), 'Pernah.']);
  });
});

describe('a retelling without speakers', () => {
  const TEXT =
    'Peneliti menemui Ibu Sumiati di ruang kerjanya.\n\nMenurut beliau, loket sudah tertib.\n\nIbu Sumiati juga mengatakan bahwa "komputernya lama".\n\nMenurut Bapak Karno, yang menegur kepala seksi.';
  it('goes to those whose words it tells', async () => {
    const roster = [person('I-01', 'Sumiati Rahayu'), person('I-02', 'Karno')];
    const { document, units, codes } = await readInterview('w.txt', TEXT, { roster });
    expect(units).toHaveLength(3);
    expect(document.units.map((unit) => unit.informant)).toEqual(['I-01', 'I-01', 'I-02']);
    expect(codes).toContain('NO_SPEAKERS');
  });

  it('keeps people apart whom no roster knows, in English too', async () => {
    const text =
      'I met Mrs Sumi in her office.\n\nAccording to her, the counter is orderly.\n\nMr Karno told me that the head corrects them.';
    const { document } = await readInterview('w.txt', text);
    expect(document.units.map((unit) => unit.informant)).toEqual(['Mrs Sumi', 'Mr Karno']);
  });

  it('leaves the paragraphs of one who speaks alone', async () => {
    const { document, units } = await readInterview('w.txt', 'Loket tertib.\n\nKomputer lama, kata orang.', {
      meta: { informant: 'I-05' },
    });
    expect(units).toHaveLength(2);
    expect(document.units.map((unit) => unit.informant)).toEqual(['I-05', 'I-05']);
  });
});

describe('notes line by line', () => {
  it('parts jottings at their times', async () => {
    const { units } = await read(
      'o.txt',
      '07.05 tiba, gerimis.\n07.30 apel, hujan.\n- bubar\n- ada yang lari\npkl 08.40 tablet macet',
      { meta: { technique: 'observation' } },
    );
    expect(units).toEqual([
      '07.05 tiba, gerimis.',
      '07.30 apel, hujan.\n- bubar\n- ada yang lari',
      'pkl 08.40 tablet macet',
    ]);
  });

  it('keeps the rows of a table with what introduces them', async () => {
    const { units } = await read(
      'o.txt',
      '9.00 Meja 6:\njanji | dipanggil\n9.10 | 9.10\n9.20 | 9.21\n\n10.05 sepi.',
      {
        meta: { technique: 'observation' },
      },
    );
    expect(units).toEqual(['9.00 Meja 6:\njanji | dipanggil\n9.10 | 9.10\n9.20 | 9.21', '10.05 sepi.']);
  });

  it('parts minutes written as a chat, but no block of keys', async () => {
    const meta = { technique: 'document' as const };
    const chat = await read(
      'd.txt',
      'Karno: membuka rapat.\nSumi: komputer lama.\nKarno: diusulkan.\nlewat perubahan.',
      { meta },
    );
    expect(chat.units).toEqual([
      'Karno: membuka rapat.',
      'Sumi: komputer lama.',
      'Karno: diusulkan.\nlewat perubahan.',
    ]);
    const keys = await read(
      'd.txt',
      'Rapat dibuka.\n\nTempat acara: aula\nPemimpin: Kabid\nHasil rapat: disetujui',
      { meta },
    );
    expect(keys.units).toHaveLength(2);
  });
});
