import type { Io } from '../../../src/cli/io.ts';

/** An io that nobody watches, and what is printed on it. */
export function fakeIo(settings: Partial<Io> = {}): { readonly io: Io; readonly all: () => string } {
  let all = '';
  const print = (text: string): void => {
    all += text;
  };
  const io: Io = {
    out: print,
    err: print,
    cwd: '/',
    env: {},
    terminal: { out: false, err: false, in: false },
    columns: undefined,
    now: () => 0,
    time: () => '2025-06-01T08:00:00.000Z',
    newId: () => 'id',
    ...settings,
  };
  return { io, all: () => all };
}

export const WATCHED = { out: true, err: true, in: true } as const;

/**
 * What the fonts of old Windows consoles have of the characters that Telaah prints beside letters and digits (Windows
 * Glyph List 4): no check marks, no braille, no thin or heavy boxes.
 */
export const SAFE = /^[\u0020-\u007e\u00a0-\u017f\u0370-\u03ff–—‘’“”†‡•…−─│█░▒▓→←↑↓×÷≤≥≈\n]*$/u;
