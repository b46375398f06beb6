import { type Cause, causesIn, nameOfCause } from '../language/causes.ts';
import type { MarkedSentence } from '../language/clauses.ts';
import type { Balance } from '../language/draft.ts';
import type { PhraseMatch } from '../language/phrases.ts';
import { clauseValence } from '../language/valence.ts';
import type { Factor } from '../model/codebook.ts';
import type { Coding, FactorKind, FactorMention, Polarity } from '../model/coding.ts';
import { compareText } from '../model/text.ts';
import type { CodingContext, FactorEntry, UnitText } from './coder.ts';
import { foundIn, markedSentences } from './marked.ts';
import { spanOf } from './match.ts';

function overall(codings: readonly Coding[]): Polarity {
  const directions = new Set(codings.map((coding) => coding.polarity));
  if (directions.has('negative') && !directions.has('positive')) return 'negative';
  if (directions.has('positive') && !directions.has('negative')) return 'positive';
  return directions.size === 0 ? 'neutral' : 'mixed';
}

/** An inhibiting factor does not explain praise, nor a supporting one criticism. */
function fits(kind: FactorKind, polarity: Polarity): boolean {
  return polarity === 'mixed' || polarity === (kind === 'supporting' ? 'positive' : 'negative');
}

/** A unit with what its codings say. */
interface Read {
  readonly document: string;
  readonly text: UnitText;
  readonly codings: readonly Coding[];
  readonly polarity: Polarity;
}

/** Finds the causes that units name, each joined to a factor of the codebook or labelled in its own words. */
export class FactorFinder {
  readonly #context: CodingContext;

  constructor(context: CodingContext) {
    this.#context = context;
  }

  /** Mentions in one unit, given its accepted codings; by place, each factor once. */
  find(document: string, text: UnitText, codings: readonly Coding[]): FactorMention[] {
    if (codings.length === 0) return [];
    const polarity = overall(codings);
    const found = foundIn(text.sentences, this.#context);
    const read = { document, text, codings, polarity };
    const mentions = markedSentences(text.sentences, this.#context).flatMap((marked, index) =>
      this.#inSentence(read, marked, found[index]?.factors ?? []),
    );
    const seen = new Set<string>();
    return mentions
      .sort((a, b) => a.start - b.start || compareText(a.label, b.label))
      .filter((mention) => {
        const key = mention.factor ?? mention.label;
        return !seen.has(key) && seen.add(key);
      });
  }

  #inSentence(
    { document, text, codings, polarity }: Read,
    { sentence, ...marked }: MarkedSentence,
    named: readonly PhraseMatch<FactorEntry>[],
  ): FactorMention[] {
    const causes = causesIn({ sentence, ...marked });
    const causeOf = (match: { first: number; last: number }): Cause | undefined =>
      causes.find((cause) => match.first <= cause.last && match.last >= cause.first);
    const base = { document, unit: text.unit.ordinal, quote: sentence.text };
    const known = named.filter((match) => {
      const cause = causeOf(match);
      const kind = cause?.kind ?? match.entry.factor.kind;
      if (kind !== match.entry.factor.kind || !fits(kind, polarity)) return false;
      return cause !== undefined || match.words > 1;
    });
    const mentions = known.map(
      (match): FactorMention => ({
        ...base,
        ...spanOf(sentence, match),
        kind: match.entry.factor.kind,
        label: match.entry.factor.label[this.#context.lang],
        words: ownWords({ sentence, ...marked }, match, causeOf(match)),
        factor: match.entry.factor.id,
        codes: affectedBy(match.entry.factor, codings),
      }),
    );
    const open = known.length > 0 ? [] : causes;
    return [
      ...mentions,
      ...open.flatMap((cause) => unforeseen(base, { sentence, ...marked }, cause, codings, polarity)),
    ];
  }
}

/** What the source calls a known factor: the cause it names, or the clause the factor was found in, where they are short. */
function ownWords(
  { sentence, clauses }: MarkedSentence,
  match: PhraseMatch<FactorEntry>,
  cause: Cause | undefined,
): string {
  const holds = (name: Cause['name'] | undefined): name is Cause['name'] =>
    name !== undefined && name.first <= match.first && name.last >= match.last;
  const clause = clauses.find(({ first, last }) => first <= match.first && last >= match.last);
  const name = [cause, clause === undefined ? undefined : { name: clause }]
    .map((stretch) => (stretch === undefined ? undefined : nameOfCause(sentence.tokens, stretch)))
    .find(holds);
  return wordsOf(sentence, name ?? match);
}

/** A stretch of a sentence as it stands there. */
function wordsOf(sentence: MarkedSentence['sentence'], stretch: Cause['name']): string {
  const { start, end } = spanOf(sentence, stretch);
  return sentence.text.slice(start - sentence.start, end - sentence.start);
}

/** The codes of the unit that the factor is known to work on; else those it is known for; else all of the unit. */
function affectedBy(factor: Factor, codings: readonly Coding[]): readonly string[] {
  const here = codings.map((coding) => coding.code);
  const known = factor.affects.filter((code) => here.includes(code));
  if (known.length > 0) return known;
  return factor.affects.length > 0 ? factor.affects : here;
}

/** A cause that the codebook does not foresee, under a label in the informant's words. */
function unforeseen(
  base: Pick<FactorMention, 'document' | 'unit' | 'quote'>,
  { sentence, marks }: MarkedSentence,
  cause: Cause,
  codings: readonly Coding[],
  polarity: Polarity,
): FactorMention[] {
  const evidence = codings.filter((coding) => coding.polarity !== 'neutral');
  const name = nameOfCause(sentence.tokens, cause);
  if (evidence.length === 0 || name === undefined) return [];
  const { lexicon } = clauseValence(sentence, { ...name, link: 'main' }, marks);
  const kind = cause.kind ?? kindOf(lexicon);
  if (kind === undefined || !fits(kind, polarity)) return [];
  const words = wordsOf(sentence, name);
  const codes = evidence.map((coding) => coding.code);
  const label = inSentenceCase(words);
  return [{ ...base, ...spanOf(sentence, name), kind, label, words, factor: null, codes }];
}

/** Without the capital that begins a sentence; *SOP* keeps its own. */
function inSentenceCase(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

function kindOf({ positive, negative }: Balance): FactorKind | undefined {
  if (positive === negative) return undefined;
  return positive > negative ? 'supporting' : 'inhibiting';
}
