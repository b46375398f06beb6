import { isSameNote } from '../../model/factor-name.ts';
import type { JournalAction, NotedFactor, Place } from '../../model/journal.ts';
import type { Span } from '../../model/text.ts';
import type { Entry } from './entry.ts';
import type { OwnWork } from './material.ts';
import type { Outcome } from './outcome.ts';
import type { RecordedFactor } from './record.ts';

/** What the rows of a unit change in the factors that a person noted there. */
interface FactorPlan {
  readonly actions: readonly JournalAction[];
  readonly outcomes: readonly Outcome[];
  readonly unchanged: number;
}

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

/**
 * Notes what is said anew and takes back what is said no more. What the journal got or lost since by other ways stays so.
 * @param placeOf the place of a passage of the row's document; a whole unit where the row quotes nothing
 */
export function planFactors(
  entries: readonly Entry[],
  own: OwnWork,
  placeOf: (entry: Entry, span: Span) => Place,
): FactorPlan {
  const actions: JournalAction[] = [];
  const outcomes: Outcome[] = [];
  let unchanged = 0;
  const tell = (what: Outcome['what'], { unit, row }: Entry, { factor, kind }: NotedFactor): void => {
    outcomes.push({
      what,
      unit: unit.address,
      row: row.row,
      code: null,
      polarity: null,
      factor: { factor, kind },
    });
  };
  const said = saidIn(entries);
  const written = writtenIn(entries);
  for (const { entry, was } of written) {
    if (said.some(({ note }) => isSameNote(note, was))) unchanged += 1;
    else if (own.factor.has(was.id)) {
      actions.push({ do: 'remove', target: was.id });
      tell('removed', entry, was);
    }
  }
  for (const { entry, note } of said) {
    if (written.some(({ was }) => isSameNote(was, note))) continue;
    const { unit } = entry;
    if (own.factorsAt(unit.address).some((there) => isSameNote(there, note))) {
      unchanged += 1;
      continue;
    }
    const place = placeOf(entry, entry.span ?? { start: unit.unit.start, end: unit.unit.end });
    actions.push({ do: 'factor', ...place, ...note });
    tell('factor', entry, note);
  }
  return { actions, outcomes, unchanged };
}
