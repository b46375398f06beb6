import type { MarkedSentence } from '../language/clauses.ts';
import type { Sentence } from '../language/reader.ts';
import { clauseValence } from '../language/valence.ts';
import type { CodingContext } from './coder.ts';
import { markedSentences } from './marked.ts';

/** What the question makes of an answer, before any word of its own. */
export interface Lean {
  readonly direction: 1 | -1;
  readonly strength: number;
  readonly note: string;
  /** The answer's opening *yes* or *no* says it, so that nothing else in the opening clause counts against it. */
  readonly short: boolean;
}

const SHORT_ANSWER = 0.6;
/** Whoever is asked for hopes or for the reason of a trouble tells of what is amiss. */
const SUPPOSED = 0.5;
const OPENING_WORDS = 3;

/** Whether the first words are nothing but a yes or a no. */
function opening({ sentence, marks }: MarkedSentence): 'affirm' | 'deny' | undefined {
  const first = sentence.tokens.findIndex(
    (token) => !token.filler || token.surface === 'ya' || token.surface === 'iya',
  );
  const deny = marks.find((mark) => mark.entry.kind === 'deny' && mark.first === first);
  const affirm = marks.find((mark) => mark.entry.kind === 'affirm' && mark.first === first);
  const mark = deny ?? affirm;
  if (mark === undefined) return undefined;
  const rest = sentence.tokens[mark.last + 1];
  const end = (sentence.tokens[mark.last]?.end ?? 0) - sentence.start;
  const between = rest === undefined ? '' : sentence.text.slice(end, rest.start - sentence.start);
  const alone = rest === undefined || /[,.;!]/.test(between);
  const short = sentence.tokens.length <= OPENING_WORDS;
  if (!alone && !short) return undefined;
  return deny === undefined ? 'affirm' : 'deny';
}

function shortAnswer(
  question: readonly Sentence[],
  answer: readonly Sentence[],
  context: CodingContext,
): Lean | undefined {
  const asked = markedSentences(question, context).findLast(({ sentence }) => sentence.question);
  const [first] = markedSentences(answer, context);
  if (asked === undefined || first === undefined) return undefined;
  const said = opening(first);
  if (said === undefined) return undefined;
  const whole = { first: 0, last: asked.sentence.tokens.length - 1, link: 'main' as const };
  const {
    lexicon: { positive, negative },
  } = clauseValence(asked.sentence, whole, asked.marks);
  if (positive === negative) return undefined;
  const good = (said === 'affirm') === positive > negative;
  const note = `answer "${said === 'affirm' ? 'ya' : 'tidak'}"`;
  return { direction: good ? 1 : -1, strength: SHORT_ANSWER, note, short: true };
}

function supposed(question: readonly Sentence[], context: CodingContext): Lean | undefined {
  const kinds = ['asks-wish', 'asks-trouble'] as const;
  const asked = markedSentences(question, context).flatMap(({ marks }) => marks);
  const mark = asked.find(({ entry }) => kinds.some((kind) => kind === entry.kind));
  if (mark === undefined) return undefined;
  const note = mark.entry.kind === 'asks-wish' ? 'asked "hopes"' : 'asked "reasons"';
  return { direction: -1, strength: SUPPOSED, note, short: false };
}

/**
 * How the question makes an answer lean. An opening yes or no is read against the direction of the question
 * (*Ada? — Kadada.*): *Apakah selesai tepat waktu? — Belum.* speaks ill, *Pernah terlambat? — Tidak.* well.
 */
export function leanOf(
  question: readonly Sentence[],
  answer: readonly Sentence[],
  context: CodingContext,
): Lean | undefined {
  return shortAnswer(question, answer, context) ?? supposed(question, context);
}
