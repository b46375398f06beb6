import type { Polarity } from '../model/coding.ts';
import { TelaahError } from '../model/error.ts';
import { grouped } from '../model/grouped.ts';
import type { Document, Unit } from '../model/source.ts';
import { compareText, overlaps, type Span } from '../model/text.ts';
import { tooFewCoders } from './coders.ts';

/** A passage that a person put under a code. */
export interface CoderCoding extends Span {
  readonly coder: string;
  /** The document's id. */
  readonly document: string;
  readonly code: string;
  readonly polarity: Polarity;
}

/** A unit that a coder looked at. */
export interface LookedAt {
  readonly coder: string;
  readonly document: string;
  readonly unit: number;
}

/** What several people made of the same documents. */
export interface CodedByPeople {
  /** In the order in which they are shown. */
  readonly coders: readonly string[];
  readonly documents: readonly Document[];
  /** Those of others than `coders` are passed over. */
  readonly codings: readonly CoderCoding[];
  /** Units that were gone through to the end: without codings, they are so on purpose. */
  readonly reviewed: readonly LookedAt[];
  /** Units in which a proposal was turned down. */
  readonly rejected: readonly LookedAt[];
}

/** One document that at least two coders coded. */
export interface ComparedDocument {
  readonly document: Document;
  /** For each coder whether they worked on it at all. */
  readonly worked: readonly boolean[];
  /**
   * Whether a coder worked on a unit, so that no coding means no code. Who reviews unit by unit has reached those
   * reviewed, and those with a coding or a rejection; who does not has reached the whole document with the first one.
   */
  readonly coded: (coder: number, unit: number) => boolean;
  /** A coder's passages under a code, in order; each stretch once. */
  readonly passages: (coder: number, code: string) => readonly CoderCoding[];
}

/** What can be compared. */
export interface Comparison {
  readonly coders: readonly string[];
  /** By id. */
  readonly documents: readonly ComparedDocument[];
  readonly leftOut: readonly { readonly document: string; readonly coder: string }[];
  /** Used by any coder in these documents, and asked for. */
  readonly codes: readonly string[];
}

/** The passages that lie in a unit, wholly or partly. */
export function inUnit(passages: readonly CoderCoding[], unit: Unit): CoderCoding[] {
  return passages.filter((passage) => overlaps(passage, unit));
}

const byPlace = (a: CoderCoding, b: CoderCoding): number =>
  a.start - b.start || a.end - b.end || compareText(a.polarity, b.polarity);

/** What people left in one document. */
type Traces = Pick<CodedByPeople, 'codings' | 'reviewed' | 'rejected'>;

/** Units of a document that a coder reached; `null` for all of them. */
function reachedUnits(
  document: Document,
  coder: string,
  { codings, reviewed, rejected }: Traces,
): Set<number> | null {
  const own = codings.filter((coding) => coding.coder === coder);
  const turnedDown = rejected.filter((each) => each.coder === coder).map(({ unit }) => unit);
  const gone = reviewed.filter((each) => each.coder === coder).map(({ unit }) => unit);
  if (gone.length === 0) return own.length + turnedDown.length > 0 ? null : new Set();
  const withCoding = document.units
    .filter((unit) => inUnit(own, unit).length > 0)
    .map(({ ordinal }) => ordinal);
  return new Set([...gone, ...turnedDown, ...withCoding]);
}

function documentOf(document: Document, coders: readonly string[], traces: Traces): ComparedDocument {
  const reached = coders.map((coder) => reachedUnits(document, coder, traces));
  const byCode = coders.map((coder) =>
    grouped(traces.codings.filter((coding) => coding.coder === coder).sort(byPlace), ({ code }) => code),
  );
  return {
    document,
    worked: reached.map((units) => units === null || units.size > 0),
    coded: (coder, unit) => reached[coder]?.has(unit) ?? true,
    passages: (coder, code) => byCode[coder]?.get(code) ?? [],
  };
}

