import { fold, type Token, tokensOf } from './tokens.ts';
import type { Scanned } from './types.ts';
import { isEveryday, isLikelyName, TITLES } from './words.ts';

/** Titles that are other words in small letters (`dr` is “dari”), and those that need their full stop. */
const CAPITAL_TITLES: ReadonlySet<string> = new Set([
  'cut',
  'gus',
  'ms',
  'daeng',
  'dg',
  'bang',
  'kak',
  'sir',
  'doctor',
]);
const DOTTED_TITLES: ReadonlySet<string> = new Set([
  'h',
  'hj',
  'ir',
  'dr',
  'ny',
  'tn',
  'nn',
  'kh',
  'rd',
  'drs',
  'dra',
  'prof',
]);
/** Titles that may have a full stop. */
const ABBREVIATED_TITLES: ReadonlySet<string> = new Set([
  'mr',
  'mrs',
  'ms',
  'bpk',
  'ust',
  'sdr',
  'sdri',
  'gus',
]);
/** Names that are written with a full stop in the middle of others: `Abd. Waris`. */
const ABBREVIATED = /^(?:abd|muh|moh|mhd|mhmd|st|dg|\p{L})$/u;
const MOST_WORDS = 4;
const SHORTEST = 3;

/** `nama saya Fitri`, `kata Rara`, `sopirnya Amat`: what stands behind is a name. */
const CUES = [
  '[Nn]ama (?:saya|aku|beliau|dia|ibu|bapak)(?: adalah)?',
  '(?<!(?:yang|masih|itu|ada) )[Nn]amanya',
  'bernama|(?:di)?panggil(?: saja)?|[Kk]ata|[Mm]y name is|[Nn]amed|[Mm]y (?:colleague|friend|boss|husband|wife),?',
  '(?:[Rr]ekan|[Tt]eman|[Kk]awan|[Aa]nak|[Aa]dik|[Ii]stri|[Ss]uami|[Ss]taf|[Ss]opir|[Aa]tasan)(?: saya| kami| kita|nya|ku),?',
  '[Pp]erawat|[Bb]idan|[Dd]okter|[Ss]opir|[Ss]atpam|[Nn]urse|[Dd]river',
].join('|');
const CUE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${CUES})\\s+(?=\\p{Lu})`, 'gu');

/** The label of a line: `Dewi Lestari:`. */
const LABEL =
  /^[ \t]*(?:[[(]?\d{1,2}[:.]\d{2}[^\p{L}\n]{0,20})?((?:\p{Lu}[\p{L}\p{M}'’.]*)(?: \p{Lu}[\p{L}\p{M}'’.]*){0,3}) ?[:=]/gmu;

const isAllCapital = (text: string): boolean => text.length > 1 && text === text.toUpperCase();

/** Whether a word in capitals reads like a name (`RUSMINI`) and not like letters (`BKPSDM`). */
const isSpoken = (folded: string): boolean =>
  folded.length >= 5 && (folded.match(/[aeiou]/gu)?.length ?? 0) * 3 >= folded.length;

function isTitle(text: string, token: Token): boolean {
  if (!TITLES.has(token.folded)) return false;
  if (CAPITAL_TITLES.has(token.folded)) return token.isCapital;
  return !DOTTED_TITLES.has(token.folded) || (token.isCapital && text[token.end] === '.');
}

/** `Pak Budi` and `Hj. Suriani`, but not `Ya, Pak. Biasanya`. */
function isBehindTitle(gap: string, { folded }: Token): boolean {
  if (DOTTED_TITLES.has(folded)) return /^\. ?$/u.test(gap);
  return ABBREVIATED_TITLES.has(folded) ? /^\.? {0,2}$/u.test(gap) && gap !== '' : /^ {1,2}$/u.test(gap);
}

/** The words of a name that begins at a token; none where it reads like something else. */
function nameAt(text: string, tokens: readonly Token[], at: number, inCapitals: boolean): readonly Token[] {
  const name: Token[] = [];
  for (let index = at; index < tokens.length && name.length < MOST_WORDS; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    const before = name.at(-1);
    const gap = before === undefined ? ' ' : text.slice(before.end, token.start);
    const isJoined =
      gap === ' ' || gap === '' || (/^\. ?$/u.test(gap) && ABBREVIATED.test(before?.folded ?? ''));
    const word = text.slice(token.start, token.end);
    if (!isJoined || !token.isCapital || /\p{N}/u.test(word) || !isLikelyName(token.folded)) break;
    if (isAllCapital(word) && !inCapitals && !isSpoken(token.folded)) break;
    name.push(token);
  }
  return name.some(({ folded }) => folded.length >= SHORTEST) ? name : [];
}

const textOf = (text: string, name: readonly Token[]): string =>
  text.slice(name[0]?.start ?? 0, name.at(-1)?.end ?? 0).replace(/\s+/gu, ' ');

/** Names behind titles, and behind words that only names stand behind. */
function namesIn(text: string): string[] {
  const tokens = tokensOf(text);
  const names: string[] = [];
  const cues = [...text.matchAll(CUE)].map((match) => match.index + match[0].length);
  tokens.forEach((token, at) => {
    const previous = tokens[at - 1];
    const gap = previous === undefined ? '' : text.slice(previous.end, token.start);
    const titled = previous !== undefined && isBehindTitle(gap, previous) && isTitle(text, previous);
    if (!titled && !cues.includes(token.start)) return;
    const title = previous === undefined ? '' : text.slice(previous.start, previous.end);
    const name = nameAt(text, tokens, at, titled && isAllCapital(title));
    if (name.length > 0) names.push(textOf(text, name));
  });
  return names;
}

/** Speakers who are called by name; one label alone may be a line of anything. */
function speakersIn(text: string): string[] {
  const labels = [...text.matchAll(LABEL)].map(([, label = '']) => label);
  const again = labels.filter((label, index) => labels.indexOf(label) !== index);
  return [...new Set(again)].filter((label) => {
    const words = tokensOf(label);
    return (
      words.some(({ folded }) => folded.length >= SHORTEST) &&
      words.every(({ folded }) => isLikelyName(folded))
    );
  });
}

/** Names of people who are in no roster, as they are written, in the order in which they come. */
export function heardNames(texts: readonly Scanned[]): string[] {
  const interviews = new Map<string, string[]>();
  const names: string[] = [];
  for (const { where, text, isInterview } of texts) {
    names.push(...namesIn(text));
    if (isInterview === true) interviews.set(where, [...(interviews.get(where) ?? []), text]);
  }
  for (const parts of interviews.values()) names.push(...speakersIn(parts.join('\n')));
  const isWord = wordsOf(texts);
  const once = new Map<string, string>();
  for (const name of names) if (!once.has(fold(name)) && !isWord(name)) once.set(fold(name), name);
  return [...once.values()];
}

/** Whether a single word is written small more often than not, as no name is. */
function wordsOf(texts: readonly Scanned[]): (name: string) => boolean {
  const small = new Map<string, number>();
  for (const { text } of texts) {
    for (const { folded, isCapital } of tokensOf(text)) {
      small.set(folded, (small.get(folded) ?? 0) + (isCapital ? -1 : 1));
    }
  }
  return (name) => (small.get(fold(name)) ?? 0) > 0;
}

/** What stands before the names of places and things. */
const BEFORE_PLACES =
  /(?:^|[^\p{L}])(?:di|ke|dari|daerah|wilayah|kota|kabupaten|kecamatan|kec|kab|desa|pasar|jalan|bulan|tahun|bahasa|suku|aplikasi|sistem|merek|in|at|from|to|of|the|a|an|by|via|on)\.?\s+$/iu;
/** `Penomoran`, `Keselamatan` are no names. */
const ABSTRACT = /^(?:pe|ke).{4,}an$|nya$/u;
const LETTER_OR_COMMA = /[\p{Ll}\p{N},] $/u;

/**
 * Single words that may be names: with a capital inside a sentence, by themselves, and never in small letters. What
 * they are, only who reads can tell.
 */
export function perhapsNames(texts: readonly Scanned[]): string[] {
  const isWord = wordsOf(texts);
  const seen = new Map<string, { readonly word: string; isPlace: boolean }>();
  for (const { text, isOfficial } of texts) {
    const tokens = isOfficial === true ? [] : tokensOf(text);
    tokens.forEach((token, at) => {
      const word = text.slice(token.start, token.end);
      if (!token.isCapital || token.folded.length < SHORTEST || isAllCapital(word)) return;
      if (!isLikelyName(token.folded) || isEveryday(token.folded) || ABSTRACT.test(token.folded)) return;
      const before = text.slice(Math.max(0, token.start - 16), token.start);
      const next = tokens[at + 1];
      const isAlone =
        LETTER_OR_COMMA.test(before) &&
        tokens[at - 1]?.isCapital !== true &&
        text[token.end] !== ':' &&
        !(next?.isCapital === true && /^[ -]?$/u.test(text.slice(token.end, next.start)));
      if (!isAlone) return;
      const known = seen.get(token.folded) ?? { word, isPlace: false };
      seen.set(token.folded, { ...known, isPlace: known.isPlace || BEFORE_PLACES.test(before) });
    });
  }
  return [...seen.values()].filter(({ word, isPlace }) => !isPlace && !isWord(word)).map(({ word }) => word);
}
