import { isSameNote } from '../../model/factor-name.ts';
import type { NotedFactor } from '../../model/journal.ts';
import type { Entry } from './entry.ts';
import type { RecordedFactor } from './record.ts';
import type { UnitDraft } from './unit-draft.ts';

interface Said {
  readonly entry: Entry;
  readonly note: NotedFactor;
}

/** What is said in any row, once: a row that was copied says it again. */
function saidIn(entries: readonly Entry[]): Said[] {
  const all = entries.flatMap((entry) => (entry.factors ?? []).map((note): Said => ({ entry, note })));
  return all.filter(({ note }, at) => !all.slice(0, at).some((before) => isSameNote(before.note, note)));
}

/** What the rows were written with, as far as they still have the column. */
function writtenIn(entries: readonly Entry[]): { readonly entry: Entry; readonly was: RecordedFactor }[] {
  const all = entries.flatMap((entry) =>
    entry.factors === undefined ? [] : (entry.record?.factors ?? []).map((was) => ({ entry, was })),
  );
  return all.filter(({ was }, at) => !all.slice(0, at).some((before) => before.was.id === was.id));
}

/** Notes what is said anew and takes back what is said no more. What the journal got or lost since by other ways stays so. */
export function planFactors(entries: readonly Entry[], draft: UnitDraft): void {
  const said = saidIn(entries);
  const written = writtenIn(entries);
  for (const { entry, was } of written) {
    if (said.some(({ note }) => isSameNote(note, was))) draft.unchanged += 1;
    else if (draft.own.factor.has(was.id)) {
      draft.actions.push({ do: 'remove', target: was.id });
      draft.done('removed', entry, null, { factor: { factor: was.factor, kind: was.kind } });
    }
  }
  for (const { entry, note } of said) {
    if (written.some(({ was }) => isSameNote(was, note))) continue;
    if (draft.own.factorsAt(draft.address).some((there) => isSameNote(there, note))) {
      draft.unchanged += 1;
      continue;
    }
    draft.actions.push({ do: 'factor', ...draft.placeOf(entry), ...note });
    draft.done('factor', entry, null, { factor: { factor: note.factor, kind: note.kind } });
  }
}
