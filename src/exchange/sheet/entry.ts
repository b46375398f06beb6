import type { Polarity } from '../../model/coding.ts';
import { TelaahError } from '../../model/error.ts';
import type { NotedFactor } from '../../model/journal.ts';
import type { Document, Unit } from '../../model/source.ts';
import type { Bilingual, Lang, Span } from '../../model/text.ts';
import { POLARITY_WORDS } from '../../model/vocabulary.ts';
import { readFactors } from './factor-cell.ts';
import type { FactorWords } from './factor-words.ts';
import { notePrint } from './fingerprint.ts';
import { type Cell, type GivenRow, type GivenSheet, recordOf, type Slot } from './read.ts';
import type { RecordedCoding, RecordedProposal, RowRecord } from './record.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { PrintedUnit } from './unit-index.ts';
import { type CodeWord, type CodeWords, type Read, readPolarity, readRight } from './words.ts';

/** A code that stands in a row. */
export interface Pair {
  /** -1 for a proposal that was called right. */
  readonly slot: number;
  readonly code: string;
  readonly polarity: Polarity;
  readonly cell: Cell;
}

/** What a row says, as far as it is understood. */
export interface Entry {
  readonly row: GivenRow;
  readonly unit: PrintedUnit;
  readonly record: RowRecord | null;
  readonly pairs: readonly Pair[];
  /** Codings that the row was written with, whose cells are still in the sheet. */
  readonly base: readonly (RecordedCoding & { readonly slot: number })[];
  /** Nothing to code here. */
  readonly none: boolean;
  /** Proposals called wrong. */
  readonly wrong: readonly RecordedProposal[];
  /** The passage, where it is needed: `null` for the whole unit. */
  readonly span: Span | null;
  /** Whether the quote is another one than the row was written with. */
  readonly requoted: boolean;
  /** The factors that the unit names; `undefined` where the sheet has no such column. */
  readonly factors: readonly NotedFactor[] | undefined;
  /** The note; `undefined` where it is as it was written. */
  readonly memo: string | undefined;
}

/** What is needed to understand a row. */
export interface EntryTools {
  readonly sheet: GivenSheet;
  readonly words: CodeWords;
  readonly factors: FactorWords;
  readonly lang: Lang;
  /** @throws TelaahError where the words do not stand in the unit, or more than once */
  readonly findQuote: (place: { readonly document: Document; readonly unit: Unit }, quote: string) => Span;
}

type ReadSlot = Pair | 'none' | 'dash' | 'empty';

/** A dash is "no code" where the row has none. */
const saysNone = (slots: readonly ReadSlot[]): boolean =>
  slots.includes('none') || (slots.includes('dash') && slots.every((slot) => typeof slot === 'string'));

class RowReader {
  readonly refusals: Refusal[] = [];
  readonly #row: GivenRow;
  readonly #record: RowRecord | null;
  readonly #unit: string | null;
  readonly #tools: EntryTools;

  constructor(row: GivenRow, unit: string | null, tools: EntryTools) {
    this.#row = row;
    this.#record = recordOf(row);
    this.#unit = unit;
    this.#tools = tools;
  }

  #refuse(cell: Cell, message: Bilingual, hint: Bilingual): void {
    this.refusals.push(refuse(this.#tools.sheet, this.#row, message, hint, { cell, unit: this.#unit }));
  }

  /** A code as it was written stays that code, even where the codebook has it no more. */
  #code({ slot, code: cell }: Slot): Read<CodeWord> {
    const read = this.#tools.words.read(cell.text, this.#tools.lang);
    const written = this.#record?.codings[slot];
    if ('is' in read || written === null || written === undefined) return read;
    const label = this.#tools.words.labelOf(written.code, this.#tools.lang);
    return label.toLowerCase() === cell.text.toLowerCase() ? { is: { code: written.code } } : read;
  }

