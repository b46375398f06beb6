import type { Io } from '../io.ts';

/** To the first column, and nothing to the right of it. */
const CLEAR = '\r\u001b[K';

/**
 * Gives an io a status line: one line on stderr that is gone as soon as anything else is written. Only where a person
 * watches, on a terminal that can take a line back.
 */
export function withStatus(io: Io): Io {
  const { TERM: term } = io.env;
  if (!io.terminal.err || term === 'dumb') return io;
  let isShown = false;
  const clear = (): void => {
    if (isShown) io.err(CLEAR);
    isShown = false;
  };
  return {
    ...io,
    out: (text) => {
      clear();
      io.out(text);
    },
    err: (text) => {
      clear();
      io.err(text);
    },
    status: (text) => {
      if (text === '') clear();
      else {
        io.err(`${CLEAR}${text}`);
        isShown = true;
      }
    },
  };
}
