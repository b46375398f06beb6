import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { run } from '../../src/cli/program.ts';
import { recordingIo } from './recording-io.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Printed {
  readonly text: string;
  readonly exit: number;
}

/** An empty folder in which the commands of a document run one after another, in this process. */
export class Session {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(): Promise<Session> {
    return new Session(await mkdtemp(join(tmpdir(), 'telaah-docs-')));
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Copies a file or folder of the repository, but for what a run has left in it. */
  async copy(from: string, to: string): Promise<void> {
    const generated = new Set(['out', '.telaah']);
    await cp(join(ROOT, from), join(this.#folder, to), {
      recursive: true,
      filter: (path) => !generated.has(basename(path)),
    });
  }

  async write(file: string, content: string): Promise<void> {
    const path = join(this.#folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }

  async delete(file: string): Promise<void> {
    await rm(join(this.#folder, file));
  }

  /** Replaces text that must stand in the file exactly once. */
  async edit(file: string, from: string, to: string): Promise<void> {
    const parts = (await readFile(join(this.#folder, file), 'utf8')).split(from);
    if (parts.length !== 2) throw new Error(`${file} holds "${from}" ${parts.length - 1} times, not once`);
    await this.write(file, parts.join(to));
  }

  /** Runs one line of a document: `telaah …`, with or without `> FILE`; or one of the two commands of the README. */
  async run(line: string): Promise<Printed> {
    if (line === 'npm ci && npm test') return { text: await testSummary(), exit: 0 };
    const [words, target] = redirected(line === 'npm ci && npm start' ? await startCommand() : wordsOf(line));
    const [program, ...argv] = words;
    if (program !== 'telaah') throw new Error(`documents can only run telaah, not: ${line}`);
    const { io, printed, data, messages } = recordingIo(this.#folder);
    const exit = await run(argv, io);
    if (target !== undefined) await this.write(target, data());
    const text = target === undefined ? printed() : messages();
    return { text: text.replaceAll(this.#folder, '…'), exit };
  }
}

/** Words parted by spaces; double quotes hold them together. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

function redirected(words: readonly string[]): [words: readonly string[], target: string | undefined] {
  const at = words.indexOf('>');
  return at < 0 ? [words, undefined] : [words.slice(0, at), words[at + 1]];
}

/** What `npm start` runs, once it has built. */
async function startCommand(): Promise<string[]> {
  const file = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as unknown;
  const { scripts } = z.object({ scripts: z.object({ start: z.string() }) }).parse(file);
  const words = /&& node dist\/bin\/telaah\.js (.+)$/u.exec(scripts.start)?.[1];
  if (words === undefined) throw new Error(`npm start does not run telaah: ${scripts.start}`);
  return ['telaah', ...wordsOf(words)];
}

/** The line of `npm test` that can be known without running it. */
async function testSummary(): Promise<string> {
  const files = await readdir(join(ROOT, 'test'), { recursive: true });
  const count = files.filter((file) => file.endsWith('.test.ts')).length;
  return `…\n Test Files  ${count} passed (${count})\n…\n`;
}
