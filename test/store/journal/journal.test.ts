import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TelaahError } from '../../../src/model/error.ts';
import type { JournalEvent } from '../../../src/model/journal.ts';
import { Journal, readJournals } from '../../../src/store/journal/index.ts';
import { folderWith } from '../../support/folder.ts';
import { added } from '../../support/journal.ts';

const PATH = 'codings/ani.jsonl';

const idsIn = async (root: string): Promise<string[]> =>
  (await readJournals(root)).value.flatMap(({ events }) => events.map(({ id }) => id));

async function journalOf(root: string, ids: readonly string[]): Promise<Journal> {
  const journal = new Journal(root, 'ani');
  for (const id of ids) await journal.append([added(id)]);
  return journal;
}

describe('a journal', () => {
  it('holds what was appended, a line an event, in its order', async () => {
    const root = folderWith({});
    const journal = await journalOf(root, ['a', 'b']);
    await journal.append([added('c', { memo: 'baris\nbaru  ,\ud800 "kutip"' }), added('d')]);

    const { value, warnings } = await readJournals(root);
    expect(warnings).toEqual([]);
    expect(value.map(({ coder }) => coder)).toEqual(['ani']);
    expect(value[0]?.events).toEqual([
      added('a'),
      added('b'),
      added('c', { memo: 'baris\nbaru  ,\ud800 "kutip"' }),
      added('d'),
    ]);
    expect(readFileSync(join(root, PATH), 'utf8').trimEnd().split('\n')).toHaveLength(4);
  });

  it('is one file a coder', async () => {
    const root = folderWith({});
    await new Journal(root, 'budi').append([added('b')]);
    await new Journal(root, 'ani').append([added('a')]);
    expect((await readJournals(root)).value.map(({ coder }) => coder)).toEqual(['ani', 'budi']);
  });

  it('names a line that is no event, keeps it, and reads the rest', async () => {
    const root = folderWith({});
    const journal = await journalOf(root, ['a']);
    writeFileSync(join(root, PATH), '<<<<<<< HEAD\n{"id":"x","do":"add"}\n', { flag: 'a' });
    await journal.append([added('b')]);
    const { value, warnings } = await readJournals(root);
    expect(value[0]?.events.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(warnings.map(({ code, where }) => `${code} ${where}`)).toEqual([
      `JOURNAL_LINE_UNREADABLE ${PATH}:2`,
      `JOURNAL_LINE_UNREADABLE ${PATH}:3`,
    ]);
    expect(readFileSync(join(root, PATH), 'utf8')).toContain('<<<<<<< HEAD');
  });

  it('takes a factor only with its kind, and none without', async () => {
    const root = folderWith({});
    const { document, anchor } = added('a') as JournalEvent & { do: 'add' };
    const noted = (factor: string | null, kind: unknown): object => ({
      ...{ id: 'f', coder: 'ani', at: '2026-01-05T08:00:00Z', do: 'factor' },
      ...{ document, anchor, factor, kind },
    });
    const lines = [
      noted('jarak', 'inhibiting'),
      noted(null, null),
      noted('jarak', null),
      noted(null, 'supporting'),
    ];
    await journalOf(root, []);
    mkdirSync(join(root, 'codings'), { recursive: true });
    writeFileSync(join(root, PATH), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const { value, warnings } = await readJournals(root);
    expect(value[0]?.events).toHaveLength(2);
    expect(warnings.map(({ where }) => where)).toEqual([`${PATH}:3`, `${PATH}:4`]);
  });

  it('cut off at any byte loses no event before the cut, says so, and can be written again', async () => {
    const root = folderWith({});
    await journalOf(root, ['a', 'b']);
    const whole = readFileSync(join(root, PATH));
    const lines = whole.toString('utf8').trimEnd().split('\n');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (cut) => {
        writeFileSync(join(root, PATH), whole);
        truncateSync(join(root, PATH), cut);
        const rest = whole.subarray(0, cut).toString('utf8').split('\n');
        const left = lines.slice(0, rest.filter((line, index) => line === lines[index]).length);
        const torn = !['', ...lines].includes(rest.at(-1) ?? '');

        const read = await readJournals(root);
        expect(read.value[0]?.events.map(({ id }) => id)).toEqual(['a', 'b'].slice(0, left.length));
        expect(read.warnings.map(({ code }) => code)).toEqual(torn ? ['JOURNAL_TORN'] : []);

        const told = await new Journal(root, 'ani').append([added('c')]);
        expect(told.map(({ code }) => code)).toEqual(torn ? ['JOURNAL_TORN'] : []);
        const after = readFileSync(join(root, PATH), 'utf8');
        expect(after).toBe(`${[...left, JSON.stringify(added('c'))].join('\n')}\n`);
      }),
      { numRuns: 60 },
    );
  });

  it('cuts a torn line that is longer than what is read at once', async () => {
    const root = folderWith({});
    const journal = await journalOf(root, ['a']);
    writeFileSync(join(root, PATH), `{"id":"${'x'.repeat(200_000)}`, { flag: 'a' });
    expect(await journal.append([added('b')])).toHaveLength(1);
    expect(await idsIn(root)).toEqual(['a', 'b']);
  });
});

