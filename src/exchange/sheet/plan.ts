import type { Codebook } from '../../model/codebook.ts';
import type { JournalAction, Place } from '../../model/journal.ts';
import type { Document } from '../../model/source.ts';
import type { Lang, Span } from '../../model/text.ts';
import { type Entry, type EntryTools, isTouched, readEntry } from './entry.ts';
import { factorsSaid } from './factor-cell.ts';
import { FactorWords } from './factor-words.ts';
import { fitOf } from './fit.ts';
import { OwnWork, type PlacedPeople } from './material.ts';
import type { Outcome } from './outcome.ts';
import { type GivenSheet, recordOf } from './read.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { UnitPlan } from './unit-draft.ts';
import { UnitIndex } from './unit-index.ts';
import { planUnit } from './unit-plan.ts';
import { CodeWords } from './words.ts';

/** What importing a sheet amounts to. */
export interface ImportPlan {
  readonly actions: readonly JournalAction[];
  readonly outcomes: readonly Outcome[];
  /** Codings, decisions and notes of the sheet that are in the journal already. */
  readonly unchanged: number;
  readonly refusals: readonly Refusal[];
  /** Rows that were left out: those refused, and the others of their units. */
  readonly refusedRows: readonly number[];
  /** Rows whose unit has another number now. */
  readonly moved: readonly { readonly row: number; readonly from: string; readonly to: string }[];
  /** Headings of columns that were not read. */
  readonly foreign: readonly string[];
}

/** What a sheet is imported into. */
export interface ImportTarget {
  readonly codebook: Codebook;
  readonly documents: readonly Document[];
  readonly people: PlacedPeople;
  readonly coder: string;
  readonly lang: Lang;
  readonly place: (document: string, span: Span) => Place;
  readonly findQuote: EntryTools['findQuote'];
}

/** The coders that a sheet was written for. */
export function sheetCoders(sheet: GivenSheet): string[] {
  return [...new Set(sheet.rows.flatMap((row) => recordOf(row)?.coder ?? []))];
}

/** Whether codings or factors were filled in when the sheet was written. */
export const hasFilledIn = (sheet: GivenSheet): boolean =>
  sheet.rows.some((row) => {
    const record = recordOf(row);
    return record !== null && record.codings.length + record.factors.length > 0;
  });

/** How many codings and factors a row was written with, as far as the sheet still has their columns. */
const writtenWith = ({ base, factors, record }: Entry): number =>
  base.length + (factors === undefined ? 0 : (record?.factors.length ?? 0));

/** The rows of one unit. */
interface Group {
  readonly entries: [Entry, ...Entry[]];
  readonly refusals: Refusal[];
  touched: boolean;
}

interface Gathered {
  readonly groups: ReadonlyMap<string, Group>;
  readonly misfits: readonly Refusal[];
  readonly moved: ImportPlan['moved'];
}

/** Reads every row, and puts those of a unit together. A row that nobody touched may fit nowhere. */
function gather(sheet: GivenSheet, units: UnitIndex, tools: EntryTools): Gathered {
  const groups = new Map<string, Group>();
  const misfits: Refusal[] = [];
  const moved: { row: number; from: string; to: string }[] = [];
  for (const row of sheet.rows) {
    const touched = isTouched(row, tools);
    const fit = fitOf(row, units);
    if (!('unit' in fit)) {
      if (touched) misfits.push(refuse(sheet, row, fit.why, fit.hint));
      continue;
    }
    const { address } = fit.unit;
    const { entry, refusals } = readEntry(row, fit.unit, tools);
    const group = groups.get(address);
    if (group === undefined) groups.set(address, { entries: [entry], refusals: [...refusals], touched });
    else {
      group.entries.push(entry);
      group.refusals.push(...refusals);
      group.touched ||= touched;
    }
    const from = entry.record?.unit ?? address;
    if (touched && from !== address) moved.push({ row: row.row, from, to: address });
  }
  return { groups, misfits, moved };
}

/**
 * Works out what a sheet changes in its coder's work: the difference between what its rows were written with and what
 * stands in them now, as far as the journal has not got it already. What the journal got since by other ways stays. A
 * row that is not understood, or whose text no longer fits, is refused with the other rows of its unit; the rest is
 * planned. Rows that nobody touched count for nothing.
 */
export function planImport(sheet: GivenSheet, target: ImportTarget): ImportPlan {
  const own = new OwnWork(target.people, target.coder);
  const { lang, findQuote } = target;
  const noted = target.people.factors;
  const said = factorsSaid(sheet, new FactorWords(target.codebook, noted));
  const tools: EntryTools = {
    sheet,
    words: new CodeWords(target.codebook),
    factors: new FactorWords(target.codebook, [...noted, ...said]),
    lang,
    findQuote,
  };
  const { groups, misfits, moved } = gather(sheet, new UnitIndex(target.documents), tools);
  const plans = [...groups.values()].map(
    ({ entries, refusals, touched }): UnitPlan & { entries: Entry[] } => {
      const nothing = { actions: [], outcomes: [], unchanged: 0, refusals, entries };
      if (!touched)
        return { ...nothing, unchanged: entries.reduce((sum, entry) => sum + writtenWith(entry), 0) };
      if (refusals.length > 0) return nothing;
      return { ...planUnit(entries, own, target.place, sheet), entries };
    },
  );
  const good = plans.filter(({ refusals }) => refusals.length === 0);
  const bad = plans.filter(({ refusals }) => refusals.length > 0);
  const refusedRows = [
    ...misfits.map(({ row }) => row),
    ...bad.flatMap(({ entries }) => entries.map(({ row }) => row.row)),
  ];
  return {
    actions: good.flatMap(({ actions }) => actions),
    outcomes: good.flatMap(({ outcomes }) => outcomes),
    unchanged: good.reduce((sum, plan) => sum + plan.unchanged, 0),
    refusals: [...misfits, ...bad.flatMap(({ refusals }) => refusals)].sort((a, b) => a.row - b.row),
    refusedRows: refusedRows.sort((a, b) => a - b),
    moved,
    foreign: sheet.foreign,
  };
}
