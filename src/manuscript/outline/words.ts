import { affixStemmer } from '../../language/stems.ts';
import { splitWords } from '../../language/tokens.ts';
import type { Lang } from '../../model/text.ts';
import { CONCEPTS, STOP_WORDS, WEAK_WORDS } from './vocabulary/concepts.ts';
import { ROOTS } from './vocabulary/roots.ts';

const byAffixes = affixStemmer(ROOTS);

/** Written together or misspelt so often that labels would not be recognised. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    wewenang: 'kewenangan',
    kerjasama: 'kerja sama',
    bekerjasama: 'kerja sama',
    tanggungjawab: 'tanggung jawab',
    bertanggungjawab: 'tanggung jawab',
    pertanggungjawaban: 'tanggung jawab',
    perkerjaan: 'pekerjaan',
    kopetensi: 'kompetensi',
    kompentensi: 'kompetensi',
    standard: 'standar',
    prosedure: 'prosedur',
    effektivitas: 'efektivitas',
    aktifitas: 'aktivitas',
    'sarana-prasarana': 'sarana prasarana',
    'tanggung-jawab': 'tanggung jawab',
  }),
);

/** Words that say more than their root, which is everywhere: `perlengkapan` is no `kelengkapan`. */
const WHOLE: ReadonlySet<string> = new Set(
  'perlengkapan penempatan penghargaan hukuman pemerintah pemerintahan keterbukaan kerapian peralatan kelurahan kecamatan'.split(
    ' ',
  ),
);

/** By rule of thumb, for words of no known root: the same cut for every form is all that is needed. */
function cut(word: string): string {
  const bare = word.replace(/(?:nya|lah|kah|pun)$/u, '');
  const head = bare.replace(
    /^(?:memper|diper|meng|peng|meny|peny|mem|pem|men|pen|ber|per|ter|di|me|pe|ke|se)(?=\p{L}{4})/u,
    '',
  );
  const stem = head.replace(/(?<=\p{L}{4})(?:kan|an|i)$/u, '');
  return stem.length >= 4 ? stem : bare;
}

/** `profesionalitas`, `optimalisasi` → the root, where it is known; `aktivitas` → `aktif`. */
function withoutLoanEnding(word: string): string {
  const bare = word.replace(/(?:nya)$/u, '');
  const base = bare.replace(/ivitas$/u, 'if').replace(/(?:itas|isasi|isme)$/u, '');
  return base !== bare && ROOTS.has(base) ? base : word;
}

