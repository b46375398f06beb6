import type { FactorKind, Polarity, Why } from '../../../model/coding.ts';
import type { HumanFactor } from '../../../model/journal.ts';
import { POLARITY_WORDS, SIGNAL_WORDS } from '../../../model/vocabulary.ts';
import { type Say, sayIn } from '../../terminal/text.ts';
import { type Item, notedFactors, othersIn, passageMemos } from '../items.ts';
import { factorChoices } from '../keys/factor.ts';
import { choicesFor } from '../keys/pick.ts';
import { itemsIn, type Mode, type ReviewState, selectedItem, unitOf } from '../state.ts';
import { fitted, type Line, padded, readable, run, type Tone } from './line.ts';
import { paragraph } from './wrap.ts';

const SIGNS: Readonly<Record<Polarity, string>> = { positive: '+', negative: '−', mixed: '±', neutral: '○' };
/** Columns from which on there is room for words beside signs. */
const WIDE = 60;
const STATUS_WIDTH = 12;
const SIDE_WIDTH = 12;
const INDENT = '   ';

const percent = (confidence: number): string => `${Math.round(confidence * 100)}%`;

/** Why something is proposed, in few words. */
function shortWhy(why: readonly Why[], say: Say, most: number): string {
  return why
    .slice(0, most)
    .map(({ signal, match }) => `${say(SIGNAL_WORDS[signal])} “${match}”`)
    .join(', ');
}

const SURE = { id: ' yakin', en: ' sure' } as const;

function statusOf(item: Item, wide: boolean, say: Say): string {
  if (item.kind === 'open') return `? ${percent(item.proposal.confidence)}${wide ? say(SURE) : ''}`;
  if (item.kind === 'rejected') return say({ id: '✗ ditolak', en: '✗ rejected' });
  if (item.coding.status === 'confirmed') return say({ id: '✓ diterima', en: '✓ accepted' });
  return say({ id: '✓ Anda', en: '✓ yours' });
}

interface Columns {
  readonly code: number;
  readonly wide: boolean;
}

function remark(item: Item, say: Say): string {
  if (item.kind === 'open') return shortWhy(item.proposal.why, say, 2);
  return item.kind === 'own' && item.coding.memo !== null ? `✎ ${item.coding.memo}` : '';
}

const STATE_TONES = { open: 'strong', own: 'good', rejected: 'dim' } as const;

function itemLine(item: Item, number: number, selected: boolean, { code, wide }: Columns, say: Say): Line {
  const gone: readonly Tone[] = item.kind === 'rejected' ? ['dim'] : [];
  const chosen: readonly Tone[] = selected ? ['strong'] : [];
  const side = SIGNS[item.polarity];
  const status = statusOf(item, wide, say);
  const said = remark(item, say);
  return [
    run(`${selected ? '▸' : ' '}${number} `, ...chosen),
    ...padded([run(item.code, ...chosen, ...gone)], code),
    run(
      wide ? ` ${side} ${say(POLARITY_WORDS[item.polarity])}`.padEnd(SIDE_WIDTH) : ` ${side}`,
      ...(gone.length > 0 ? gone : [item.polarity]),
    ),
    run(` ${wide ? status.padEnd(STATUS_WIDTH) : status}`, STATE_TONES[item.kind]),
    run(said === '' ? '' : ` ${said}`, 'dim'),
  ];
}

function emptyLine(state: ReviewState, say: Say): Line {
  const best = unitOf(state).candidates[0];
  const guess =
    best === undefined
      ? ''
      : say({
          id: ` (paling mungkin: ${best.code} ${percent(best.confidence)})`,
          en: ` (likeliest: ${best.code} ${percent(best.confidence)})`,
        });
  const words = say({ id: 'Tidak ada usulan.', en: 'Nothing is proposed.' });
  return [run(`   ${words}`), run(guess, 'dim')];
}

/** As many lines as there is room for, the selected one among them. */
function windowed(lines: readonly Line[], selected: number, rows: number): readonly Line[] {
  const top = Math.max(0, Math.min(selected - Math.floor(rows / 2), lines.length - rows));
  return lines.slice(top, top + rows);
}

const KIND_SIGNS: Readonly<Record<FactorKind, string>> = { supporting: '+', inhibiting: '−' };

/** A factor that somebody noted, or that there is none. */
function factorLine({ factor, kind, coder }: HumanFactor, { study }: ReviewState, say: Say): Line {
  const known = study.codebook.factors.find(({ id }) => id === factor);
  const name =
    known === undefined ? (factor ?? say({ id: 'tidak ada faktor', en: 'no factor' })) : say(known.label);
  const whose = coder === study.coder ? '' : ` ${coder}`;
  return [run(`   ⚑ ${kind === null ? '' : `${KIND_SIGNS[kind]} `}${name}`), run(whose, 'dim')];
}

