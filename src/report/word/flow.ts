import type { FileChild } from 'docx';

/** A stretch of a document that is not parted: a heading, a paragraph, a table with its caption and its source. */
export interface Piece {
  readonly nodes: readonly FileChild[];
  /** It needs a page on its side. */
  readonly wide: boolean;
  /** It leads in what follows, and goes with it. */
  readonly leads: boolean;
  /** About, in twips. */
  readonly height: number;
}

/** Pages of one kind. */
export interface Run {
  readonly wide: boolean;
  readonly pieces: readonly Piece[];
}

const heightOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { height }) => sum + height, 0);

/** The pieces in runs of upright and of wide ones; what leads in goes with what it leads in. */
function runsOf(pieces: readonly Piece[]): readonly Run[] {
  const runs: { wide: boolean; pieces: Piece[] }[] = [];
  let leading: Piece[] = [];
  for (const piece of pieces) {
    leading.push(piece);
    if (piece.leads) continue;
    const last = runs.at(-1);
    if (last?.wide === piece.wide) last.pieces.push(...leading);
    else runs.push({ wide: piece.wide, pieces: leading });
    leading = [];
  }
  runs.at(-1)?.pieces.push(...leading);
  return runs.length === 0 && leading.length > 0 ? [{ wide: false, pieces: leading }] : runs;
}

/**
 * Pages of one kind after the other. The paper is not turned back for less than `least` twips between two wide
 * stretches: that would leave two pages mostly empty.
 */
export function pagesOf(pieces: readonly Piece[], least: number): readonly Run[] {
  const joined: { wide: boolean; pieces: readonly Piece[] }[] = [];
  const runs = runsOf(pieces);
  for (const [at, run] of runs.entries()) {
    const last = joined.at(-1);
    const between = !run.wide && last?.wide === true && runs[at + 1]?.wide === true;
    const wide = run.wide || (between && heightOf(run.pieces) < least);
    if (last?.wide === wide) last.pieces = [...last.pieces, ...run.pieces];
    else joined.push({ wide, pieces: run.pieces });
  }
  return joined;
}
