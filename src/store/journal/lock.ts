import { writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { TelaahError } from '../../model/error.ts';

/** Waiting for another process: 4 ms at a time, five seconds in all. */
const PAUSE = 4;
const PATIENCE = 1250;
/** Waiting for whoever has made a lock to name itself, which it does at once: half a second. */
const NAMING = 125;
/** Numbers that are kept after their lock was given back, for whoever was about to take one of them. */
const KEPT = 16;
const FREE = 'free';

interface Owner {
  readonly pid: number;
  readonly host: string;
}

/** `unborn`: made, but its owner has not yet said who it is; `gone`: another number has long been given. */
type State = Owner | 'free' | 'unborn' | 'gone';

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Whether the owner's process may still be running; one on another machine cannot be asked. */
function mayLive({ pid, host }: Owner): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

async function stateOf(path: string): Promise<State> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'gone';
    throw error;
  }
  if (content.startsWith(FREE)) return 'free';
  const [, pid, host] = /^(\d+)@(.*)\n$/.exec(content) ?? [];
  return pid === undefined || host === undefined ? 'unborn' : { pid: Number(pid), host };
}

const isHeld = (state: State): state is Owner => typeof state === 'object' && mayLive(state);

function locked(state: State, file: string, shown: string): TelaahError {
  const { pid, host } = typeof state === 'object' ? state : { pid: '?', host: '?' };
  return new TelaahError({
    code: 'JOURNAL_LOCKED',
    message: {
      id: `${shown} sedang ditulis proses ${pid} di ${host}; tidak ada yang disimpan`,
      en: `${shown} is being written by process ${pid} on ${host}; nothing was saved`,
    },
    hint: {
      id: `Tunggu sampai proses itu selesai. Bila proses itu sudah tidak ada, hapus ${file} lalu ulangi.`,
      en: `Wait until it has finished. If that process is gone, delete ${file} and try again.`,
    },
  });
}

/** Written over the owner's name, not in its place: there is no moment at which the file is empty. */
const giveBack = (path: string): void => {
  try {
    writeFileSync(path, FREE, { flag: 'r+' });
  } catch {
    // The folder was deleted meanwhile: then nobody waits for this lock.
  }
};

/**
 * A lock between processes. Locks are numbered, and taking one is making the file with the next number, which the
 * file system lets only one process do; so a lock whose owner has died is never broken, only passed by. The last
 * file stays where it is, so that a number is never given twice.
 */
export class FileLock {
  readonly #folder: string;
  readonly #name: string;
  readonly #shown: string;

  /** @param shown the file that is locked, as the user knows it */
  constructor(folder: string, name: string, shown: string) {
    this.#folder = folder;
    this.#name = name;
    this.#shown = shown;
  }

  /**
   * Does `work` while no other process holds the lock.
   * @throws TelaahError JOURNAL_LOCKED when another process does not give it back within five seconds
   */
  async during<T>(work: () => Promise<T>): Promise<T> {
    await mkdir(this.#folder, { recursive: true });
    const path = await this.#take();
    try {
      return await work();
    } finally {
      giveBack(path);
    }
  }

  #path(number: number): string {
    return join(this.#folder, `${this.#name}.${number}`);
  }

  /** Numbers taken, highest first. */
  async #numbers(): Promise<number[]> {
    const prefix = `${this.#name}.`;
    return (await readdir(this.#folder))
      .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
      .map((name) => Number(name.slice(prefix.length)))
      .sort((a, b) => b - a);
  }

  async #take(): Promise<string> {
    let unnamed = 0;
    for (let patience = PATIENCE; ; patience -= 1) {
      const [last = 0] = await this.#numbers();
      const state = last === 0 ? 'free' : await stateOf(this.#path(last));
      unnamed = state === 'unborn' ? unnamed + 1 : 0;
      const passable = state === 'unborn' ? unnamed > NAMING : state !== 'gone' && !isHeld(state);
      const path = passable ? await this.#claim(last + 1) : undefined;
      if (path !== undefined) return path;
      if (patience <= 0 && isHeld(state)) throw locked(state, this.#path(last), this.#shown);
      await pause(PAUSE);
    }
  }

  /** Makes the lock with this number; `undefined` when another process was faster. */
  async #claim(number: number): Promise<string | undefined> {
    const path = this.#path(number);
    try {
      // In one go, so that a process can hardly die between making the file and naming itself in it.
      writeFileSync(path, `${process.pid}@${hostname()}\n`, { flag: 'wx' });
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return undefined;
      await rm(path, { force: true });
      throw error;
    }
    const numbers = await this.#numbers();
    if ((numbers[0] ?? 0) > number) {
      await rm(path, { force: true });
      return undefined;
    }
    // One that was passed by as dead may have named itself meanwhile: it was first.
    if (number > 1 && isHeld(await stateOf(this.#path(number - 1)))) {
      giveBack(path);
      return undefined;
    }
    for (const old of numbers.filter((other) => other <= number - KEPT)) {
      await rm(this.#path(old), { force: true });
    }
    return path;
  }
}
