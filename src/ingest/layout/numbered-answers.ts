import { numbered, type Speech } from './speech.ts';

/**
 * All questions first, then all answers, numbered alike: gives each numbered answer the question of its
 * number. `1. …, 2. …` inside a single answer is left alone, for then no second question has a number.
 */
export function pairNumbered(speeches: readonly Speech[]): Speech[] {
  const result = [...speeches];
  let from = 0;
  while (from < result.length) {
    const answersFrom = nextIndex(result, from, 'informant');
    const next = nextIndex(result, answersFrom, 'interviewer');
    const questions = numberedTexts(result.slice(from, answersFrom), 'interviewer');
    const answers = numberedTexts(result.slice(answersFrom, next), 'informant');
    const shared = [...answers.keys()].filter((number) => questions.has(number));
    if (shared.length >= 2 && shared.length >= questions.size / 2) {
      for (let index = answersFrom; index < next; index += 1) {
        const speech = result[index];
        const question =
          speech?.role === 'informant' ? questions.get(numbered(speech.text)?.number ?? -1) : undefined;
        if (speech !== undefined && question !== undefined) result[index] = withoutNumber(speech, question);
      }
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

/** The answer's number is no part of the unit; it stays in the text before it. */
function withoutNumber(speech: Speech, question: string): Speech {
  const rest = numbered(speech.text)?.rest ?? speech.text;
  const number = speech.text.slice(0, speech.text.length - rest.length).trim();
  return { ...speech, question, text: rest, prefix: `${speech.prefix} ${number}`.trim() };
}

/** Number → the text of that item, with the lines that go on below it. */
function numberedTexts(speeches: readonly Speech[], role: Speech['role']): Map<number, string> {
  const texts = new Map<number, string>();
  let current: number | null = null;
  for (const speech of speeches) {
    if (speech.role !== role) continue;
    const item = numbered(speech.text);
    if (item !== null) {
      current = item.number;
      if (!texts.has(current)) texts.set(current, item.rest);
    } else if (current !== null && speech.text !== '') {
      texts.set(current, `${texts.get(current) ?? ''} ${speech.text}`);
    }
  }
  return texts;
}
