import type { Coding } from '../../model/coding.ts';
import { informantLabel } from '../../model/informant.ts';
import type { Document, Unit } from '../../model/source.ts';
import { POLARITY_WORDS } from '../../model/vocabulary.ts';
import { headingOf, SLOTS } from './columns.ts';
import { FactorWords, kindWord, ONE_LINE } from './factor-words.ts';
import { notePrint } from './fingerprint.ts';
import { OwnWork, type PlacedCoding, type PlacedFactor, type SheetMaterial } from './material.ts';
import type { RowRecord } from './record.ts';
import { type PrintedUnit, UnitIndex } from './unit-index.ts';
import { CodeWords, NO_CODE } from './words.ts';

/** A row as it is written: text for people, and the record for the import. */
export interface SheetRow {
  readonly document: string;
  readonly unit: number;
  readonly informant: string;
  readonly question: string;
  readonly text: string;
  readonly others: string;
  readonly proposals: string;
  /** Codes and polarities by slot, empty where there is none. */
  readonly pairs: readonly (readonly [code: string, polarity: string])[];
  /** What the coder noted, one on a line. */
  readonly factors: string;
  readonly quote: string;
  readonly memo: string;
  readonly record: RowRecord;
}

/** What one row holds of a unit: codings of one passage, at most one note. */
interface Share {
  readonly codings: readonly PlacedCoding[];
  readonly memo: { readonly of: string; readonly text: string } | null;
  readonly quote: string | null;
}

const covers = ({ start, end }: { start: number; end: number }, unit: Unit): boolean =>
  start <= unit.start && end >= unit.end;

/** The passage that a coding is shown with: none where it is of the whole unit, or was proposed there. */
const passageOf = (coding: PlacedCoding, unit: Unit): string | null =>
  coding.status === 'confirmed' || covers(coding, unit) ? null : coding.quote;

/** A row for each passage and each coding with a note of its own; as many as are needed for the rest. */
function sharesOf({ unit, address }: PrintedUnit, own: OwnWork): Share[] {
  const codings = own.codingsAt(address).map((coding) => ({ coding, quote: passageOf(coding, unit) }));
  const notes = own.memosAt(address).map(({ id, text, place }) => ({
    memo: { of: id, text },
    quote: covers(place, unit) ? null : place.quote,
  }));
  const quotes = new Set([null, ...codings.map(({ quote }) => quote), ...notes.map(({ quote }) => quote)]);
  return [...quotes].flatMap((quote) => {
    const here = codings.filter((one) => one.quote === quote).map(({ coding }) => coding);
    const plain = here.filter(({ memo }) => memo === null);
    const free = notes.filter((one) => one.quote === quote).map(({ memo }) => memo);
    const shares: Share[] = here.flatMap((coding) => {
      if (coding.memo === null) return [];
      const memo = { of: coding.id, text: coding.memo };
      return [{ codings: [coding, ...plain.splice(0, SLOTS - 1)], memo, quote }];
    });
    while (plain.length > 0 || free.length > 0) {
      shares.push({ codings: plain.splice(0, SLOTS), memo: free.shift() ?? null, quote });
    }
    return shares.length === 0 && quote === null ? [{ codings: [], memo: null, quote }] : shares;
  });
}

const percent = (confidence: number): string => `${Math.round(confidence * 100)}%`;

/** Writes one unit's rows. */
class RowWriter {
  readonly #material: SheetMaterial;
  readonly #own: OwnWork;
  readonly #codes: CodeWords;
  readonly #factors: FactorWords;
  readonly #escaped: boolean;

  constructor(material: SheetMaterial, escaped: boolean) {
    this.#material = material;
    this.#own = new OwnWork(material.people, material.coder);
    this.#codes = new CodeWords(material.codebook);
    this.#factors = new FactorWords(material.codebook, material.people.factors);
    this.#escaped = escaped;
  }

  rows(printed: PrintedUnit): SheetRow[] {
    const open = this.#open(printed);
    return sharesOf(printed, this.#own).map((share, index) =>
      this.#row(printed, share, index === 0 ? open : [], index === 0),
    );
  }

  /** The proposals that the coder has not decided about. */
  #open({ document, unit, address }: PrintedUnit): readonly Coding[] {
    const decided = new Set(
      [...this.#own.codingsAt(address), ...this.#own.rejectionsAt(address)].map(({ code }) => code),
    );
    return this.#material.proposals(document.id, unit.ordinal).filter(({ code }) => !decided.has(code));
  }

