import { type Cause, causesIn, nameOfCause } from '../language/causes.ts';
import type { MarkedSentence } from '../language/clauses.ts';
import type { Balance } from '../language/draft.ts';
import type { MarkKind, MarkMatch } from '../language/marks.ts';
import type { PhraseMatch } from '../language/phrases.ts';
import { clauseValence } from '../language/valence.ts';
import type { Factor } from '../model/codebook.ts';
import type { FactorKind, FactorMention } from '../model/coding.ts';
import type { Document } from '../model/source.ts';
import type { CodingContext, FactorEntry, UnitText } from './coder.ts';
import { foundIn, markedSentences } from './marked.ts';
import { spanOf, wordsOf } from './match.ts';

/** How a cause is named. */
interface Manner {
  /** It is given as a cause (*karena …*), and not only named. */
  readonly told: boolean;
  /** It stands in an observer's note. */
  readonly observed: boolean;
  /** It stands in a unit that is hardly about any code. */
  readonly aside: boolean;
}

/** A cause that a unit names, whatever is made of it. The span is in the document's canonical text. */
export interface NamedCause extends Omit<FactorMention, 'codes' | 'factor' | 'coder'> {
  /** The factor of the codebook that it is; `null` for one that the codebook does not foresee, which is always told as a cause. */
  readonly factor: Factor | null;
  readonly manner: Manner;
}

/** A label is short: a cause told in more words than these is a story. */
const LABEL = 4;

/** A sentence, and what it stands in. */
interface Place {
  readonly at: Pick<NamedCause, 'document' | 'unit' | 'quote'>;
  readonly within: Omit<Manner, 'told'>;
}

/**
 * The causes that a unit names, each joined to a factor of the codebook or labelled in its own words; sentence by sentence.
 * @param aside the unit is hardly about any code
 */
export function causesNamed(
  { id, technique }: Pick<Document, 'id' | 'technique'>,
  text: UnitText,
  aside: boolean,
  context: CodingContext,
): NamedCause[] {
  const found = foundIn(text.sentences, context);
  const within = { observed: technique === 'observation', aside };
  return markedSentences(text.sentences, context).flatMap((marked, index) => {
    const matches = found[index]?.factors ?? [];
    const causes = causesIn(marked);
    if (matches.length === 0 && causes.length === 0) return [];
    const at = { document: id, unit: text.unit.ordinal, quote: marked.sentence.text };
    const place: Place = { at, within };
    return [
      ...matches.flatMap((match) => known(place, marked, match, causes, context)),
      ...causes.flatMap((cause) => unforeseen(place, marked, cause)),
    ];
  });
}

/** A factor of the codebook where it is told as a cause, or named in more words than one. */
function known(
  { at, within }: Place,
  marked: MarkedSentence,
  match: PhraseMatch<FactorEntry>,
  causes: readonly Cause[],
  { lang }: CodingContext,
): NamedCause[] {
  const { factor } = match.entry;
  const cause = causes.find(({ first, last }) => match.first <= last && match.last >= first);
  if ((cause?.kind ?? factor.kind) !== factor.kind || (cause === undefined && match.words === 1)) return [];
  const words = ownWords(marked, match, cause);
  const { kind, label } = factor;
  const manner = { ...within, told: cause !== undefined };
  return [{ ...at, ...spanOf(marked.sentence, match), kind, label: label[lang], words, factor, manner }];
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

/** A cause that the codebook does not foresee, under a label in the informant's words. */
function unforeseen({ at, within }: Place, { sentence, marks }: MarkedSentence, cause: Cause): NamedCause[] {
  const name = nameOfCause(sentence.tokens, cause);
  if (name === undefined || name.last - name.first >= LABEL) return [];
  const { lexicon } = clauseValence(sentence, { ...name, link: 'main' }, marks);
  const kind = cause.kind ?? kindOf(lexicon, isDenied(marks, name));
  if (kind === undefined) return [];
  const words = wordsOf(sentence, name);
  const label = inSentenceCase(words);
  const manner = { ...within, told: true };
  return [{ ...at, ...spanOf(sentence, name), kind, label, words, factor: null, manner }];
}

/** Without the capital that begins a sentence; *SOP* keeps its own. */
function inSentenceCase(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** Whether a stretch says that something is not so, as *tidak apa-apa* and *tidak jarang* do not. */
function isDenied(marks: readonly MarkMatch[], within: Cause['name']): boolean {
  const here = (...kinds: readonly MarkKind[]): boolean =>
    marks.some(
      ({ entry, first, last }) => kinds.includes(entry.kind) && first >= within.first && last <= within.last,
    );
  return here('negator', 'lacking') && !here('idle-negation', 'double-negation');
}

/** What is called good helps, what is called bad hinders; so does what fails to happen (*karena tidak pernah dilatih*). */
function kindOf({ positive, negative }: Balance, denied: boolean): FactorKind | undefined {
  if (positive === negative) return denied ? 'inhibiting' : undefined;
  return positive > negative ? 'supporting' : 'inhibiting';
}
