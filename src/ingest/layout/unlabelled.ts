import { tidy } from '../clean.ts';
import type { Line } from './lines.ts';
import { context, headingSpeech, isAside, isQuestion, numbered, type Speech, unlabelled } from './speech.ts';

/**
 * An interview without labels: a question/answer table, numbered questions, questions as headings or in
 * bold, or question paragraphs between answers. `null` where nothing tells who speaks.
 */
export function readUnlabelled(lines: readonly Line[]): Speech[] | null {
  const reading = [fromTable, fromNumbers, fromHeadings, fromBold, fromQuestionMarks];
  for (const read of reading) {
    const speeches = read(lines);
    if (speeches !== null) return speeches;
  }
  return null;
}

function fromTable(lines: readonly Line[]): Speech[] | null {
  if (!lines.some((line) => line.preset?.role === 'informant')) return null;
  return lines.map((line) => {
    if (line.kind === 'heading') return headingSpeech(line.text);
    if (line.preset === null) return context(line.text, line.opens);
    const { role, label } = line.preset;
    const prefix = role === 'informant' && label !== null ? `${label}:` : '';
    return {
      role,
      speaker: label,
      informant: label,
      prefix,
      text: tidy(line.text),
      opens: line.opens,
      question: null,
    };
  });
}

interface NumberedRun {
  readonly from: number;
  readonly items: number[];
  /** The items that are questions; empty where most of the run are none. */
  questions: readonly number[];
}

/** Numbered lines in runs that begin anew with each smaller number; a run with mostly questions asks. */
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
  for (const run of runs) {
    const asking = run.items.filter((index) => itemAsks(lines, index));
    // In an interview guide a few items lack their question mark; in an answer's list most do.
    if (asking.length >= run.items.length * 0.8) run.questions = run.items;
    else if (asking.length >= run.items.length * 0.5) run.questions = asking;
  }
  return runs;
}

/** A question may go on over the wrapped lines below its number. */
function itemAsks(lines: readonly Line[], index: number): boolean {
  let end = index + 1;
  while (end < index + 6 && lines[end]?.opens === false && numbered(lines[end]?.text ?? '') === null)
    end += 1;
  return lines.slice(index, end).some((line) => isQuestion(line.text));
}

function fromNumbers(lines: readonly Line[]): Speech[] | null {
  const runs = numberedRuns(lines).filter((run) => run.items.length >= 2 || run.questions.length > 0);
  const asking = new Set(runs.flatMap((run) => run.questions));
  if (asking.size < 2) return null;
  const isAnswers = (run: NumberedRun, index: number): boolean =>
    run.questions.length === 0 && isOnlyQuestions(lines, runs[index - 1]);
  const answering = new Set(runs.filter(isAnswers).map((run) => run.from));
  const state: NumbersState = { voice: null, asked: false };
  const speeches = lines.map((line, index) => numbersSpeech(line, index, state, asking, answering));
  return speeches.some((speech) => speech.role === 'informant') ? speeches : null;
}

/** Whether nothing but questions stands in a run, so that its answers must come later. */
function isOnlyQuestions(lines: readonly Line[], run: NumberedRun | undefined): boolean {
  if (run === undefined || run.questions.length < 2) return false;
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

function fromHeadings(lines: readonly Line[]): Speech[] | null {
  const asks = (line: Line): boolean => line.kind === 'heading' && line.text.includes('?');
  return lines.filter(asks).length < 2 ? null : byParagraph(lines, asks);
}

function fromBold(lines: readonly Line[]): Speech[] | null {
  const isBold = (line: Line): boolean => line.kind === 'text' && line.opens && line.bold >= line.text.length;
  const bold = lines.filter(isBold);
  const asking = bold.filter((line) => isQuestion(line.text)).length;
  if (asking < 2 || asking < bold.length * 0.5) return null;
  const asks = (line: Line): boolean =>
    isBold(line) && (isQuestion(line.text) || /[.,:;!…"”]$/u.test(line.text));
  return byParagraph(
    lines.map((line) => (isBold(line) && !asks(line) ? { ...line, kind: 'heading' } : line)),
    asks,
  );
}

/** Paragraphs that end in a question mark, each with an answer below it. */
function fromQuestionMarks(lines: readonly Line[]): Speech[] | null {
  const asks = (line: Line): boolean => line.kind === 'text' && line.opens && line.text.endsWith('?');
  const paragraphs = lines.filter((line) => line.opens && line.kind === 'text');
  const questions = paragraphs.filter(asks);
  const answered = paragraphs.filter(
    (line, index) => asks(line) && index + 1 < paragraphs.length && !asks(paragraphs[index + 1] ?? line),
  );
  const isPlain =
    questions.length >= 3 &&
    questions.length >= paragraphs.length * 0.3 &&
    answered.length >= questions.length * 0.8;
  return isPlain ? byParagraph(lines, asks) : null;
}

function byParagraph(lines: readonly Line[], asks: (line: Line) => boolean): Speech[] {
  let voice: 'interviewer' | 'informant' | null = null;
  return lines.map((line) => {
    if (asks(line)) {
      voice = 'interviewer';
      return unlabelled('interviewer', line.text, true);
    }
    if (line.kind === 'heading') {
      voice = null;
      return headingSpeech(line.text);
    }
    if (line.opens && isAside(line.text)) return context(line.text, true);
    if (line.opens && voice !== null) voice = 'informant';
    return voice === null ? context(line.text, line.opens) : unlabelled(voice, line.text, line.opens);
  });
}
