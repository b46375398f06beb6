import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TelaahError } from '../../src/model/error.ts';
import { writeNew, writeOutput } from '../../src/store/output.ts';
import { folderWith } from '../support/folder.ts';

const files = [
  { path: 'report.md', content: 'one' },
  { path: 'matrices/technique.csv', content: 'a,b' },
];

function folderInside(root: string): string {
  mkdirSync(join(root, 'out'));
  return join(root, 'out');
}

async function codeOf(work: Promise<void>): Promise<string | undefined> {
  const error: unknown = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  return error instanceof TelaahError ? error.details[0]?.code : undefined;
}

describe('writeOutput', () => {
  it('writes, writes again, and removes what is no longer made', async () => {
    const out = join(folderWith({}), 'out');
    await writeOutput(out, 'out', files, false);
    await writeOutput(out, 'out', [{ path: 'report.md', content: 'two' }], false);
    expect(readFileSync(join(out, 'report.md'), 'utf8')).toBe('two');
    expect(existsSync(join(out, 'matrices/technique.csv'))).toBe(false);
  });

  it('refuses a folder with a file of somebody else, and leaves it alone', async () => {
    const out = folderWith({ 'skripsi.docx': 'mine' });
    expect(await codeOf(writeOutput(out, 'out', files, false))).toBe('OUTPUT_REFUSED');
    expect(existsSync(join(out, 'report.md'))).toBe(false);
  });

  it('refuses to write over a report that was edited by hand', async () => {
    const out = join(folderWith({}), 'out');
    await writeOutput(out, 'out', files, false);
    writeFileSync(join(out, 'report.md'), 'my own words');
    expect(await codeOf(writeOutput(out, 'out', files, false))).toBe('OUTPUT_REFUSED');
    expect(readFileSync(join(out, 'report.md'), 'utf8')).toBe('my own words');
    await writeOutput(out, 'out', files, true);
    expect(readFileSync(join(out, 'report.md'), 'utf8')).toBe('one');
  });

  it('keeps files of others even when forced', async () => {
    const out = folderWith({ 'skripsi.docx': 'mine' });
    await writeOutput(out, 'out', files, true);
    expect(readFileSync(join(out, 'skripsi.docx'), 'utf8')).toBe('mine');
    expect(readFileSync(join(out, 'report.md'), 'utf8')).toBe('one');
  });

  it('replaces a link in its place instead of writing through it', async () => {
    const root = folderWith({ 'precious.txt': 'mine', 'out/notes.txt': 'n' });
    const out = join(root, 'out');
    symlinkSync(join(root, 'precious.txt'), join(out, 'report.md'));
    expect(await codeOf(writeOutput(out, 'out', files, false))).toBe('OUTPUT_REFUSED');
    await writeOutput(out, 'out', files, true);
    expect(readFileSync(join(root, 'precious.txt'), 'utf8')).toBe('mine');
    expect(lstatSync(join(out, 'report.md')).isFile()).toBe(true);
  });

  it('writes nothing through a folder that is a link to elsewhere', async () => {
    const root = folderWith({ 'elsewhere/technique.csv': 'mine', 'out/notes.txt': 'n' });
    symlinkSync(join(root, 'elsewhere'), join(root, 'out/matrices'));
    expect(await codeOf(writeOutput(join(root, 'out'), 'out', files, false))).toBe('OUTPUT_REFUSED');
    expect(await codeOf(writeOutput(join(root, 'out'), 'out', files, true))).toBe('OUTPUT_UNWRITABLE');
    expect(readFileSync(join(root, 'elsewhere/technique.csv'), 'utf8')).toBe('mine');
  });

  it('removes nothing outside the folder, whatever its manifest says', async () => {
    const root = folderWith({ 'victim.txt': 'mine' });
    const manifest = JSON.stringify({
      '../victim.txt': 'x',
      'a/../../victim.txt': 'x',
      [join(root, 'victim.txt')]: 'x',
    });
    writeFileSync(join(folderInside(root), '.telaah-output.json'), manifest);
    await writeOutput(join(root, 'out'), 'out', files, false);
    expect(readFileSync(join(root, 'victim.txt'), 'utf8')).toBe('mine');
  });

  it('says so when a folder cannot be written', async () => {
    const root = folderWith({ file: 'x' });
    expect(await codeOf(writeOutput(join(root, 'file/out'), 'out', files, false))).toBe('OUTPUT_UNWRITABLE');
  });
});

describe('writeNew', () => {
  it('never writes over anything, but for the schemas in .telaah/', async () => {
    const root = folderWith({ 'study.yaml': 'mine', '.telaah/study.schema.json': 'old' });
    expect(await codeOf(writeNew(root, '.', [{ path: 'study.yaml', content: 'new' }], false))).toBe(
      'OUTPUT_REFUSED',
    );
    const work = writeNew(root, '.', [{ path: 'study.yaml', content: 'new' }], false);
    await expect(work).rejects.toThrow('already there: study.yaml');
    await writeNew(root, '.', [{ path: '.telaah/study.schema.json', content: 'new' }], false);
    expect(readFileSync(join(root, 'study.yaml'), 'utf8')).toBe('mine');
    expect(readFileSync(join(root, '.telaah/study.schema.json'), 'utf8')).toBe('new');
  });
});
