import { adding, recoding, recordedStep } from '../actions.ts';
import { type EditLine, edited, type Key } from '../edit-line.ts';
import { type Mode, type ReviewState, type Step, still, unitOf } from '../state.ts';
import type { ReviewCode } from '../study.ts';
import { movedChoice } from './choice.ts';
import { SIDE_KEYS } from './sides.ts';

/** A code to choose, with how likely it is here; `null` where it was not weighed. */
export interface Choice extends ReviewCode {
  readonly confidence: number | null;
}

/** The codes whose id or label holds every word written; the likeliest here first, then in the codebook's order. */
export function choicesFor(state: ReviewState, { text }: EditLine): Choice[] {
  const { codes, lang } = state.study;
  const { candidates } = unitOf(state);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const likely = new Map(candidates.map(({ code, confidence }) => [code, confidence]));
  return codes
    .filter(({ id, label }) => words.every((word) => `${id} ${label[lang]}`.toLowerCase().includes(word)))
    .map((code) => ({ ...code, confidence: likely.get(code.id) ?? null }))
    .sort((a, b) => (b.confidence ?? -1) - (a.confidence ?? -1));
}

type Picking = Mode & { readonly kind: 'pick' };

function picked(state: ReviewState, { for: purpose }: Picking, code: string): Step {
  const browsing: ReviewState = { ...state, mode: { kind: 'browse' } };
  if (purpose.kind === 'add') return still({ ...state, mode: { kind: 'side', code, span: purpose.span } });
  const { item } = purpose;
  const seek = item.kind === 'open' ? ({ kind: 'open' } as const) : ({ kind: 'coding', code } as const);
  return recordedStep({ ...browsing, seek }, recoding(state, item, code));
}

/** A key while a code is chosen from the list. */
export function pickKey(state: ReviewState, mode: Picking, key: Key): Step {
  const choices = choicesFor(state, mode.line);
  const to = movedChoice(mode.choice, choices.length, key);
  if (to !== undefined) return still({ ...state, mode: { ...mode, choice: to } });
  if (key === 'escape') return still({ ...state, mode: { kind: 'browse' } });
  if (key === 'enter') {
    const choice = choices[mode.choice];
    return choice === undefined ? still(state) : picked(state, mode, choice.id);
  }
  return still({ ...state, mode: { ...mode, line: edited(mode.line, key), choice: 0 } });
}

/** A key while the polarity of a new coding is asked for. */
export function sideKey(state: ReviewState, { code, span }: Mode & { kind: 'side' }, key: Key): Step {
  const browsing: ReviewState = { ...state, mode: { kind: 'browse' } };
  if (key === 'escape') return still(browsing);
  const side = SIDE_KEYS[key];
  if (side === undefined) return still(state);
  return recordedStep({ ...browsing, seek: { kind: 'coding', code } }, adding(state, span, code, side));
}
