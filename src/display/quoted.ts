import { type Coding, isEvidence } from '../model/coding.ts';
import type { MatrixCell } from '../model/matrix.ts';
import { bestPassages } from '../model/passage.ts';
import type { Rating } from '../model/rating.ts';
import { balanceBySource, round4 } from '../model/rating.ts';
import type { Study } from '../model/study.ts';
import type { StudyIndex } from '../model/study-index.ts';
import { POLARITY_WORDS } from '../model/vocabulary.ts';
import { ratingCell } from './parts.ts';
import { rateSubject, type Subject } from './subject.ts';

/** A passage as one line. */
export function quoteText({ quote }: Coding): string {
  return quote.replace(/\s+/gu, ' ').trim();
}

/** The passage that speaks best for a rating of these codings, its place, and its polarity in words. */
function bestQuote(
  codings: readonly Coding[],
  { scale }: Pick<Study, 'scale'>,
  rating: Rating | null,
  index: StudyIndex,
): Pick<MatrixCell, 'text' | 'quote'> {
  const [best] = bestPassages(codings, { scale, rating, limit: 1 }, (coding) => index.sourceOf(coding));
  if (best === undefined) return {};
  return {
    text: POLARITY_WORDS[best.polarity],
    quote: quoteOf(best, index),
  };
}

/** A passage with its place, and where that is in the original. */
function quoteOf(coding: Coding, index: StudyIndex): NonNullable<MatrixCell['quote']> {
  const locator = index.locatorOf(coding);
  const quote = { text: quoteText(coding), place: index.placeOf(coding) };
  return locator === undefined ? quote : { ...quote, locator };
}

/** What is said of a subject: its rating, how much of it there is, and the passage that speaks best for it. */
export function passageCell(
  study: Study,
  subject: Subject,
  codings: readonly Coding[],
  index: StudyIndex,
): MatrixCell {
  const rating = rateSubject(study, subject, codings, index);
  return {
    ...ratingCell(rating, codings, index, subject.rolledUp),
    ...bestQuote(codings, study, rating, index),
  };
}

/** How far apart the sources' balances lie; 0 where they say the same, and for a single one. */
export function spreadOf(codings: readonly Coding[], index: StudyIndex): number {
  const balances = [
    ...balanceBySource(codings.filter(isEvidence), (coding) => index.sourceOf(coding)).values(),
  ];
  return balances.length === 0 ? 0 : round4(Math.max(...balances) - Math.min(...balances));
}
