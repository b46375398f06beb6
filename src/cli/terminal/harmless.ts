import type { Io } from '../io.ts';
import { styleFor } from './style.ts';

/**
 * What a terminal may be told: lines, tabs, Telaah's own colours, and links to files of this machine. A byte-order mark
 * and the CRLF of a table are data and stay.
 */
const ALLOWED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /^(?:\u001b\[[0-9;]*m|\u001b\]8;;(?:file:[^\u0007\u001b]*)?\u0007|[\n\t]|\r\n)$/u;
const ACTING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /\u001b\[[0-9;]*m|\u001b\]8;;[^\u0007\u001b]*\u0007|\r\n|[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Text with nothing in it that acts: not from a transcript, a codebook, a file's name, or an argument. */
function harmless(text: string, io: Io, stream: 'out' | 'err'): string {
  const isColoured = styleFor(io, stream).level > 0;
  return text.replace(ACTING, (found) => {
    const isColour = found.startsWith('\u001b[');
    return ALLOWED.test(found) && (isColoured || !isColour) ? found : '';
  });
}

/**
 * The same program with streams that nothing acts through. What prints still takes care of its own text
 * (`printable`): this is the net below.
 */
export function withHarmlessStreams(io: Io): Io {
  const { status } = io;
  return {
    ...io,
    out: (text) => {
      io.out(harmless(text, io, 'out'));
    },
    err: (text) => {
      io.err(harmless(text, io, 'err'));
    },
    ...(status === undefined
      ? {}
      : {
          status: (text: string): void => {
            status(harmless(text, io, 'err'));
          },
        }),
  };
}
