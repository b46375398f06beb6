import type { MarkKind, MarkMatch } from '../language/marks.ts';
import { PhraseIndex } from '../language/phrases.ts';
import type { Sentence } from '../language/reader.ts';
import { clauseValence } from '../language/valence.ts';
import type { Factor } from '../model/codebook.ts';
import type { Coding, FactorKind, FactorMention, Polarity } from '../model/coding.ts';
import { compareText } from '../model/text.ts';
import type { CodingContext, UnitText } from './coder.ts';
import { spanOf } from './match.ts';

/** A stretch of a sentence that is given as a cause; token indices, `last` inclusive. */
interface Cause {
  readonly first: number;
  readonly last: number;
  /** What the marker itself says: `kendalanya` inhibits, `berkat` supports. */
  readonly kind: FactorKind | undefined;
}

/** A label of one's own is a few words of the informant's. */
const LABEL_WORDS = 8;
const MIN_LABEL_WORDS = 2;

const ENDS_CAUSE: ReadonlySet<MarkKind> = new Set([
  'contrast',
  'consequence',
  'concession',
  'purpose',
  'cause-precedes',
]);

/** The stretches that causal language marks: after *karena*, before *makanya*. */
function causesIn(sentence: Sentence, marks: readonly MarkMatch[]): Cause[] {
  const end = sentence.tokens.length - 1;
  const kindAt = (first: number): FactorKind | undefined =>
    marks.some((mark) => mark.entry.kind === 'cause-supporting' && mark.first === first)
      ? 'supporting'
      : marks.some((mark) => mark.entry.kind === 'cause-inhibiting' && mark.first === first)
        ? 'inhibiting'
        : undefined;
  return marks.flatMap((mark): Cause[] => {
    if (mark.entry.kind === 'cause-follows') {
      const stop =
        marks.find((other) => ENDS_CAUSE.has(other.entry.kind) && other.first > mark.last)?.first ?? end + 1;
      return mark.last + 1 < stop ? [{ first: mark.last + 1, last: stop - 1, kind: kindAt(mark.first) }] : [];
    }
    if (mark.entry.kind === 'cause-precedes' && mark.first > 1) {
      return [{ first: 0, last: mark.first - 1, kind: kindAt(mark.first) }];
    }
    return [];
  });
}

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

/** Finds the causes that units name, each joined to a factor of the codebook or labelled in its own words. */
export class FactorFinder {
  readonly #context: CodingContext;
  readonly #index: PhraseIndex<Factor>;

  constructor(context: CodingContext) {
    this.#context = context;
    this.#index = new PhraseIndex<Factor>((text) => context.reader.words(text));
    for (const factor of context.codebook.factors) {
      for (const phrase of new Set([...factor.terms, factor.label[context.lang]]))
        this.#index.add(phrase, factor);
    }
  }

  /** Mentions in one unit, given its accepted codings; by place, each factor once. */
  find(document: string, text: UnitText, codings: readonly Coding[]): FactorMention[] {
    const polarity = overall(codings);
    const mentions = text.sentences.flatMap((sentence) =>
      this.#inSentence(document, text, sentence, codings, polarity),
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
    document: string,
    text: UnitText,
    sentence: Sentence,
    codings: readonly Coding[],
    polarity: Polarity,
  ): FactorMention[] {
    const marks = this.#context.marks.find(sentence.tokens);
    const causes = causesIn(sentence, marks);
    const inCause = (match: { first: number; last: number }): Cause | undefined =>
      causes.find((cause) => match.first <= cause.last && match.last >= cause.first);
    const known = this.#index.find(sentence.tokens).filter((match) => {
      const cause = inCause(match);
      if (cause?.kind !== undefined && cause.kind !== match.entry.kind) return false;
      return fits(match.entry.kind, polarity) && (cause !== undefined || match.words > 1);
    });
    const base = { document, unit: text.unit.ordinal };
    const mentions = known.map((match): FactorMention => {
      const affected = codings.map((coding) => coding.code);
      const codes = match.entry.affects.filter((code) => affected.includes(code));
      return {
        ...base,
        ...spanOf(sentence, match),
        kind: match.entry.kind,
        label: match.entry.label[this.#context.lang],
        factor: match.entry.id,
        codes: codes.length > 0 ? codes : match.entry.affects.length > 0 ? match.entry.affects : affected,
        quote: sentence.text,
      };
    });
    const open = causes.filter((cause) => !known.some((match) => inCause(match) === cause));
    return [
      ...mentions,
      ...open.flatMap((cause) => this.#unforeseen(base, sentence, cause, marks, codings, polarity)),
    ];
  }

  /** A cause the codebook does not foresee, where the marker or a judging word says how it works. */
  #unforeseen(
    base: { readonly document: string; readonly unit: number },
    sentence: Sentence,
    cause: Cause,
    marks: readonly MarkMatch[],
    codings: readonly Coding[],
    polarity: Polarity,
  ): FactorMention[] {
    const evidence = codings.filter((coding) => coding.polarity !== 'neutral');
    if (evidence.length === 0) return [];
    const { positive, negative } = clauseValence(sentence, { ...cause, link: 'main' }, marks);
    const judged = positive === negative ? undefined : positive > negative ? 'supporting' : 'inhibiting';
    const kind = cause.kind ?? judged;
    if (kind === undefined || !fits(kind, polarity)) return [];
    const words = sentence.tokens.slice(cause.first, cause.last + 1).filter((token) => !token.filler);
    const last = words.at(Math.min(words.length, LABEL_WORDS) - 1);
    const [first] = words;
    if (first === undefined || last === undefined || words.length < MIN_LABEL_WORDS) return [];
    const label = sentence.text.slice(first.start - sentence.start, last.end - sentence.start).toLowerCase();
    return [
      {
        ...base,
        start: first.start,
        end: last.end,
        kind,
        label,
        factor: null,
        codes: evidence.map((coding) => coding.code),
        quote: sentence.text,
      },
    ];
  }
}
