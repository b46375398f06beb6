import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHART_IDS } from '../../src/model/chart.ts';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

/** Synthetic, as everything in it. */
const study = (): string =>
  folderWith({
    'study.yaml': 'title: Studi sintetis untuk uji\nlanguage: id\ncodebook: mangkunegara-2017\n',
    'interviews/W-01.md':
      '---\ntanggal: 2025-03-01\n---\nPeneliti: Bagaimana prosedurnya?\nInforman: Sudah sesuai dengan prosedur yang ada.\n',
  });

describe('telaah chart', () => {
  it('lists what there is, without a study', async () => {
    const { code, out } = await telaah(['chart', '--list', '--lang', 'en'], folderWith({}));
    expect(code).toBe(0);
    for (const id of CHART_IDS) expect(out).toContain(`\n${id}`);
    const { out: json } = await telaah(['chart', '--list', '--json'], folderWith({}));
    expect((JSON.parse(json) as { id: string }[]).map(({ id }) => id)).toEqual(CHART_IDS);
  });

  it('says a chart in words, with its numbers, and how to get the picture', async () => {
    const { code, out } = await telaah(['chart', 'ratings'], study());
    expect(code).toBe(0);
    expect(out).toContain('Penilaian 8 sub-indikator menurut teknik');
    expect(out).toMatch(/Kesesuaian dengan SOP +sangat baik \(1,00\)/u);
    expect(out).toContain('--out NAMA.png');
  });

  it('prints a drawing, and writes it', async () => {
    const folder = study();
    const { out } = await telaah(['chart', 'ratings', '--svg'], folder);
    expect(out).toMatch(/^<svg [\s\S]*<\/svg>\n$/u);
    expect((await telaah(['chart', 'ratings', '--out', 'r.svg'], folder)).err).toContain('r.svg');
    expect(readFileSync(join(folder, 'r.svg'), 'utf8')).toBe(out);
    expect((await telaah(['chart', 'ratings', '--out', 'r.png'], folder)).code).toBe(0);
    expect(readFileSync(join(folder, 'r.png')).subarray(1, 4).toString('latin1')).toBe('PNG');
  });

  it('gives its numbers to other programs', async () => {
    const { out } = await telaah(['chart', 'polarity', '--json', '--lang', 'en'], study());
    expect(JSON.parse(out)).toMatchObject({
      id: 'polarity',
      columns: ['Sub-indicator', 'positive', 'mixed', 'negative', 'neutral'],
    });
    const { out: all } = await telaah(['chart', 'all', '--json'], study());
    expect(JSON.parse(all)).toHaveLength(CHART_IDS.length);
  });

  it('draws a part of the study, and says so', async () => {
    const folder = study();
    const part = await telaah(['chart', 'polarity', '--code', 'kualitas', '--json'], folder);
    expect((JSON.parse(part.out) as { rows: unknown[] }).rows).toHaveLength(2);
    const { out } = await telaah(['chart', 'polarity', '--code', 'kualitas', '--svg'], folder);
    expect(out).toContain('>Pilihan: kode kualitas.</text>');
    const { out: none } = await telaah(['chart', 'ratings', '--polarity', 'negative'], folder);
    expect(none.replace(/\s+/gu, ' ')).toContain('Belum ada yang dapat dinilai');
    const { code, err } = await telaah(['chart', 'ratings', '--code', 'kwalitas'], folder);
    expect([code, err]).toEqual([2, expect.stringContaining('kualitas')]);
    expect((await telaah(['chart', 'polarity', '--svg'], folder)).out).not.toContain('Pilihan');
  });

  it('writes all of them into a folder, but for those with nothing on them, and over nothing', async () => {
    const folder = study();
    const { code, err } = await telaah(['chart', 'all', '--svg', '--png', '--out', 'grafik'], folder);
    expect(code).toBe(0);
    const files = readdirSync(join(folder, 'grafik'));
    expect(files).toEqual(expect.arrayContaining(['ratings.svg', 'ratings.png', 'timeline.svg']));
    expect(files).not.toContain('convergence.svg');
    expect(err).toContain('convergence: Konvergensi tidak dapat digambarkan');
    expect(err).toContain('grafik/ratings.svg');
    const again = await telaah(['chart', 'all', '--out', 'grafik'], folder);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('OUTPUT_REFUSED')]);
  });

  it.each([
    [['chart'], 'telaah chart --list'],
    [['chart', 'rating'], 'ratings'],
    [['chart', 'ratings', '--png'], '--out ratings.png'],
    [['chart', 'ratings', '--png', '--svg', '--out', 'r.png'], '--svg'],
    [['chart', 'ratings', '--json', '--svg'], '--json'],
    [['chart', 'all', '--json', '--out', 'x'], '--json'],
  ])('refuses %j, with a way out', async (argv, hint) => {
    const folder = study();
    const { code, err } = await telaah(argv, folder);
    expect(code).toBe(2);
    expect(err).toContain('[USAGE]');
    expect(err).toContain(hint);
    expect(existsSync(join(folder, 'r.png'))).toBe(false);
  });
});
