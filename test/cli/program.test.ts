import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { COMMAND_GROUPS } from '../../src/cli/commands/registry.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STUDY = join(ROOT, 'fixtures/disperindag-robbins');
const ESCAPE = '\u001b[';

const INTERVIEW = `---
informant: I-01
date: 2025-03-12
---
Peneliti: Bagaimana kehadiran pegawai di sini?

I-01: Banyak yang datang terlambat, apel pagi sering kosong.
`;

function smallStudy(more: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return folderWith({
    'study.yaml': 'title: Kecil\ncodebook: robbins-2010\n',
    'informants.csv': 'id,jabatan\nI-01,Kepala\n',
    'interviews/W-01.md': INTERVIEW,
    ...more,
  });
}

describe('help', () => {
  it('is shown when nothing is asked, and lists every command', async () => {
    const { code, out } = await telaah([], ROOT);
    expect(code).toBe(0);
    for (const command of buildProgram({ io: quiet(), exit: () => undefined }).commands)
      expect(out).toContain(`  ${command.name()}`);
    expect(COMMAND_GROUPS.flatMap(({ commands }) => commands).length).toBeGreaterThan(6);
  });

  it('has examples for every command', async () => {
    for (const command of buildProgram({ io: quiet(), exit: () => undefined }).commands) {
      const { code, out } = await telaah([command.name(), '--help'], ROOT);
      expect(code, command.name()).toBe(0);
      expect(out, command.name()).toContain('Examples:');
      expect(out, command.name()).toContain('$ telaah ');
    }
  });

  it('knows its version', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect((await telaah(['--version'], ROOT)).out.trim()).toBe(version);
  });
});

describe('a mistake in the call', () => {
  it.each([
    [['analize'], 'analyze'],
    [['analyze', '--lng', 'id'], '--lang'],
    [['matrix', 'tecnique', '.'], 'technique'],
    [['analyze', '--lang', 'fr'], 'id, en'],
    [['codebook'], 'list, show, check, new'],
    [['help', 'analize'], 'init, import, ingest, check, analyze'],
  ])('%j ends with 2 and says what was meant', async (argv, meant) => {
    const { code, out, err } = await telaah(argv, smallStudy());
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(meant);
    expect(err).toContain('[USAGE]');
    expect(err).not.toContain('    at ');
  });
});

describe('the language of a mistake', () => {
  it('is that of the study, unless --lang says otherwise', async () => {
    const root = folderWith({ 'study.yaml': 'codebok: x\n', 'a.md': 'x' });
    expect((await telaah(['analyze'], root)).err).toContain('tidak dikenal');
    expect((await telaah(['analyze', '--lang', 'en'], root)).err).toContain('is not known');
    const english = folderWith({ 'study.yaml': 'language: en\ncodebok: x\n', 'a.md': 'x' });
    expect((await telaah(['analyze'], english)).err).toContain('is not known');
    expect((await telaah(['analyze', english], root)).err).toContain('is not known');
    expect((await telaah(['analyse'], folderWith({}))).err).toContain('unknown command');
  });
});

describe('analyze', () => {
  it('says what the verdict leaves out, and which files are empty', async () => {
    const root = smallStudy({ 'interviews/W-02.txt': '' });
    const indonesian = await telaah(['analyze'], root);
    expect(indonesian.out).toContain('2 wawancara (1 tanpa satuan)');
    expect(indonesian.out).toMatch(/Simpulan keseluruhan: .+ \(1 dari 5 indikator\)/u);
    expect(indonesian.out).not.toContain('senyap');
    expect(indonesian.out).toContain('triangulasi memerlukan sedikitnya');
    const english = await telaah(['analyze', '--lang', 'en'], root);
    expect(english.out).toContain('2 interviews (1 without units)');
    expect(english.out).toMatch(/Overall: .+ \(1 of 5 indicators\)/u);
  });

  it('writes its reports and tells where they lie', async () => {
    const root = smallStudy();
    const { code, out, err } = await telaah(['analyze'], root);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('out/report.md');
    expect(readFileSync(join(root, 'out/report.md'), 'utf8')).toContain('Kecil');
    expect(JSON.parse(readFileSync(join(root, 'out/analysis.json'), 'utf8'))).toMatchObject({
      telaah: '0.1.0',
      schema: 1,
    });
  });

  it('names a source that cannot be read, analyses the rest, and ends with 2', async () => {
    const root = smallStudy({ 'interviews/W-02.docx': 'no Word file', 'documents/D-01.pdf': '%PDF-1.4' });
    const { code, out, err } = await telaah(['analyze'], root);
    expect(code).toBe(2);
    expect(err).toContain('interviews/W-02.docx');
    expect(err).toContain('documents/D-01.pdf');
    expect(out).toContain('1 wawancara');
  });

  it('prints JSON alone when asked, so that it can be piped', async () => {
    const { out } = await telaah(['analyze', '--json'], smallStudy());
    expect(JSON.parse(out)).toMatchObject({ study: { codebook: 'robbins-2010' } });
  });

  it('needs no study for single files', async () => {
    const root = folderWith({ 'W-01.md': INTERVIEW });
    const { code, out } = await telaah(['analyze', 'W-01.md', '-c', 'robbins-2010'], root);
    expect(code).toBe(0);
    expect(out).toContain('out/report.md');
  });

  it('refuses an output folder with files of others, unless forced', async () => {
    const root = smallStudy({ 'out/skripsi.docx': 'mine' });
    expect((await telaah(['analyze'], root)).err).toContain('[OUTPUT_REFUSED]');
    expect((await telaah(['analyze', '--force'], root)).code).toBe(0);
    expect(readFileSync(join(root, 'out/skripsi.docx'), 'utf8')).toBe('mine');
  });

  it('gives the same bytes for any order of its arguments', async () => {
    const root = folderWith({
      'a/W-01.md': INTERVIEW,
      'b/W-02.md': INTERVIEW.replace('sering kosong', 'selalu penuh'),
    });
    const json = async (...inputs: string[]): Promise<string> =>
      (await telaah(['analyze', ...inputs, '-c', 'robbins-2010', '--json'], root)).out;
    expect(await json('b', 'a')).toBe(await json('a', 'b/W-02.md'));
  });
});

