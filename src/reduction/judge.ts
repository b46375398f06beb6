import { type ClauseJudgement, judgeClauses, type PassagePolarity, passagePolarity } from '../language/polarity.ts';
import type { Directed } from '../language/valence.ts';
import type { Span } from '../model/text.ts';
import { shortAnswer } from './answer.ts';
import type { CodingContext, UnitText } from './coder.ts';
import { wordsOf } from './match.ts';

/** A phrase of the codebook outweighs a word of the lexicon. */
const PHRASE = 1.5;
/** Clauses of the passage count in full, the sentences beside it half, the rest of the unit a little. */
const BESIDE = 0.5;
const ELSEWHERE = 0.2;

export interface Judged extends PassagePolarity {
  readonly clauses: readonly ClauseJudgement[];
}

function phrasesFor(code: string, text: UnitText, context: CodingContext): (sentence: number) => Directed[] {
  return (number) => {
    const sentence = text.sentences[number];
    if (sentence === undefined) return [];
    return context.phrases
      .find(sentence.tokens)
      .filter((match) => match.entry.code === code)
      .map((match) => ({
        first: match.first,
        last: match.last,
        direction: match.entry.direction,
        strength: PHRASE,
        label: `phrase "${wordsOf(sentence, match)}"`,
      }));
  };
}

/** How a unit speaks of a code: its clauses judged, those of the passage counting most. */
export function judge(code: string, passage: Span, text: UnitText, context: CodingContext): Judged {
  const clauses = judgeClauses(text.sentences, context.marks, phrasesFor(code, text, context));
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
    within.has(sentence) ? 1 : within.has(sentence - 1) || within.has(sentence + 1) ? BESIDE : ELSEWHERE;
  const near = passagePolarity(clauses, relevance);
  return { ...(near.polarity === 'neutral' ? passagePolarity(clauses) : near), clauses };
}
