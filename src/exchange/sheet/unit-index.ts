import type { Document, Unit } from '../../model/source.ts';
import { textPrint, wordsOf } from './fingerprint.ts';

/** A unit with what tells it from others. */
export interface PrintedUnit {
  readonly document: Document;
  readonly unit: Unit;
  /** `W-01:7` */
  readonly address: string;
  /** Prints of its words, and of the words asked before it and spoken in the units before and after it. */
  readonly text: string;
  readonly around: string;
}

const WORDS_AROUND = 12;

function printed(document: Document): PrintedUnit[] {
  const said = document.units.map((unit) => wordsOf(document.text.slice(unit.start, unit.end)));
  return document.units.map((unit, index) => ({
    document,
    unit,
    address: `${document.id}:${unit.ordinal}`,
    text: textPrint(document.text.slice(unit.start, unit.end)),
    around: textPrint(
      [
        ...(said[index - 1] ?? []).slice(-WORDS_AROUND),
        '¶',
        unit.question ?? '',
        '¶',
        ...(said[index + 1] ?? []).slice(0, WORDS_AROUND),
      ].join(' '),
    ),
  }));
}

/** Every unit of a study, to be found by its words. */
export class UnitIndex {
  readonly units: readonly PrintedUnit[];
  readonly #byAddress: ReadonlyMap<string, PrintedUnit>;
  readonly #byText = new Map<string, PrintedUnit[]>();

  constructor(documents: readonly Document[]) {
    this.units = documents.flatMap(printed);
    this.#byAddress = new Map(this.units.map((unit) => [unit.address, unit]));
    for (const unit of this.units) {
      const same = this.#byText.get(unit.text);
      if (same === undefined) this.#byText.set(unit.text, [unit]);
      else same.push(unit);
    }
  }

  at(address: string): PrintedUnit | undefined {
    return this.#byAddress.get(address);
  }

  /**
   * The unit that reads as it did: the only one with its words, or the only one of these with the same text around it.
   * Answers such as "Ya, benar." are told apart by what was asked, never by their number.
   */
  find(text: string, around: string | null): PrintedUnit | undefined {
    const same = this.#byText.get(text) ?? [];
    if (same.length === 1) return same[0];
    const [known, ...more] = same.filter((unit) => unit.around === around);
    return more.length === 0 ? known : undefined;
  }
}