describe('the terminal', () => {
  it.each([60, 80, 120])('never writes wider than %i columns', async (columns) => {
    for (const argv of [
      ['matrix', 'technique', STUDY],
      ['matrix', 'framework', STUDY],
      ['matrix', 'code-document', STUDY],
      ['check', STUDY],
      ['codebook', 'list'],
    ]) {
      const { out } = await telaah(argv, ROOT, { columns });
      const wide = out.split('\n').filter((line) => stringWidth(line) > columns);
      expect(wide, argv.join(' ')).toEqual([]);
    }
  });

  it('is coloured for a person, and plain in a pipe, with NO_COLOR, and on a dumb terminal', async () => {
    const terminal = { out: true, err: true, in: false };
    const root = smallStudy();
    const colours = async (env: Record<string, string>, watched = terminal): Promise<boolean> =>
      (
        await telaah(['check', 'interviews/W-01.md', '-c', 'robbins-2010'], root, { env, terminal: watched })
      ).out.includes(ESCAPE);
    expect(await colours({})).toBe(true);
    expect(await colours({ NO_COLOR: '1' })).toBe(false);
    expect(await colours({ TERM: 'dumb' })).toBe(false);
    expect(await colours({}, { out: false, err: false, in: false })).toBe(false);
    expect(await colours({ FORCE_COLOR: '1' }, { out: false, err: false, in: false })).toBe(true);
  });

  it('lets no escape sequence of a transcript act', async () => {
    const root = smallStudy({
      'interviews/W-02.md': INTERVIEW.replace('Banyak', '\u001b[2J\u001b]0;owned\u0007Banyak'),
    });
    for (const argv of [['explain', 'W-02:1'], ['matrix', 'framework'], ['analyze']]) {
      expect((await telaah(argv, root)).out, argv.join(' ')).not.toContain('\u001b');
    }
  });

  it('shows progress only to a person and only when the work takes long', async () => {
    const root = smallStudy();
    const watched = { out: false, err: true, in: false };
    expect((await telaah(['matrix', 'technique'], root, { terminal: watched })).err).toBe('');
  });
});

describe('explain', () => {
  it('shows the question, what matched, and how the polarity came about', async () => {
    const { code, out } = await telaah(['explain', 'W-01:1', '--lang', 'en'], smallStudy());
    expect(code).toBe(0);
    expect(out).toContain('Bagaimana kehadiran pegawai di sini?');
    expect(out).toContain('kuantitas/kehadiran');
    expect(out).toContain('negative');
    expect(out).toMatch(/term "[^"]+"|phrase "[^"]+"/);
  });

  it('names units of other documents that are like it and have the code', async () => {
    const study = smallStudy({
      'interviews/W-02.md': INTERVIEW.replace('Banyak yang datang terlambat', 'Terlambat itu biasa di sini'),
      'interviews/W-03.md': INTERVIEW.replace(/I-01: .*/u, 'I-01: Seragamnya rapi semua.'),
    });
    const { out } = await telaah(['explain', 'W-01:1', '--lang', 'en'], study);
    expect(out).toContain('Units like it with this code in other documents: W-02:1\n');
    const { out: indonesian } = await telaah(['explain', 'W-01:1', '--lang', 'id'], study);
    expect(indonesian).toContain('Satuan serupa dengan kode ini di dokumen lain: W-02:1\n');
  });

  it.each([['W-01'], ['W-09:1'], ['W-01:99']])('says what there is instead of %s', async (address) => {
    const { code, err } = await telaah(['explain', address], smallStudy());
    expect(code).toBe(2);
    expect(err).toContain('[UNIT_NOT_FOUND]');
  });
});

