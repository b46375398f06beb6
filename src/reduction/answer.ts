import type { Sentence } from '../language/reader.ts';
import { clauseValence } from '../language/valence.ts';
import type { CodingContext } from './coder.ts';

/** What an answer's opening *yes* or *no* says of the thing asked about, before any word of its own. */
export interface ShortAnswer {
  readonly direction: 1 | -1;
  readonly strength: number;
  readonly note: string;
}

const STRENGTH = 0.6;
const OPENING_WORDS = 3;

/** Whether the first words are nothing but a yes or a no. */
function opening(sentence: Sentence, context: CodingContext): 'affirm' | 'deny' | undefined {
  const marks = context.marks.find(sentence.tokens);
  const first = sentence.tokens.findIndex((token) => !token.filler || token.surface === 'ya' || token.surface === 'iya');
  const deny = marks.find((mark) => mark.entry.kind === 'deny' && mark.first === first);
  const affirm = marks.find((mark) => mark.entry.kind === 'affirm' && mark.first === first);
  const mark = deny ?? affirm;
  if (mark === undefined) return undefined;
  const rest = sentence.tokens[mark.last + 1];
  const between = rest === undefined ? '' : sentence.text.slice((sentence.tokens[mark.last]?.end ?? 0) - sentence.start, rest.start - sentence.start);
  const alone = rest === undefined || /[,.;!]/.test(between);
  const short = sentence.tokens.length <= OPENING_WORDS;
  if (!alone && !short) return undefined;
  return deny === undefined ? 'affirm' : 'deny';
}

/**
 * Reads an answer that opens with yes or no (*Ada? — Kadada.*) against the direction of the question:
 * *Apakah selesai tepat waktu? — Belum.* speaks ill, *Pernah terlambat? — Tidak.* well.
 */
export function shortAnswer(
  question: readonly Sentence[],
  answer: readonly Sentence[],
  context: CodingContext,
): ShortAnswer | undefined {
  const asked = question.findLast((sentence) => sentence.question);
  const [first] = answer;
  if (asked === undefined || first === undefined) return undefined;
  const said = opening(first, context);
  if (said === undefined) return undefined;
  const whole = { first: 0, last: asked.tokens.length - 1, link: 'main' as const };
  const { positive, negative } = clauseValence(asked, whole, context.marks.find(asked.tokens));
  if (positive === negative) return undefined;
  const bias = positive > negative ? 1 : -1;
  const direction = said === 'affirm' ? bias : bias === 1 ? -1 : 1;
  return { direction, strength: STRENGTH, note: `answer "${said === 'affirm' ? 'ya' : 'tidak'}"` };
}
