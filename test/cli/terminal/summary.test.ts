import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import { formatSummary } from '../../../src/cli/terminal/summary.ts';
import { sayIn } from '../../../src/cli/terminal/text.ts';
import { type AnalyzedRun, analyzeStudy } from '../../../src/pipeline.ts';
import { telaah } from '../../support/cli.ts';
import { folderWith } from '../../support/folder.ts';
import { fakeIo, SAFE, WATCHED } from './support.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const STUDIES = ['fixtures/licensing-robbins-en', 'examples/study', 'fixtures/biro-mitchell'];

const runs = new Map<string, Promise<AnalyzedRun>>();

function analysed(study: string): Promise<AnalyzedRun> {
  const known = runs.get(study) ?? analyzeStudy({ inputs: [join(ROOT, study)] });
  runs.set(study, known);
  return known;
}

const FILES = [
  'report.md',
  'report.html',
  'analysis.json',
  'charts/ratings.svg',
  'matrices/time.csv',
  'matrices/words.csv',
];

async function summary(study: string, settings: Parameters<typeof fakeIo>[0] = {}): Promise<string> {
  const analyzed = await analysed(study);
  const written = {
    files: FILES.map((path) => ({ path, content: '' })),
    folder: '/studi/out',
    shown: 'studi/out',
    call: 'studi',
  };
  return formatSummary(analyzed, written, sayIn(analyzed.study.lang), fakeIo(settings).io);
}

/** Commands and paths are copied, so they are never broken. */
const isCopied = (line: string): boolean => /^ {2}(?:telaah |studi\/)/u.test(line);

describe.each(STUDIES)('the summary of %s', (study) => {
  it.each([40, 60, 80, 100, 120, 200])('fits %i columns', async (columns) => {
    const text = await summary(study, { columns });
    const wide = text.split('\n').filter((line) => stringWidth(line) > columns && !isCopied(line));
    expect(wide).toEqual([]);
  });

  it('has no character that an old console lacks', async () => {
    expect(await summary(study, { columns: 80 })).toMatch(SAFE);
  });

  it('names every sub-indicator with the word of its rating, whatever the width', async () => {
    const {
      analysis,
      study: { scale, lang },
    } = await analysed(study);
    for (const columns of [40, 200]) {
      const words = (await summary(study, { columns })).replace(/\s+/gu, ' ');
      for (const { code, combined } of analysis.conclusion.findings) {
        const label = analysis.codebook.codes.find(({ id }) => id === code)?.label[lang] ?? '';
        for (const word of label.split(' ')) expect(words).toContain(word);
        const level = scale.find((one) => one.level === combined?.level)?.[lang] ?? '';
        expect(words).toContain(level.split(' ')[0]);
      }
    }
  });
});

