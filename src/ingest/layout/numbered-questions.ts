import { type Line, locatorOf } from './lines.ts';
import { context, headingSpeech, isAside, isQuestion, numbered, type Speech, unlabelled } from './speech.ts';

interface NumberedRun {
  readonly from: number;
  readonly items: number[];
  /** The items that are questions; empty where most of the run are none. */
  questions: readonly number[];
}

/** Numbered lines in runs that begin anew with each smaller number, with those that are questions. */
function numberedRuns(lines: readonly Line[]): NumberedRun[] {
  const runs: NumberedRun[] = [];
  let last = Number.POSITIVE_INFINITY;
  lines.forEach((line, index) => {
    const item = line.kind === 'text' ? numbered(line.text) : null;
    if (item === null) return;
    if (item.number <= last) runs.push({ from: index, items: [], questions: [] });
    runs.at(-1)?.items.push(index);
    last = item.number;
  });
  for (const run of runs) run.questions = questionsOf(lines, run);
  settleTwins(lines, runs);
  return runs;
}

/** In an interview guide some items lack their question mark; in an answer's own list most do. */
function questionsOf(lines: readonly Line[], { items }: NumberedRun): readonly number[] {
  const asking = items.filter((index) => itemAsks(lines, index));
  const share = asking.length / items.length;
  const isInterleaved = items.length >= 4 && items.every((index) => isFollowedByText(lines, index));
  if (share >= 0.8 || (share >= 0.3 && isInterleaved)) return items;
  return share >= 0.5 ? asking : [];
}

/** Two runs of the same length: the one that asks more is the questions, the one after it the answers. */
function settleTwins(lines: readonly Line[], runs: readonly NumberedRun[]): void {
  const asking = (run: NumberedRun): number => run.items.filter((index) => itemAsks(lines, index)).length;
  for (const [index, answers] of runs.entries()) {
    const questions = runs[index - 1];
    if (questions?.items.length !== answers.items.length || answers.items.length < 3) continue;
    if (!isBare(lines, questions) || asking(questions) <= asking(answers)) continue;
    questions.questions = questions.items;
    answers.questions = [];
  }
}

function isFollowedByText(lines: readonly Line[], index: number): boolean {
  const next = lines.slice(index + 1, index + 6).find((line) => line.opens);
  return next?.kind === 'text' && numbered(next.text) === null;
}

/** A question may go on over the wrapped lines below its number. */
function itemAsks(lines: readonly Line[], index: number): boolean {
  let end = index + 1;
  while (end < index + 6 && lines[end]?.opens === false && numbered(lines[end]?.text ?? '') === null)
    end += 1;
  return lines.slice(index, end).some((line) => isQuestion(line.text));
}

/**
 * Numbered questions with answers between them, or all questions and then all answers; `null` for any other text.
 */
export function readNumbered(lines: readonly Line[]): Speech[] | null {
  const runs = numberedRuns(lines).filter((run) => run.items.length >= 2 || run.questions.length > 0);
  const asking = new Set(runs.flatMap((run) => run.questions));
  if (asking.size < 2) return null;
  const isAnswers = (run: NumberedRun, index: number): boolean =>
    run.questions.length === 0 && isAnsweredBelow(lines, runs[index - 1]);
  const answering = new Set(runs.filter(isAnswers).map((run) => run.from));
  const state: NumbersState = { voice: null, asked: false };
  const speeches = lines.map((line, index) => ({
    ...numbersSpeech(line, index, state, asking, answering),
    ...locatorOf(line),
  }));
  return speeches.some((speech) => speech.role === 'informant') ? speeches : null;
}

function isAnsweredBelow(lines: readonly Line[], run: NumberedRun | undefined): boolean {
  return run !== undefined && run.questions.length >= 2 && isBare(lines, run);
}

/** Whether nothing but numbered lines stands in a run, so that the answers to it must come later. */
function isBare(lines: readonly Line[], run: NumberedRun): boolean {
  const within = lines.slice(run.from, run.items.at(-1));
  return !within.some((line) => line.kind === 'text' && line.opens && numbered(line.text) === null);
}

interface NumbersState {
  voice: 'interviewer' | 'informant' | null;
  /** Whether the question being read has come to its question mark. */
  asked: boolean;
}

function numbersSpeech(
  line: Line,
  index: number,
  state: NumbersState,
  asking: ReadonlySet<number>,
  answering: ReadonlySet<number>,
): Speech {
  if (line.kind === 'heading') {
    state.voice = null;
    return headingSpeech(line.text);
  }
  if (line.opens && (isAside(line.text) || ANSWERS.test(line.text))) return context(line.text, true);
  if (asking.has(index)) {
    state.voice = 'interviewer';
    state.asked = line.text.includes('?');
  } else if (answering.has(index)) {
    state.voice = 'informant';
  } else if (state.voice === 'interviewer' && (line.opens || state.asked)) {
    state.voice = 'informant';
  } else if (line.text.includes('?')) {
    state.asked = true;
  }
  return state.voice === null
    ? context(line.text, line.opens)
    : unlabelled(state.voice, line.text, line.opens);
}

const ANSWERS =
  /^(?:[A-Z]\.\s+)?(?:jawaban|jawab|answers?|hasil(?: wawancara)?|pertanyaan|daftar pertanyaan|questions?)\s*:?$/iu;
