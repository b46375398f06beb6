import type { Lang } from '../model/text.ts';
import { fillers, negation, stems as table } from './lexicon.ts';

/** From a standard word in small letters to the form it is compared by. */
export type Stemmer = (word: string) => string;

const EXCEPTIONS: ReadonlyMap<string, string> = new Map(Object.entries(table.exceptions));
const GUARDED: ReadonlySet<string> = new Set(table.guard);

/** Words that only their own forms (`belumlah`) come down to: *sebelum* is no form of *belum*. */
const CLOSED: ReadonlySet<string> = new Set([...negation.id.full, ...fillers.id]);
const isClosed = (word: string, root: string): boolean => CLOSED.has(root) && !word.startsWith(root);

const PARTICLE = /(?:lah|kah|tah|pun)$/;
const POSSESSIVE = /(?:nya|ku|mu)$/;
const SUFFIXES = ['kan', 'an', 'in', 'i', 'e', 'ne'] as const;

/** Prefixes with the letters that may have gone lost before the root; longest first. */
const PREFIXES: readonly (readonly [prefix: string, restored: readonly string[]])[] = [
  ['memper', ['']],
  ['diper', ['']],
  ['keter', ['']],
  ['keber', ['']],
  ['meny', ['s']],
  ['peny', ['s']],
  ['meng', ['', 'k']],
  ['peng', ['', 'k']],
  ['mem', ['', 'p']],
  ['pem', ['', 'p']],
  ['men', ['', 't']],
  ['pen', ['', 't']],
  ['ber', ['', 'r']],
  ['ter', ['', 'r']],
  ['per', ['', 'r']],
  ['nge', ['']],
  ['ng', ['', 'k']],
  ['ny', ['s', 'c']],
  ['me', ['']],
  ['pe', ['']],
  ['di', ['']],
  ['ke', ['']],
  ['se', ['']],
  ['be', ['']],
  ['te', ['']],
  ['m', ['p', 'b']],
  ['n', ['t', 'd']],
];

const PREFIXES_BY_LETTER = new Map<string, (typeof PREFIXES)[number][]>();
for (const entry of PREFIXES) {
  const [letter = ''] = entry[0];
  PREFIXES_BY_LETTER.set(letter, [...(PREFIXES_BY_LETTER.get(letter) ?? []), entry]);
}

const SHORTEST_ROOT = 3;
/** A word has at most so many prefixes one before another. */
const MOST_PREFIXES = 2;

/** Visits a word and what is left of it without its prefixes. */
function withoutPrefixes(word: string, visit: (candidate: string) => void, depth = MOST_PREFIXES): void {
  visit(word);
  if (depth === 0) return;
  for (const [prefix, restored] of PREFIXES_BY_LETTER.get(word[0] ?? '') ?? []) {
    if (!word.startsWith(prefix)) continue;
    const rest = word.slice(prefix.length);
    for (const letter of restored) withoutPrefixes(letter + rest, visit, depth - 1);
  }
}

/** Visits every form that a word can come from by Indonesian affixation, the word itself first. */
function visitCandidates(word: string, visit: (candidate: string) => void): void {
  withoutPrefixes(word, visit);
  const bare = word.replace(PARTICLE, '');
  const owned = bare.replace(POSSESSIVE, '');
  if (bare !== word) withoutPrefixes(bare, visit);
  if (owned !== bare) withoutPrefixes(owned, visit);
  for (const suffix of SUFFIXES) {
    if (owned.endsWith(suffix)) withoutPrefixes(owned.slice(0, -suffix.length), visit);
  }
}

/** Of the roots that a word can have the longest, which is the likeliest; of equals the first. */
function longestRoot(word: string, roots: ReadonlySet<string>): string | undefined {
  let best: string | undefined;
  visitCandidates(word, (candidate) => {
    if (candidate.length < SHORTEST_ROOT || candidate.length <= (best?.length ?? 0)) return;
    if (roots.has(candidate) && !isClosed(word, candidate)) best = candidate;
  });
  return best;
}

/** `ketidaksesuaian` → `kesesuaian`: the word whose absence it names; `undefined` for other words. */
export function hiddenNegation(word: string): string | undefined {
  const match = /^(?:ke)?tidak-?(\p{L}{4,})$/u.exec(word);
  if (match?.[1] === undefined || word === 'tidaknya') return undefined;
  return word.startsWith('ke') ? `ke${match[1]}` : match[1];
}

/**
 * Stems Indonesian by affix rules checked against known roots: a word takes the root that is in `roots`,
 * and stays as it is when none is. Exceptions and guarded words go first.
 */
function indonesian(roots: ReadonlySet<string>): Stemmer {
  return (word) => {
    const exception = EXCEPTIONS.get(word);
    if (exception !== undefined) return exception;
    if (GUARDED.has(word) || roots.has(word)) return word;
    return longestRoot(word, roots) ?? word;
  };
}

function cached(stem: Stemmer): Stemmer {
  const known = new Map<string, string>();
  return (word) => {
    let stemmed = known.get(word);
    if (stemmed === undefined) {
      stemmed = stem(word);
      known.set(word, stemmed);
    }
    return stemmed;
  };
}

/** The affix rules checked against given Indonesian roots: no dictionary, so that it is at hand at once. */
export function affixStemmer(roots: ReadonlySet<string>): Stemmer {
  return cached(indonesian(roots));
}

/** Porter turns `one` into `on` and `use` into `us`. */
const UNSTEMMED = 3;

/**
 * The dictionary stemmers of `natural`: StemmerId, with what it gets wrong mended by a table, and Porter.
 * They are slow to load and to run; only words of codebooks and lexicons go through them.
 */
async function dictionaryStemmer(lang: Lang): Promise<Stemmer> {
  if (lang === 'en') {
    const { default: porter } = await import('natural/lib/natural/stemmers/porter_stemmer.js');
    return (word) => (word.length <= UNSTEMMED ? word : porter.stem(word));
  }
  const { default: stemmer } = await import('natural/lib/natural/stemmers/indonesian/stemmer_id.js');
  return (word) => {
    const exception = EXCEPTIONS.get(word);
    if (exception !== undefined) return exception;
    const root = GUARDED.has(word) ? word : stemmer.stem(word);
    return isClosed(word, root) ? word : root;
  };
}

/** The roots of words in standard form. None are needed in English, which is stemmed by Porter's rules throughout. */
export async function rootsOf(lang: Lang, words: Iterable<string>): Promise<Set<string>> {
  if (lang === 'en') return new Set();
  const dictionary = await dictionaryStemmer(lang);
  const roots = new Set<string>();
  for (const word of words) roots.add(dictionary(word));
  return roots;
}

/** A stemmer that brings every word to one of `roots` if its affixes allow, and leaves it as it is otherwise. */
export async function stemmerWith(lang: Lang, roots: ReadonlySet<string>): Promise<Stemmer> {
  return cached(lang === 'en' ? await dictionaryStemmer(lang) : indonesian(roots));
}

/** A stemmer that knows the roots of `words` (in standard form). */
export async function stemmerFor(lang: Lang, words: Iterable<string>): Promise<Stemmer> {
  return stemmerWith(lang, await rootsOf(lang, words));
}
