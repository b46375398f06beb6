import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Concordance } from '../../src/model/concordance.ts';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const KOMINFO = join(FIXTURES, 'kominfo-mangkunegara');

async function hits(...argv: string[]): Promise<Concordance['hits']> {
  const { code, out } = await telaah(['search', ...argv, '--json'], KOMINFO);
  expect(code).toBe(0);
  return (JSON.parse(out) as Concordance).hits;
}

describe('telaah search', () => {
  it.each([40, 80, 120])('sets key words one below the other in %d columns', async (columns) => {
    const { out } = await telaah(['search', 'jam'], KOMINFO, {
      columns,
      env: { FORCE_COLOR: '1' },
    });
    const lines = out.split('\n').filter((line) => line.includes('\u001B[33m'));
    expect(lines.length).toBeGreaterThan(20);
    const at = lines.map((line) => stringWidth(line.slice(0, line.indexOf('\u001B[1m\u001B[33m'))));
    expect(new Set(at).size).toBe(1);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
  });

  it('sums up, by technique', async () => {
    const { out } = await telaah(['search', 'terlambat'], KOMINFO);
    expect(out).toContain('W-05:6');
    expect(out).toMatch(/\d+ tempat dalam \d+ satuan dari \d+ berkas: wawancara \d+/u);
  });

  it('says when there is nothing', async () => {
    const { code, out } = await telaah(['search', 'xilofon', '--lang', 'en'], KOMINFO);
    expect({ code, out }).toEqual({ code: 0, out: 'Not found.\n' });
  });

  it('looks only where it is told to', async () => {
    const all = await hits('jam');
    const staff = await hits('jam', '--group', 'honorer');
    expect(staff.length).toBeGreaterThan(0);
    expect(staff).toEqual(
      all.filter(({ informant }) => informant !== null && informant >= 'I-07' && informant <= 'I-12'),
    );
    expect(
      (await hits('jam', '--technique', 'observation')).every(({ document }) => document.startsWith('O-')),
    ).toBe(true);
  });

  it('looks only in passages of a code, when one is named', async () => {
    const found = await hits('jam', '--code', 'tanggung-jawab', '--polarity', 'negative');
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan((await hits('jam')).length);
    for (const { codes } of found) {
      expect(
        codes.some(({ code, polarity }) => code.startsWith('tanggung-jawab/') && polarity === 'negative'),
      ).toBe(true);
    }
  });

  it('finds what the interviewer says only when asked to', async () => {
    const own = await hits('lambat');
    const all = await hits('lambat', '--all');
    expect(own.some(({ outside }) => outside)).toBe(false);
    expect(all.filter(({ outside }) => outside).length).toBeGreaterThan(0);
    expect(all.filter(({ outside }) => !outside)).toEqual(own);
  });

  it('writes other forms, and runs nothing in them', async () => {
    const folder = folderWith({
      'W-01.md':
        '---\ntechnique: interview\n---\nP: Apa?\n\nI-01: =cmd|calc dan <b>tebal</b> \u001B[31mmerah\u001B[0m komputer rusak.\n',
    });
    const of = async (...options: string[]): Promise<string> =>
      (await telaah(['search', 'komputer', 'W-01.md', '-c', 'mangkunegara-2017', ...options], folder)).out;
    expect(await of('-f', 'csv')).toContain("'=cmd");
    expect(await of('-f', 'html')).toContain('&lt;b&gt;');
    expect(await of('-f', 'md')).toContain('komputer');
    expect(await of()).not.toContain('\u001B');
  });

  it.each([
    [['(', '--regex'], 'RE2'],
    [['x', '--regex', '--exact'], '--exact and --regex'],
    [['x', '--all', '--code', 'kualitas'], '--all cannot'],
    [['x', '--context', 'lebar'], '--context must be'],
    [['""'], 'no word to search for'],
    [['x', '--code', 'kwalitas'], 'Did you mean kualitas?'],
  ])('refuses %j', async (argv, said) => {
    const { code, out, err } = await telaah(['search', ...argv, '--lang', 'en'], KOMINFO);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });
});
