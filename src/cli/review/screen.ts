import type { Key as InkKey } from 'ink';
import type { Key } from './edit-line.ts';
import type { Size } from './state.ts';

/** What the terminal tells. */
export interface ScreenEvents {
  readonly key: (key: Key) => void;
  readonly resize: (size: Size) => void;
  /** The terminal was closed. */
  readonly gone: () => void;
}

/** The whole terminal, in raw mode; what was there before comes back when it is closed. */
export interface Screen {
  /** Lines no wider than the terminal, fewer than it has; returns when they are drawn. */
  show(lines: readonly string[]): Promise<void>;
  close(): void;
}

const ENTER = '\u001b[?1049h\u001b[H';
const LEAVE = '\u001b[?1049l';
/** A closed window, a shutdown: what is being written is finished, and the terminal given back. */
const SIGNALS = ['SIGTERM', 'SIGHUP'] as const;
/** Longer than a frame takes. */
const FRAME = 40;

const NAMED: readonly [keyof InkKey, Key][] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
];

const CONTROL: Readonly<Record<string, Key>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\u007f': 'backspace',
  '\u0003': 'ctrl-c',
};

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The keys of one report of Ink; text that was pasted, or typed faster than it was read, is one key a character. */
export function keysOf(input: string, key: InkKey): Key[] {
  const named = NAMED.find(([name]) => key[name] === true);
  if (named !== undefined) return [named[1]];
  // Terminals send for the backspace key what Ink calls delete.
  if (key.delete) return ['backspace'];
  if (key.ctrl) return [`ctrl-${input}`];
  if (key.meta) return [];
  return [...graphemes.segment(input)].map(({ segment }) => CONTROL[segment] ?? segment);
}

export const sizeOf = (stdout: NodeJS.WriteStream): Size => ({ columns: stdout.columns, rows: stdout.rows });

/** Takes the terminal over. */
export async function openScreen(
  { stdin, stdout }: { readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream },
  on: ScreenEvents,
): Promise<Screen> {
  // React measures itself in development, and keeps every measurement.
  process.env['NODE_ENV'] ??= 'production';
  // Ink draws nothing where it believes that nobody watches.
  for (const name of ['CI', 'CONTINUOUS_INTEGRATION']) process.env[name] = 'false';
  const [{ render, Text, useInput }, { createElement }] = await Promise.all([import('ink'), import('react')]);

  function Frame({ text }: { readonly text: string }) {
    useInput((input, key) => {
      for (const one of keysOf(input, key)) on.key(one);
    });
    return createElement(Text, { wrap: 'truncate' }, text);
  }

  const leave = (): void => {
    stdout.write(LEAVE);
  };
  stdout.write(ENTER);
  process.once('exit', leave);
  const resized = (): void => {
    on.resize(sizeOf(stdout));
  };
  stdout.on('resize', resized);
  for (const signal of SIGNALS) process.on(signal, on.gone);
  const ink = render(createElement(Frame, { text: '' }), { stdin, stdout, exitOnCtrlC: false });
  let closed = false;
  ink.waitUntilExit().then(
    () => {
      if (!closed) on.gone();
    },
    () => {
      on.gone();
    },
  );
  return {
    show: async (lines) => {
      ink.rerender(createElement(Frame, { text: lines.join('\n') }));
      await new Promise((resolve) => setTimeout(resolve, FRAME));
    },
    close: () => {
      closed = true;
      stdout.off('resize', resized);
      for (const signal of SIGNALS) process.off(signal, on.gone);
      process.off('exit', leave);
      ink.unmount();
      leave();
    },
  };
}
