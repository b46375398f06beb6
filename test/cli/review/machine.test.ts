import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsIn, selectedItem } from '../../../src/cli/review/state.ts';
import { Bench, typed } from './support.ts';

describe('deciding about proposals', () => {
  it('confirms the selected one and selects the next that is open', () => {
    const bench = new Bench().press('y');
    expect(bench.codings()).toEqual(['disiplin/kehadiran positive "Kehadiran di sini bagus" confirmed']);
    expect(bench.events[0]).toMatchObject({ do: 'confirm', proposer: 'auto/terms' });
    expect(bench.unit).toBe(1);
    expect(selectedItem(bench.state)).toMatchObject({ kind: 'open', code: 'sarana' });
  });

  it('rejects, and takes a rejection back by confirming', () => {
    const bench = new Bench().press('down', 'n');
    expect(bench.rejected()).toEqual(['sarana']);
    // The selection went back to the one that was still open.
    expect(selectedItem(bench.state)?.code).toBe('disiplin/kehadiran');
    bench.press('down', 'y');
    expect(bench.rejected()).toEqual([]);
    expect(bench.codings()).toEqual(['sarana negative "Komputer di ruang kami rusak" confirmed']);
  });

  it('rejects what was confirmed before', () => {
    const bench = new Bench().press('y', 'up', 'n');
    expect(bench.codings()).toEqual([]);
    expect(bench.rejected()).toEqual(['disiplin/kehadiran']);
  });

  it('changes the polarity: the same one confirms, another makes the coding one’s own', () => {
    const bench = new Bench().press('+', '=');
    expect(bench.codings()).toEqual([
      'disiplin/kehadiran positive "Kehadiran di sini bagus" confirmed',
      'sarana mixed "Komputer di ruang kami rusak" human',
    ]);
    bench.press('1', '-');
    expect(bench.codings()[0]).toBe('disiplin/kehadiran negative "Kehadiran di sini bagus" human');
  });

  it('changes the code, and what was proposed instead never comes back', () => {
    const bench = new Bench().press('c', ...typed('seragam'), 'enter');
    expect(bench.codings()).toEqual(['disiplin/seragam positive "Kehadiran di sini bagus" human']);
    expect(bench.rejected()).toEqual(['disiplin/kehadiran']);
    expect(new Set(bench.events.map(({ batch }) => batch))).toEqual(new Set(['b0']));
  });

  it('changes the code of a confirmed coding without opening the proposal again', () => {
    const bench = new Bench().press('y', 'up', 'c', ...typed('seragam'), 'enter');
    expect(bench.codings()).toEqual(['disiplin/seragam positive "Kehadiran di sini bagus" human']);
    expect(itemsIn(bench.state).map(({ kind }) => kind)).toEqual(['rejected', 'open', 'own']);
  });

  it('adds another code to the whole unit, then asks for its polarity', () => {
    const bench = new Bench().press('a', ...typed('SERAGAM'), 'enter');
    expect(bench.events).toEqual([]);
    bench.press('0');
    expect(bench.codings()).toEqual([
      'disiplin/seragam neutral "Kehadiran di sini bagus. Komputer di ruang kami rusak." human',
    ]);
    expect(selectedItem(bench.state)?.code).toBe('disiplin/seragam');
  });

  it('lists the likeliest codes first, and chooses nothing where none is left', () => {
    const bench = new Bench().press('a', ...typed('xyz'), 'enter', 'escape');
    expect(bench.events).toEqual([]);
    bench.press('a', 'enter', '+');
    expect(bench.codings()[0]).toContain('disiplin/kehadiran');
  });
});

describe('noting a factor', () => {
  const WHOLE = '"Kehadiran di sini bagus. Komputer di ruang kami rusak."';

  it('takes one of the codebook by any of its words, for the whole unit', () => {
    const bench = new Bench().press('F', ...typed('jauh'), 'enter');
    expect(bench.factors()).toEqual([`inhibiting jarak ${WHOLE}`]);
    // What is proposed still waits.
    expect(selectedItem(bench.state)?.kind).toBe('open');
    expect(bench.press('u').factors()).toEqual([]);
  });

  it('asks whether a new one helps or stands in the way, and knows it the next time', () => {
    const bench = new Bench().press('F', ...typed('ruang sempit'), 'enter');
    expect(bench.events).toEqual([]);
    bench.press('x', '-');
    expect(bench.factors()).toEqual([`inhibiting ruang sempit ${WHOLE}`]);
    bench.press('right', 'F', ...typed('sempit'), 'enter');
    expect(bench.factors()[1]).toBe('inhibiting ruang sempit "Selamat pagi, silakan duduk."');
  });

  it('says that a unit names none, of the marked words alone, or nothing with Esc', () => {
    expect(new Bench().press('F', 'pagedown', 'enter').factors()).toEqual([`null null ${WHOLE}`]);
    const part = new Bench().press('v', 'end', 's', 'F', ...typed('teladan'), 'enter');
    expect(part.factors()).toEqual(['supporting teladan "Komputer di ruang kami rusak"']);
    expect(new Bench().press('F', 'escape', 'F', ...typed('baru'), 'enter', 'escape').events).toEqual([]);
  });
});

