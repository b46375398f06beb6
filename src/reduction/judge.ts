import type { Balance } from '../language/draft.ts';
import {
  type ClauseJudgement,
  imply,
  judgeClauses,
  type PassagePolarity,
  passagePolarity,
} from '../language/polarity.ts';
import type { Sentence } from '../language/reader.ts';
import { type Directed, type Given, NOTHING_GIVEN, opposite } from '../language/valence.ts';
import { overlaps, type Span } from '../model/text.ts';
import { type Lean, leanOf } from './answer.ts';
import type { CodingContext, UnitText } from './coder.ts';
import { type Found, foundIn, markedSentences } from './marked.ts';
import { wordsOf } from './match.ts';

/** A phrase of the codebook outweighs a word of the lexicon. */
const PHRASE = 1.5;
/** Clauses of the passage count in full, the sentences beside it half, the rest of the unit a little. */
const BESIDE = 0.5;
const ELSEWHERE = 0.2;

export interface Judged extends PassagePolarity {
  readonly clauses: readonly ClauseJudgement[];
}

/** What the codebook says of one code in a sentence: its phrases with a direction, and the words that name it. */
function givenFor(code: string, sentence: Sentence, { phrases, terms }: Found): Given {
  if (phrases.length === 0 && terms.length === 0) return NOTHING_GIVEN;
  const directed = phrases
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
  const topic = terms.filter((match) => match.entry.code === code && match.entry.names);
  return directed.length === 0 && topic.length === 0 ? NOTHING_GIVEN : { directed, topic };
}

/** A short answer says what the question asks; the opening clause then says nothing against it. */
function leaning(opening: ClauseJudgement, { direction, strength, note, short }: Lean): ClauseJudgement {
  const kept = ({ positive, negative }: Balance): Balance =>
    direction === 1 ? { positive, negative: 0 } : { positive: 0, negative };
  const before = short ? { ...opening, given: kept(opening.given), lexicon: kept(opening.lexicon) } : opening;
  return imply(before, direction, strength, note);
}

function relevanceOf(within: readonly boolean[], sentence: number): number {
  if (within[sentence] === true) return 1;
  return within[sentence - 1] === true || within[sentence + 1] === true ? BESIDE : ELSEWHERE;
}

const judged = new WeakMap<UnitText, Map<string, readonly ClauseJudgement[]>>();

/** The judged clauses of a unit for a code. Codes that the codebook finds nothing of share theirs. */
function clausesFor(code: string, text: UnitText, context: CodingContext): readonly ClauseJudgement[] {
  const found = foundIn(text.sentences, context);
  const given = text.sentences.map((sentence, number) => {
    const here = found[number];
    return here === undefined ? NOTHING_GIVEN : givenFor(code, sentence, here);
  });
  const key = given.every((one) => one === NOTHING_GIVEN) ? '' : code;
  const known = judged.get(text) ?? new Map<string, readonly ClauseJudgement[]>();
  judged.set(text, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  const clauses = judgeClauses(
    markedSentences(text.sentences, context),
    (number) => given[number] ?? NOTHING_GIVEN,
  );
  const lean = leanOf(text.question, text.sentences, context);
  const [opening] = clauses;
  if (lean !== undefined && opening !== undefined) clauses[0] = leaning(opening, lean);
  known.set(key, clauses);
  return clauses;
}

/** How a unit speaks of a code: its clauses judged, those of the passage counting most. */
export function judge(code: string, passage: Span, text: UnitText, context: CodingContext): Judged {
  const clauses = clausesFor(code, text, context);
  const within = text.sentences.map((sentence) => overlaps(sentence, passage));
  const near = passagePolarity(clauses, ({ sentence }) => relevanceOf(within, sentence));
  return { ...(near.polarity === 'neutral' ? passagePolarity(clauses) : near), clauses };
}