  slot(slot: Slot): ReadSlot {
    const { code: codeCell, polarity: polarityCell } = slot;
    const side = polarityCell.text === '' ? undefined : readPolarity(polarityCell.text);
    if (codeCell.text === '') {
      if (side === undefined || !codeCell.there) return 'empty';
      this.#refuse(
        codeCell,
        {
          id: `polaritas "${polarityCell.text}" tanpa kode`,
          en: `the polarity "${polarityCell.text}" has no code`,
        },
        { id: 'Pilih kodenya, atau kosongkan polaritasnya.', en: 'Pick the code, or empty the polarity.' },
      );
      return 'empty';
    }
    const code = this.#code(slot);
    if (!('is' in code)) {
      this.#refuse(
        codeCell,
        {
          id: `kode "${code.unknown}" tidak ada dalam codebook`,
          en: `the codebook has no code "${code.unknown}"`,
        },
        code.like === undefined
          ? {
              id: 'Pilih dari daftar di lembar Petunjuk.',
              en: 'Pick one from the list in the sheet Instructions.',
            }
          : { id: `Maksudnya ${code.like}?`, en: `Did you mean ${code.like}?` },
      );
      return 'empty';
    }
    if (typeof code.is === 'string') return code.is;
    return this.#pair(slot, code.is.code, side);
  }

  #pair(
    { slot, code: cell, polarity: polarityCell }: Slot,
    code: string,
    side: Read<Polarity> | undefined,
  ): ReadSlot {
    if (side !== undefined && 'is' in side) return { slot, code, polarity: side.is, cell };
    const words = Object.values(POLARITY_WORDS);
    const list = { id: words.map(({ id }) => id).join(', '), en: words.map(({ en }) => en).join(', ') };
    const at = polarityCell.there ? polarityCell : cell;
    if (side === undefined) {
      this.#refuse(
        at,
        { id: `kode "${cell.text}" belum berpolaritas`, en: `the code "${cell.text}" has no polarity yet` },
        { id: `Isi salah satu: ${list.id}`, en: `Write one of ${list.en}` },
      );
    } else {
      this.#refuse(
        at,
        {
          id: `polaritas "${side.unknown}" tidak dikenal`,
          en: `the polarity "${side.unknown}" is not known`,
        },
        side.like === undefined
          ? { id: `Isi salah satu: ${list.id}`, en: `Write one of ${list.en}` }
          : { id: `Maksudnya ${side.like}?`, en: `Did you mean ${side.like}?` },
      );
    }
    return 'empty';
  }

  /** The proposals called right and wrong; `null` where nothing was decided. */
  decided(): { right: readonly RecordedProposal[]; wrong: readonly RecordedProposal[] } | null {
    const cell = this.#row.cell('right');
    if (cell.text === '') return null;
    const proposals = this.#record?.proposals ?? [];
    const read = readRight(cell.text, proposals.length);
    if ('is' in read) {
      return {
        right: proposals.filter((_, index) => read.is.includes(index)),
        wrong: proposals.filter((_, index) => !read.is.includes(index)),
      };
    }
    const hint =
      read.like === undefined
        ? {
            id: 'Tulis semua, tidak ada, atau nomornya: 1 dan 3',
            en: 'Write all, none, or their numbers: 1 and 3',
          }
        : { id: `Maksudnya ${read.like}?`, en: `Did you mean ${read.like}?` };
    this.#refuse(
      cell,
      {
        id: `"${read.unknown}" bukan jawaban atas ${proposals.length} usulan`,
        en: `"${read.unknown}" is no answer to ${proposals.length} proposals`,
      },
      hint,
    );
    return null;
  }

  span(unit: PrintedUnit, needed: boolean): Span | null {
    const cell = this.#row.cell('quote');
    if (cell.text === '' || !needed) return null;
    try {
      return this.#tools.findQuote(unit, cell.text);
    } catch (error) {
      if (!(error instanceof TelaahError)) throw error;
      for (const { message, hint = { id: '', en: '' } } of error.details) this.#refuse(cell, message, hint);
      return null;
    }
  }

  contradiction(pairs: readonly Pair[], none: boolean): void {
    const [first] = pairs;
    if (none && first !== undefined) {
      this.#refuse(
        first.cell,
        {
          id: 'baris ini berisi kode dan juga "tidak ada kode"',
          en: 'this row has codes and "no code" as well',
        },
        { id: 'Kosongkan salah satunya.', en: 'Empty one of them.' },
      );
    }
    for (const pair of pairs) {
      const other = pairs.find(({ code, polarity }) => code === pair.code && polarity !== pair.polarity);
      if (other === undefined) continue;
      const sides = [pair.polarity, other.polarity].map((side) => POLARITY_WORDS[side]);
      this.#refuse(
        pair.cell,
        {
          id: `${pair.code} di sini ${sides.map(({ id }) => id).join(' dan juga ')}`,
          en: `${pair.code} is ${sides.map(({ en }) => en).join(' and also ')} here`,
        },
        {
          id: 'Pakai campuran, atau pisahkan bagian teksnya dengan kolom Kutipan di baris salinan.',
          en: 'Use mixed, or part the text with the column Passage in a copy of the row.',
        },
      );
      return;
    }
  }
}