describe('the summary', () => {
  it('says it all in words when it is coloured too', async () => {
    const colour = await summary('examples/study', {
      columns: 120,
      terminal: WATCHED,
      env: { TERM: 'xterm' },
    });
    const plain = await summary('examples/study', {
      columns: 120,
      terminal: WATCHED,
      env: { NO_COLOR: '1' },
    });
    expect(colour).toContain('\u001b[31mbertentangan\u001b[39m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    expect(colour.replace(/\u001b\[\d+m/gu, '')).toBe(plain);
  });

  it('shows the evidence where there is room, and less where there is not', async () => {
    expect(await summary('examples/study', { columns: 120 })).toMatch(
      /Ketaatan pada peraturan .* 10 \/ 7 {2}bertentangan/u,
    );
    expect(await summary('examples/study', { columns: 80 })).not.toContain('10 / 7');
    expect(await summary('examples/study', { columns: 80 })).toContain('Wawancara');
    const narrow = await summary('examples/study', { columns: 40 });
    expect(narrow).toContain('Menurut teknik: telaah matrix technique.');
    expect(narrow).toMatch(/^ {2}Kemampuan +kurang +sepakat$/mu);
  });

  it('puts contradictions between techniques before what rules of procedure ask for', async () => {
    const text = await summary('examples/study');
    const lines = text.slice(text.indexOf('Periksa dahulu'), text.indexOf('Langkah berikut')).split('\n');
    expect(lines[0]).toMatch(/^Periksa dahulu \([1-9]\d* peringatan, [1-9]\d* catatan\)$/u);
    expect(lines[1]).toBe('  • Teknik saling bertentangan: Ketaatan pada peraturan  [R10]');
    expect(lines.findIndex((line) => line.includes('[R19]'))).toBeGreaterThan(2);
  });

  it('lists files and folders, those for people first, as links where the terminal has them', async () => {
    const text = await summary('examples/study');
    expect(text.slice(text.indexOf('Laporan')).split('\n')).toEqual([
      'Laporan',
      '  studi/out/report.html    untuk peramban: matriks sampai kutipan',
      '  studi/out/report.md      laporan sebagai teks',
      '  studi/out/charts/        bagan',
      '  studi/out/matrices/      setiap matriks sebagai CSV',
      '  studi/out/analysis.json  untuk program lain',
      '',
    ]);
    const linked = await summary('examples/study', {
      terminal: WATCHED,
      env: { TERM: 'xterm-kitty', NO_COLOR: '1' },
    });
    expect(linked).toContain(
      '\u001b]8;;file:///studi/out/report.html\u0007studi/out/report.html\u001b]8;;\u0007',
    );
  });
});

const INTERVIEW = `---
informant: I-01
date: 2025-03-12
---
Peneliti: Bagaimana kehadiran pegawai di sini?

I-01: Banyak yang datang terlambat, apel pagi sering kosong.
`;

function smallStudy(more: Readonly<Record<string, string>> = {}): string {
  return folderWith({
    'study.yaml': 'title: Kecil\ncodebook: robbins-2010\n',
    'informants.csv': 'id,jabatan\nI-01,Kepala\n',
    'interviews/W-01.md': INTERVIEW,
    ...more,
  });
}

describe('what to look at and do first', () => {
  it('names files that could not be read, and sends to check', async () => {
    const { out } = await telaah(['analyze'], smallStudy({ 'interviews/W-02.docx': 'no Word file' }));
    expect(out).toContain('1 berkas tidak terbaca');
    expect(out).toMatch(/^ {2}! Berkas tidak terbaca: interviews\/W-02\.docx$/mu);
    expect(out).toMatch(/^ {2}telaah check {2}/mu);
  });

  it('names thin evidence, though it is only a note', async () => {
    const { out } = await telaah(['analyze'], smallStudy());
    expect(out).toMatch(/^ {2}• Bukti tipis: .+ {2}\[thin\]$/mu);
  });

  it('counts the codings that a changed transcript has orphaned', async () => {
    const root = smallStudy();
    const { code } = await telaah(
      ['code', 'add', 'W-01:1', 'kuantitas/kehadiran', 'negative', '--coder', 'ani'],
      root,
    );
    expect(code).toBe(0);
    const other = INTERVIEW.replace('Banyak yang datang terlambat, apel pagi sering kosong.', 'Semua hadir.');
    const changed = smallStudy({ 'interviews/W-01.md': other });
    mkdirSync(join(changed, 'codings'));
    writeFileSync(join(changed, 'codings/ani.jsonl'), readFileSync(join(root, 'codings/ani.jsonl')));
    const { out } = await telaah(['analyze'], changed);
    expect(out).toContain('  • 1 koding kehilangan tempatnya: telaah code orphans');
    expect(out).toMatch(/^ {2}telaah review {2}/mu);
  });

  it('gives commands that can be copied: with the files, and the codebook, that were named', async () => {
    const root = folderWith({ 'wawancara satu.md': INTERVIEW });
    const { out } = await telaah(['analyze', 'wawancara satu.md', '-c', 'robbins-2010'], root);
    expect(out).toMatch(/^ {2}telaah verify "wawancara satu\.md" -c robbins-2010(?: |$)/mu);
    expect(out).toContain('telaah review "wawancara satu.md" -c robbins-2010 --coder NAMA');
  });
});

describe('progress of a long run', () => {
  it('is in the language of the study, and leaves no trace before the summary', async () => {
    let now = 0;
    const { io, all } = fakeIo({
      cwd: smallStudy({ 'interviews/W-02.md': INTERVIEW.replace('kosong', 'sepi') }),
      terminal: { out: false, err: true, in: true },
      now: () => {
        now += 700;
        return now;
      },
    });
    expect(await run(['analyze'], io)).toBe(0);
    expect(all()).toContain('Menyusun laporan');
    expect(all()).toContain('\r\u001b[KKecil\nCodebook');
  });
});
