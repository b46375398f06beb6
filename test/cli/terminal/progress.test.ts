import { describe, expect, it } from 'vitest';
import type { Io } from '../../../src/cli/io.ts';
import { progressOn } from '../../../src/cli/terminal/progress.ts';
import { withStatus } from '../../../src/cli/terminal/status.ts';
import { sayIn } from '../../../src/cli/terminal/text.ts';
import { fakeIo, WATCHED } from './support.ts';

const CLEAR = '\r\u001b[K';

/** An io with a clock that the test sets. */
function timed(settings: Partial<Io> = {}): {
  readonly io: Io;
  readonly all: () => string;
  readonly at: (ms: number) => void;
} {
  let now = 0;
  const { io, all } = fakeIo({ terminal: WATCHED, columns: 80, now: () => now, ...settings });
  return {
    io: withStatus(io),
    all,
    at: (ms) => {
      now = ms;
    },
  };
}

describe('progress', () => {
  it('is shown once the work has taken a second, and is gone when it is done', () => {
    const { io, all, at } = timed();
    const progress = progressOn(io, () => sayIn('id'));
    at(900);
    progress('code', 1, 4);
    expect(all()).toBe('');
    at(1200);
    progress('code', 2, 4);
    expect(all()).toBe(`${CLEAR}Mengode  ██████████░░░░░░░░░░  2/4`);
    at(1300);
    progress('code', 4, 4);
    expect(all().endsWith(CLEAR)).toBe(true);
  });

  it('is not shown more often than can be seen', () => {
    const { io, all, at } = timed();
    const progress = progressOn(io, () => sayIn('en'));
    for (let done = 1; done < 1000; done += 1) {
      at(2000 + done);
      progress('compare', done, 1000);
    }
    expect(all().split(CLEAR).length).toBeLessThan(20);
    expect(all()).toContain('Computing the intervals');
  });

  it('fits a narrow terminal', () => {
    const { io, all, at } = timed({ columns: 40 });
    const progress = progressOn(io, () => sayIn('id'));
    at(5000);
    progress('compare', 50, 200);
    expect(all()).toBe(`${CLEAR}Menghitung selang kepercayaan 25 %`);
  });

  it.each<[string, Partial<Io>]>([
    ['in a pipe', { terminal: { out: true, err: false, in: true } }],
    ['on a dumb terminal', { env: { TERM: 'dumb' } }],
  ])('says nothing %s', (_, settings) => {
    const { io, all, at } = timed(settings);
    const progress = progressOn(io, () => sayIn('id'));
    at(5000);
    progress('read', 1, 4);
    expect(all()).toBe('');
  });

  it('never stands before or after anything else', () => {
    const { io, all } = timed();
    io.status?.('reading');
    io.out('data\n');
    io.err('warning\n');
    expect(all()).toBe(`${CLEAR}reading${CLEAR}data\nwarning\n`);
  });
});
