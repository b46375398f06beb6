import { inBoth } from '../../model/format.ts';
import type { Bilingual } from '../../model/text.ts';
import { labelsOf } from '../rules/names.ts';
import { type CredibilityContext, graded, type Test } from './test.ts';

/** How the evidence of a code is told apart: by source, by technique. */
export interface Crossing {
  /** What a code needs two of, in a sentence. */
  readonly what: Bilingual;
  /** One of them alone. */
  readonly one: Bilingual;
  /** Names of what the evidence of a code comes from. */
  readonly partsOf: (code: string) => ReadonlySet<string>;
}

/** Which codes with evidence have it from two parts or more: shown for all, partly for some. */
export function crossed(
  { coded, noun }: CredibilityContext,
  { what, one, partsOf }: Crossing,
): ReturnType<Test<string>['assess']> {
  const parts = coded.codebook.codes.map(({ id }) => ({ id, count: partsOf(id).size }));
  const withEvidence = parts.filter(({ count }) => count > 0);
  const double = withEvidence.filter(({ count }) => count > 1);
  const single = withEvidence.filter(({ count }) => count === 1);
  const isShown = withEvidence.length > 0 && single.length === 0;
  return {
    state: graded(isShown, double.length > 0),
    evidence:
      double.length === 0
        ? []
        : [
            {
              id: `${String(double.length)} dari ${String(withEvidence.length)} ${noun.id} yang ada buktinya didukung oleh ${what.id}.`,
              en: `Of the ${String(withEvidence.length)} ${noun.en}s with evidence, ${String(double.length)} ${double.length === 1 ? 'has' : 'have'} it from ${what.en}.`,
            },
          ],
    places: double.map(({ id }) => id),
    missing: isShown
      ? null
      : inBoth((lang) => {
          if (withEvidence.length === 0)
            return lang === 'id' ? 'Belum ada bukti sama sekali.' : 'There is no evidence at all.';
          const labels = labelsOf(
            coded,
            single.map(({ id }) => id),
            lang,
          );
          return lang === 'id' ? `Hanya dari ${one.id}: ${labels}.` : `From ${one.en} alone: ${labels}.`;
        }),
  };
}
