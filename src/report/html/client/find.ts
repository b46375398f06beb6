import { type Data, data, type Passage, quoteOf, unitOf } from './data.ts';
import type { Filter, Place } from './place.ts';

/** What is looked for: words, and phrases between quotation marks, all of which must be there. */
export function termsOf(search: string): readonly string[] {
  return [...search.toLowerCase().matchAll(/["“]([^"”]+)["”]?|(\S+)/gu)]
    .map(([, phrase, word]) => (phrase ?? word ?? '').trim())
    .filter((term) => term !== '');
}

const holds = (text: string, terms: readonly string[]): boolean => {
  const low = text.toLowerCase();
  return terms.every((term) => low.includes(term));
};

/** What a passage is called under a filter: the id that the address has. */
function idOf(passage: Passage, filter: Filter, { codes, techniques, polarities, ...study }: Data): string {
  switch (filter) {
    case 'code':
      return codes[passage.code]?.[0] ?? '';
    case 'informant':
      return study.informants[unitOf(passage)[4] - 1]?.[0] ?? '-';
    case 'technique':
      return techniques[study.sources[passage.source]?.technique ?? -1]?.[0] ?? '';
    case 'polarity':
      return polarities[passage.polarity]?.[0] ?? '';
    case 'coder':
      return study.coders[passage.coder] ?? '';
  }
}

/** A passage, or a unit without a coding. */
export type Hit = Passage | { readonly source: number; readonly unit: number };

function cellPassages({ cell }: Place): ReadonlySet<number> | null {
  if (cell === null) return null;
  const [id, rowId, columnId] = cell;
  const matrix = data().matrices.find((each) => each.id === id);
  const row = matrix?.rows.find((each) => each[0] === rowId);
  const column = matrix?.columns.findIndex((each) => each[0] === columnId) ?? -1;
  return new Set(row?.[3][column]?.[1] ?? []);
}

/** Passages that pass every filter, in the study's order. */
export function passagesAt(place: Place): readonly Passage[] {
  const study = data();
  const filters = Object.entries(place.filters) as [Filter, string][];
  const cell = cellPassages(place);
  const terms = termsOf(place.search);
  return study.passages.filter(
    (passage) =>
      (cell === null || cell.has(passage.number)) &&
      filters.every(([filter, value]) => idOf(passage, filter, study) === value) &&
      (terms.length === 0 || holds(quoteOf(passage), terms)),
  );
}

/**
 * Units without a passage that hold what is looked for: with a search, and no filter that only a coding could pass.
 */
export function uncodedAt({ filters, search, cell }: Place): readonly Hit[] {
  const terms = termsOf(search);
  const { code, polarity, coder, technique, informant } = filters;
  if (terms.length === 0 || cell !== null || (code ?? polarity ?? coder) !== undefined) return [];
  const study = data();
  return study.sources.flatMap((source, number) =>
    technique !== undefined && study.techniques[source.technique]?.[0] !== technique
      ? []
      : source.units.flatMap(([, text, , , speaker], unit) => {
          const who = study.informants[speaker - 1]?.[0] ?? '-';
          if (informant !== undefined && informant !== who) return [];
          const own = study.in(number, unit);
          const shown = own.some((passage) => holds(quoteOf(passage), terms));
          return !shown && holds(text, terms) ? [{ source: number, unit }] : [];
        }),
  );
}
