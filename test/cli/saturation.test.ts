import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

const STUDY = 'title: Studi sintetis untuk uji\nlanguage: id\ncodebook: mangkunegara-2017\n';

const ANSWERS = [
  'Sudah sesuai dengan prosedur yang ada, semua berkas diperiksa.',
  'Sering terlambat karena komputernya rusak, jadi antrean menumpuk.',
  'Kami saling membantu kalau ada yang berhalangan hadir.',
];

function interview(date: string, answers: readonly string[]): string {
  const turns = answers.map((answer) => `Peneliti: Bagaimana pekerjaan di sini?\nInforman: ${answer}\n`);
  return `---\ntanggal: ${date}\n---\n${turns.join('')}`;
}

/** Synthetic interviews, the later ones without anything new. */
function study(count: number, more = ''): string {
  const files = Array.from({ length: count }, (_, at) => {
    const number = String(at + 1).padStart(2, '0');
    const answers = at < 3 ? ANSWERS.slice(0, at + 1) : ANSWERS;
    return [`interviews/W-${number}.md`, interview(`2025-03-${number}`, answers)] as const;
  });
  return folderWith({ 'study.yaml': STUDY + more, ...Object.fromEntries(files) });
}

describe('telaah saturation', () => {
  it('prints the verdict in a sentence, the curve and the runs', async () => {
    const { code, out } = await telaah(['saturation', study(6)], '.');
    expect(code).toBe(0);
    expect(out.replace(/\s+/gu, ' ')).toContain('Kejenuhan data tercapai pada 4+2 wawancara');
    expect(out).toMatch(/^W-01 +\+\d+ +\d+ ░+$/mu);
    expect(out).toMatch(/W-05, W-06 +0 +0 %/u);
    expect(out).toContain('2025-03-06');
  });

  it('fits 40 columns', async () => {
    const { out } = await telaah(['saturation', study(6), '--lang', 'en'], '.', { columns: 40 });
    expect(Math.max(...out.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(40);
    expect(out).toMatch(/^W-06 .*█+$/mu);
  });

  it('says when it cannot be assessed, and what it would take', async () => {
    const { code, out } = await telaah(['saturation', study(3), '--lang', 'en'], '.');
    expect(code).toBe(0);
    expect(out.replace(/\s+/gu, ' ')).toContain('cannot be assessed: there are only 3 interviews');
  });

  it('takes its options from the call and from study.yaml', async () => {
    const methods = 'methods:\n  saturation: { base: 2, run: 1, threshold: 0.1 }\n';
    const fromStudy = await telaah(['saturation', study(5, methods), '--json'], '.');
    expect(JSON.parse(fromStudy.out)).toMatchObject({
      options: { base: 2, run: 1, threshold: 0.1, themes: 'all' },
    });
    const call = [
      'saturation',
      study(5, methods),
      '--json',
      '--base',
      '3',
      '--threshold',
      '0',
      '--themes',
      'codes',
    ];
    expect(JSON.parse((await telaah(call, '.')).out)).toMatchObject({
      options: { base: 3, run: 1, threshold: 0, themes: 'codes' },
    });
  });

  it('writes markdown and CSV', async () => {
    const folder = study(6);
    const { out } = await telaah(['saturation', folder, '--format', 'csv'], '.');
    expect(out.split('\r\n')[0]).toBe(
      '\uFEFFwawancara,tanggal,tema,tema baru,kumulatif,baru dalam putaran,rasio putaran',
    );
    expect(out).toMatch(/W-06,2025-03-06,\d+,0,\d+,0,0/u);
    const saved = await telaah(['saturation', '.', '--out', 'saturation.md'], folder);
    expect(saved.code, saved.err).toBe(0);
    expect(existsSync(join(folder, 'saturation.md'))).toBe(true);
    expect(readFileSync(join(folder, 'saturation.md'), 'utf8')).toContain('Tema baru dalam setiap wawancara');
  });

  it('refuses what is no percentage or number, and says what was meant', async () => {
    const folder = study(1);
    const share = await telaah(['saturation', folder, '--threshold', '0.05'], '.');
    expect(share.code).toBe(2);
    expect(share.err).toContain('--threshold 5');
    const base = await telaah(['saturation', folder, '--base', '0'], '.');
    expect([base.code, base.err.includes('--base 4')]).toEqual([2, true]);
    expect((await telaah(['saturation', folder, '--themes', 'kode'], '.')).code).toBe(2);
  });
});
