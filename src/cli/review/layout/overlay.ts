import { codingLines } from '../../terminal/explanation.ts';
import { sayIn } from '../../terminal/text.ts';
import { type Mode, type ReviewState, selectedItem } from '../state.ts';
import { ALL_KEYS } from './hints.ts';
import { type Line, padded, readable, run } from './line.ts';
import { paragraph } from './wrap.ts';

/** The title, the rule under it, the message and the keys. */
const FRAME = 4;
const KEYS_WIDTH = 10;

function helpLines(state: ReviewState, width: number): Line[] {
  const say = sayIn(state.study.lang);
  return ALL_KEYS.flatMap(({ title, hints }) => [
    [run(say(title), 'strong')],
    ...hints.flatMap(({ keys, does }): Line[] => {
      const [first, ...rest] = paragraph(say(does), width - KEYS_WIDTH - 2);
      const indent = run(' '.repeat(KEYS_WIDTH + 2));
      return [
        [run('  '), ...padded([run(keys, 'strong')], KEYS_WIDTH), ...(first ?? [])],
        ...rest.map((line): Line => [indent, ...line]),
      ];
    }),
    [],
  ]);
}

function whyLines(state: ReviewState, width: number): Line[] {
  const { lang, codebook } = state.study;
  const item = selectedItem(state);
  const say = sayIn(lang);
  if (item === undefined) return [];
  const definition = state.study.codes.find(({ id }) => id === item.code)?.definition;
  const meaning = definition === undefined ? [] : [...paragraph(say(definition), width, 'dim'), []];
  if (item.proposal === null) {
    const words = {
      id: 'Kode ini dari Anda sendiri, bukan usulan.',
      en: 'This code is your own, not a proposal.',
    };
    return [...meaning, ...paragraph(say(words), width)];
  }
  const lines = codingLines(item.proposal, { codebook }, say, width).flatMap((line) => line.split('\n'));
  return [...meaning, ...lines.map((line): Line => [run(line)])];
}

/** What covers the screen: all keys, or the reasons of the selected proposal. */
export function overlayLines(
  state: ReviewState,
  mode: Mode & { kind: 'help' | 'why' },
): { lines: readonly Line[]; height: number } {
  const width = readable(state.size.columns) - 2;
  const height = Math.max(1, state.size.rows - 1 - FRAME);
  return { lines: mode.kind === 'help' ? helpLines(state, width) : whyLines(state, width), height };
}
