import stringWidth from 'string-width';
import type { Bilingual } from '../../../model/text.ts';
import { FACTOR_WORDS, POLARITY_WORDS, TECHNIQUE_WORDS } from '../../../model/vocabulary.ts';
import { type Say, sayIn } from '../../terminal/text.ts';
import { openItems } from '../actions.ts';
import type { EditLine, Key } from '../edit-line.ts';
import { KIND_KEYS } from '../keys/factor.ts';
import { SIDE_KEYS } from '../keys/sides.ts';
import { type ReviewState, unitOf } from '../state.ts';
import { hintsFor } from './hints.ts';
import { firstGrapheme, fitted, type Line, type Run, run, widthOfLine } from './line.ts';
import type { Pane } from './pane.ts';

const BAR = 10;
const WIDE = 60;

/** Where one is, who speaks, and how far the work is. */
export function titleLine(state: ReviewState): Line {
  const { study, done, order, size } = state;
  const say = sayIn(study.lang);
  const unit = unitOf(state);
  const all = study.units.length;
  const share = all === 0 ? 0 : done.size / all;
  const filled = Math.floor(share * BAR);
  const wide = size.columns >= WIDE;
  const way = order === 'useful' ? say({ id: 'paling berguna ', en: 'most useful ' }) : '';
  const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} `;
  const progress = [
    ...(wide ? [run(way, 'dim'), run(bar, 'good')] : []),
    run(`${done.size}/${all}`),
    ...(wide ? [run(` ${Math.floor(share * 100)}%`, 'dim')] : []),
  ];
  const finished = done.has(unit.key) ? [run(' ✓', 'good')] : [];
  const room = size.columns - widthOfLine(progress) - 1;
  const about = [say(TECHNIQUE_WORDS[unit.technique]), unit.speaker]
    .filter((part) => part !== null)
    .join(' · ');
  const left = fitted([run(unit.key, 'strong'), ...finished, run(`  ${about}`, 'dim')], room);
  return [
    ...left,
    run(' '.repeat(Math.max(1, size.columns - widthOfLine(left) - widthOfLine(progress)))),
    ...progress,
  ];
}

/** A rule across the screen with something said in it. */
export function rule(width: number, left: string, right: string): Line {
  const fixed = stringWidth(left) + stringWidth(right);
  const line = (length: number): Run => run('─'.repeat(Math.max(0, length)), 'dim');
  const parts = [
    line(2),
    ...(left === '' ? [] : [run(` ${left} `)]),
    line(width - 4 - fixed - (left === '' ? 0 : 2) - (right === '' ? 0 : 2)),
    ...(right === '' ? [] : [run(` ${right} `, 'strong')]),
    line(2),
  ];
  return fitted(parts, width);
}

/** Over the list: what it is, and whether the text goes on out of sight. */
export function listRule(state: ReviewState, { lines, height, top }: Pane): Line {
  const say = sayIn(state.study.lang);
  const { mode } = state;
  const open = openItems(state).length;
  const below = Math.max(0, lines.length - top - height);
  const words: Partial<Record<typeof mode.kind, string>> = {
    pick: say({ id: 'Pilih kode', en: 'Choose a code' }),
    side: say({ id: 'Polaritas', en: 'Polarity' }) + (mode.kind === 'side' ? ` ${mode.code}?` : ''),
    mark: say({ id: 'Tandai bagian', en: 'Mark a passage' }),
    factor: say({ id: 'Pilih atau tulis faktor', en: 'Choose or write a factor' }),
    'factor-kind': mode.kind === 'factor-kind' ? `${mode.name}?` : '',
  };
  const deciding =
    open === 0
      ? say({ id: 'Kode', en: 'Codes' })
      : say({ id: `${open} usulan menunggu`, en: `${open} to decide` });
  const arrows = [
    ...(top > 0 ? [`↑ ${top}`] : []),
    ...(below > 0
      ? [
          state.size.columns >= WIDE
            ? say({ id: `↓ ${below} baris lagi (␣)`, en: `↓ ${below} more lines (␣)` })
            : `↓ ${below}`,
        ]
      : []),
  ].join('  ');
  return rule(state.size.columns, words[mode.kind] ?? deciding, arrows);
}

/** A line being written, its cursor in sight. */
function inputLine(label: string, { text, at }: EditLine, width: number): Line {
  const head = run(`${label} `, 'strong');
  const room = Math.max(4, width - stringWidth(head.text) - 2);
  let from = 0;
  while (from < at && stringWidth(text.slice(from, at)) > room - 1) from += 1;
  const next = firstGrapheme(text.slice(at)) || ' ';
  return fitted(
    [head, run(text.slice(from, at)), run(next, 'selected'), run(text.slice(at + next.length))],
    width,
  );
}

/** The keys that answer a question, with what they mean. */
function answers<T extends string>(
  keys: Readonly<Record<Key, T>>,
  words: Readonly<Record<T, Bilingual>>,
  say: Say,
  columns: number,
): Line {
  const all = Object.entries(keys).map(([key, answer]) => `${key} ${say(words[answer])}`);
  const roomy = all.join('   ');
  return fitted([run(stringWidth(roomy) <= columns ? roomy : all.join(' '))], columns);
}

/** The message, or the line being written. */
export function messageLine(state: ReviewState, colour: boolean): Line {
  const { mode, notice, size, study } = state;
  const say = sayIn(study.lang);
  // Without colour the cursor is not seen by its look.
  const shown = (line: EditLine): EditLine =>
    colour ? line : { text: `${line.text.slice(0, line.at)}_${line.text.slice(line.at)}`, at: line.at };
  if (mode.kind === 'memo') return inputLine('Memo:', shown(mode.line), size.columns);
  if (mode.kind === 'search') {
    return inputLine(say({ id: 'Cari:', en: 'Search:' }), shown(mode.line), size.columns);
  }
  if (mode.kind === 'pick') {
    return inputLine(say({ id: 'Saring:', en: 'Filter:' }), shown(mode.line), size.columns);
  }
  if (mode.kind === 'factor') {
    return inputLine(say({ id: 'Faktor:', en: 'Factor:' }), shown(mode.line), size.columns);
  }
  if (mode.kind === 'side') return answers(SIDE_KEYS, POLARITY_WORDS, say, size.columns);
  if (mode.kind === 'factor-kind') return answers(KIND_KEYS, FACTOR_WORDS, say, size.columns);
  if (notice === null) return [];
  const { tone, text } = notice;
  return fitted([run(say(text), ...(tone === 'plain' ? (['strong'] as const) : [tone]))], size.columns);
}

/** As many keys as fit, the last one always among them. */
export function keysLine(state: ReviewState): Line {
  const say = sayIn(state.study.lang);
  const { columns } = state.size;
  const { hints, last } = hintsFor(state);
  const shown = ({ keys, does }: (typeof hints)[number]): Line => [
    run(keys, 'strong'),
    run(` ${say(does)}`, 'dim'),
  ];
  const end = shown(last);
  const line: Run[] = [];
  for (const hint of hints) {
    const next = shown(hint);
    if (widthOfLine(line) + widthOfLine(next) + 2 + widthOfLine(end) > columns) continue;
    line.push(...next, run('  '));
  }
  return fitted([...line, ...end], columns);
}
