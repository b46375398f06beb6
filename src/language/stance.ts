import type { Clause, MarkedSentence } from './clauses.ts';
import type { Draft } from './draft.ts';
import type { MarkKind, MarkMatch } from './marks.ts';
import type { TableRow } from './tables.ts';

/** Where the present is named too, the comparison says that things got better. */
const IMPROVED = 0.4;
/** A wish that names nothing good still says that something is missing. */
const BARE_WISH = 0.5;
/** *Sebagian*, *tidak semua*: what is said holds, and for a share of it the opposite. */
const PARTIAL = 0.3;
const PARTIAL_ALONE = 0.2;
/** Criticism is hedged; praise seldom is. */
const HEDGED = 0.3;
/** What a share or a row of a table says; half of it for a share between *many* and *most*. */
const FIGURE = 1;
const FEW = 0.25;
const MANY = 0.75;
const MOST = 0.9;

const WHOLE = { first: 0, last: Number.POSITIVE_INFINITY };

/** Whether a stretch of a sentence holds a mark of a kind. */
function has(
  marks: readonly MarkMatch[],
  { first, last }: Pick<Clause, 'first' | 'last'>,
  kind: MarkKind,
): boolean {
  for (const mark of marks)
    if (mark.entry.kind === kind && mark.first >= first && mark.last <= last) return true;
  return false;
}

/**
 * Nearly all of them is good, unless what they are is bad: *3 dari 40 sesuai* denies *sesuai*,
 * *2 dari 40 terlambat* denies *terlambat*.
 */
function weighShare(draft: Draft, share: number, label: string): void {
  const note = `figure "${label}"`;
  if (draft.negative > draft.positive) {
    if (share < FEW) draft.relieve(note);
    else draft.add(-1, FIGURE, note);
  } else if (share >= MANY) draft.add(1, share >= MOST ? FIGURE : FIGURE / 2, note);
  else {
    draft.fail(note);
    draft.add(-1, FIGURE);
  }
}

/** What a checklist answers, or the columns say, of the statement in the row. */
function weighRow(draft: Draft, { share, answer }: TableRow): void {
  if (answer === 'partly') {
    draft.add(1, FIGURE / 2, `answer "${answer}"`);
    draft.add(-1, FIGURE / 2);
  } else if (answer !== null) {
    const bad = draft.negative > draft.positive;
    draft.clear();
    draft.add((answer === 'yes') === bad ? -1 : 1, FIGURE, `answer "${answer}"`);
  } else if (share !== null) weighShare(draft, share, `${String(Math.round(share * 1000) / 10)} %`);
}

/** Weighs what numbers say in a clause: the row of a table as a whole, or the shares that stand in it. */
export function weighFigures(draft: Draft, { row, clauses, figures }: MarkedSentence, clause: Clause): void {
  if (row?.head === true) draft.clear();
  else if (row !== null && clause === clauses[0]) weighRow(draft, row);
  if (row !== null && (row.head || row.share !== null)) return;
  for (const figure of figures) {
    if (figure.first >= clause.first && figure.first <= clause.last)
      weighShare(draft, figure.share, figure.label);
  }
}

/** Whether a clause speaks of the past and a later one of the present: *dulu … sekarang*. */
export function isPast(sentences: readonly MarkedSentence[], number: number, clause: Clause): boolean {
  const marks = sentences[number]?.marks ?? [];
  if (!has(marks, clause, 'past') || has(marks, clause, 'present')) return false;
  const later = { first: clause.last + 1, last: Number.POSITIVE_INFINITY };
  return has(marks, later, 'present') || has(sentences[number + 1]?.marks ?? [], WHOLE, 'present');
}

/** Weighs how the speaker stands to what a clause says: wishes, comparison with the past, irony, parts, hedges. */
export function weighStance(draft: Draft, { marks }: MarkedSentence, clause: Clause, past: boolean): void {
  if (has(marks, clause, 'wish')) {
    draft.fail('wish');
    if (draft.negative < BARE_WISH) draft.add(-1, BARE_WISH - draft.negative);
  }
  if (past) draft.add(1, IMPROVED, 'past');
  if (has(marks, clause, 'irony') && draft.positive > 0) draft.turn('irony');
  if (has(marks, clause, 'partial')) {
    const judged = Math.max(draft.positive, draft.negative);
    const share = judged > 0 ? judged * PARTIAL : PARTIAL_ALONE;
    draft.add(1, share, 'partial');
    draft.add(-1, share);
  }
  if (has(marks, clause, 'hedge')) draft.add(-1, HEDGED);
}

/** How sure the speaker is of a sentence; `null` for what is said outright. */
export function doubt({ marks }: MarkedSentence): 'hedge' | 'reported' | null {
  if (has(marks, WHOLE, 'hedge')) return 'hedge';
  return has(marks, WHOLE, 'reported') ? 'reported' : null;
}
