import type { CodedStudy } from '../model/analysis.ts';
import { grouped } from '../model/grouped.ts';
import { type Document, unitAddress } from '../model/source.ts';
import { compareText, type Span } from '../model/text.ts';

/** A stretch of a document that is looked through by itself. */
export interface Segment extends Span {
  readonly document: Document;
  readonly unit: number;
  readonly outside: boolean;
}

/** Spans joined where they touch or overlap. */
function merged(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else joined.push({ start, end });
  }
  return joined;
}

/**
 * What stands before each unit; it is of the unit that follows. Where the unit before that one was left out nothing is
 * taken: the words may be those of somebody who was left out with it.
 */
function beforeUnits(document: Document): readonly Segment[] {
  return document.units.flatMap(({ start, ordinal }, at): readonly Segment[] => {
    const before = document.units[at - 1];
    const from = before?.end ?? 0;
    if (ordinal !== (before?.ordinal ?? 0) + 1 || start <= from) return [];
    return [{ document, unit: ordinal, outside: true, start: from, end: start }];
  });
}

/** Units in the order of documents and places; `inPassages` only the coded stretches of them, `all` also what is before them. */
export function segmentsOf(
  { documents, codings }: Pick<CodedStudy, 'documents' | 'codings'>,
  { all, inPassages }: { readonly all: boolean; readonly inPassages: boolean },
): readonly Segment[] {
  const passages = grouped(codings, unitAddress);
  return [...documents]
    .sort((a, b) => compareText(a.id, b.id))
    .flatMap((document) => {
      const units = document.units.flatMap(({ start, end, ordinal }): readonly Segment[] => {
        const own = passages.get(unitAddress({ document: document.id, unit: ordinal })) ?? [];
        const spans = inPassages ? merged(own) : [{ start, end }];
        return spans.map((span) => ({ document, unit: ordinal, outside: false, ...span }));
      });
      const outside = all && !inPassages ? beforeUnits(document) : [];
      return [...units, ...outside].sort((a, b) => a.start - b.start);
    });
}
