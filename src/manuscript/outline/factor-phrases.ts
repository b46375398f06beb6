import type { FactorKind } from '../../model/coding.ts';
import { KIND_PATTERNS } from './headings.ts';

/** Where a sentence names factors of one kind: the words in `text.slice(start, end)` enumerate them. */
interface FactorPhrase {
  readonly kind: FactorKind;
  readonly start: number;
  readonly end: number;
}

const KIND_WORDS: Readonly<Record<FactorKind, string>> = {
  supporting: `${KIND_PATTERNS.supporting}|supports?|helps?`,
  inhibiting: `${KIND_PATTERNS.inhibiting}|inhibits?|hinders?`,
};
const ANY_KIND = `${KIND_WORDS.supporting}|${KIND_WORDS.inhibiting}`;
const KIND = new RegExp(`\\b(?:${ANY_KIND})\\b`, 'iu');
const COPULA =
  '(?::(?!\\d)|\\b(?:adalah|ialah|yaitu|yakni|meliputi|antara lain|di ?antaranya|mencakup|terdiri (?:dari|atas)|berasal dari|berupa|ada (?:dua|tiga|empat|lima)|are|is|were|was|includes?|including|included|namely|consists? of|such as)\\b)';

/** `Adapun faktor penghambat kinerja pegawai yaitu …`, `yang menghambat adalah …`, `kendala yang dihadapi antara lain …`. */
const NAMED = new RegExp(
  `(?<named>(?:(?:faktor(?:[- ]faktor)?|factors?)(?:nya)?|\\byang|\\bwhat)\\s+(?:[\\p{L}-]+\\s+){0,3}?)?\\b(?<kind>${ANY_KIND})(?:nya)?(?:\\s+factors?)?\\b(?<between>[^.;:]{0,140}?)(?:,\\s*)?${COPULA}\\s*,?`,
  'giu',
);
const STANDS_ALONE = /^(?:hambatan|kendala|rintangan|obstacles?|barriers?)$/iu;
/** `Pendukungnya ialah …`. */
const OWNED = /^\p{L}+nya\b/iu;

/** `Upaya mengatasi hambatan adalah …` names what is done, not what hinders. */
const REMEDY = /\b(?:upaya|solusi|strategi|mengatasi|efforts?|overcome)\b[^,.;]{0,60}$/iu;

/** `Kinerja didorong oleh A dan dihambat oleh B`; `it is driven by A and inhibited by B`. */
const PASSIVE =
  /\b(?:(?<supporting>didukung|didorong|ditunjang|ditopang|supported|driven|helped)|(?<inhibiting>dihambat|terhambat|terkendala|terhalang|dirintangi|inhibited|hindered|constrained))\s+(?:oleh|by)\s+/giu;
const PASSIVE_SUBJECT = /\b(?:kinerja|kualitas pelayanan|efektivitas|performance|it|they)\b[^,.;]{0,60}$/iu;

/** `A dan B menjadi faktor pendukung, sementara C menjadi faktor penghambat`. */
const PREDICATE = new RegExp(
  `(?<subject>[^.;]+?)\\b(?:menjadi|merupakan|sebagai|adalah|become|are|is)\\s+(?:salah satu\\s+|one of the\\s+|the\\s+|an?\\s+)?(?:faktor\\s+(?:yang\\s+)?)?(?<kind>${ANY_KIND})(?<factors>\\s+factors?)?\\b`,
  'giu',
);
const NEW_CLAUSE =
  /(?:,\s*)?\b(?:sementara(?: itu)?|sedangkan|namun|tetapi|while|whereas|but|bahwa|that)\s+/giu;

/** Citations and glosses in brackets, blanked: their colons end nothing. */
export function withoutBrackets(text: string): string {
  return text.replace(/\([^)]{3,}\)/gu, (brackets) => ' '.repeat(brackets.length));
}

function kindOf(word: string): FactorKind {
  return new RegExp(`^(?:${KIND_WORDS.supporting})$`, 'iu').test(word) ? 'supporting' : 'inhibiting';
}

interface Opening {
  readonly kind: FactorKind;
  readonly from: number;
  readonly at: number;
}

function namedIn(text: string): Opening[] {
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const { named, kind = '', between = '' } = match.groups ?? {};
    const isNamed =
      named !== undefined ||
      /\bfactors?\b/iu.test(match[0]) ||
      STANDS_ALONE.test(kind) ||
      OWNED.test(match[0]);
    if (!isNamed || KIND.test(between) || REMEDY.test(text.slice(0, match.index))) return [];
    return [{ kind: kindOf(kind), from: match.index, at: match.index + match[0].length }];
  });
}

function passiveIn(text: string): Opening[] {
  const matches = [...text.matchAll(PASSIVE)];
  const [first] = matches;
  if (first === undefined || !PASSIVE_SUBJECT.test(text.slice(0, first.index))) return [];
  return matches.map((match) => ({
    kind: match.groups?.['supporting'] === undefined ? 'inhibiting' : 'supporting',
    from: match.index,
    at: match.index + match[0].length,
  }));
}

function predicatesIn(text: string): FactorPhrase[] {
  return [...text.matchAll(PREDICATE)].flatMap((match) => {
    const { subject = '', kind = '', factors } = match.groups ?? {};
    const isNamed = /\bfaktor\b/iu.test(match[0]) || factors !== undefined;
    if (!isNamed || KIND.test(subject)) return [];
    const clause = [...subject.matchAll(NEW_CLAUSE)].at(-1);
    const start = match.index + (clause === undefined ? 0 : clause.index + clause[0].length);
    return [{ kind: kindOf(kind), start, end: match.index + subject.length }];
  });
}

/** `… dan diperlambat oleh …` begins something else. */
const OTHER_PASSIVE = /\s+(?:(?:dan|serta|tetapi|namun)\s+)?(?:di|ter)\p{L}{4,}\s+oleh\b/iu;
/** What leads over to the next phrase. */
const JOINING = /[\s,;]*(?:\b(?:dan|serta|sedangkan|sementara|and|while)\b[\s,]*)?(?:\bthe\b\s*)?$/iu;

/** Every place in a sentence that names factors, in order; none where it speaks of both kinds in one breath. */
export function factorPhrases(sentence: string): readonly FactorPhrase[] {
  const text = withoutBrackets(sentence);
  const named = namedIn(text);
  const openings = named.length > 0 ? named : passiveIn(text);
  if (openings.length === 0) return predicatesIn(text);
  return openings.map(({ kind, at }, index) => {
    const [rest = ''] = text.slice(at, openings[index + 1]?.from).split(OTHER_PASSIVE);
    return {
      kind,
      start: at,
      end: at + rest.replace(JOINING, '').length,
    };
  });
}

/** `Supporting factors.`, `Faktor pendukung:` at the head of a paragraph: the kind of what the paragraph names. */
export function leadKind(text: string): FactorKind | null {
  const match = new RegExp(
    `^\\W*(?:faktor\\s+(?<id>${ANY_KIND})|(?<en>${ANY_KIND})\\s+factors?)\\s*[.:]\\s`,
    'iu',
  ).exec(text);
  const kind = match?.groups?.['id'] ?? match?.groups?.['en'];
  return kind === undefined ? null : kindOf(kind);
}
