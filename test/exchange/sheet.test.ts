import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ImportPlan, readSheet, sheetCsv, sheetWorkbook } from '../../src/exchange/index.ts';
import { writeXlsx } from '../../src/formats/xlsx.ts';
import { undoSteps } from '../../src/store/journal/index.ts';

import { ANSWERS, Bench, documentOf, QUESTIONS } from '../support/coding-sheet.ts';

const SOP = 'Kualitas / Kesesuaian dengan SOP';
const whats = ({ outcomes }: ImportPlan): string[] =>
  outcomes.map(({ what, unit, code: id, polarity }) => [what, unit, id, polarity].filter(Boolean).join(' '));

describe('a coding sheet', () => {
  it('has a row for each unit with its proposals, and text that is no formula', async () => {
    const sheet = await new Bench().xlsx();
    expect(sheet.rows).toHaveLength(6);
    expect(sheet.get(1, 'Usulan Telaah')).toBe(
      `1. ${SOP}: positif (82%)\n2. Kualitas / Ketepatan waktu: negatif (82%)`,
    );
    expect(sheet.get(1, 'Pertanyaan')).toBe('Bagaimana prosedurnya?');
    expect(sheet.get(3, 'Teks')).toBe(ANSWERS[2]);
    expect(sheet.get(5, 'Teks')).toBe(ANSWERS[4]);
  });

  it('puts an apostrophe before risky text in a CSV, and takes it away again', () => {
    const bench = new Bench();
    bench.record([{ do: 'memo', about: { kind: 'passage', ...bench.place(2) }, memo: "'=1+1" }]);
    const csv = sheetCsv(bench.material());
    expect(csv.startsWith('\ufeffDokumen;Satuan;')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(`);
    for (const line of csv.split('\r\n')) expect(line).not.toMatch(/;"?[=+@-]/u);
    expect(bench.plan(bench.csv()).actions).toEqual([]);
  });

  it('separates with commas in English', () => {
    expect(sheetCsv(new Bench('en').material())).toMatch(/^\ufeffDocument,Unit,/u);
  });

  it('gives the same bytes at any time', async () => {
    const book = sheetWorkbook(new Bench().material());
    expect(await writeXlsx(book)).toEqual(await writeXlsx(book));
  });

  it('shows what others coded, but not to a blind coder', async () => {
    const bench = new Bench();
    bench.record([{ do: 'add', ...bench.place(2), code: 'kualitas/alat', polarity: 'mixed' }], 'budi');
    expect((await bench.xlsx()).get(2, 'Pengode lain')).toBe('budi: Kualitas / Penguasaan alat: campuran');
    const blind = JSON.stringify((await bench.xlsx(true)).rows);
    expect(blind).not.toContain('budi');
    expect(blind).not.toContain('Penguasaan alat');
  });
});

describe('importing a sheet', () => {
  it('changes nothing while nobody has touched it', async () => {
    const bench = new Bench();
    expect(bench.plan(await bench.xlsx())).toMatchObject({ actions: [], refusals: [], unchanged: 0 });
  });

  it('adds, confirms, rejects, notes and marks what holds no code; twice changes nothing; once undone', async () => {
    const bench = new Bench();
    const sheet = (await bench.xlsx())
      .set(1, { 'Usulan yang benar': '1', 'Kode 1': 'keramahan', 'Polaritas 1': '~', Memo: 'cek lagi' })
      .set(2, { 'Kode 1': '(tidak ada kode)' })
      .set(3, { 'Kode 1': 'kualitas/alat', 'Polaritas 1': 'Positive', 'Kode 2': SOP, 'Polaritas 2': '-' })
      .set(5, { Memo: '- baris\n- dua' });
    const plan = bench.import(sheet);
    expect(plan.refusals).toEqual([]);
    expect(whats(plan).sort()).toEqual(
      [
        'added W-01:1 kualitas/ramah mixed',
        'confirmed W-01:1 kualitas/sop positive',
        'rejected W-01:1 kualitas/waktu negative',
        'memo W-01:1 kualitas/ramah mixed',
        'reviewed W-01:2',
        'added W-01:3 kualitas/alat positive',
        'added W-01:3 kualitas/sop negative',
        'memo W-01:5',
      ].sort(),
    );
    const confirmed = bench.people().codings.find(({ status }) => status === 'confirmed');
    expect(confirmed).toMatchObject({ quote: 'Prosedurnya kami ikuti', proposal: 'W-01:1:kualitas/sop' });
    expect(bench.people().codings.find(({ memo }) => memo === 'cek lagi')?.code).toBe('kualitas/ramah');
    expect(bench.people().memos.map(({ text }) => text)).toEqual(['- baris\n- dua']);
    const again = bench.plan(sheet);
    expect(again.actions).toEqual([]);
    expect(again.unchanged).toBeGreaterThan(5);
    expect(undoSteps(bench.events, 1)).toHaveLength(bench.events.length);
  });

  it('goes on from where a sheet written again shows it', async () => {
    const bench = new Bench();
    bench.import((await bench.xlsx()).set(1, { 'Usulan yang benar': 'semua' }).set(2, { 'Kode 1': '-' }));
    const next = await bench.xlsx();
    expect(next.get(1, 'Kode 1')).toBe(SOP);
    expect(next.get(1, 'Usulan Telaah')).toBe('');
    expect(next.get(2, 'Kode 1')).toBe('(tidak ada kode)');
    expect(bench.plan(next).actions).toEqual([]);
    next.set(1, {
      'Polaritas 1': 'campuran',
      'Kode 2': '',
      'Polaritas 2': '',
      'Kode 3': 'alat',
      'Polaritas 3': '+',
    });
    expect(whats(bench.import(next)).sort()).toEqual([
      'added W-01:1 kualitas/alat positive',
      'changed W-01:1 kualitas/sop mixed',
      'removed W-01:1 kualitas/waktu negative',
    ]);
    expect(bench.plan(next).actions).toEqual([]);
  });

  it('takes nothing back that was coded by other ways since', async () => {
    const bench = new Bench();
    const old = await bench.xlsx();
    bench.record([{ do: 'add', ...bench.place(3), code: 'kualitas/alat', polarity: 'negative' }]);
    bench.import(old.set(5, { 'Kode 1': 'keramahan', 'Polaritas 1': '+' }));
    expect(bench.codings()).toEqual(['3 kualitas/alat negative human', '5 kualitas/ramah positive human']);
    const { refusals, actions } = bench.plan(old.set(3, { 'Kode 1': 'alat', 'Polaritas 1': '+' }));
    expect(actions).toEqual([]);
    expect(refusals.map(({ row, column }) => [row, column])).toEqual([[4, 'Kode 1']]);
  });

  it('does not bring back what was removed or changed by other ways since', async () => {
    const bench = new Bench();
    bench.record([{ do: 'add', ...bench.place(3), code: 'kualitas/alat', polarity: 'negative' }]);
    bench.record([{ do: 'add', ...bench.place(5), code: 'kualitas/ramah', polarity: 'negative' }]);
    const old = await bench.xlsx();
    const [first, second] = bench.events;
    bench.record([{ do: 'remove', target: first?.id ?? '' }]);
    bench.record([{ do: 'change', target: second?.id ?? '', polarity: 'positive' }]);
    expect(bench.plan(old).actions).toEqual([]);
    const plan = bench.plan(old.set(5, { 'Kode 1': '', 'Polaritas 1': '' }));
    expect(plan.actions).toEqual([]);
    expect(plan.refusals[0]?.detail.message.id).toContain('kualitas/ramah positif');
  });

  it('does not guess between two changes of one coding', async () => {
    const bench = new Bench();
    bench.record([{ do: 'add', ...bench.place(3), code: 'kualitas/alat', polarity: 'negative' }]);
    const old = (await bench.xlsx()).set(3, { 'Polaritas 1': 'campuran' });
    bench.record([{ do: 'change', target: bench.events[0]?.id ?? '', polarity: 'neutral' }]);
    const plan = bench.plan(old);
    expect(plan.actions).toEqual([]);
    expect(plan.refusals[0]?.detail.message.en).toContain('kualitas/alat neutral now, and stays so');
  });

  it('does not bring back a removed coding with a memo that is new in its row', async () => {
    const bench = new Bench();
    bench.record([{ do: 'add', ...bench.place(3), code: 'kualitas/alat', polarity: 'negative' }]);
    const old = (await bench.xlsx()).set(3, { Memo: 'baru' });
    bench.record([{ do: 'remove', target: bench.events[0]?.id ?? '' }]);
    expect(whats(bench.plan(old))).toEqual(['memo W-01:3']);
  });

  it('removes nothing whose column was taken out', async () => {
    const bench = new Bench();
    bench.record([{ do: 'add', ...bench.place(3), code: 'kualitas/alat', polarity: 'negative' }]);
    const sheet = (await bench.xlsx()).set(3, { Memo: 'baru' });
    const out = ['Kode 1', 'Polaritas 1'].map((heading) => sheet.column(heading));
    sheet.rows = sheet.rows.map((row) => row.filter((_, column) => !out.includes(column)));
    const { outcomes, refusals } = bench.plan(sheet);
    expect([outcomes.map(({ what }) => what), refusals]).toEqual([['memo'], []]);
  });

  it('keeps a memo whose code is taken away', async () => {
    const bench = new Bench();
    bench.record([
      { do: 'add', ...bench.place(3), code: 'kualitas/alat', polarity: 'negative', memo: 'penting' },
    ]);
    const sheet = await bench.xlsx();
    expect(sheet.get(3, 'Memo')).toBe('penting');
    bench.import(sheet.set(3, { 'Kode 1': '', 'Polaritas 1': '' }));
    expect(bench.codings()).toEqual([]);
    expect(bench.people().memos.map(({ text }) => text)).toEqual(['penting']);
    expect(bench.plan(sheet).actions).toEqual([]);
  });

  it('codes a part of a text, and further codes in copies of a row', async () => {
    const bench = new Bench();
    const sheet = await bench.xlsx();
    sheet.set(5, { 'Kode 1': 'waktu', 'Polaritas 1': '+', 'Kutipan (bila hanya sebagian)': 'TEPAT waktu' });
    const copy = sheet.copy(5);
    copy[sheet.column('Kode 1')] = 'ramah';
    copy[sheet.column('Kutipan (bila hanya sebagian)')] = 'ramah sekali';
    bench.import(sheet);
    expect(bench.people().codings.map(({ quote, code: id }) => [id, quote])).toEqual([
      ['kualitas/waktu', 'tepat waktu'],
      ['kualitas/ramah', 'ramah sekali'],
    ]);
    const next = await bench.xlsx();
    expect(next.rows.filter((row) => row[1] === '5').map((row) => row[next.column('Kode 1')])).toEqual([
      '',
      'Kualitas / Ketepatan waktu',
      'Kualitas / Keramahan',
    ]);
    expect(bench.plan(next).actions).toEqual([]);
    const third = next.rows.findLast((row) => row[1] === '5') ?? [];
    const fourth = [...third];
    next.rows.push(fourth);
    fourth[next.column('Kode 1')] = 'alat';
    expect(whats(bench.plan(next))).toEqual(['added W-01:5 kualitas/alat positive']);
  });

  it.each([
    [{ 'Kode 1': 'Keramahn', 'Polaritas 1': '+' }, 'Kode 1', 'Maksudnya Kualitas / Keramahan?'],
    [{ 'Kode 1': 'Keramahan', 'Polaritas 1': 'positip' }, 'Polaritas 1', 'Maksudnya positif?'],
    [{ 'Kode 1': 'Keramahan' }, 'Polaritas 1', 'Isi salah satu: positif, negatif, campuran, netral'],
    [{ 'Polaritas 2': '+' }, 'Kode 2', 'Pilih kodenya, atau kosongkan polaritasnya.'],
    [{ 'Usulan yang benar': '3' }, 'Usulan yang benar', 'Tulis semua, tidak ada, atau nomornya: 1 dan 3'],
    [
      { 'Kode 1': 'ramah', 'Polaritas 1': '+', 'Kode 2': 'ramah', 'Polaritas 2': '-' },
      'Kode 1',
      'Pakai campuran, atau pisahkan bagian teksnya dengan kolom Kutipan di baris salinan.',
    ],
    [
      { 'Kode 1': '(tidak ada kode)', 'Kode 2': 'ramah', 'Polaritas 2': '-' },
      'Kode 2',
      'Kosongkan salah satunya.',
    ],
  ])('refuses %j, naming row and column', async (entries, column, hint) => {
    const bench = new Bench();
    const plan = bench.plan(
      (await bench.xlsx()).set(1, entries).set(3, { 'Kode 1': 'alat', 'Polaritas 1': '+' }),
    );
    expect(plan.refusals[0]).toMatchObject({ row: 2, column, unit: 'W-01:1' });
    expect(plan.refusals[0]?.detail.hint?.id).toBe(hint);
    expect(plan.refusals[0]?.detail.message.id).toMatch(/^baris 2, kolom [A-Z] \(/u);
    expect(whats(plan)).toEqual(['added W-01:3 kualitas/alat positive']);
  });

  it('removes nothing of a unit in which anything is mistyped', async () => {
    const bench = new Bench();
    bench.record([{ do: 'add', ...bench.place(3), code: 'kualitas/alat', polarity: 'negative' }]);
    const plan = bench.plan((await bench.xlsx()).set(3, { 'Kode 1': 'entah apa' }));
    expect(plan.actions).toEqual([]);
    expect(plan.refusedRows).toEqual([4]);
  });
});

describe('a sheet that came back changed', () => {
  it('may be sorted, with columns moved, added and left out, and rows left out or empty', async () => {
    const bench = new Bench();
    bench.record([{ do: 'add', ...bench.place(1), code: 'kualitas/alat', polarity: 'negative' }]);
    const sheet = (await bench.xlsx()).set(5, { 'Kode 1': 'Friendliness', 'Polaritas 1': 'positive' });
    const keep = ['Memo', 'Kunci (jangan diubah)', 'Polaritas 1', 'Teks', 'Kode 1'];
    const rows = sheet.rows.slice(1).toReversed();
    const columns = keep.map((heading) => sheet.column(heading));
    sheet.rows = [
      ['Judul saya'],
      [],
      ['Catatan sendiri', ...keep],
      ...rows.filter((_, at) => at !== 4).map((row) => ['x', ...columns.map((column) => row[column] ?? '')]),
      ['', '', ''],
    ];
    const plan = bench.plan(sheet);
    expect(whats(plan)).toEqual(['added W-01:5 kualitas/ramah positive']);
    expect(plan.foreign).toEqual(['Catatan sendiri']);
    expect(plan.refusals).toEqual([]);
  });

  it('without its key is known by number and text, and takes nothing back', async () => {
    const bench = new Bench();
    bench.record([{ do: 'add', ...bench.place(1), code: 'kualitas/alat', polarity: 'negative' }]);
    const sheet = (await bench.xlsx()).set(5, { 'Kode 1': 'ramah', 'Polaritas 1': '+' });
    sheet.set(1, { 'Kode 1': '', 'Polaritas 1': '' });
    const key = sheet.column('Kunci (jangan diubah)');
    sheet.rows = sheet.rows.map((row) => row.filter((_, column) => column !== key));
    expect(whats(bench.plan(sheet))).toEqual(['added W-01:5 kualitas/ramah positive']);
    const text = sheet.column('Teks');
    sheet.rows = sheet.rows.map((row) => row.filter((_, column) => column !== text));
    expect(bench.plan(sheet).refusals.map(({ row }) => row)).toEqual([6]);
  });

  it('is refused where columns were sorted apart', async () => {
    const bench = new Bench();
    const sheet = (await bench.xlsx()).set(3, { 'Kode 1': 'ramah', 'Polaritas 1': '+' });
    const key = sheet.column('Kunci (jangan diubah)');
    const keys = sheet.rows
      .slice(1)
      .map((row) => row[key] ?? '')
      .toReversed();
    sheet.rows.slice(1).forEach((row, at) => {
      row[key] = keys[at] ?? '';
    });
    // The third of five stays where it is.
    expect(whats(bench.plan(sheet))).toHaveLength(1);
    sheet.set(5, { 'Kode 1': 'ramah', 'Polaritas 1': '+' });
    const plan = bench.plan(sheet);
    expect(plan.refusals.map(({ row }) => row)).toEqual([6]);
    expect(plan.refusals[0]?.detail.message.en).toContain('out of step');
  });

  it('is refused where its key was changed', async () => {
    const bench = new Bench();
    const sheet = (await bench.xlsx()).set(3, {
      'Kode 1': 'ramah',
      'Polaritas 1': '+',
      'Kunci (jangan diubah)': '{"telaah":1}',
    });
    expect(bench.plan(sheet).refusals[0]?.detail.message.en).toContain('Key has been changed');
  });

  it('is no coding sheet without headings', () => {
    expect(() => readSheet([{ name: null, rows: [['a', 'b']] }], 'x.csv')).toThrow(/no coding sheet/u);
  });
});

describe('a transcript that changed since', () => {
  it('is followed where units were put in before, and told', async () => {
    const bench = new Bench();
    const sheet = (await bench.xlsx()).set(5, { 'Kode 1': 'ramah', 'Polaritas 1': '+' });
    bench.document = documentOf(['Baru sama sekali.', ...ANSWERS], ['Siapa?', ...QUESTIONS]);
    const plan = bench.plan(sheet);
    expect(whats(plan)).toEqual(['added W-01:6 kualitas/ramah positive']);
    expect(plan.moved).toEqual([{ row: 6, from: 'W-01:5', to: 'W-01:6' }]);
  });

  it('has answers that read the same told apart by what is around them', async () => {
    const bench = new Bench();
    const sheet = (await bench.xlsx()).set(4, { 'Kode 1': 'ramah', 'Polaritas 1': '+' });
    bench.document = documentOf(['Ya, benar.', ...ANSWERS], ['Siapa?', ...QUESTIONS]);
    expect(whats(bench.plan(sheet))).toEqual(['added W-01:5 kualitas/ramah positive']);
    bench.document = documentOf(['Ya, benar.', 'Ya, benar.', 'Ya, benar.', 'Ya, benar.'], []);
    expect(bench.plan(sheet)).toMatchObject({ actions: [], refusedRows: [5] });
  });

  it('is refused where the words changed, for rows that were filled in alone', async () => {
    const bench = new Bench();
    const sheet = (await bench.xlsx()).set(1, { 'Usulan yang benar': 'semua' });
    bench.document = documentOf(ANSWERS.map((answer) => `${answer} Ditambah kemudian.`));
    const plan = bench.plan(sheet);
    expect(plan.actions).toEqual([]);
    expect(plan.refusals.map(({ row }) => row)).toEqual([2]);
    expect(plan.refusals[0]?.detail.message.id).toContain('tidak cocok lagi');
  });

  it('fits still where only punctuation and case did', async () => {
    const bench = new Bench();
    const sheet = (await bench.xlsx()).set(1, { 'Usulan yang benar': 'semua' });
    bench.document = documentOf(['PROSEDURNYA kami ikuti tapi sering terlambat', ...ANSWERS.slice(1)]);
    bench.import(sheet);
    expect(bench.codings()).toEqual([
      '1 kualitas/sop positive confirmed',
      '1 kualitas/waktu negative confirmed',
    ]);
  });
});

describe('any filling in', () => {
  const cell = fc.constantFrom(
    '',
    'kualitas/sop',
    'Ketepatan waktu',
    'Friendliness',
    '(tidak ada kode)',
    '-',
    'x',
  );
  const side = fc.constantFrom('', '+', '-', 'campuran', 'neutral', 'y');
  const right = fc.constantFrom('', '', 'semua', 'tidak ada', '1', '1 dan 2', '9');
  const entry = fc.record({
    unit: fc.integer({ min: 1, max: 5 }),
    slots: fc.array(fc.tuple(cell, side), { maxLength: 3 }),
    right,
    memo: fc.constantFrom('', 'catatan', '=1+1', '- a\n- b'),
    factors: fc.constantFrom(
      '',
      'anggaran',
      'penghambat: jauh; pendukung: teman',
      'jauh',
      'pendukung: Jauh',
      '(tidak ada faktor)',
      '=1+1',
    ),
  });

  it('is imported once: again it changes nothing, and neither does a new sheet untouched', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { maxLength: 5 }),
        fc.boolean(),
        fc.boolean(),
        async (entries, first, asCsv) => {
          const bench = new Bench();
          if (first) bench.import((await bench.xlsx()).set(1, { 'Usulan yang benar': '1', Memo: 'awal' }));
          const sheet = asCsv ? bench.csv() : await bench.xlsx();
          for (const { unit, slots, right: decision, memo, factors } of entries) {
            sheet.set(unit, { 'Usulan yang benar': decision, Memo: memo, Faktor: factors });
            for (const [slot, [id, polarity]] of slots.entries()) {
              sheet.set(unit, {
                [`Kode ${String(slot + 1)}`]: id,
                [`Polaritas ${String(slot + 1)}`]: polarity,
              });
            }
          }
          const before = bench.codings();
          const plan = bench.import(sheet);
          if (plan.actions.length === 0) expect(bench.codings()).toEqual(before);
          expect(bench.plan(sheet).actions).toEqual([]);
          expect(bench.plan(sheet).refusedRows).toEqual(plan.refusedRows);
          expect(bench.plan(await bench.xlsx()).actions).toEqual([]);
          expect(bench.plan(bench.csv()).actions).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);
});
