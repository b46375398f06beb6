import type { Lang, Span } from '../../model/text.ts';
import { type Chain, chainBefore, type Token, type Trait, tokensOf } from './chain.ts';
import { type Family, HEADS, type Head } from './vocabulary.ts';

/** 5 very good – 1 poor (`method.md` 5.4). */
export type VerdictLevel = 1 | 2 | 3 | 4 | 5;

/** A rating in a text. The span covers the words of the rating, from *sudah* or *belum* to the last. */
export interface LevelMatch extends Span {
  readonly level: VerdictLevel;
  readonly words: string;
  readonly family: Family;
  /**
   * `predicate`: *X sudah baik*; `adverb`: *X berjalan dengan baik*; `attribute`: *menunjukkan X yang baik*,
   * which rates the word before it; `manner`: *bekerja dengan baik*, *secara optimal*, which rates no subject.
   */
  readonly form: 'predicate' | 'adverb' | 'attribute' | 'manner';
  /** Without any word that marks it as a verdict: *kinerja pegawai baik*. */
  readonly bare: boolean;
  /** *masih perlu ditingkatkan* asks for more, and is said of what is good as well. */
  readonly soft: boolean;
}

function levelOf(head: Head, chain: Chain, lang: Lang): VerdictLevel {
  const positive = head.plain >= 3;
  if (!positive) return negativeLevel(head, chain);
  // English has no *belum*: "not yet optimal", "not optimal" and "less than optimal" are all short of it.
  if (chain.has('shortOf')) return chain.has('much') ? 1 : 2;
  if (chain.has('denied')) return chain.has('inPart') || chain.has('fairly') || lang === 'en' ? 2 : 1;
  if (chain.has('fairly')) return 3;
  if (chain.has('much')) return 5;
  return head.plain as VerdictLevel;
}

function negativeLevel(head: Head, chain: Chain): VerdictLevel {
  if (chain.has('denied') || chain.has('shortOf')) return 4;
  return chain.has('much') || head.plain === 1 ? 1 : 2;
}

function formOf(chain: Chain): LevelMatch['form'] {
  if (chain.has('yang')) return 'attribute';
  if (chain.has('adverb')) return chain.has('running') ? 'adverb' : 'manner';
  return 'predicate';
}

/** *baik secara langsung maupun tidak*: both … and. */
function isBothAnd(text: string, token: Token): boolean {
  const after = text.slice(token.end, token.end + 160).split(/[.;]/u)[0] ?? '';
  return /^\s+(?:itu|dari segi|dalam hal)\b/u.test(after) || /\b(?:maupun|ataupun)\b/u.test(after);
}

/** What a rating may not be followed by: it would go on as something else. */
const GOES_ON =
  /^\s+(?:dengan\s+)?(?:pendapat|teori|konsep|pandangan|hasil penelitian|penelitian|apa yang (?:di)?(?:kemuka|sampai|nyata))/u;