describe('marking a part', () => {
  it('gives a proposal the words that are marked', () => {
    const bench = new Bench().press('v', 'right', 'right', 'right', ' ', 'left', 'enter');
    expect(bench.codings()).toEqual(['disiplin/kehadiran positive "sini bagus" human']);
  });

  it('marks a sentence, and gives it a code of one’s own', () => {
    const bench = new Bench().press('v', 'end', 's', 'a', ...typed('sarana'), 'enter', '-');
    expect(bench.codings()).toEqual(['sarana negative "Komputer di ruang kami rusak" human']);
  });

  it('moves a coding that is there already', () => {
    const bench = new Bench().press('y', 'up', 'v', ' ', 'enter');
    expect(bench.codings()).toEqual(['disiplin/kehadiran positive "Kehadiran" confirmed']);
  });

  it('is left with Esc, first the mark, then the mode', () => {
    const bench = new Bench().press('v', ' ', 'right', 'escape');
    expect(bench.state.mode).toMatchObject({ kind: 'mark', from: null });
    expect(bench.press('escape').state.mode.kind).toBe('browse');
    expect(bench.events).toEqual([]);
  });
});

describe('going through the units', () => {
  it('does not leave a unit with open proposals by Enter', () => {
    const bench = new Bench().press('y', 'enter');
    expect(bench.unit).toBe(1);
    expect(bench.state.notice?.tone).toBe('bad');
    expect(bench.reviewed()).toEqual([]);
  });

  it('marks a unit as reviewed when it is done, and shows the next', () => {
    const bench = new Bench().press('y', 'n', 'enter');
    expect(bench.reviewed()).toEqual([1]);
    expect(bench.unit).toBe(2);
    // Nothing is proposed there: nothing to code.
    bench.press('enter');
    expect(bench.reviewed()).toEqual([1, 2]);
    expect(bench.unit).toBe(3);
  });

  it('decides about everything at one stroke', () => {
    const bench = new Bench().press('Y');
    expect(bench.codings()).toHaveLength(2);
    expect(bench.reviewed()).toEqual([1]);
    expect(bench.unit).toBe(2);
    bench.press('u');
    expect(bench.codings()).toEqual([]);
    expect(bench.reviewed()).toEqual([]);
    expect(bench.unit).toBe(1);
    bench.press('N');
    expect(bench.rejected()).toEqual(['disiplin/kehadiran', 'sarana']);
  });

  it('comes back to what was skipped when all else is done, and says when all is', () => {
    const bench = new Bench().press('s', 'enter', 'Y', 'Y');
    expect(bench.unit).toBe(1);
    bench.press('Y');
    expect(bench.reviewed().toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
    expect(bench.state.done.size).toBe(4);
    expect(bench.state.notice?.text.en).toMatch(/Every unit/);
  });

  it('looks back and forth without writing anything', () => {
    const bench = new Bench().press('right', 'right', 'left', 'left', 'left');
    expect(bench.unit).toBe(4);
    expect(bench.events).toEqual([]);
  });

  it('orders by usefulness: the sure one last', () => {
    const bench = new Bench().press('o');
    const order = bench.state.sequence.map((unit) => unit + 1);
    expect(order[0]).toBe(3);
    expect(order.indexOf(4)).toBeGreaterThan(order.indexOf(1));
    // The unit on the screen stays.
    expect(bench.unit).toBe(1);
    expect(bench.press('o').state.sequence).toEqual([0, 1, 2, 3]);
  });

  it('searches words and addresses', () => {
    const bench = new Bench().press('/', ...typed('tinta'), 'enter');
    expect(bench.unit).toBe(4);
    bench.press('/', ...typed('DI '), 'enter');
    expect(bench.unit).toBe(1);
    const key = bench.study.units[2]?.key ?? '';
    bench.press('/', ...typed(key), 'enter');
    expect(bench.unit).toBe(3);
    bench.press('/', ...typed('tidak ada kata ini'), 'enter');
    expect(bench.unit).toBe(3);
    expect(bench.state.notice?.tone).toBe('bad');
  });

  it('goes on with f to the next that holds the words, round the end', () => {
    const bench = new Bench().press('/', ...typed('sarana'), 'enter');
    expect(bench.unit).toBe(4);
    expect(bench.press('f').unit).toBe(1);
  });
});

describe('resuming', () => {
  it('shows the unit that was left unfinished', () => {
    const bench = new Bench().press('right', 'right', 'right', 'a', 'down', 'enter', '+');
    // Unit 4 has a code of one's own, and its proposal is still open.
    const { at, sequence } = bench.again();
    expect(sequence[at]).toBe(3);
  });

  it('shows the next one that is not done after the last', () => {
    const bench = new Bench().press('right', 'right', 'y');
    expect(bench.again().at).toBe(3);
    bench.press('enter', 'Y');
    expect(bench.again().at).toBe(0);
  });

  it('begins with the most useful that is left', () => {
    const bench = new Bench();
    const before = bench.again('useful');
    expect(before.sequence[before.at]).toBe(2);
    bench.press('right', 'right', 'Y');
    const after = bench.again('useful');
    expect(after.sequence[after.at]).toBe(after.sequence[1]);
  });
});

describe('memos', () => {
  it('stand on the selected coding, can be changed and taken away', () => {
    const bench = new Bench().press('y', 'up', 'm', ...typed('tanya lagi'), 'enter');
    expect(bench.work().codings[0]?.memo).toBe('tanya lagi');
    bench.press('m', 'backspace', 'ctrl-w', ...typed('besok'), 'enter');
    expect(bench.work().codings[0]?.memo).toBe('tanya besok');
    bench.press('m', 'ctrl-u', 'enter');
    expect(bench.work().codings[0]?.memo).toBeNull();
  });

  it('stand on the unit where no coding is selected', () => {
    const bench = new Bench().press('m', ...typed('ragu'), 'enter');
    expect(bench.work().memos.map(({ text }) => text)).toEqual(['ragu']);
    bench.press('m', ...typed('!'), 'enter');
    expect(bench.work().memos.map(({ text }) => text)).toEqual(['ragu!']);
    bench.press('m', 'ctrl-u', 'enter');
    expect(bench.work().memos).toEqual([]);
  });

  it('are dropped with Esc, and y in a memo is a letter', () => {
    const bench = new Bench().press('m', ...typed('yes'), 'escape');
    expect(bench.events).toEqual([]);
  });
});

describe('undo', () => {
  it('goes back to the unit it is about, step by step', () => {
    const bench = new Bench().press('y', 'n', 'enter', 'enter', 'u');
    expect(bench.unit).toBe(2);
    expect(bench.press('u').unit).toBe(1);
    bench.press('u', 'u');
    expect(bench.codings()).toEqual([]);
    expect(bench.rejected()).toEqual([]);
    // Beyond this session (and with nothing left there) it asks first.
    bench.press('u');
    expect(bench.state.farUndo).toBe(true);
    bench.press('u');
    expect(bench.state.notice?.text.en).toMatch(/nothing/);
  });

  it('asks before it takes back what an earlier session did; another key is a no', () => {
    const bench = new Bench().press('y');
    bench.state = bench.again();
    bench.press('u', 'right', 'u');
    expect(bench.codings()).toHaveLength(1);
    bench.press('u');
    expect(bench.codings()).toEqual([]);
  });
});

const KEYS = [
  ...typed('yntYNsckjavmulow?/fb+-=0123 q'),
  ...['enter', 'escape', 'up', 'down', 'left', 'right', 'home', 'end', 'tab', 'backspace', 'delete'],
  ...['pageup', 'pagedown', 'ctrl-u', 'ctrl-w', 'é', '漢'],
];

describe('any keys', () => {
  it('keep the state sound, and undo to the beginning leaves nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...KEYS), { maxLength: 60 }), (keys) => {
        const bench = new Bench();
        for (const key of keys) {
          bench.press(key);
          const items = itemsIn(bench.state);
          expect(bench.state.item).toBeLessThan(Math.max(1, items.length));
          expect(bench.unit).toBeGreaterThan(0);
        }
        bench.press('escape', 'escape', 'escape');
        for (
          let n = 0;
          n <= keys.length && bench.work().codings.length + bench.work().rejections.length > 0;
          n += 1
        ) {
          bench.press('u', 'u');
        }
        expect(bench.codings()).toEqual([]);
        expect(bench.rejected()).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
