import type { Io } from '../../src/cli/io.ts';

/** As wide as a code block is shown without scrolling on most pages and screens. */
const COLUMNS = 88;

interface Recording {
  readonly io: Io;
  readonly printed: () => string;
  readonly data: () => string;
  readonly messages: () => string;
}

/** A terminal-less io that keeps everything printed, data and messages in the order a reader would see them. */
export function recordingIo(cwd: string): Recording {
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `example-${ids}`;
  };
  let all = '';
  let out = '';
  let told = '';
  const io: Io = {
    out: (text) => {
      all += text;
      out += text;
    },
    err: (text) => {
      all += text;
      told += text;
    },
    cwd,
    env: {},
    terminal: { out: false, err: false, in: false },
    columns: COLUMNS,
    now: () => 0,
    time: () => '2026-01-05T08:00:00.000Z',
    newId,
  };
  return { io, printed: () => all, data: () => out, messages: () => told };
}
