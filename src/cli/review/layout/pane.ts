import { sayIn } from '../../terminal/text.ts';
import type { ReviewState } from '../state.ts';
import { unitOf } from '../state.ts';
import { heights } from './heights.ts';
import type { Line } from './line.ts';
import { readable, run } from './line.ts';
import { passageLines } from './passage.ts';
import { paragraph } from './wrap.ts';

/** Lines of the paragraph before that are shown for context: its end. */
const BEFORE = 2;

/** The text with what it stands under, and the part of it that is in sight. */
export interface Pane {
  readonly lines: readonly Line[];
  readonly height: number;
  /** The first line in sight. */
  readonly top: number;
  /** The highest that `top` may be. */
  readonly last: number;
}

function contextLines(state: ReviewState, width: number): Line[] {
  const { question, heading, before } = unitOf(state);
  const say = sayIn(state.study.lang);
  const labelled = (label: string, text: string): Line[] => paragraph(`${label} ${text}`, width, 'dim');
  const parts: Line[][] = [];
  if (heading !== null) parts.push(labelled(say({ id: 'Judul:', en: 'Heading:' }), heading));
  if (question !== null) parts.push(labelled(say({ id: 'Pertanyaan:', en: 'Question:' }), question));
  if (before !== null) {
    const lines = paragraph(before, width, 'dim');
    const end = lines.slice(-BEFORE);
    const [first, ...rest] = end;
    const cut = lines.length > BEFORE && first !== undefined ? [[run('… ', 'dim'), ...first], ...rest] : end;
    parts.push([[run(say({ id: 'Sebelumnya:', en: 'Before:' }), 'dim')], ...cut]);
  }
  return parts.length === 0 ? [] : [...parts.flat(), []];
}

/** What the upper window shows. */
export function paneOf(state: ReviewState, colour: boolean): Pane {
  const width = readable(state.size.columns) - 2;
  const context = contextLines(state, width - 2);
  const passage = passageLines(state, width, colour);
  const lines = [...context, ...passage.lines];
  const height = heights(state).pane;
  const last = Math.max(0, lines.length - height);
  const focus = context.length + passage.focus;
  // Two lines of margin below what must be in sight, where there is room.
  const wanted = focus < height - 2 ? 0 : focus - Math.floor(height / 3);
  const top = Math.max(0, Math.min(last, state.mode.kind === 'mark' ? wanted : (state.scroll ?? wanted)));
  return { lines, height, top, last };
}
