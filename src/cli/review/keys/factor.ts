import type { FactorKind } from '../../../model/coding.ts';
import { plainLabel } from '../../../model/factor-name.ts';
import type { NotedFactor } from '../../../model/journal.ts';
import type { Bilingual } from '../../../model/text.ts';
import { noting, recordedStep } from '../actions.ts';
import { type EditLine, edited, type Key } from '../edit-line.ts';
import { type Mode, note, type ReviewState, type Step, still } from '../state.ts';
import { movedChoice } from './choice.ts';

/** A factor to choose: the codebook's, one that was noted before, a new one (its kind is still to be said), or that there is none. */
export interface FactorChoice extends NotedFactor {
  readonly label: Bilingual;
}

const NONE: FactorChoice = {
  factor: null,
  kind: null,
  label: { id: 'tidak ada faktor di sini', en: 'no factor here' },
};

/** Kinds of a new factor and the keys that say them. */
export const KIND_KEYS: Readonly<Record<Key, FactorKind>> = { '+': 'supporting', '-': 'inhibiting' };

function notedBefore({ study, work }: ReviewState): FactorChoice[] {
  const known = new Set(study.codebook.factors.map(({ id }) => id));
  const own = new Map<string, FactorChoice>();
  for (const { factor, kind } of work.factors) {
    if (factor === null || known.has(factor)) continue;
    own.set(plainLabel(factor), { factor, kind, label: { id: factor, en: factor } });
  }
  return [...own.values()];
}

/** The factors whose id or label holds every word written, then what was written as one of one's own. */
export function factorChoices(state: ReviewState, { text }: EditLine): FactorChoice[] {
  const { codebook } = state.study;
  const all = [
    ...codebook.factors.map(({ id, kind, label }): FactorChoice => ({ factor: id, kind, label })),
    ...notedBefore(state),
  ];
  const names = ({ factor, label }: FactorChoice): string[] =>
    [factor ?? '', label.id, label.en].map(plainLabel);
  const words = plainLabel(text).split(' ').filter(Boolean);
  if (words.length === 0) return [...all, NONE];
  const fitting = all.filter((one) => words.every((word) => names(one).join(' ').includes(word)));
  const name = text.trim();
  if (all.some((one) => names(one).includes(plainLabel(name)))) return fitting;
  return [...fitting, { factor: name, kind: null, label: { id: `baru: ${name}`, en: `new: ${name}` } }];
}

function noted(state: ReviewState, span: (Mode & { kind: 'factor' })['span'], cause: NotedFactor): Step {
  const browsing: ReviewState = { ...state, mode: { kind: 'browse' } };
  const said = note(browsing, { id: 'Faktor dicatat', en: 'Factor noted' }, 'good');
  return recordedStep(said, noting(state, span, cause));
}

/** A key while a factor is chosen or written. */
export function factorKey(state: ReviewState, mode: Mode & { kind: 'factor' }, key: Key): Step {
  const choices = factorChoices(state, mode.line);
  const choice = movedChoice(mode.choice, choices.length, key);
  if (choice !== undefined) return still({ ...state, mode: { ...mode, choice } });
  if (key === 'escape') return still({ ...state, mode: { kind: 'browse' } });
  if (key !== 'enter') return still({ ...state, mode: { ...mode, line: edited(mode.line, key), choice: 0 } });
  const chosen = choices[mode.choice];
  if (chosen === undefined) return still(state);
  const { factor, kind } = chosen;
  if (factor !== null && kind === null)
    return still({ ...state, mode: { kind: 'factor-kind', name: factor, span: mode.span } });
  return noted(state, mode.span, { factor, kind });
}

/** A key while it is asked whether a new factor helps or stands in the way. */
export function factorKindKey(state: ReviewState, mode: Mode & { kind: 'factor-kind' }, key: Key): Step {
  if (key === 'escape') return still({ ...state, mode: { kind: 'browse' } });
  const kind = KIND_KEYS[key];
  return kind === undefined ? still(state) : noted(state, mode.span, { factor: mode.name, kind });
}
