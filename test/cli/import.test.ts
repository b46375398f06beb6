import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeQdc } from '../../src/exchange/index.ts';
import { readStudy } from '../../src/pipeline.ts';
import { projectXml, schemaErrors } from '../exchange/refi/support.ts';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/study');

const METHODS = `methods:
  researchers:
    - { name: Ani, role: pewawancara, training: kuliah metode }
  sampling: Purposive
  informants: { count: 4, kinds: { kunci: 1, utama: 3 } }
  saturation: { claimed: true, base: 4 }
  minutes: { W-01: 45 }
`;

/** A copy of the example with codings and memos of two people. */
async function codedStudy(): Promise<string> {
  const root = folderWith({});
  cpSync(EXAMPLE, join(root, 'study'), { recursive: true });
  const settings = join(root, 'study/study.yaml');
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}\n${METHODS}`);
  const steps = [
    [
      'code',
      'add',
      'W-01:3',
      'tanggung-jawab/ketaatan-aturan',
      'negative',
      'study',
      '--coder',
      'ani',
      '--memo',
      'Tanya lagi.',
    ],
    ['code', 'add', 'W-01:3', 'kualitas/kemampuan', 'positive', 'study', '--coder', 'budi'],
    ['code', 'add', 'W-01:4', 'kualitas/kemampuan', 'mixed', 'study', '--coder', 'ani'],
    ['code', 'memo', 'kualitas/kemampuan', 'Definisi perlu dibahas.', 'study', '--coder', 'budi'],
  ];
  for (const step of steps) {
    const { code, err } = await telaah(step, root);
    if (code !== 0 && !step.includes('memo')) throw new Error(err);
  }
  return root;
}

async function essence(folder: string) {
  const { study: settings, codebook, documents, people } = await readStudy({ inputs: [folder] });
  return {
    settings,
    codebook,
    documents: documents.map(({ path: _path, ...document }) => document),
    codings: people.codings
      .map(({ document, start, end, quote, code, polarity, coder, at, memo }) =>
        [document, start, end, quote, code, polarity, coder, at, memo].join(' | '),
      )
      .sort(),
    memos: people.memos.map(({ coder, text, about }) => [coder, text, about.kind]),
    orphans: people.orphans.length,
  };
}

describe('a study exported and imported', () => {
  it('leaves behind what has lost its place, and says so', async () => {
    const root = await codedStudy();
    const { documents } = await readStudy({ inputs: [join(root, 'study')] });
    const { path = '', text = '', units = [] } = documents.find(({ id }) => id === 'W-01') ?? {};
    const { start = 0, end = 0 } = units[2] ?? {};
    const file = join(root, 'study', path);
    writeFileSync(file, readFileSync(file, 'utf8').replace(text.slice(start, end), 'Entahlah.'));
    const { err } = await telaah(['export', 'qdpx', 'study', '--lang', 'en'], root);
    expect(err).toContain('not carried over: 2 coding(s) or memo(s) without a place');
  });

  it('is the same study, and its export is valid and the same bytes', async () => {
    const root = await codedStudy();
    expect((await telaah(['export', 'qdpx', 'study', '-o', 'a.qdpx'], root)).code).toBe(0);
    await telaah(['export', 'qdpx', 'study', '-o', 'b.qdpx'], root);
    const bytes = readFileSync(join(root, 'a.qdpx'));
    expect(readFileSync(join(root, 'b.qdpx'))).toEqual(bytes);
    expect(await schemaErrors(projectXml(bytes), 'Project')).toEqual([]);
    const { code, out, err } = await telaah(['import', 'a.qdpx', '--out', 'back', '--json'], root);
    expect(code).toBe(0);
    expect(err).toContain('NOT_CARRIED');
    const report = JSON.parse(out) as { counts: Record<string, number>; coders: string[]; codebook: string };
    expect(report.coders).toEqual(['ani', 'budi']);
    expect(report.counts).toMatchObject({ orphans: 0, parted: 0, clipped: 0, read: 0 });
    const [before, after] = [await essence(join(root, 'study')), await essence(join(root, 'back'))];
    expect(before.codings).toHaveLength(3);
    // Names stay at home: the study reports pseudonyms.
    const nameless = before.settings.informants.map((informant) => ({ ...informant, name: null }));
    expect(after).toEqual({ ...before, settings: { ...before.settings, informants: nameless } });
    const xml = projectXml(bytes);
    for (const { name } of before.settings.informants) if (name !== null) expect(xml).not.toContain(name);
    expect(xml).not.toContain(root);
    expect(existsSync(join(root, 'back/.telaah/study.schema.json'))).toBe(true);
  }, 60_000);

  it('with names keeps them where the study shows them', async () => {
    const root = await codedStudy();
    const path = join(root, 'study/study.yaml');
    const yaml = readFileSync(path, 'utf8').replace(/^privacy:.*(?:\n {2}.*)*/mu, '');
    writeFileSync(path, `${yaml}\nprivacy: { names: real }\n`);
    await telaah(['export', 'qdpx', 'study', '-o', 'a.qdpx'], root);
    await telaah(['import', 'a.qdpx', '--out', 'back'], root);
    const [before, after] = [await essence(join(root, 'study')), await essence(join(root, 'back'))];
    expect(after.settings).toEqual(before.settings);
  }, 60_000);

  it('leaves out our own proposals, which are made anew', async () => {
    const root = folderWith({});
    cpSync(EXAMPLE, join(root, 'study'), { recursive: true });
    await telaah(['export', 'qdpx', 'study', '-o', 'a.qdpx'], root);
    const { out, err } = await telaah(['import', 'a.qdpx', '--out', 'back', '--json', '--lang', 'en'], root);
    expect((JSON.parse(out) as { counts: { codings: number } }).counts.codings).toBe(0);
    expect(err).toContain('Telaah’s own proposals');
  }, 60_000);
});

describe('telaah import', () => {
  it('writes nothing over what is there', async () => {
    const root = folderWith({
      'codes.qdc': writeQdc([
        { id: 'a', name: 'Disiplin', description: null, color: null, isCodable: true, codes: [] },
      ]),
      'mine/study.yaml': 'title: Punya saya\n',
    });
    const { code, err } = await telaah(['import', 'codes.qdc', '--out', 'mine'], root);
    expect(code).toBe(2);
    expect(err).toContain('OUTPUT_REFUSED');
    expect(readFileSync(join(root, 'mine/study.yaml'), 'utf8')).toBe('title: Punya saya\n');
    expect(readdirSync(join(root, 'mine'))).toEqual(['study.yaml']);
  });

  it('makes a study of a codebook, to put transcripts into', async () => {
    const code = (id: string, name: string, codes: never[] = []) => ({
      id,
      name,
      description: `Tentang ${name}.`,
      color: null,
      isCodable: true,
      codes,
    });
    const root = folderWith({ 'Kode saya.qdc': writeQdc([code('a', 'Disiplin'), code('b', 'Kerja sama')]) });
    const { code: exit, out } = await telaah(['import', 'Kode saya.qdc', '--lang', 'id'], root);
    expect(exit).toBe(0);
    expect(out).toContain('codebook.yaml, 2 kode');
    const folder = join(root, 'Kode saya');
    mkdirSync(join(folder, 'interviews'), { recursive: true });
    writeFileSync(
      join(folder, 'interviews/W-01.md'),
      'Peneliti: Disiplinnya?\n\nInforman: Disiplin mereka baik.\n',
    );
    const { documents, codebook } = await readStudy({ inputs: [folder] });
    expect(documents.map(({ id }) => id)).toEqual(['W-01']);
    expect(codebook.codes.map(({ id }) => id)).toEqual(['disiplin', 'kerja-sama']);
  });

  it('recognises a shipped codebook by its labels', async () => {
    const root = folderWith({});
    const { codesOf } = await import('../../src/exchange/index.ts');
    const { loadCodebook } = await import('../../src/codebook/index.ts');
    writeFileSync(join(root, 'r.qdc'), writeQdc(codesOf(await loadCodebook('robbins-2010', '.'), 'en')));
    const { out } = await telaah(['import', 'r.qdc', '--json'], root);
    expect((JSON.parse(out) as { codebook: string }).codebook).toBe('robbins-2010');
  });

  it('says which formats it knows, what is missing and what is broken', async () => {
    const root = folderWith({ 'a.txt': 'halo', 'b.qdpx': 'bukan zip' });
    expect((await telaah(['import', 'a.txt'], root)).err).toContain('FORMAT_UNSUPPORTED');
    expect((await telaah(['import', 'c.qdpx'], root)).err).toContain('INPUT_NOT_FOUND');
    const broken = await telaah(['import', 'b.qdpx'], root);
    expect(broken.err).toContain('INPUT_UNREADABLE');
    expect(broken.code).toBe(2);
    expect(readdirSync(root).sort()).toEqual(['a.txt', 'b.qdpx']);
  });
});