function factorChoiceLines(
  state: ReviewState,
  mode: Mode & { kind: 'factor' },
  rows: number,
): readonly Line[] {
  const say = sayIn(state.study.lang);
  const lines = factorChoices(state, mode.line).map(({ kind, label }, n): Line => {
    const selected = n === mode.choice;
    return [
      run(`${selected ? '▸' : ' '} `, 'strong'),
      run(`${kind === null ? ' ' : KIND_SIGNS[kind]} `),
      run(say(label), ...(selected ? (['strong'] as const) : [])),
    ];
  });
  return windowed(lines, mode.choice, rows);
}

function itemLines(state: ReviewState, rows: number, width: number): readonly Line[] {
  const say = sayIn(state.study.lang);
  const items = itemsIn(state);
  const others = othersIn(unitOf(state), state.work, state.study.coder);
  const wide = width >= WIDE;
  const longest = Math.max(8, ...[...items, ...others].map(({ code }) => code.length));
  const columns = { wide, code: Math.min(longest, wide ? Math.floor(width / 2) - 8 : width - 14) };
  const lines = [
    ...(items.length === 0 ? [emptyLine(state, say)] : []),
    ...items.map((item, n) => itemLine(item, n + 1, n === state.item, columns, say)),
    ...others.map(
      ({ code, polarity, coder }): Line => [
        run('   '),
        ...padded([run(code, 'dim')], columns.code),
        run(
          ` ${SIGNS[polarity]} ${wide ? say(POLARITY_WORDS[polarity]) : ''}`.padEnd(wide ? SIDE_WIDTH : 0),
          'dim',
        ),
        run(` ${coder}`, 'dim'),
      ],
    ),
    ...notedFactors(unitOf(state), state.work).map((noted) => factorLine(noted, state, say)),
    ...passageMemos(unitOf(state), state.work, state.study.coder).map(
      ({ text }): Line => [run(`   ✎ ${text}`, 'dim')],
    ),
  ];
  return windowed(lines, state.item, rows);
}

function choiceLines(state: ReviewState, mode: Mode & { kind: 'pick' }, rows: number): readonly Line[] {
  const say = sayIn(state.study.lang);
  const choices = choicesFor(state, mode.line);
  if (choices.length === 0)
    return [[run(say({ id: '   Tidak ada kode seperti itu.', en: '   There is no such code.' }))]];
  const longest = Math.max(...choices.map(({ id }) => id.length));
  const lines = choices.map(({ id, label, confidence }, n): Line => {
    const selected = n === mode.choice;
    return [
      run(`${selected ? '▸' : ' '} `, 'strong'),
      run(`${(confidence === null || confidence < 0.005 ? '' : percent(confidence)).padStart(4)} `),
      ...padded([run(id, ...(selected ? (['strong'] as const) : []))], longest),
      run(`  ${say(label)}`, 'dim'),
    ];
  });
  return windowed(lines, mode.choice, rows);
}

/** What the unit is coded with, or the codes or factors to choose from. */
export function listLines(state: ReviewState, rows: number): Line[] {
  const { columns: width } = state.size;
  const { mode } = state;
  if (mode.kind === 'pick') return padRows(choiceLines(state, mode, rows), rows, width);
  if (mode.kind === 'factor') return padRows(factorChoiceLines(state, mode, rows), rows, width);
  return padRows(itemLines(state, rows, width), rows, width);
}

/** The code that the person is about to choose, or that is selected. */
function consideredCode(state: ReviewState): string | undefined {
  const { mode } = state;
  if (mode.kind === 'factor' || mode.kind === 'factor-kind') return undefined;
  if (mode.kind === 'pick') return choicesFor(state, mode.line)[mode.choice]?.id;
  return mode.kind === 'side' ? mode.code : selectedItem(state)?.code;
}

/** What the selected code means; before that, of a proposal, why it is made. */
export function detailLines(state: ReviewState, rows: number): Line[] {
  const width = readable(state.size.columns);
  const say = sayIn(state.study.lang);
  const code = state.study.codes.find(({ id }) => id === consideredCode(state));
  if (code === undefined) return padRows([], rows, width);
  const item = selectedItem(state);
  const why =
    state.mode.kind === 'browse' && item?.kind === 'open' ? shortWhy(item.proposal.why, say, 5) : '';
  const label = run(`${INDENT}${say(code.label)}`, 'strong');
  const told = [why, say(code.definition)].filter((text) => text !== '');
  if (rows === 1) return [fitted([label, run(`: ${told.join('  ')}`, 'dim')], width)];
  const room = width - INDENT.length;
  const lines = told.flatMap((text) => paragraph(text, room, 'dim'));
  const shown = lines.slice(0, rows - 1);
  const last = shown.pop() ?? [];
  // The end of what goes on out of sight is marked.
  const end = lines.length > rows - 1 ? [...fitted(last, room - 2), run(' …', 'dim')] : last;
  return padRows([[label], ...[...shown, end].map((line): Line => [run(INDENT), ...line])], rows, width);
}

const padRows = (lines: readonly Line[], rows: number, width: number): Line[] =>
  Array.from({ length: rows }, (_, n) => fitted(lines[n] ?? [], width));