const ATTRIBUTE_OF = /^[\s”"]+(?:buruknya|tidaknya|than\b|for\b|governance\b|service\b|practices?\b)/u;

const CHANGING: readonly Trait[] = ['much', 'fairly', 'shortOf', 'denied', 'running'];
const JUDGING: readonly Trait[] = [...CHANGING, 'marked', 'yang'];
const FITTING: readonly Trait[] = ['marked', 'shortOf', 'denied', 'fairly', 'yang'];

function isRating(text: string, token: Token, head: Head, chain: Chain): boolean {
  if (chain.has('undone')) return false;
  if (head.needs && !JUDGING.some((trait) => chain.has(trait))) return false;
  // *dilaksanakan sesuai SOP* tells how, *sudah sesuai SOP* judges.
  if (head.family === 'fit' && !FITTING.some((trait) => chain.has(trait))) return false;
  if (token.surface === 'baik' && chain.length === 0 && isBothAnd(text, token)) return false;
  const after = text.slice(token.end, token.end + 60);
  if (head.family === 'fit' && GOES_ON.test(after)) return false;
  return !ATTRIBUTE_OF.test(after);
}

function isBare(chain: Chain, head: Head): boolean {
  const changed = CHANGING.some((trait) => chain.has(trait));
  return chain.length === 0 || (!chain.has('marked') && head.plain === 4 && !changed);
}

function headMatch(text: string, tokens: readonly Token[], at: number, lang: Lang): LevelMatch | null {
  const token = tokens[at];
  const head = HEADS[lang].get(token?.surface ?? '');
  if (token === undefined || head === undefined) return null;
  const chain = chainBefore(tokens, at, lang);
  if (!isRating(text, token, head, chain)) return null;
  const start = tokens[chain.from]?.start ?? token.start;
  return {
    level: levelOf(head, chain, lang),
    words: text.slice(start, token.end),
    start,
    end: token.end,
    family: head.family,
    form: lang === 'en' && !chain.has('copula') && !chain.has('running') ? 'attribute' : formOf(chain),
    bare: lang === 'id' && isBare(chain, head),
    soft: false,
  };
}

const FINAL = /^\s*(?:$|[,.;:()"”]|karena|sebab|dan\b|hal ini|dilihat|terlihat|meski|namun|tetapi|sehingga)/u;

/** Ratings whose last word is a word of degree: *tergolong cukup*, *masih kurang*, *kategori sedang*. */
function degreeMatch(text: string, tokens: readonly Token[], at: number): LevelMatch | null {
  const token = tokens[at];
  const before = tokens[at - 1];
  const level = DEGREES.get(token?.surface ?? '');
  if (token === undefined || before === undefined || level === undefined) return null;
  const lead = DEGREE_LEADS.get(before.surface);
  if (lead === undefined || !FINAL.test(text.slice(token.end))) return null;
  if (lead === 'kurang' && token.surface !== 'kurang') return null;
  const worse = before.surface === 'sangat' && token.surface === 'kurang';
  return {
    level: worse ? 1 : level,
    words: text.slice(before.start, token.end),
    start: before.start,
    end: token.end,
    family: 'good',
    form: 'predicate',
    bare: false,
    soft: false,
  };
}

const DEGREES: ReadonlyMap<string, VerdictLevel> = new Map([
  ['cukup', 3],
  ['sedang', 3],
  ['lumayan', 3],
  ['kurang', 2],
]);
const DEGREE_LEADS: ReadonlyMap<string, 'any' | 'kurang'> = new Map([
  ['tergolong', 'any'],
  ['dinilai', 'any'],
  ['kategori', 'any'],
  ['predikat', 'any'],
  ['terbilang', 'any'],
  ['masih', 'kurang'],
  ['sangat', 'kurang'],
]);

const SOFT: Readonly<Record<Lang, RegExp>> = {
  id: /\b(?:masih\s+)?(?:sangat\s+)?(?:perlu|harus|membutuhkan|memerlukan)\s+(?:di)?(?:tingkatkan|perkuat|perbaiki|benahi|optimalkan|maksimalkan)\b/giu,
  en: /\b(?:still\s+)?(?:needs?|has|have|requires?)\s+(?:to be\s+)?(?:improvements?|improved|strengthened|enhanced)\b/giu,
};

function softMatches(text: string, lang: Lang): LevelMatch[] {
  return [...text.matchAll(SOFT[lang])].map((match) => ({
    level: 2,
    words: match[0],
    start: match.index,
    end: match.index + match[0].length,
    family: 'weak',
    form: 'predicate',
    bare: false,
    soft: true,
  }));
}

/**
 * The ratings in `text`, in order, by the vocabulary of `method.md` 5.4: the longest wording, negation first.
 * What only looks like one (*baik … maupun*, *lebih baik*, *sesuai dengan pendapat*) is none.
 */
export function readLevels(text: string, lang: Lang): readonly LevelMatch[] {
  const tokens = tokensOf(text);
  const matches = tokens.flatMap((_, at) => {
    const match = headMatch(text, tokens, at, lang) ?? (lang === 'id' ? degreeMatch(text, tokens, at) : null);
    return match === null ? [] : [match];
  });
  return [...matches, ...softMatches(text, lang)].sort((a, b) => a.start - b.start || a.end - b.end);
}
