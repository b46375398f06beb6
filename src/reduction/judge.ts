import type { Balance } from '../language/draft.ts';
import {
  type ClauseJudgement,
  imply,
  judgeClauses,
  type PassagePolarity,
  passagePolarity,
} from '../language/polarity.ts';
import { type Directed, type Given, NOTHING_GIVEN, opposite } from '../language/valence.ts';
import type { Span } from '../model/text.ts';
import { type Lean, leanOf } from './answer.ts';
import type { CodingContext, UnitText } from './coder.ts';
import { foundIn, markedSentences } from './marked.ts';
import { wordsOf } from './match.ts';

/** A phrase of the codebook outweighs a word of the lexicon. */
const PHRASE = 1.5;
/** Clauses of the passage count in full, the sentences beside it half, the rest of the unit a little. */
const BESIDE = 0.5;
const ELSEWHERE = 0.2;

export interface Judged extends PassagePolarity {
  readonly clauses: readonly ClauseJudgement[];
}

/** What the codebook says of one code in each sentence: its phrases with a direction, and the words that name it. */
function givenFor(code: string, text: UnitText, context: CodingContext): (sentence: number) => Given {
  const found = foundIn(text.sentences, context);
  return (number) => {
    const sentence = text.sentences[number];
    const here = found[number];
    if (sentence === undefined || here === undefined) return NOTHING_GIVEN;
    const directed = here.phrases
      .filter((match) => match.entry.code === code)
      .map((match): Directed => {
        const { direction } = match.entry;
        return {
          first: match.first,
          last: match.last,
          between: match.between,
          given: true,
          direction: match.denied ? opposite(direction) : direction,
          strength: PHRASE,
          label: `phrase "${wordsOf(sentence, match)}"`,
        };
      });
    const topic = here.terms.filter((match) => match.entry.code === code && match.entry.names);
    return { directed, topic };
  };
}

/** A short answer says what the question asks; the opening clause then says nothing against it. */
function leaning(opening: ClauseJudgement, { direction, strength, note, short }: Lean): ClauseJudgement {
  const kept = ({ positive, negative }: Balance): Balance =>
    direction === 1 ? { positive, negative: 0 } : { positive: 0, negative };
  const before = short ? { ...opening, given: kept(opening.given), lexicon: kept(opening.lexicon) } : opening;
  return imply(before, direction, strength, note);
}

function relevanceOf(within: ReadonlySet<number>, sentence: number): number {
  if (within.has(sentence)) return 1;
  return within.has(sentence - 1) || within.has(sentence + 1) ? BESIDE : ELSEWHERE;
}

/** How a unit speaks of a code: its clauses judged, those of the passage counting most. */
export function judge(code: string, passage: Span, text: UnitText, context: CodingContext): Judged {
  const clauses = judgeClauses(markedSentences(text.sentences, context), givenFor(code, text, context));
  const lean = leanOf(text.question, text.sentences, context);
  const [opening] = clauses;
  if (lean !== undefined && opening !== undefined) clauses[0] = leaning(opening, lean);
  const within = new Set(
    text.sentences.flatMap((sentence, index) =>
      sentence.start < passage.end && sentence.end > passage.start ? [index] : [],
    ),
  );
  const relevance = ({ sentence }: ClauseJudgement): number => relevanceOf(within, sentence);
  const near = passagePolarity(clauses, relevance);
  return { ...(near.polarity === 'neutral' ? passagePolarity(clauses) : near), clauses };
}
