import type { Lang } from '../../model/text.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { type LevelMatch, readLevels } from './levels.ts';

/** A rating of a sentence with what stands around it, before its subject is known. */
export interface Draft {
  readonly rating: LevelMatch;
  /** What stands before the rating in its clause, back to the rating before it. */
  readonly stretch: string;
  readonly clause: Clause;
  readonly conceded: boolean;
  readonly reason: string | null;
}

const THEORY = /\b(?:pendapat|teori|konsep|definisi|theory|definition)\b/iu;
/** Sentences on what others found, or that ask or define, say nothing of this study. */
const OTHERS =
  /\b(?:penelitian (?:terdahulu|sebelumnya|yang dilakukan|lain)|studi (?:terdahulu|sebelumnya)|previous (?:study|studies|research)|prior (?:study|studies|research))\b|\bpenelitian(?:nya)?\s+(?:oleh|dari)?\s*\p{Lu}\p{L}+[^.]{0,40}\(\s*\d{4}/iu;

/** Clauses that say what is the case. */
function states(clause: Clause, text: string): boolean {
  if (clause.kind === 'main' || clause.kind === 'contrast' || clause.kind === 'concession') return true;
  if (clause.kind === 'result') return true;
  // An informant may be quoted with the words that otherwise cite an author.
  if (
    clause.kind !== 'cited' ||
    !/^yang (?:menyatakan|mengatakan|menjelaskan|mengemukakan)/iu.test(clause.text)
  )
    return false;
  return /\bwawancara\b/iu.test(text) && !THEORY.test(text.slice(0, clause.start));
}

/** *Penelitian Sari (2020) menyebut X sudah baik*: what follows a year is what another found. */
const CITATION = /\p{Lu}\p{L}+[^()]{0,60}\(\s*(?:19|20)\d{2}/u;

function inside(clause: Clause, rating: LevelMatch): boolean {
  return rating.start >= clause.start && rating.end <= clause.end;
}

const RATING_WORD =
  /\b(?:baik|optimal|maksimal|good)\b|\b(?:rendah|tinggi|lemah|kuat|memadai|lancar|tertib|cukup|kurang|minim|sedang|buruk|low|high|weak|poor|adequate)$/iu;

/** *A sama baik, B dinilai cukup baik*: what stands before a word of rating that was none is another's subject. */
function ownPiece(stretch: string): string {
  const comma = stretch.lastIndexOf(', ');
  return comma >= 0 && RATING_WORD.test(stretch.slice(0, comma)) ? stretch.slice(comma + 2) : stretch;
}

/** The ratings that a sentence states, with the stretch of text that names what they are about. */
export function draftsOf(text: string, lang: Lang): readonly Draft[] {
  if (OTHERS.test(text) || text.trimEnd().endsWith('?')) return [];
  const clauses = splitClauses(text, lang);
  const ratings = readLevels(text, lang);
  const drafts: Draft[] = [];
  for (const [index, clause] of clauses.entries()) {
    if (!states(clause, text)) continue;
    let from = clause.start;
    for (const rating of ratings.filter((each) => inside(clause, each))) {
      if (CITATION.test(text.slice(0, rating.start))) break;
      const stretch = ownPiece(text.slice(from, rating.start));
      from = rating.end;
      drafts.push({
        rating,
        stretch: stretch.slice(jointLength(stretch, clause, text)),
        clause,
        conceded: isConceded(clauses.slice(index + 1)),
        reason: reasonAfter(clauses, index, rating, text),
      });
    }
  }
  return drafts;
}

/** In an enumeration a rating can follow on the reason of the one before: *A cukup baik karena …, dan B sudah baik*. */
const ENUMERATES = /^(?<before>.*(?:[:,;]|\b(?:dan|serta|and)\b)\s+)(?<own>[^:,;]+)$/isu;

/** The ratings in the reasons of an enumeration, which have a subject of their own after a comma or *dan*. */
export function enumeratedIn(text: string, lang: Lang): readonly Draft[] {
  if (OTHERS.test(text) || CITATION.test(text)) return [];
  const ratings = readLevels(text, lang).filter(
    ({ form, bare, soft }) => form === 'predicate' && !bare && !soft,
  );
  return splitClauses(text, lang).flatMap((clause) => {
    if (clause.kind !== 'reason' && clause.kind !== 'result') return [];
    return ratings
      .filter((rating) => inside(clause, rating))
      .flatMap((rating): Draft[] => {
        const own = ENUMERATES.exec(text.slice(clause.start, rating.start))?.groups?.['own'];
        if (own === undefined) return [];
        const main = { ...clause, kind: 'main' as const };
        return [{ rating, stretch: own, clause: main, conceded: false, reason: null }];
      });
  });
}

/** The word that joins a clause is no part of its subject. */
function jointLength(stretch: string, clause: Clause, text: string): number {
  if (!text.slice(clause.start).startsWith(stretch)) return 0;
  return /^(?:(?:dapat\s+)?\p{L}+\s+)?(?:bahwa|that)\s+/iu.exec(stretch)?.[0].length ?? 0;
}

function isConceded(after: readonly Clause[]): boolean {
  const [next] = after.filter(({ kind }) => kind !== 'reason');
  return next?.kind === 'contrast' || next?.kind === 'concession';
}

const REASON = /^(?:dimana|di mana|yang (?:ditandai|dibuktikan|terlihat)|terbukti)\b/iu;

const ENDS = /^(?:;|sedangkan|sementara|adapun|kedua|ketiga|keempat|kelima|whereas|while)/iu;

/** From the word that gives the reason to the end of the sentence, or to a contrast. */
function reasonAfter(
  clauses: readonly Clause[],
  index: number,
  rating: LevelMatch,
  text: string,
): string | null {
  const own = clauses[index];
  const next = clauses[index + 1];
  if (next !== undefined && (next.kind === 'reason' || REASON.test(next.text))) {
    const end = clauses
      .slice(index + 2)
      .find(({ kind, text: words }) => kind === 'cited' || ENDS.test(words))?.start;
    return text.slice(next.start, end ?? text.length).trim();
  }
  const rest = text.slice(rating.end, own?.end).trim();
  return /^(?:yang|dengan|ditandai|,)/iu.test(rest) ? rest.replace(/^,\s*/u, '') : null;
}
