import { numbered, type Speech } from './speech.ts';

/** A question or an answer among others of its side. */
interface Item {
  /** Which speech it begins with. */
  readonly at: number;
  readonly number: number | null;
  readonly text: string;
}

/** Fewer answers than these may be the paragraphs of one. */
const FEWEST_IN_ORDER = 3;

/**
 * All questions first, then all answers, numbered alike: gives each numbered answer the question of its number.
 * `1. …, 2. …` inside a single answer is left alone, for then no second question has a number. Answers without numbers
 * are paired in order where there are as many as questions.
 */
export function pairNumbered(speeches: readonly Speech[]): Speech[] {
  const result = [...speeches];
  let from = 0;
  while (from < result.length) {
    const answersFrom = nextIndex(result, from, 'informant');
    const next = nextIndex(result, answersFrom, 'interviewer');
    const questions = itemsOf(result, from, answersFrom, 'interviewer');
    const answers = itemsOf(result, answersFrom, next, 'informant');
    for (const [answer, question] of pairs(questions, answers)) {
      const speech = result[answer.at];
      if (speech !== undefined) result[answer.at] = withoutNumber(speech, answer, question);
    }
    from = next;
  }
  return result;
}

function nextIndex(speeches: readonly Speech[], from: number, role: Speech['role']): number {
  let index = from;
  while (index < speeches.length && speeches[index]?.role !== role) index += 1;
  return index;
}

function pairs(questions: readonly Item[], answers: readonly Item[]): [Item, string][] {
  const byNumber = new Map<number, string>();
  for (const { number, text } of questions)
    if (number !== null && !byNumber.has(number)) byNumber.set(number, text);
  const numbers = new Set(answers.flatMap(({ number }) => number ?? []));
  const shared = [...numbers].filter((number) => byNumber.has(number));
  if (shared.length >= 2 && shared.length >= byNumber.size / 2) {
    return answers.flatMap((answer): [Item, string][] => {
      const question = byNumber.get(answer.number ?? -1);
      return question === undefined ? [] : [[answer, question]];
    });
  }
  const isInOrder =
    numbers.size === 0 &&
    answers.length >= FEWEST_IN_ORDER &&
    answers.length === questions.length &&
    (byNumber.size === questions.length || questions.every(({ text }) => text.endsWith('?')));
  return isInOrder ? answers.map((answer, index) => [answer, questions[index]?.text ?? '']) : [];
}

/** The items of one side: those with numbers, with the lines that go on below them; without numbers its paragraphs. */
function itemsOf(speeches: readonly Speech[], from: number, to: number, role: Speech['role']): Item[] {
  const said = speeches
    .slice(from, to)
    .map((speech, index) => ({ speech, at: from + index }))
    .filter(({ speech }) => speech.role === role && speech.text !== '');
  const letters = said.flatMap(({ speech }) => lettered(speech.text)?.number ?? []);
  const isLettered = letters.length >= 2 && letters.every((letter, index) => letter === index + 1);
  const numberOf = (speech: Speech): number | null =>
    speech.number ?? (isLettered ? lettered(speech.text) : numbered(speech.text))?.number ?? null;
  const isNumbered = said.some(({ speech }) => numberOf(speech) !== null);
  const items: Item[] = [];
  for (const { speech, at } of said) {
    const number = numberOf(speech);
    const begins = isNumbered ? number !== null : speech.opens || items.length === 0;
    const last = begins ? undefined : items.pop();
    const text = number === null || speech.number !== undefined ? speech.text : itemText(speech.text);
    if (begins) items.push({ at, number, text });
    else if (last !== undefined) items.push({ ...last, text: `${last.text} ${text}` });
  }
  return items;
}

/** `b. …`, `b) …`: 2. */
function lettered(text: string): { readonly number: number; readonly rest: string } | null {
  const match = /^\(?([a-z])[.)]\s+(?=\S)/u.exec(text);
  return match === null
    ? null
    : { number: (match[1]?.charCodeAt(0) ?? 0) - 96, rest: text.slice(match[0].length) };
}

function itemText(text: string): string {
  return (numbered(text) ?? lettered(text))?.rest ?? text;
}

/** The answer's number is no part of the unit; it stays in the text before it. */
function withoutNumber(speech: Speech, { number }: Item, question: string): Speech {
  const rest = number === null || speech.number !== undefined ? speech.text : itemText(speech.text);
  const mark = speech.text.slice(0, speech.text.length - rest.length).trim();
  return { ...speech, question, text: rest, prefix: `${speech.prefix} ${mark}`.trim() };
}