/** All documents with who worked on what, by id. */
function documentsOf({ coders, documents, codings, reviewed, rejected }: CodedByPeople): ComparedDocument[] {
  const id = ({ document }: { readonly document: string }): string => document;
  const byDocument = {
    codings: grouped(codings, id),
    reviewed: grouped(reviewed, id),
    rejected: grouped(rejected, id),
  };
  return [...documents]
    .sort((a, b) => compareText(a.id, b.id))
    .map((document) =>
      documentOf(document, coders, {
        codings: byDocument.codings.get(document.id) ?? [],
        reviewed: byDocument.reviewed.get(document.id) ?? [],
        rejected: byDocument.rejected.get(document.id) ?? [],
      }),
    );
}

/** Whether a code was asked for, by its own path or its indicator's. */
const isAsked = (code: string, asked: readonly string[]): boolean =>
  asked.length === 0 || asked.some((path) => code === path || code.startsWith(`${path}/`));

/**
 * Finds what can be compared: documents that two coders or more coded, and the codes that they used there.
 * @param asked codes or indicators to keep; none for all
 * @param order the codebook's codes; others come after, by path
 * @throws TelaahError NOTHING_TO_COMPARE
 */
export function comparisonOf(
  { coders, documents, ...traces }: CodedByPeople,
  asked: readonly string[],
  order: readonly string[],
): Comparison {
  if (coders.length < 2) throw tooFewCoders(coders);
  const all = documentsOf({ coders, documents, ...traces });
  const shared = all.filter(({ worked }) => worked.filter(Boolean).length > 1);
  if (shared.length === 0) throw nothingShared(coders);
  const ids = new Set(shared.map(({ document }) => document.id));
  const used = new Set(
    traces.codings
      .filter(({ coder, document }) => coders.includes(coder) && ids.has(document))
      .map(({ code }) => code),
  );
  const ranks = new Map(order.map((code, at) => [code, at]));
  const rank = (code: string): number => ranks.get(code) ?? order.length;
  const codes = [...used]
    .filter((code) => isAsked(code, asked))
    .sort((a, b) => rank(a) - rank(b) || compareText(a, b));
  if (codes.length === 0)
    throw asked.length === 0 ? nothingCoded(coders) : noSuchCode(asked, [...used].sort(compareText));
  return {
    coders,
    documents: shared,
    leftOut: all.flatMap(({ document, worked }) => {
      const alone = worked.filter(Boolean).length === 1 ? coders[worked.indexOf(true)] : undefined;
      return alone === undefined ? [] : [{ document: document.id, coder: alone }];
    }),
    codes,
  };
}

function nothingShared(coders: readonly string[]): TelaahError {
  const names = coders.join(', ');
  return new TelaahError({
    code: 'NOTHING_TO_COMPARE',
    message: {
      id: `tidak ada dokumen yang dikode oleh sedikitnya dua dari ${names}`,
      en: `no document was coded by two of ${names}`,
    },
    hint: {
      id: 'Kesepakatan hanya dapat dihitung pada dokumen yang sama-sama dikode.',
      en: 'Agreement can only be computed on documents that both have coded.',
    },
  });
}

function noSuchCode(asked: readonly string[], used: readonly string[]): TelaahError {
  return new TelaahError({
    code: 'NOTHING_TO_COMPARE',
    message: {
      id: `tidak ada pengode yang memakai kode ${asked.join(', ')}`,
      en: `no coder used the code ${asked.join(', ')}`,
    },
    hint: { id: `Yang dipakai: ${used.join(', ')}`, en: `They used: ${used.join(', ')}` },
  });
}

function nothingCoded(coders: readonly string[]): TelaahError {
  const names = coders.join(', ');
  return new TelaahError({
    code: 'NOTHING_TO_COMPARE',
    message: {
      id: `${names} tidak memberi kode apa pun dalam dokumen yang sama-sama dibaca`,
      en: `${names} gave no code in the documents that they both read`,
    },
  });
}