  #said(code: string, polarity: Coding['polarity']): string {
    const { lang } = this.#material.study;
    return `${this.#codes.labelOf(code, lang)}: ${POLARITY_WORDS[polarity][lang]}`;
  }

  #others({ document, unit }: PrintedUnit): string {
    const { people, coder, blind } = this.#material;
    if (blind) return '';
    const { lang } = this.#material.study;
    const isOthers = (one: PlacedCoding | PlacedFactor): boolean =>
      one.coder !== coder && one.document === document.id && one.unit === unit.ordinal;
    return [
      ...people.codings.filter(isOthers).map((one) => `${one.coder}: ${this.#said(one.code, one.polarity)}`),
      ...people.factors.filter(isOthers).map((one) => `${one.coder}: ${this.#factors.text(one, lang)}`),
    ].join('\n');
  }

  /** Codes with their numbers, then the factors that are found there while the coder has noted none. */
  #proposed({ document, unit, address }: PrintedUnit, open: readonly Coding[]): string {
    const { lang } = this.#material.study;
    const found =
      this.#own.factorsAt(address).length > 0 ? [] : this.#material.factors(document.id, unit.ordinal);
    return [
      ...open.map(
        ({ code, polarity, confidence }, index) =>
          `${index + 1}. ${this.#said(code, polarity)} (${percent(confidence)})`,
      ),
      ...found.map(({ kind, label }) => `${headingOf('factors', lang)} – ${kindWord(kind, lang)}: ${label}`),
    ].join('\n');
  }

  #informant(document: Document, unit: Unit): string {
    const informant = unit.informant ?? document.informant;
    return informant === null ? '' : informantLabel(this.#material.study, informant);
  }

  #row(printed: PrintedUnit, share: Share, open: readonly Coding[], first: boolean): SheetRow {
    const { document, unit, address } = printed;
    const { lang } = this.#material.study;
    const { codings, memo, quote } = share;
    const review =
      first && this.#own.codingsAt(address).length === 0 ? this.#own.reviewsAt(address)[0] : undefined;
    const factors = (first ? this.#own.factorsAt(address) : []).map(({ id, factor, kind }) => ({
      id,
      factor,
      kind,
      text: this.#factors.text({ factor, kind }, lang),
    }));
    const pairs = codings.map(({ code, polarity }): [string, string] => [
      this.#codes.labelOf(code, lang),
      POLARITY_WORDS[polarity][lang],
    ]);
    if (review !== undefined) pairs.push([NO_CODE[lang], '']);
    return {
      document: document.id,
      unit: unit.ordinal,
      informant: this.#informant(document, unit),
      question: unit.question ?? unit.heading ?? '',
      text: document.text.slice(unit.start, unit.end),
      others: first ? this.#others(printed) : '',
      proposals: first ? this.#proposed(printed, open) : '',
      pairs,
      factors: factors.map(({ text }) => text).join(this.#escaped ? ONE_LINE : '\n'),
      quote: quote ?? '',
      memo: memo?.text ?? '',
      record: {
        coder: this.#material.coder,
        unit: address,
        text: printed.text,
        around: printed.around,
        length: unit.end - unit.start,
        codings: codings.map(({ id, code, polarity }) => ({ id, code, polarity })),
        proposals: open.map(({ code, polarity, coder, start, end }) => ({
          code,
          polarity,
          proposer: coder,
          start: start - unit.start,
          end: end - unit.start,
        })),
        factors,
        memo: memo === null ? null : { of: memo.of, print: notePrint(memo.text) },
        quote: quote === null ? null : notePrint(quote),
        reviewed: review?.id ?? null,
        escaped: this.#escaped,
      },
    };
  }
}

/**
 * Every unit of the study in the order of its documents, with what the coder has done filled in; a further row for a
 * part of a unit that is coded by itself, for a second note, and for more codes than a row holds.
 * @param escaped for a CSV
 */
export function sheetRows(material: SheetMaterial, escaped: boolean): SheetRow[] {
  const writer = new RowWriter(material, escaped);
  return new UnitIndex(material.documents).units.flatMap((unit) => writer.rows(unit));
}
