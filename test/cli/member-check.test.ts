import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

const interview = (informant: string, answer: string): string =>
  `---\ninformant: ${informant}\ndate: 2025-03-12\n---\nPeneliti: Apakah pekerjaan sesuai prosedur?\nInforman: ${answer}\n`;

function study(): string {
  return folderWith({
    'study.yaml': 'title: Studi sintetis\nlanguage: id\ncodebook: mangkunegara-2017\n',
    'informants.csv': 'id,nama,role\nI-01,Ibu Contoh,Staf\nI-02,,Kepala\nI-09,,Camat\n',
    'interviews/W-01.md': interview('I-01', 'Sudah sesuai dengan prosedur, semua berkas diperiksa.'),
    'interviews/W-02.md': interview('I-02', 'Belum sesuai prosedur, banyak langkah dilewati.'),
  });
}

const decisions = (folder: string): string => readFileSync(join(folder, 'decisions.yaml'), 'utf8');

describe('telaah member-check', () => {
  it('prints the page for one informant, with their words alone', async () => {
    const { code, out, err } = await telaah(['member-check', 'i-01'], study());
    expect(code, err).toBe(0);
    expect(out).toMatch(/^# Lembar konfirmasi informan/u);
    expect(out).toContain('semua berkas diperiksa');
    expect(out).not.toMatch(/banyak langkah|Ibu Contoh|I-02|kualitas\/sop/u);
    expect(err).toContain('usulan otomatis');
    const english = await telaah(['member-check', 'I-02', '.', '-l', 'en'], study());
    expect(english.out).toContain('Dear Sir or Madam');
  });

  it('writes it for Word, and as data', async () => {
    const folder = study();
    expect((await telaah(['member-check', 'I-01', '--out', 'I-01.docx'], folder)).code).toBe(0);
    const { value } = await mammoth.extractRawText({ path: join(folder, 'I-01.docx') });
    expect(value).toContain('☐ Sudah sesuai.');
    const { out } = await telaah(['member-check', 'I-01', '--json'], folder);
    expect(JSON.parse(out)).toMatchObject({ informant: 'I-01', dates: ['2025-03-12'] });
  });

  it('records answers in decisions.yaml, and lists who has answered', async () => {
    const folder = study();
    const before = await telaah(['member-check', '--list'], folder);
    expect(before.out).toContain('0 dari 2 informan sudah menjawab.');
    const one = await telaah(['member-check', 'I-01', '--confirmed'], folder);
    expect([one.code, one.out]).toEqual([
      0,
      'I-01: membenarkan, 2025-06-01  (dicatat dalam decisions.yaml)\n',
    ]);
    const argv = ['I-02', '.', '--corrected', '--note', 'sejak Mei', '--date', '2025-05-20'];
    expect((await telaah(['member-check', ...argv], folder)).code).toBe(0);
    expect(decisions(folder)).toMatch(
      /member-checks:\n {2}- informant: I-01\n {4}date: 2025-06-01\n {4}outcome: confirmed\n {2}- informant: I-02\n {4}date: 2025-05-20\n {4}outcome: corrected\n {4}note: sejak Mei\n/u,
    );
    const { out } = await telaah(['member-check', '--list', '.', '--json'], folder);
    expect(JSON.parse(out)).toMatchObject([
      { informant: 'I-01', answers: [{ outcome: 'confirmed' }] },
      { informant: 'I-02', answers: [{ outcome: 'corrected', note: 'sejak Mei' }] },
    ]);
    const checklist = await telaah(['checklist', 'coreq', '--json', '-l', 'en'], folder);
    expect(checklist.out).toContain('taken back to 2 of 2 informants: 1 confirmed it, 1 corrected it.');
  });

  it.each([
    [['I-1'], 'Did you mean I-01?'],
    [['I-09'], 'there is no interview with I-09'],
    [[], 'no informant is named'],
    [['.'], 'Those interviewed: I-01, I-02'],
    [['I-01', '--corrected'], 'Add: --note'],
    [['I-01', '--confirmed', '--corrected'], '--confirmed does not go with --corrected'],
    [['I-01', '--note', 'x'], '--note and --date go with'],
    [['I-01', '--confirmed', '--date', '2025-02-30'], 'must be a date'],
    [['I-01', '--confirmed', '--json'], 'a call of its own'],
    [['X', '--confirmed'], 'there is no informant "X"'],
  ])('%j is refused, and nothing is written', async (argv, message) => {
    const folder = study();
    const { code, err, out } = await telaah(['member-check', ...argv, '-l', 'en'], folder);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(out).toBe('');
    expect(existsSync(join(folder, 'decisions.yaml'))).toBe(false);
  });
});
