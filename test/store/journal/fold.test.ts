import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalEvent, PeoplesWork } from '../../../src/model/journal.ts';
import { eventsInForce, foldJournals, undoSteps } from '../../../src/store/journal/index.ts';
import { added, makeAnchor, makeEvent } from '../../support/journal.ts';

const fold = (events: readonly JournalEvent[]): PeoplesWork => foldJournals([{ coder: 'ani', events }]);
const undo = (id: string, target: string): JournalEvent => makeEvent(id, { do: 'undo', target });
const ids = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);

describe('folding a journal', () => {
  it('keeps what was added and changed, and forgets what was removed', () => {
    const { codings } = fold([
      added('a'),
      added('b'),
      makeEvent('c', { do: 'change', target: 'a', polarity: 'mixed', memo: 'ragu' }),
      makeEvent('d', { do: 'remove', target: 'b' }),
    ]);
    expect(codings).toMatchObject([
      { id: 'a', polarity: 'mixed', code: 'hadir', memo: 'ragu', status: 'human' },
    ]);
  });

  it('calls a confirmed proposal one’s own once its code or polarity is changed, not for a memo', () => {
    const confirmed = makeEvent('a', {
      do: 'confirm',
      document: 'W-01',
      anchor: makeAnchor(),
      code: 'hadir',
      polarity: 'positive',
      proposal: 'W-01:1:hadir',
      proposer: 'auto/learned',
    });
    const memo = makeEvent('b', { do: 'change', target: 'a', memo: 'ya' });
    const code = makeEvent('c', { do: 'change', target: 'a', code: 'tepat' });
    expect(fold([confirmed, memo]).codings[0]).toMatchObject({ status: 'confirmed', memo: 'ya' });
    expect(fold([confirmed, memo, code]).codings[0]).toMatchObject({ status: 'human', code: 'tepat' });
  });

  it('keeps a noted factor, with another passage or memo, until it is removed', () => {
    const place = { document: 'W-01', anchor: makeAnchor() };
    const noted = makeEvent('a', { do: 'factor', ...place, factor: 'jarak', kind: 'inhibiting' });
    const to = { document: 'W-02', anchor: makeAnchor() };
    const changed = makeEvent('b', { do: 'change', target: 'a', memo: 'juga sore', to });
    expect(fold([noted]).factors).toMatchObject([{ id: 'a', factor: 'jarak', memo: null }]);
    expect(fold([noted, changed]).factors).toMatchObject([{ document: 'W-02', memo: 'juga sore' }]);
    expect(fold([noted, makeEvent('c', { do: 'remove', target: 'a' })]).factors).toEqual([]);
  });

  it('counts an event once that stands there twice, as after a merge by lines', () => {
    expect(ids(fold([added('a'), added('b'), added('a')]).codings)).toEqual(['a', 'b']);
  });

  it('lets nobody change another’s coding', () => {
    const { codings } = foldJournals([
      { coder: 'ani', events: [added('a')] },
      { coder: 'budi', events: [makeEvent('b', { do: 'remove', target: 'a' }, { coder: 'budi' })] },
    ]);
    expect(ids(codings)).toEqual(['a']);
  });

  it('takes a memo away that is changed to nothing', () => {
    const memo = makeEvent('m', { do: 'memo', about: { kind: 'study' }, memo: 'awal' });
    expect(fold([memo]).memos).toMatchObject([{ text: 'awal' }]);
    expect(fold([memo, makeEvent('n', { do: 'change', target: 'm', memo: null })]).memos).toEqual([]);
  });
});

describe('undo', () => {
  it('takes back an undo as well', () => {
    const events = [added('a'), undo('b', 'a'), undo('c', 'b')];
    expect(ids(fold(events.slice(0, 2)).codings)).toEqual([]);
    expect(ids(fold(events).codings)).toEqual(['a']);
  });

  it('takes back at one step what was done at one stroke', () => {
    const batch = { batch: 'import' };
    const events = [added('a'), { ...added('b'), ...batch }, { ...added('c'), ...batch }];
    expect(ids(undoSteps(events, 1))).toEqual(['c', 'b']);
    expect(ids(undoSteps(events, 2))).toEqual(['c', 'b', 'a']);
  });

  it('to any depth leads back through every state there was, to nothing', () => {
    const deed = fc.oneof(
      fc.constant({ do: 'add' as const }),
      fc.record({
        do: fc.constant('change' as const),
        at: fc.nat(),
        polarity: fc.constantFrom('mixed', 'negative'),
      }),
      fc.record({ do: fc.constant('remove' as const), at: fc.nat() }),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 20 }), (deeds) => {
        const events: JournalEvent[] = [];
        const states: string[] = [];
        const state = (): string => JSON.stringify(fold(events));
        for (const [number, one] of deeds.entries()) {
          states.push(state());
          const target = `e${'at' in one ? one.at % (number + 1) : 0}`;
          const id = `e${number}`;
          if (one.do === 'add') events.push(added(id));
          else if (one.do === 'remove') events.push(makeEvent(id, { do: 'remove', target }));
          else events.push(makeEvent(id, { do: 'change', target, polarity: one.polarity as 'mixed' }));
        }
        for (const [number, before] of states.reverse().entries()) {
          const [last] = undoSteps(events, 1);
          events.push(undo(`u${number}`, last?.id ?? ''));
          expect(state()).toBe(before);
        }
        expect(eventsInForce(events)).toEqual([]);
        expect(undoSteps(events, 1)).toEqual([]);
      }),
    );
  });
});
