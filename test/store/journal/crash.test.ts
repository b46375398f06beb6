import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readJournals } from '../../../src/store/journal/index.ts';
import { folderWith } from '../../support/folder.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** The whole of it takes minutes: in CI, and where TELAAH_LONG_TESTS is set. */
const LONG = process.env['CI'] === 'true' || process.env['TELAAH_LONG_TESTS'] !== undefined;
const RUNS = LONG ? 1000 : 60;
const SECONDS = LONG ? 60 : 3;
const AT_ONCE = 2;

/** The writer and all it imports as JavaScript: a process that starts at once, without a compiler. */
function compiledWriter(): string {
  const folder = folderWith({ 'package.json': '{"type":"module"}' });
  const open = [join(ROOT, 'test/store/journal/writer.ts')];
  const done = new Set<string>();
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (done.has(file)) continue;
    done.add(file);
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ES2023,
        verbatimModuleSyntax: true,
        rewriteRelativeImportExtensions: true,
      },
    });
    const target = join(folder, relative(ROOT, file).replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
    for (const [, path = ''] of outputText.matchAll(/from ["'](\.[^"']+)\.js["']/g)) {
      open.push(join(dirname(file), `${path}.ts`));
    }
  }
  return join(folder, 'test/store/journal/writer.js');
}

interface Run {
  /** The ids that were acknowledged. */
  readonly saved: Promise<string[]>;
  readonly kill: () => void;
  readonly begun: Promise<void>;
}

function start(writer: string, ...args: readonly string[]): Run {
  const child = spawn(process.execPath, [writer, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString('utf8');
      resolve();
    });
    child.on('close', () => {
      resolve();
    });
  });
  // What stands before the last line end was acknowledged in full.
  const saved = new Promise<string[]>((resolve) => {
    child.on('close', () => {
      resolve(out.split('\n').slice(0, -1));
    });
  });
  return { saved, begun, kill: () => child.kill('SIGKILL') };
}

/** Every line but a torn last one is an event, and every acknowledged event is there once. */
async function checkJournal(root: string, saved: readonly string[]): Promise<void> {
  const { value, warnings } = await readJournals(root);
  expect(warnings.filter(({ code }) => code !== 'JOURNAL_TORN')).toEqual([]);
  const ids = value.flatMap(({ events }) => events.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  const there = new Set(ids);
  expect(saved.filter((id) => !there.has(id))).toEqual([]);
}

/** Park and Miller (1988): the same moments in every run of the test. */
function* moments(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

describe('the journal', () => {
  it(`loses no acknowledged event when ${RUNS} writing processes are killed at random moments`, async () => {
    const writer = compiledWriter();
    const root = folderWith({});
    const moment = moments(4);
    const saved: string[] = [];
    for (let run = 0; run < RUNS; run += AT_ONCE) {
      const children = Array.from({ length: AT_ONCE }, (_, index) =>
        // Memos of up to a quarter of a megabyte now and then, so that some writes are torn.
        start(writer, root, `r${run + index}`, '0', run % 20 === 0 ? '262144' : '400'),
      );
      await Promise.all(children.map(({ begun }) => begun));
      for (const { kill } of children) {
        await pause(moment.next().value * 8);
        kill();
      }
      saved.push(...(await Promise.all(children.map((child) => child.saved))).flat());
      if (run % 100 === 0) await checkJournal(root, saved);
    }
    expect(saved.length).toBeGreaterThan(RUNS);
    await checkJournal(root, saved);
  }, 900_000);

  it(`loses nothing when two processes write to it for ${SECONDS} seconds`, async () => {
    const writer = compiledWriter();
    const root = folderWith({});
    const children = [start(writer, root, 'a', '0', '300'), start(writer, root, 'b', '0', '300')];
    await pause(SECONDS * 1000);
    for (const { kill } of children) kill();
    const saved = await Promise.all(children.map((child) => child.saved));
    expect(saved.every((ids) => ids.length > 5)).toBe(true);
    await checkJournal(root, saved.flat());
  }, 120_000);
});