/** The note if it is another one than was written. */
function noteOf(row: GivenRow, record: RowRecord | null): string | undefined {
  const cell = row.cell('memo');
  if (!cell.there) return undefined;
  const written = record?.memo?.print ?? notePrint('');
  return notePrint(cell.text) === written ? undefined : cell.text;
}

function baseOf(row: GivenRow, record: RowRecord | null): Entry['base'] {
  const there = new Set(row.slots.filter(({ code }) => code.there).map(({ slot }) => slot));
  return (record?.codings ?? []).flatMap((coding, slot) =>
    coding !== null && there.has(slot) ? [{ ...coding, slot }] : [],
  );
}

/**
 * Understands a row of a unit.
 * @returns the refusals of its cells, none where all is clear
 */
export function readEntry(
  row: GivenRow,
  unit: PrintedUnit,
  tools: EntryTools,
): { readonly entry: Entry; readonly refusals: readonly Refusal[] } {
  const reader = new RowReader(row, unit.address, tools);
  const record = recordOf(row);
  const slots = row.slots.map((slot) => reader.slot(slot));
  const decided = reader.decided();
  const own = slots.filter((slot) => typeof slot !== 'string');
  const right = (decided?.right ?? [])
    .filter(
      (proposal) =>
        !own.some(({ code, polarity }) => code === proposal.code && polarity === proposal.polarity),
    )
    .map(({ code, polarity }): Pair => ({ slot: -1, code, polarity, cell: row.cell('right') }));
  const pairs = [...own, ...right];
  const none = saysNone(slots);
  reader.contradiction(pairs, none);
  const base = baseOf(row, record);
  const quote = row.cell('quote');
  const requoted =
    quote.there && (quote.text === '' ? null : notePrint(quote.text)) !== (record?.quote ?? null);
  const memo = noteOf(row, record);
  const fresh = own.some(
    (pair) => !base.some((one) => one.code === pair.code && one.polarity === pair.polarity),
  );
  const named = readFactors(row, unit.address, tools);
  const span = reader.span(unit, requoted || fresh || named.changed || memo !== undefined);
  const wrong = none ? (record?.proposals ?? []) : (decided?.wrong ?? []);
  return {
    entry: { row, unit, record, pairs, base, none, wrong, span, requoted, factors: named.factors, memo },
    refusals: [...reader.refusals, ...named.refusals],
  };
}

/** Whether a row says anything else than it was written with. */
export function isTouched(row: GivenRow, tools: EntryTools): boolean {
  const record = recordOf(row);
  if (row.cell('right').text !== '' || noteOf(row, record) !== undefined) return true;
  if (readFactors(row, null, tools).changed) return true;
  const quote = row.cell('quote');
  if (quote.there && (quote.text === '' ? null : notePrint(quote.text)) !== (record?.quote ?? null))
    return true;
  const reader = new RowReader(row, null, tools);
  const read = row.slots.map((slot) => ({ slot: slot.slot, there: slot.code.there, is: reader.slot(slot) }));
  if (reader.refusals.length > 0) return true;
  const reviewed = record !== null && record.reviewed !== null;
  if (saysNone(read.map(({ is }) => is)) !== reviewed) return true;
  return read.some(({ slot, there, is }) => {
    const written = record?.codings[slot] ?? null;
    if (typeof is === 'string') return there && written !== null;
    return written === null || written.code !== is.code || written.polarity !== is.polarity;
  });
}
