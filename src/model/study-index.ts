import type { CodedStudy } from './analysis.ts';
import type { Coding, FactorMention } from './coding.ts';
import type { Locator } from './locator.ts';
import { type Document, evidenceSource, TECHNIQUES, type Technique, unitAddress } from './source.ts';
import { compareText, type Span } from './text.ts';

/** What says where it stands: a coding, a factor mention. */
export interface Located {
  readonly document: string;
  readonly unit: number;
}

/** A coded study in its canonical order, whatever order it came in, with what its codings refer to. */
export interface StudyIndex {
  /** By id. */
  readonly documents: readonly Document[];
  /** All but the rejected ones, by document, unit, place, code. */
  readonly codings: readonly Coding[];
  readonly factors: readonly FactorMention[];
  /** The techniques that the study has any document of, in the field's order. */
  readonly techniques: readonly Technique[];
  documentOf(located: Located): Document;
  /** Whom or what it counts for: the informant, or else the document. */
  sourceOf(located: Located): string;
  /** The informant who speaks; `null` where nobody is named. */
  informantOf(located: Located): string | null;
  /** The unit's address as users write it: `W-03:7`. */
  placeOf(located: Located): string;
  /** Where its unit stands in the original, if that is known. */
  locatorOf(located: Located): Locator | undefined;
}

function comparePlace(a: Located & Span, b: Located & Span): number {
  return compareText(a.document, b.document) || a.unit - b.unit || a.start - b.start || a.end - b.end;
}

/** Throws a plain error, as for any bug of ours, when asked about a document or unit that the study has not. */
export function indexStudy(coded: CodedStudy): StudyIndex {
  const documents = [...coded.documents].sort((a, b) => compareText(a.id, b.id));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const units = new Map(
    documents.map((document) => [document.id, new Map(document.units.map((unit) => [unit.ordinal, unit]))]),
  );

  function documentOf(located: Located): Document {
    const document = byId.get(located.document);
    if (document === undefined) throw new Error(`no document ${located.document}`);
    return document;
  }

  function unitOf(located: Located): Document['units'][number] {
    const unit = units.get(located.document)?.get(located.unit);
    if (unit === undefined) throw new Error(`no unit ${unitAddress(located)}`);
    return unit;
  }

  return {
    documents,
    codings: coded.codings
      .filter((coding) => coding.status !== 'rejected')
      .sort((a, b) => comparePlace(a, b) || compareText(a.code, b.code) || compareText(a.id, b.id)),
    factors: [...coded.factors].sort(
      (a, b) =>
        comparePlace(a, b) ||
        compareText(a.kind, b.kind) ||
        compareText(a.factor ?? '', b.factor ?? '') ||
        compareText(a.label, b.label),
    ),
    techniques: TECHNIQUES.filter((technique) =>
      documents.some((document) => document.technique === technique),
    ),
    documentOf,
    sourceOf: (located) => evidenceSource(documentOf(located), unitOf(located)),
    informantOf: (located) => unitOf(located).informant ?? documentOf(located).informant,
    placeOf: unitAddress,
    locatorOf: (located) => unitOf(located).locator,
  };
}