describe('check', () => {
  it('finds nothing in a clean study and ends with 0', async () => {
    const { code, out } = await telaah(['check'], smallStudy());
    expect(out).toContain('W-01');
    expect(code).toBe(0);
  });

  it('ends with 1 when there is something to look at', async () => {
    const { code, out } = await telaah(['check'], smallStudy({ 'interviews/W-02.md': INTERVIEW }));
    expect(code).toBe(1);
    expect(out).toContain('[DUPLICATE_TEXT]');
  });
});

describe('codebook', () => {
  it('new makes a codebook that passes its own check', async () => {
    const root = folderWith({});
    for (const lang of ['id', 'en']) {
      const file = `mine-${lang}.yaml`;
      expect((await telaah(['codebook', 'new', file, '--lang', lang], root)).code).toBe(0);
      const { code, out } = await telaah(['codebook', 'check', file], root);
      expect(out).toContain('Semua contoh terkode seperti tertulis.');
      expect(code).toBe(0);
    }
  });

  it('check names an example that comes out otherwise, and ends with 1', async () => {
    const root = folderWith({});
    await telaah(['codebook', 'new'], root);
    const broken = readFileSync(join(root, 'codebook.yaml'), 'utf8').replace(
      'polarity: positive',
      'polarity: negative',
    );
    const other = folderWith({ 'broken.yaml': broken });
    const { code, out } = await telaah(['codebook', 'check', 'broken.yaml', '--lang', 'en'], other);
    expect(code).toBe(1);
    expect(out).toContain('disiplin/kehadiran.examples[0]: must be negative, but reads as positive');
  });

  it('new copies a shipped codebook to change', async () => {
    const root = folderWith({});
    expect((await telaah(['codebook', 'new', 'mine.yaml', '--from', 'mitchell-2001'], root)).code).toBe(0);
    expect((await telaah(['codebook', 'check', 'mine.yaml'], root)).out).toContain('5 indikator');
  });

  it('show prints codes with their definitions', async () => {
    const { out } = await telaah(['codebook', 'show', 'mitchell-2001', '--lang', 'en'], ROOT);
    expect(out).toContain('(inisiatif)');
    expect(out).toContain('Use when');
  });
});

describe('init', () => {
  it('lays down a study that can be analysed at once, in either language', async () => {
    for (const lang of ['id', 'en']) {
      const root = folderWith({});
      expect(
        (await telaah(['init', 'study', '--lang', lang, '-t', 'A "title": with marks'], root)).code,
      ).toBe(0);
      const { code, err } = await telaah(['analyze', 'study'], root);
      expect(err).toBe('');
      expect(code).toBe(0);
    }
  });

  it('lays down the example study', async () => {
    const root = folderWith({});
    expect((await telaah(['init', 'coba', '--example'], root)).code).toBe(0);
    expect((await telaah(['analyze', 'coba'], root)).code).toBe(0);
  });

  it('never writes over anything', async () => {
    const root = folderWith({ 'study.yaml': 'mine' });
    const { code, err } = await telaah(['init', '--yes'], root);
    expect(code).toBe(2);
    expect(err).toContain('[OUTPUT_REFUSED]');
    expect(readFileSync(join(root, 'study.yaml'), 'utf8')).toBe('mine');
  });
});

describe('export and conclude', () => {
  it('print to a pipe and save to a file, but never over one', async () => {
    const root = smallStudy();
    expect((await telaah(['export', 'csv'], root)).out).toContain('kuantitas/kehadiran');
    expect((await telaah(['conclude'], root)).out).toContain('Simpulan dan Saran');
    expect(JSON.parse((await telaah(['conclude', '--format', 'json'], root)).out)).toHaveProperty('overall');
    expect((await telaah(['export', 'md', '-o', 'bab-4.md'], root)).code).toBe(0);
    expect((await telaah(['export', 'md', '-o', 'bab-4.md'], root)).err).toContain('[OUTPUT_REFUSED]');
  });

  it('leave an exported report out of the evidence of the next run', async () => {
    const root = smallStudy();
    const before = (await telaah(['export', 'csv'], root)).out;
    await telaah(['export', 'md', '-o', 'bab-4.md'], root);
    const { out, err } = await telaah(['export', 'csv'], root);
    expect(out).toBe(before);
    expect(err).toContain('bab-4.md peringatan: tidak dibaca sebagai sumber');
  });
});

function quiet() {
  return {
    out: () => undefined,
    err: () => undefined,
    cwd: ROOT,
    env: {},
    terminal: { out: false, err: false, in: false },
    columns: undefined,
    now: () => 0,
    time: () => '2025-06-01T08:00:00.000Z',
    newId: () => 'event',
  };
}
