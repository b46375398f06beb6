import type { z } from 'zod';
import { explainIssue } from '../../formats/issues.ts';
import type { ErrorDetail, ErrorPlace } from '../../model/error.ts';
import type { Bilingual } from '../../model/text.ts';

/** More mistakes of one file than this are not listed. */
export const MOST_MISTAKES = 10;

export function invalid(place: ErrorPlace, message: Bilingual, hint?: Bilingual): ErrorDetail {
  return { code: 'CODINGS_INVALID', place, message, ...(hint === undefined ? {} : { hint }) };
}

/** What does not fit a schema, in words, with an example of what to write. */
export function explained(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  place: ErrorPlace,
  example: Bilingual,
): ErrorDetail[] {
  return issues.flatMap((issue) =>
    explainIssue(issue, data, []).map(({ message }) => invalid(place, message, example)),
  );
}