/** Plurals, participles: enough for labels. */
function englishStem(word: string): string {
  const singular = word
    .replace(/['’]s$/u, '')
    .replace(/ies$/u, 'y')
    .replace(/(?<=s|x|ch|sh)es$|(?<=[^s]{3})s$/u, '');
  return singular.replace(/(?<=\p{L}{4})(?:ing|ed)$/u, '');
}

function stemOf(word: string, lang: Lang): string {
  if (lang === 'en') return englishStem(word);
  if (WHOLE.has(word)) return word;
  const root = byAffixes(withoutLoanEnding(word));
  return root === word && !ROOTS.has(word) && word.length > 5 ? cut(word) : root;
}

const known = new Map<string, readonly string[]>();

/** The stems of one word in small letters: two of those written together (`kerjasama`). */
function stemsOfWord(word: string, lang: Lang): readonly string[] {
  const key = `${lang} ${word}`;
  let stems = known.get(key);
  if (stems === undefined) {
    const standard = SPELLINGS.get(word.replace(/nya$/u, '')) ?? SPELLINGS.get(word) ?? word;
    const hidden =
      lang === 'id'
        ? standard.replace(/^ketidak-?(?=\p{L}{4})/u, 'ke').replace(/^antar-?(?=\p{L}{4})/u, 'antar ')
        : standard;
    stems = hidden.split(' ').flatMap((part) => stemOf(part, lang).split(' '));
    known.set(key, stems);
  }
  return stems;
}

const STOPS: ReadonlySet<string> = new Set(STOP_WORDS.split(/\s+/u));

function stemSequence(text: string, lang: Lang): string[] {
  return splitWords(text.normalize('NFKC'))
    .filter(({ surface }) => !STOPS.has(surface) && !/^[\d.,:%/]+$/u.test(surface))
    .flatMap(({ surface }) => stemsOfWord(surface, lang));
}

interface Phrases {
  /** From stems joined by a space to the concept. */
  readonly concepts: ReadonlyMap<string, string>;
  readonly weak: ReadonlySet<string>;
  /** The most stems a phrase has. */
  readonly longest: number;
}

function phrasesOf(lang: Lang): Phrases {
  const concepts = new Map<string, string>();
  for (const [concept, phrases] of Object.entries(CONCEPTS)) {
    for (const phrase of phrases) concepts.set(stemSequence(phrase, lang).join(' '), concept);
  }
  const longest = Math.max(...[...concepts.keys()].map((key) => key.split(' ').length));
  return { concepts, weak: new Set(stemSequence(WEAK_WORDS, lang)), longest };
}

const PHRASES: Readonly<Record<Lang, Phrases>> = { id: phrasesOf('id'), en: phrasesOf('en') };

function termAt(stems: readonly string[], at: number, { concepts, longest }: Phrases): [string, number] {
  for (let length = Math.min(longest, stems.length - at); length > 0; length -= 1) {
    const concept = concepts.get(stems.slice(at, at + length).join(' '));
    if (concept !== undefined) return [`#${concept}`, length];
  }
  return [stems[at] ?? '', 1];
}

/**
 * What `text` speaks of, in order, each once: `#concept` for the words of a concept (in either language the same),
 * the stem of any other word that is no function word.
 */
export function contentStems(text: string, lang: Lang): readonly string[] {
  const stems = stemSequence(text, lang);
  const terms = new Set<string>();
  for (let at = 0; at < stems.length; ) {
    const [term, length] = termAt(stems, at, PHRASES[lang]);
    terms.add(term);
    at += length;
  }
  return [...terms];
}

/** Every stem of `text`, and every concept that it speaks of: for asking whether something is named at all. */
export function everyStem(text: string, lang: Lang): readonly string[] {
  const stems = stemSequence(text, lang);
  const { concepts, longest } = PHRASES[lang];
  const named = stems.flatMap((_, at) =>
    Array.from({ length: longest }, (__, more) => concepts.get(stems.slice(at, at + more + 1).join(' '))),
  );
  return [...stems, ...named.flatMap((concept) => (concept === undefined ? [] : [`#${concept}`]))];
}

const WEAK_WEIGHT = 0.25;

function weight(term: string): number {
  return !term.startsWith('#') && (PHRASES.id.weak.has(term) || PHRASES.en.weak.has(term)) ? WEAK_WEIGHT : 1;
}

/** The terms that tell one label from another. */
export function distinctive(stems: readonly string[]): readonly string[] {
  return stems.filter((stem) => weight(stem) === 1);
}

function weightOf(stems: readonly string[]): number {
  return stems.reduce((sum, stem) => sum + weight(stem), 0);
}

/** Whether two labels name the same thing: they share what is distinctive in at least half of the shorter one. */
export function alike(a: readonly string[], b: readonly string[]): boolean {
  const shared = a.filter((stem) => b.includes(stem));
  const least = Math.min(weightOf(a), weightOf(b));
  if (shared.length === 0 || weightOf(shared) / least < 0.5) return false;
  if (distinctive(shared).length > 0) return true;
  if ([...a, ...b].some((stem) => stem.startsWith('#'))) return false;
  // Labels of weak words alone (pelaksanaan tugas) are compared as they are.
  const all = new Set([...a, ...b]);
  return shared.length / all.size >= 0.5;
}
