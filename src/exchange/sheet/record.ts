import type { FactorKind, Polarity } from '../../model/coding.ts';
import type { NotedFactor } from '../../model/journal.ts';
import { FACTOR_WORDS, POLARITY_WORDS } from '../../model/vocabulary.ts';

/** A coding that a row was written with. */
export interface RecordedCoding {
  readonly id: string;
  readonly code: string;
  readonly polarity: Polarity;
}

/** A proposal that a row was written with; offsets count from the unit's start. */
export interface RecordedProposal {
  readonly code: string;
  readonly polarity: Polarity;
  readonly proposer: string;
  readonly start: number;
  readonly end: number;
}

/** A factor that a row was written with. */
export interface RecordedFactor extends NotedFactor {
  readonly id: string;
  /** As the cell has it. */
  readonly text: string;
}

/**
 * What a row was written with, kept in its hidden column: only the difference between it and what stands in the row
 * is what the person did. So a sheet that is older than the journal takes nothing back.
 */
export interface RowRecord {
  readonly coder: string;
  /** `W-01:7`, as it was then. */
  readonly unit: string;
  /** Prints of the unit's text, and of the text around it. */
  readonly text: string;
  readonly around: string;
  /** The unit's length in UTF-16 code units. */
  readonly length: number;
  /** By slot; `null` for an empty one. */
  readonly codings: readonly (RecordedCoding | null)[];
  readonly proposals: readonly RecordedProposal[];
  readonly factors: readonly RecordedFactor[];
  /** The coding or memo that the row's memo is of, and a print of it. */
  readonly memo: { readonly of: string; readonly print: string } | null;
  /** A print of the row's quote. */
  readonly quote: string | null;
  /** The review that was shown as "no code". */
  readonly reviewed: string | null;
  /** Whether risky text stands behind an apostrophe, as in a CSV. */
  readonly escaped: boolean;
}

type Json = Readonly<Record<string, unknown>>;

/** In JSON, with what is empty left out: spreadsheets keep it as it is. */
export function writeRecord(record: RowRecord): string {
  const { coder, unit, text, around, length, codings, proposals, factors, memo, quote, reviewed, escaped } =
    record;
  return JSON.stringify({
    telaah: 1,
    coder,
    unit,
    text,
    around,
    length,
    ...(codings.length === 0
      ? {}
      : {
          codings: codings.map((coding) =>
            coding === null ? null : [coding.id, coding.code, coding.polarity],
          ),
        }),
    ...(proposals.length === 0
      ? {}
      : {
          proposals: proposals.map(({ code, polarity, proposer, start, end }) => [
            code,
            polarity,
            proposer,
            start,
            end,
          ]),
        }),
    ...(factors.length === 0
      ? {}
      : { factors: factors.map((one) => [one.id, one.factor, one.kind, one.text]) }),
    ...(memo === null ? {} : { memo: [memo.of, memo.print] }),
    ...(quote === null ? {} : { quote }),
    ...(reviewed === null ? {} : { reviewed }),
    ...(escaped ? { escaped } : {}),
  });
}

class Damaged extends Error {}

const isPolarity = (value: unknown): value is Polarity =>
  typeof value === 'string' && value in POLARITY_WORDS;

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Damaged();
  return value;
}

function number(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw new Damaged();
  return value;
}

function polarity(value: unknown): Polarity {
  if (!isPolarity(value)) throw new Damaged();
  return value;
}

function list(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Damaged();
  return value;
}

function optionalText(value: unknown): string | null {
  return value === undefined ? null : text(value);
}

function codingOf(value: unknown): RecordedCoding | null {
  if (value === null) return null;
  const [id, code, side] = list(value);
  return { id: text(id), code: text(code), polarity: polarity(side) };
}

function proposalOf(value: unknown): RecordedProposal {
  const [code, side, proposer, start, end] = list(value);
  return {
    code: text(code),
    polarity: polarity(side),
    proposer: text(proposer),
    start: number(start),
    end: number(end),
  };
}

const isKind = (value: unknown): value is FactorKind => typeof value === 'string' && value in FACTOR_WORDS;

function factorOf(value: unknown): RecordedFactor {
  const [id, factor, kind, shown] = list(value);
  const written = { id: text(id), text: text(shown) };
  if (factor === null && kind === null) return { ...written, factor, kind };
  if (!isKind(kind)) throw new Damaged();
  return { ...written, factor: text(factor), kind };
}

function recordOf(json: Json): RowRecord {
  const memo = json['memo'] === undefined ? null : list(json['memo']);
  return {
    coder: text(json['coder']),
    unit: text(json['unit']),
    text: text(json['text']),
    around: text(json['around']),
    length: number(json['length']),
    codings: list(json['codings']).map(codingOf),
    proposals: list(json['proposals']).map(proposalOf),
    factors: list(json['factors']).map(factorOf),
    memo: memo === null ? null : { of: text(memo[0]), print: text(memo[1]) },
    quote: optionalText(json['quote']),
    reviewed: optionalText(json['reviewed']),
    escaped: json['escaped'] === true,
  };
}

/** Reads a hidden cell; `null` for an empty one, `'damaged'` for one that somebody changed. */
export function readRecord(cell: string): RowRecord | 'damaged' | null {
  if (cell.trim() === '') return null;
  try {
    const json: unknown = JSON.parse(cell);
    if (typeof json !== 'object' || json === null) return 'damaged';
    return recordOf(json as Json);
  } catch (error) {
    if (error instanceof Damaged || error instanceof SyntaxError) return 'damaged';
    throw error;
  }
}
