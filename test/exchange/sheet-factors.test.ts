import { describe, expect, it } from 'vitest';
import { type ImportPlan, sheetWorkbook } from '../../src/exchange/index.ts';
import type { NotedFactor } from '../../src/model/journal.ts';
import { Bench } from '../support/coding-sheet.ts';

const FAR: NotedFactor = { factor: 'rumah jauh', kind: 'inhibiting' };

const told = ({ outcomes }: ImportPlan): string[] =>
  outcomes.map(({ what, unit, factor }) => `${what} ${unit} ${factor?.kind} ${factor?.factor}`);
const noted = (bench: Bench): string[] =>
  bench
    .people()
    .factors.filter(({ coder }) => coder === 'ani')
    .map(({ unit, kind, factor, quote }) => `${unit} ${kind} ${factor} "${quote}"`);
const messages = ({ refusals }: ImportPlan, lang: 'id' | 'en' = 'id'): string[] =>
  refusals.map(({ detail }) => `${detail.message[lang]} | ${detail.hint?.[lang] ?? ''}`);

describe('the factors of a coding sheet', () => {
  it('shows what is found beside the proposals, until the coder has noted something', async () => {
    const bench = new Bench();
    const place = { document: 'W-01', unit: 1, start: 0, end: 10, quote: 'Prosedurnya' };
    const cause = { kind: 'inhibiting', label: 'Anggaran terbatas', words: 'x', factor: 'anggaran' } as const;
    bench.found = [{ ...place, ...cause, codes: [], coder: null }];
    expect((await bench.xlsx()).get(1, 'Usulan Telaah')).toMatch(
      /\nFaktor – penghambat: Anggaran terbatas$/u,
    );
    bench.record([{ do: 'factor', ...bench.place(1), ...FAR }]);
    const sheet = await bench.xlsx();
    expect(sheet.get(1, 'Usulan Telaah')).not.toContain('Anggaran');
    expect(sheet.get(1, 'Faktor')).toBe('penghambat: rumah jauh');
    expect(bench.plan(sheet)).toMatchObject({ actions: [], refusals: [], unchanged: 1 });
  });

  it('notes the codebook’s by their name alone, one’s own by kind and name, several in a cell', async () => {
    const bench = new Bench();
    const sheet = (await bench.xlsx())
      .set(1, { Faktor: 'anggaran TERBATAS; pendukung: dibantu teman' })
      .set(2, { Faktor: '• Faktor penghambat: rumah jauh\nbimtek' })
      .set(4, { Faktor: '(tidak ada faktor)' });
    expect(told(bench.import(sheet))).toEqual([
      'factor W-01:1 inhibiting anggaran',
      'factor W-01:1 supporting dibantu teman',
      'factor W-01:2 inhibiting rumah jauh',
      'factor W-01:2 supporting bimtek',
      'factor W-01:4 null null',
    ]);
    expect(noted(bench)).toContain('2 inhibiting rumah jauh "Ya, benar."');
    expect(bench.plan(sheet).actions).toEqual([]);
    expect((await bench.xlsx()).get(4, 'Faktor')).toBe('(tidak ada faktor)');
    // What was noted before needs no kind any more.
    expect(told(bench.import((await bench.xlsx()).set(3, { Faktor: 'Rumah  jauh' })))).toEqual([
      'factor W-01:3 inhibiting rumah jauh',
    ]);
  });

  it('opens on the table once a factor is noted, on the instructions before', () => {
    const bench = new Bench();
    expect(sheetWorkbook(bench.material()).open).toBe(0);
    bench.record([{ do: 'factor', ...bench.place(1), ...FAR }]);
    expect(sheetWorkbook(bench.material()).open).toBe(1);
  });

  it('takes back what was emptied, and nothing where the column or the row is gone', async () => {
    const bench = new Bench();
    bench.record([
      { do: 'factor', ...bench.place(1), ...FAR },
      { do: 'factor', ...bench.place(1), factor: 'anggaran', kind: 'inhibiting' },
    ]);
    const sheet = await bench.xlsx();
    expect(sheet.get(1, 'Faktor')).toBe('penghambat: rumah jauh\npenghambat: Anggaran terbatas');
    const without = await bench.xlsx();
    const column = without.column('Faktor');
    without.rows = without.rows.map((row) => row.filter((_, at) => at !== column));
    expect(bench.plan(without.set(2, { 'Kode 1': '(tidak ada kode)' })).outcomes).toHaveLength(1);
    expect(told(bench.import(sheet.set(1, { Faktor: 'penghambat: Anggaran terbatas' })))).toEqual([
      'removed W-01:1 inhibiting rumah jauh',
    ]);
    expect(noted(bench)).toHaveLength(1);
  });

  it('says the factors of a copied row once, and puts them on the words that are quoted', async () => {
    const bench = new Bench();
    const sheet = (await bench.xlsx()).set(1, { Faktor: 'anggaran' });
    const copy = sheet.copy(1);
    copy[sheet.column('Kutipan (bila hanya sebagian)')] = 'sering terlambat';
    copy[sheet.column('Faktor')] = 'anggaran; penghambat: rumah jauh';
    bench.import(sheet);
    expect(noted(bench)).toEqual([
      '1 inhibiting anggaran "Prosedurnya kami ikuti, tapi sering terlambat."',
      '1 inhibiting rumah jauh "sering terlambat"',
    ]);
  });

  it('keeps a name with semicolons and colons whole, and says nothing of a sheet nobody touched', async () => {
    const bench = new Bench();
    bench.record([{ do: 'factor', ...bench.place(1), factor: 'listrik; air: mati', kind: 'inhibiting' }]);
    const sheet = await bench.xlsx();
    expect(bench.plan(sheet)).toMatchObject({ actions: [], refusals: [] });
    bench.record([{ do: 'factor', ...bench.place(1), ...FAR }]);
    expect(bench.csv().get(1, 'Faktor')).toBe('penghambat: listrik; air: mati • penghambat: rumah jauh');
    expect(bench.plan(bench.csv())).toMatchObject({ actions: [], refusals: [], unchanged: 2 });
    expect(told(bench.plan(sheet.set(2, { Faktor: sheet.get(1, 'Faktor') })))).toEqual([
      'factor W-01:2 inhibiting listrik; air: mati',
    ]);
  });

  it('keeps what the codebook calls otherwise by now', async () => {
    const bench = new Bench();
    bench.record([{ do: 'factor', ...bench.place(1), factor: 'anggaran', kind: 'inhibiting' }]);
    const sheet = await bench.xlsx();
    bench.codebook = {
      ...bench.codebook,
      factors: bench.codebook.factors.map((one) => ({ ...one, label: { id: 'Dana', en: 'Funds' } })),
    };
    expect(bench.plan(sheet)).toMatchObject({ actions: [], refusals: [] });
    expect(told(bench.plan(sheet.set(1, { Faktor: `${sheet.get(1, 'Faktor')}; penghambat: jauh` })))).toEqual(
      ['factor W-01:1 inhibiting jauh'],
    );
  });

  it('needs the kind of an own factor in one row alone, whichever comes first', async () => {
    const bench = new Bench();
    const sheet = (await bench.xlsx())
      .set(1, { Faktor: 'Rumah jauh' })
      .set(3, { Faktor: 'penghambat: rumah jauh' })
      .set(5, { Faktor: 'rumah  jauh; bimtek' });
    const plan = bench.import(sheet);
    expect(plan.refusals).toEqual([]);
    expect(told(plan)).toEqual([
      'factor W-01:1 inhibiting rumah jauh',
      'factor W-01:3 inhibiting rumah jauh',
      'factor W-01:5 inhibiting rumah jauh',
      'factor W-01:5 supporting bimtek',
    ]);
    expect(bench.plan(sheet).actions).toEqual([]);
    expect(messages(bench.plan(sheet.set(2, { Faktor: 'rumah jauuh' })))).toEqual([
      expect.stringContaining('Maksudnya rumah jauh?'),
    ]);
  });

  it('refuses a name without a kind, the other kind, and "none" beside a factor, each with what to write', async () => {
    const bench = new Bench();
    const sheet = (await bench.xlsx())
      .set(1, { Faktor: 'rumah jauh' })
      .set(2, { Faktor: 'Angaran terbatas' })
      .set(3, { Faktor: 'pendukung: anggaran' })
      .set(4, { Faktor: 'anggaran; (tidak ada faktor)' });
    const plan = bench.plan(sheet);
    expect(plan.actions).toEqual([]);
    expect(messages(plan)).toEqual([
      expect.stringMatching(
        /^baris 2, kolom \w+ \(Faktor\): "rumah jauh" bukan faktor.*penghambat: rumah jauh/u,
      ),
      expect.stringMatching(/Maksudnya Anggaran terbatas\?/u),
      expect.stringMatching(/berlawanan jenis.*Hapus kata sebelum titik dua/u),
      expect.stringMatching(/"\(tidak ada faktor\)".*Kosongkan salah satunya/u),
    ]);
    expect(messages(plan, 'en')[0]).toContain('inhibiting: rumah jauh, or supporting: rumah jauh');
  });
});
