import type { Codebook } from '../../model/codebook.ts';
import type { JournalAction, Place } from '../../model/journal.ts';
import type { Document } from '../../model/source.ts';
import type { Lang, Span } from '../../model/text.ts';
import { type Entry, type EntryTools, isTouched, readEntry } from './entry.ts';
import { fitOf } from './fit.ts';
import { OwnWork, type PlacedPeople } from './material.ts';
import type { Outcome } from './outcome.ts';
import type { GivenRow, GivenSheet } from './read.ts';
import { type Refusal, refuse } from './refusal.ts';
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

function misfit(row: GivenRow, sheet: GivenSheet, units: UnitIndex): Refusal | null {
  const fit = fitOf(row, units);
  return 'unit' in fit ? null : refuse(sheet, row, fit.why, fit.hint);
}

/** The coders that a sheet was written for. */
export function sheetCoders(sheet: GivenSheet): string[] {
  return [
    ...new Set(
      sheet.rows.flatMap(({ record }) => (record === null || record === 'damaged' ? [] : [record.coder])),
    ),
  ];
}

/** Whether codings were filled in when the sheet was written. */
export const hasFilledIn = (sheet: GivenSheet): boolean =>
  sheet.rows.some(({ record }) => record !== null && record !== 'damaged' && record.codings.length > 0);

/**
 * Works out what a sheet changes in its coder's work: the difference between what its rows were written with and what
 * stands in them now, as far as the journal has not got it already. What the journal got since by other ways stays. A
 * row that is not understood, or whose text no longer fits, is refused with the other rows of its unit; the rest is
 * planned. Rows that nobody touched count for nothing.
 */
export function planImport(sheet: GivenSheet, target: ImportTarget): ImportPlan {
  const units = new UnitIndex(target.documents);
  const own = new OwnWork(target.people, target.coder);
  const { lang, findQuote } = target;
  const tools: EntryTools = { sheet, words: new CodeWords(target.codebook), lang, findQuote };
  const refusals: Refusal[] = [];
  const refusedRows: number[] = [];
  const groups = new Map<string, { entries: Entry[]; refusals: Refusal[]; touched: boolean }>();
  const moved: { row: number; from: string; to: string }[] = [];
  let unchanged = 0;
  for (const row of sheet.rows) {
    const touched = isTouched(row, tools);
    const fit = fitOf(row, units);
    if (!('unit' in fit)) {
      const why = touched ? misfit(row, sheet, units) : null;
      if (why !== null) {
        refusals.push(why);
        refusedRows.push(row.row);
      }
      continue;
    }
    const read = readEntry(row, fit.unit, tools);
    const { address } = fit.unit;
    const group = groups.get(address) ?? { entries: [], refusals: [], touched: false };
    groups.set(address, group);
    group.entries.push(read.entry);
    group.refusals.push(...read.refusals);
    group.touched ||= touched;
    if (touched && read.entry.record !== null && read.entry.record.unit !== address) {
      moved.push({ row: row.row, from: read.entry.record.unit, to: address });
    }
  }
  const actions: JournalAction[] = [];
  const outcomes: Outcome[] = [];
  for (const { entries, refusals: wrong, touched } of groups.values()) {
    if (!touched) {
      unchanged += entries.reduce((sum, { base }) => sum + base.length, 0);
      continue;
    }
    const plan = wrong.length > 0 ? null : planUnit(entries, own, target.place, sheet);
    const bad = plan === null ? wrong : plan.refusals;
    if (plan === null || bad.length > 0) {
      refusals.push(...bad);
      refusedRows.push(...entries.map(({ row }) => row.row));
      continue;
    }
    actions.push(...plan.actions);
    outcomes.push(...plan.outcomes);
    unchanged += plan.unchanged;
  }
  return {
    actions,
    outcomes,
    unchanged,
    refusals: refusals.sort((a, b) => a.row - b.row),
    refusedRows: refusedRows.sort((a, b) => a - b),
    moved,
    foreign: sheet.foreign,
  };
}
