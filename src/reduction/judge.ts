import { type ClauseJudgement, judgeClauses, type PassagePolarity, passagePolarity } from '../language/polarity.ts';
import { type Given, NOTHING_GIVEN } from '../language/valence.ts';
import type { Span } from '../model/text.ts';
import { shortAnswer } from './answer.ts';
import type { CodingContext, UnitText } from './coder.ts';
import { markedSentences } from './marked.ts';
import { wordsOf } from './match.ts';

export const J = { phrase: 1.5, beside: 0.5, elsewhere: 0.2, topic: 1 };

export interface Judged extends PassagePolarity {
  readonly clauses: readonly ClauseJudgement[];
}

/** What the codebook says of one code in each sentence: its phrases with a direction, and the words that name it. */
function givenFor(code: string, text: UnitText, context: CodingContext): (sentence: number) => Given {
  return (number) => {
    const sentence = text.sentences[number];
    if (sentence === undefined) return NOTHING_GIVEN;
    const directed = context.phrases
      .find(sentence.tokens)
      .filter((match) => match.entry.code === code)
      .map((match) => ({
        first: match.first,
        last: match.last,
        between: match.between,
        given: true,
        direction: match.denied ? ((-match.entry.direction) as 1 | -1) : match.entry.direction,
        strength: J.phrase,
        label: `phrase "${wordsOf(sentence, match)}"`,
      }));
    const topic = J.topic ? context.terms.find(sentence.tokens).filter((match) => match.entry.code === code && match.between === null) : [];
    return { directed, topic };
  };
}

/** How a unit speaks of a code: its clauses judged, those of the passage counting most. */
export function judge(code: string, passage: Span, text: UnitText, context: CodingContext): Judged {
  const clauses = judgeClauses(markedSentences(text.sentences, context), givenFor(code, text, context));
  const answer = shortAnswer(text.question, text.sentences, context);
  const [opening] = clauses;
  if (answer !== undefined && opening !== undefined) {
    clauses[0] = {
      ...opening,
      positive: answer.direction === 1 ? opening.positive + answer.strength : 0,
      negative: answer.direction === -1 ? opening.negative + answer.strength : 0,
      reading: {
        ...opening.reading,
        polarity: answer.direction === 1 ? 'positive' : 'negative',
        notes: [...opening.reading.notes, answer.note],
      },
    };
  }
  const within = new Set(
    text.sentences.flatMap((sentence, index) =>
      sentence.start < passage.end && sentence.end > passage.start ? [index] : [],
    ),
  );
  const relevance = ({ sentence }: ClauseJudgement): number =>
    within.has(sentence) ? 1 : within.has(sentence - 1) || within.has(sentence + 1) ? J.beside : J.elsewhere;
  const near = passagePolarity(clauses, relevance);
  return { ...(near.polarity === 'neutral' ? passagePolarity(clauses) : near), clauses };
}
