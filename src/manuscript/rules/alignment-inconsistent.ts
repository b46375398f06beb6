import type { Alignment } from '../../model/alignment.ts';
import { inBoth, joinList } from '../../model/format.ts';
import { ALIGNMENT_WORDS } from '../../model/vocabulary.ts';
import { alignmentIn } from '../claims/alignments.ts';
import { finalOf, foundOf, isCombined } from '../claims/final.ts';
import { claimsOf } from '../claims/index.ts';
import { draftsOf } from '../claims/sentence.ts';
import { OVERALL } from '../claims/subjects.ts';
import type { AlignmentClaim, VerdictClaim } from '../claims/types.ts';
import { type ManuscriptContext, placeOf } from '../context.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';
import { placeOfClaim, quoted, type Rated, widest } from './verdicts.ts';
import { quotedList } from './wording.ts';

interface Entry {
  readonly verdict: Rated & Pick<VerdictClaim, 'conceded'>;
  readonly alignment: AlignmentClaim;
}

const VALUES: readonly Alignment[] = ['aligned', 'partly-aligned', 'not-aligned'];

/** The same rating, called in line with a theory here and not there. */
export const manuscriptAlignment: ManuscriptRule = {
  id: 'R16',
  name: { id: 'Kesesuaian dengan teori tidak konsisten', en: 'Alignment with theory is inconsistent' },
  severity: 'info',
  advice: {
    id: 'Tentukan kapan sebuah temuan disebut sejalan, dan terapkan pada semua temuan dengan penilaian yang sama; jelaskan perkecualiannya.',
    en: 'Decide when a finding is called in line with the theory, apply it to all findings with the same rating, and explain exceptions.',
  },
  check(context): readonly ManuscriptFinding[] {
    const entries = entriesOf(context);
    const authors = [...new Set(entries.map(({ alignment }) => alignment.with))];
    return authors.flatMap((author) => {
      const own = entries.filter(({ alignment }) => alignment.with === author);
      return [...differing(own), ...own.flatMap(opposing)];
    });
  },
};

/** Each alignment with the verdict it belongs to. */
function entriesOf(context: ManuscriptContext): readonly Entry[] {
  const claims = claimsOf(context);
  const seen = new Set<string>();
  return claims.alignments.flatMap((alignment): Entry[] => {
    const { key } = alignment.subject;
    // What carries two ratings far apart cannot be compared by either.
    if ((widest(foundOf(claims, key).filter(isCombined))?.gap ?? 0) >= 2) return [];
    const final = finalOf(claims, key);
    if (final === null) {
      const verdict = ratingBefore(context, alignment);
      return verdict === null ? [] : [{ verdict, alignment }];
    }
    // An indicator has one verdict, and the first alignment after it.
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ verdict: final, alignment }];
  });
}

/** Sentences between a rating and its alignment. */
const FURTHEST = 4;

/** Where an indicator is not rated as a whole: what is rated right before the alignment. */
function ratingBefore(context: ManuscriptContext, { at }: AlignmentClaim): Entry['verdict'] | null {
  for (let index = at.index; index >= Math.max(0, at.index - FURTHEST); index -= 1) {
    const sentence = context.sentences[index];
    if (sentence?.section !== at.section) return null;
    if (index < at.index && alignmentIn(sentence, OVERALL) !== null) return null;
    const rated = draftsOf(sentence.text, at.section.lang).filter(
      ({ rating, clause }) =>
        clause.kind === 'main' && rating.form === 'predicate' && !rating.bare && !rating.soft,
    );
    const last = rated.at(-1);
    if (last !== undefined) return { rating: last.rating, at: sentence, conceded: last.conceded };
  }
  return null;
}

/** Levels that one word of alignment should go with. */
function differing(entries: readonly Entry[]): readonly ManuscriptFinding[] {
  const levels = [...new Set(entries.map(({ verdict }) => verdict.rating.level))];
  return levels.flatMap((level) => {
    const same = entries.filter(({ verdict }) => verdict.rating.level === level);
    const values = VALUES.filter((value) => same.some(({ alignment }) => alignment.value === value));
    const [first] = same;
    if (first === undefined || values.length < 2) return [];
    const message = inBoth((lang) => {
      const groups = values.map((value) => {
        const labels = same
          .filter(({ alignment }) => alignment.value === value)
          .map(({ alignment }) => alignment.subject.label);
        return `${ALIGNMENT_WORDS[value][lang]}: ${quotedList(labels, lang)}`;
      });
      return lang === 'id'
        ? `Penilaian setingkat ${quoted(first.verdict)} dihubungkan dengan teori secara berbeda – ${groups.join('; ')}.`
        : `Ratings on the level of ${quoted(first.verdict)} are related to the theory differently – ${groups.join('; ')}.`;
    });
    // One of each first, so that both sides are seen however many there are.
    const shown = [
      ...values.flatMap((value) => same.find(({ alignment }) => alignment.value === value) ?? []),
      ...same,
    ];
    const where = shown.map(({ alignment }) => placeOf(alignment.at, alignment.words));
    return [
      { confidence: 0.8, message, where: [...where, ...shown.map(({ verdict }) => placeOfClaim(verdict))] },
    ];
  });
}

/** Weak, and in line with what ought to be; good, and not. */
function opposing({ verdict, alignment }: Entry): readonly ManuscriptFinding[] {
  const { level } = verdict.rating;
  const isOpposed =
    (level <= 2 && alignment.value === 'aligned') || (level >= 4 && alignment.value === 'not-aligned');
  if (!isOpposed || verdict.conceded) return [];
  const message = inBoth((lang) => {
    const words = joinList([quoted(verdict), `“${alignment.words}”`], lang);
    return lang === 'id'
      ? `“${alignment.subject.label}”: penilaian dan kesesuaiannya berlawanan, ${words}.`
      : `“${alignment.subject.label}”: rating and alignment point in opposite directions, ${words}.`;
  });
  return [
    { confidence: 0.6, message, where: [placeOfClaim(verdict), placeOf(alignment.at, alignment.words)] },
  ];
}
