import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { onTestFinished } from 'vitest';
import { folderWith } from '../../support/folder.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const TSX = pathToFileURL(fileURLToPath(import.meta.resolve('tsx'))).href;
const PATIENCE = 60_000;

/** Why no pseudo-terminal can be had here; `null` where it can. `script` of util-linux makes one. */
export function whyNoTerminal(): string | null {
  if (process.platform !== 'linux') return 'script(1) works in another way outside Linux';
  const tried = spawnSync('script', ['-qec', 'test -t 0 && test -t 1', '/dev/null'], { input: '' });
  if (tried.error !== undefined) return 'there is no script(1) to make a pseudo-terminal';
  return tried.status === 0 ? null : 'script(1) makes no pseudo-terminal here';
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Without what would change the colours, or the program itself. */
function environment(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(NO_COLOR$|FORCE_COLOR$|NODE_OPTIONS$|NODE_V8_COVERAGE$|VITEST)/.test(name),
  );
  return { ...Object.fromEntries(kept), TERM: 'xterm-256color', NODE_ENV: 'production', ...extra };
}

/** The command line in a pseudo-terminal of its own. */
export class Terminal {
  #output = '';
  #seen = 0;
  #code: number | null = null;
  readonly #child: ChildProcess;
  readonly #pidFile: string;

  constructor(
    argv: readonly string[],
    {
      columns = 80,
      rows = 24,
      env = {},
    }: { columns?: number; rows?: number; env?: Record<string, string> } = {},
  ) {
    this.#pidFile = join(folderWith({}), 'pid');
    const call = [process.execPath, '--import', TSX, join(ROOT, 'bin/telaah.ts'), ...argv]
      .map(quoted)
      .join(' ');
    const inside = `stty rows ${rows} cols ${columns}; echo $$ > ${quoted(this.#pidFile)}; exec ${call}`;
    this.#child = spawn('script', ['-qec', inside, '/dev/null'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...environment(env), SHELL: '/bin/sh' },
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#output += text;
    });
    onTestFinished(async () => {
      if (this.#code === null) await this.signal('SIGKILL');
    });
    this.#child.on('exit', (code) => {
      this.#code = code ?? -1;
    });
  }

  /** Presses keys as they come from a terminal; what is waited for next must come after them. */
  press(keys: string): void {
    this.#seen = this.#output.length;
    this.#child.stdin?.write(keys);
  }

  /** Everything since the last key, without what moves and colours. */
  get shown(): string {
    return stripVTControlCharacters(this.#output.slice(this.#seen)).replaceAll('\r', '');
  }

  /** As the terminal gets it. */
  get raw(): string {
    return this.#output;
  }

  /** Waits until something is on the screen. */
  async see(what: string | RegExp): Promise<string> {
    const there = (): boolean =>
      typeof what === 'string' ? this.shown.includes(what) : what.test(this.shown);
    return this.until(there, String(what));
  }

  /** Waits for the end; the exit code. */
  async end(): Promise<number> {
    await this.until(() => this.#code !== null, 'the end');
    return this.#code ?? -1;
  }

  /** A signal to the program itself; returns when it has ended. */
  async signal(name: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    process.kill(Number(readFileSync(this.#pidFile, 'utf8')), name);
    await this.end();
  }

  async until(there: () => boolean, what: string): Promise<string> {
    for (let waited = 0; waited < PATIENCE; waited += 20) {
      if (there()) return this.shown;
      await pause(20);
    }
    throw new Error(`waited in vain for ${what}; there was:\n${this.shown}`);
  }
}
