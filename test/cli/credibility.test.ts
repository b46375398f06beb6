import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

const SOURCE = `Peneliti: Bagaimana mutu kerja pegawai di sini?
Informan: Sudah sesuai dengan prosedur yang ada, semua berkas diperiksa.
Peneliti: Apakah pekerjaan selesai tepat waktu?
Informan: Sering terlambat karena komputernya rusak, jadi antrean menumpuk.
`;

const STUDY = `title: Studi sintetis untuk uji
language: id
codebook: mangkunegara-2017
credibility: [member-check]
`;

function study(): string {
  return folderWith({ 'study.yaml': STUDY, 'interviews/W-01.txt': SOURCE });
}

interface Result {
  readonly id: string;
  readonly declared: boolean;
  readonly state: string;
}

async function states(folder: string): Promise<Readonly<Record<string, string>>> {
  const { out, err } = await telaah(['credibility', folder, '--json'], '.');
  expect(err).not.toContain('[USAGE]');
  const { credibility, trust } = JSON.parse(out) as { credibility: Result[]; trust: Result[] };
  return Object.fromEntries([...credibility, ...trust].map(({ id, state }) => [id, state]));
}

const decisions = (folder: string): string => readFileSync(join(folder, 'decisions.yaml'), 'utf8');

describe('telaah credibility', () => {
  it('prints the tests with what is missing, in 40 columns, too', async () => {
    const { code, out } = await telaah(['credibility', study()], '.', { columns: 40 });
    expect(code).toBe(0);
    expect(Math.max(...out.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(40);
    const flat = out.replace(/\s+/gu, ' ');
    expect(flat).toContain('Member check Dinyatakan: ya Keadaan: tidak tampak');
    expect(flat).toContain('“Tidak tampak” tidak berarti tidak dilakukan');
  });

  it('writes markdown in either language', async () => {
    const { out } = await telaah(['credibility', study(), '--format', 'md', '--lang', 'en'], '.');
    expect(out).toContain('| Member checking | yes | not shown |');
  });

  it('shows the tactics', async () => {
    const { out } = await telaah(['credibility', study(), '--tactics', '--json'], '.');
    expect((JSON.parse(out) as { tactics: unknown[] }).tactics).toHaveLength(26);
    const table = await telaah(['credibility', study(), '--tactics', '--lang', 'en'], '.');
    expect(table.out).toContain('Tactics for testing or confirming findings');
  });
});

describe('telaah credibility add', () => {
  it('logs what was done, so that the test is shown', async () => {
    const folder = study();
    expect(await states(folder)).toMatchObject({
      'peer-debriefing': 'not-shown',
      'prolonged-engagement': 'not-shown',
    });
    const talk = [
      'credibility',
      'add',
      'peer-debriefing',
      '--with',
      'R. S.',
      '--note',
      'kode mutu dirumuskan ulang',
    ];
    const added = await telaah(talk, folder);
    expect(added.code, added.err).toBe(0);
    expect(added.out).toContain('diskusi dengan teman sejawat: kode mutu dirumuskan ulang');
    await telaah(['credibility', 'add', 'kunjungan', '--date', '2025-03-01', '--note', 'pertama'], folder);
    await telaah(
      ['credibility', 'add', 'visit', '--date', '2025-03-09', '--hours', '2,5', '--note', 'kedua'],
      folder,
    );
    expect(await states(folder)).toMatchObject({
      'peer-debriefing': 'shown',
      'prolonged-engagement': 'shown',
    });
    expect(decisions(folder)).toContain('hours: 2.5');
  });

  it('keeps what is in the file, comments too', async () => {
    const folder = study();
    writeFileSync(
      join(folder, 'decisions.yaml'),
      '# catatan saya\ncredibility:\n  - kind: visit # yang pertama\n    note: pertama\n',
    );
    const call = ['credibility', 'add', 'reference-material', '--documents', 'W-01', '--note', 'rekaman'];
    expect((await telaah(call, folder)).code).toBe(0);
    const text = decisions(folder);
    expect(text).toContain('# catatan saya');
    expect(text).toContain('kind: visit # yang pertama');
    expect(text).toContain('reference-material');
    expect(await states(folder)).toMatchObject({ 'reference-material': 'shown' });
  });

  it('refuses what is not known or not said, and writes nothing', async () => {
    const folder = study();
    const refused = async (...call: readonly string[]): Promise<string> => {
      const { code, err } = await telaah(['credibility', 'add', ...call], folder);
      expect(code).toBe(2);
      return err;
    };
    expect(await refused('visits', '--note', 'x')).toContain('visit');
    expect(await refused('visit')).toContain('--note');
    expect(await refused('visit', '--note', 'x', '--date', '12-03-2025')).toContain('--date 2025-06-01');
    expect(await refused('visit', '--note', 'x', '--hours', 'dua')).toContain('--hours 2.5');
    expect(await refused('reference-material', '--note', 'x', '--documents', 'W-99')).toContain('W-99');
    expect(() => decisions(folder)).toThrow();
  });

  it('needs a folder to write to', async () => {
    const folder = study();
    const file = join(folder, 'interviews', 'W-01.txt');
    const call = ['credibility', 'add', 'visit', file, '--note', 'x', '-c', 'mangkunegara-2017'];
    const { code, err } = await telaah(call, folder);
    expect([code, err.includes('[USAGE]')]).toEqual([2, true]);
  });
});
