import { describe, expect, it } from 'vitest';
import { keysOf } from '../../../src/cli/review/screen.ts';
import { type Host, Session } from '../../../src/cli/review/session.ts';
import type { ReviewState } from '../../../src/cli/review/state.ts';
import { TelaahError } from '../../../src/model/error.ts';
import type { JournalAction } from '../../../src/model/journal.ts';
import { Bench } from './support.ts';

const pause = (ms = 5): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Notes in what order things are written and shown. */
class FakeHost implements Host {
  readonly log: string[] = [];
  readonly bench = new Bench();
  fails: Error | null = null;
  last: ReviewState | null = null;

  async record(actions: readonly JournalAction[]) {
    this.log.push(`begin ${actions.map((action) => action.do).join('+')}`);
    await pause();
    if (this.fails !== null) throw this.fails;
    this.log.push('written');
    return this.bench.work();
  }

  async undo() {
    return { taken: [], work: this.bench.work() };
  }

  async renew() {
    this.log.push('renewed');
    return this.bench.study.units;
  }

  async show(state: ReviewState) {
    this.last = state;
    this.log.push(`show ${state.at}`);
  }
}

describe('a session', () => {
  it('shows the next unit only when the decision is written', async () => {
    const host = new FakeHost();
    const session = new Session(host.bench.state, host);
    const run = session.run();
    await pause();
    session.press('N');
    await pause(20);
    session.press('q');
    await run;
    expect(host.log).toEqual(['show 0', 'begin reject+reject+reviewed', 'written', 'show 1']);
  });

  it('takes keys in their order while something is being written, and finishes it before it ends', async () => {
    const host = new FakeHost();
    const session = new Session(host.bench.state, host);
    const run = session.run();
    session.press('N');
    session.press('s');
    session.press('ctrl-c');
    session.press('y');
    await run;
    expect(host.log).toEqual(['show 0', 'begin reject+reject+reviewed', 'written']);
    expect(session.state.at).toBe(2);
  });

  it('stays where it is when the journal cannot be written, and says so', async () => {
    const host = new FakeHost();
    host.fails = new TelaahError({
      code: 'JOURNAL_UNWRITABLE',
      message: { id: 'disk penuh', en: 'the disk is full' },
    });
    const session = new Session(host.bench.state, host);
    const run = session.run();
    session.press('Y');
    await pause(30);
    expect(host.last?.at).toBe(0);
    expect(host.last?.strokes).toBe(0);
    expect(host.last?.notice).toMatchObject({ tone: 'bad', text: { en: 'Not saved: the disk is full' } });
    session.press('q');
    await run;
  });

  it('ends with what is no mistake of the user', async () => {
    const host = new FakeHost();
    host.fails = new Error('a bug');
    const session = new Session(host.bench.state, host);
    const run = session.run();
    session.press('Y');
    await expect(run).rejects.toThrow('a bug');
  });

  it('renews the proposals, saying so before', async () => {
    const host = new FakeHost();
    const session = new Session(host.bench.state, host);
    const run = session.run();
    session.press('l');
    await pause(20);
    expect(host.log).toEqual(['show 0', 'show 0', 'renewed', 'show 0']);
    expect(host.last?.notice?.tone).toBe('good');
    session.leave();
    await run;
  });

  it('draws again when the terminal changes its size', async () => {
    const host = new FakeHost();
    const session = new Session(host.bench.state, host);
    const run = session.run();
    await pause();
    session.resize({ columns: 40, rows: 20 });
    expect(host.last?.size).toEqual({ columns: 40, rows: 20 });
    session.press('q');
    await run;
  });
});

const NO_KEY: Parameters<typeof keysOf>[1] = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};

describe('keysOf', () => {
  it('names keys, and takes what was typed fast or pasted apart', () => {
    expect(keysOf('', { ...NO_KEY, upArrow: true })).toEqual(['up']);
    expect(keysOf('c', { ...NO_KEY, ctrl: true })).toEqual(['ctrl-c']);
    expect(keysOf('', { ...NO_KEY, delete: true })).toEqual(['backspace']);
    expect(keysOf('yn\r👩‍👧é', NO_KEY)).toEqual(['y', 'n', 'enter', '👩‍👧', 'é']);
    expect(keysOf('x', { ...NO_KEY, meta: true })).toEqual([]);
  });
});