describe('a disk that is full', () => {
  it.each([
    ['before the first byte', 0],
    ['in the middle of a line', 40],
  ])('%s gives a clear error and an intact journal', async (_, room) => {
    const root = folderWith({});
    await journalOf(root, ['a']);
    const before = readFileSync(join(root, PATH));
    let left = room;
    const full = new Journal(root, 'ani', async (handle, bytes) => {
      if (left === 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      const { bytesWritten } = await handle.write(bytes.subarray(0, left));
      left = 0;
      return bytesWritten;
    });
    const error: unknown = await full.append([added('b')]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TelaahError);
    const [detail] = (error as TelaahError).details;
    expect(detail).toMatchObject({ code: 'JOURNAL_UNWRITABLE' });
    expect(detail?.message.id).toContain('disk penuh');
    expect(detail?.message.en).toContain('the disk is full');
    expect(readFileSync(join(root, PATH))).toEqual(before);

    await new Journal(root, 'ani').append([added('c')]);
    expect(await idsIn(root)).toEqual(['a', 'c']);
  });

  it('of a real file system loses nothing that was acknowledged', async ({ skip }) => {
    const root = folderWith({});
    const disk = join(root, 'disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
    skip(mounted.status !== 0, 'a small tmpfs cannot be mounted here (needs root on Linux)');
    onTestFinished(() => {
      spawnSync('umount', [disk]);
    });
    const journal = new Journal(disk, 'ani');
    const saved: string[] = [];
    let refused: unknown;
    for (let number = 0; number < 500 && refused === undefined; number += 1) {
      await journal.append([added(`e${number}`, { memo: 'x'.repeat(900) })]).then(
        () => saved.push(`e${number}`),
        (error: unknown) => {
          refused = error;
        },
      );
    }
    expect((refused as TelaahError).details[0]).toMatchObject({ code: 'JOURNAL_UNWRITABLE' });
    expect((refused as TelaahError).details[0]?.message.en).toContain('the disk is full');
    expect(saved.length).toBeGreaterThan(10);
    const { value, warnings } = await readJournals(disk);
    expect(value[0]?.events.map(({ id }) => id)).toEqual(saved);
    expect(warnings).toEqual([]);
  });
});

describe('a lock', () => {
  it('of a process that has died is passed by', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const { hostname } = await import('node:os');
    const root = folderWith({ '.telaah/locks/ani.jsonl.7': `${pid}@${hostname()}\n` });
    await new Journal(root, 'ani').append([added('a')]);
    expect(await idsIn(root)).toEqual(['a']);
  });

  it('is taken in turn by many writers in one process', async () => {
    const root = folderWith({});
    const ids = Array.from({ length: 40 }, (_, index) => `e${index}`);
    await Promise.all(ids.map((id) => new Journal(root, 'ani').append([added(id)])));
    expect((await idsIn(root)).sort()).toEqual([...ids].sort());
  });

  it('leaves few files behind', async () => {
    const root = folderWith({});
    await journalOf(
      root,
      Array.from({ length: 60 }, (_, index) => `e${index}`),
    );
    const { readdirSync } = await import('node:fs');
    expect(readdirSync(join(root, '.telaah/locks')).length).toBeLessThanOrEqual(20);
    expect(statSync(join(root, PATH)).size).toBeGreaterThan(0);
  });
});
