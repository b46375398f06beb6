import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/program.ts';

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let ids = 0;

function newId(): string {
  ids += 1;
  return `event${String(ids).padStart(4, '0')}`;
}

/** Runs the command line in this process, as from a pipe in `cwd`. */
export async function telaah(
  argv: readonly string[],
  cwd: string,
  settings: Partial<Pick<Io, 'env' | 'terminal' | 'columns' | 'locale'>> = {},
): Promise<CliResult> {
  let out = '';
  let err = '';
  const code = await run(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    cwd,
    env: {},
    terminal: { out: false, err: false, in: false },
    columns: undefined,
    now: () => 0,
    time: () => '2025-06-01T08:00:00.000Z',
    newId,
    ...settings,
  });
  return { code, out, err };
}
