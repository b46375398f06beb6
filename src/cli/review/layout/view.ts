import { sayIn } from '../../terminal/text.ts';
import { codeLabelOf, type ReviewState, selectedItem } from '../state.ts';
import { keysLine, listRule, messageLine, rule, titleLine } from './frame.ts';
import { heights } from './heights.ts';
import { fitted, type Line, run } from './line.ts';
import { detailLines, listLines } from './list.ts';
import { overlayLines } from './overlay.ts';
import { paneOf } from './pane.ts';

const filled = (lines: readonly Line[], height: number): Line[] =>
  Array.from({ length: height }, (_, n) => lines[n] ?? []);

function overlay(state: ReviewState): Line[] | undefined {
  const { mode, size } = state;
  if (mode.kind !== 'help' && mode.kind !== 'why') return undefined;
  const say = sayIn(state.study.lang);
  const { lines, height } = overlayLines(state, mode);
  const below = Math.max(0, lines.length - mode.scroll - height);
  const code = selectedItem(state)?.code ?? '';
  const title = mode.kind === 'help' ? say({ id: 'Tombol', en: 'Keys' }) : codeLabelOf(state, code);
  return [
    [run(title, 'strong')],
    rule(size.columns, '', ''),
    ...filled(lines.slice(mode.scroll), height).map((line) => fitted([run(' '), ...line], size.columns)),
    rule(size.columns, '', below > 0 ? `↓ ${below}` : ''),
    keysLine(state),
  ];
}

/**
 * The whole screen: at most one line less than the terminal has, none wider than it.
 * @param colour without it, passages are told by brackets
 */
export function view(state: ReviewState, colour: boolean): Line[] {
  const covered = overlay(state);
  const { size } = state;
  const { all, list, detail } = heights(state);
  if (covered !== undefined) return covered.slice(0, all);
  const pane = paneOf(state, colour);
  const text = filled(pane.lines.slice(pane.top), pane.height);
  return [
    titleLine(state),
    rule(size.columns, '', ''),
    ...text.map((line) => fitted([run(' '), ...line], size.columns)),
    listRule(state, pane),
    ...listLines(state, list),
    ...detailLines(state, detail),
    messageLine(state, colour),
    keysLine(state),
  ].slice(0, Math.max(1, size.rows - 1));
}
