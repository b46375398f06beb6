import { compareText, type Span } from '../model/text.ts';
import type { RatingRow } from '../statistics/ratings.ts';
import type { ComparedDocument, Comparison } from './comparison.ts';

/** Text from the start of a unit to that of the next; the first has what stands before it. */
interface Stretch extends Span {
  readonly unit: number;
}

/** What is drawn together for the intervals. */
function stretches({ document }: ComparedDocument): Stretch[] {
  return document.units
    .map(({ start, ordinal }, at) => ({
      unit: ordinal,
      start: at === 0 ? 0 : start,
      end: document.units[at + 1]?.start ?? document.text.length,
    }))
    .filter(({ start, end }) => start < end);
}

/** The characters of a stretch, by which coders have the code there. */
function rowsIn(
  stretch: Stretch,
  { coded }: ComparedDocument,
  spans: readonly (readonly Span[])[],
): RatingRow[] {
  const within = spans.map((own) =>
    own.filter(({ start, end }) => start < stretch.end && end > stretch.start),
  );
  const cuts = new Set([stretch.start, stretch.end]);
  for (const { start, end } of within.flat()) {
    cuts.add(Math.max(start, stretch.start));
    cuts.add(Math.min(end, stretch.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, at) => ({
    values: within.map((own, coder) => {
      if (!coded(coder, stretch.unit)) return null;
      return own.some(({ start, end }) => start <= from && from < end) ? 1 : 0;
    }),
    count: (sorted[at + 1] ?? from) - from,
  }));
}

/**
 * The characters (UTF-16 code units) of one document by whether each coder has the code there, as NVivo counts them:
 * the whole text, with all that nobody coded.
 */
export function documentBlocks(compared: ComparedDocument, coders: number, code: string): RatingRow[][] {
  const spans = Array.from({ length: coders }, (_, coder) => compared.passages(coder, code));
  return stretches(compared).map((stretch) => rowsIn(stretch, compared, spans));
}

/** {@link documentBlocks} of all documents, by id. */
export function characterBlocks({ documents, coders }: Comparison, code: string): RatingRow[][] {
  return [...documents]
    .sort((a, b) => compareText(a.document.id, b.document.id))
    .flatMap((compared) => documentBlocks(compared, coders.length, code));
}
