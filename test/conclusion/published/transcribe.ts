import type { CodedStudy } from '../../../src/model/analysis.ts';
import type { Coding } from '../../../src/model/coding.ts';
import type { FindingDecision } from '../../../src/model/decision.ts';
import { makeCoding } from '../../support/make.ts';
import { decide, level, NO_RECOMMENDATION } from '../rules/support.ts';

/**
 * The published studies as data: which technique says which way of a sub-indicator, which word is printed, who was
 * asked, what is declared. Words of ratings and numbers are facts; no sentence of the articles is here, and no name.
 * The articles sum up what they heard without quoting it, and so a passage is transcribed as a bare mark.
 */
const SUMMED_UP = '(diringkas)';

/** The side of a printed level: above the middle, in it, below. */
const SIDE: Readonly<Record<number, string>> = { 5: '+', 4: '+', 3: '~', 2: '-', 1: '-' };

const FIRST: Readonly<Record<string, string>> = { W: 'W-01', O: 'O-01', D: 'D-01' };

function unitOf(code: string, codes: readonly string[]): number {
  return codes.indexOf(code) + 1;
}

/** One passage for each technique (`WOD`) that the study names for a code; a digit is that of the document (`W2`). */
export function summedUp(
  codes: readonly string[],
  ratings: Readonly<Record<string, readonly [techniques: string, level: number]>>,
): readonly Coding[] {
  return Object.entries(ratings).flatMap(([code, [techniques, printed]]) =>
    techniques.split(' ').map((technique) => {
      const document = FIRST[technique] ?? technique;
      const line = `${document}:${String(unitOf(code, codes))} ${code} ${SIDE[printed] ?? '0'}`;
      return makeCoding(line, { quote: SUMMED_UP, status: 'human', coder: 'transkripsi', confidence: 1 });
    }),
  );
}

/** A printed rating. */
export function printed(
  subject: string,
  value: number,
  more: Partial<FindingDecision> = {},
): FindingDecision {
  return decide(subject, { rating: level(value, 'sebagaimana tercetak'), ...more });
}

/** A printed rating of something weak that the article gives no recommendation for. */
export function unanswered(
  subject: string,
  value: number,
  more: Partial<FindingDecision> = {},
): FindingDecision {
  return printed(subject, value, { recommendation: NO_RECOMMENDATION, ...more });
}

export interface PublishedStudy {
  readonly id: string;
  readonly coded: CodedStudy;
}
