import { notedFactors, othersIn, passageMemos } from '../items.ts';
import { itemsIn, type ReviewState, unitOf } from '../state.ts';

/** How the lines of the screen are shared out. */
export interface Heights {
  /** All there are; the last line of the terminal stays free, so that nothing scrolls. */
  readonly all: number;
  readonly pane: number;
  readonly list: number;
  readonly detail: number;
}

/** Who it is, the rule under it, the rule over the list, the message, the keys. */
const FIXED = 5;
const LEAST_PANE = 3;
/** Lines on what is selected: its label, and what it means or why it is proposed. */
const DETAIL = [
  { from: 30, lines: 4 },
  { from: 22, lines: 3 },
  { from: 18, lines: 2 },
];

const isChoosing = ({ mode }: ReviewState): boolean => mode.kind === 'pick' || mode.kind === 'factor';

/** A list to choose from needs more room than what the unit is coded with. */
function wantedRows(state: ReviewState): number {
  if (isChoosing(state)) return Math.max(6, Math.floor(state.size.rows / 2) - 3);
  const unit = unitOf(state);
  const { work, study } = state;
  const further = [
    othersIn(unit, work, study.coder),
    passageMemos(unit, work, study.coder),
    notedFactors(unit, work),
  ];
  return further.reduce((sum, { length }) => sum + length, Math.max(1, itemsIn(state).length));
}

export function heights(state: ReviewState): Heights {
  const all = Math.max(8, state.size.rows - 1);
  const detail = DETAIL.find(({ from }) => all >= from)?.lines ?? 1;
  const most = isChoosing(state) ? Math.floor(all / 2) : Math.max(2, Math.floor(all / 3) - 1);
  const room = all - FIXED - detail - LEAST_PANE;
  const list = Math.max(1, Math.min(wantedRows(state), most, room));
  return { all, pane: Math.max(1, all - FIXED - detail - list), list, detail };
}
