import { type Codebook, codePath } from '../model/codebook.ts';
import type { Coding } from '../model/coding.ts';
import { combine, combinedRating, measured } from '../model/combine.ts';
import type { Matrix, MatrixCell } from '../model/matrix.ts';
import { type Rating, rateTechnique } from '../model/rating.ts';
import { unitAddress } from '../model/source.ts';
import type { Study } from '../model/study.ts';
import type { StudyIndex } from '../model/study-index.ts';
import type { Bilingual } from '../model/text.ts';
import type { MatrixOptions } from './kind.ts';
import { CODE_HEADER, codeGroup, INDICATOR_HEADER } from './parts.ts';

/** What a display sets side by side: a code, or an indicator with all its codes. */
export interface Subject {
  readonly id: string;
  readonly label: Bilingual;
  /** Where it stands without a heading above it: the indicator and the code. */
  readonly path: Bilingual;
  readonly group: Bilingual | null;
  readonly codes: readonly string[];
  /** Whether it counts units, so that one under several of its codes counts once; a code counts codings. */
  readonly rolledUp: boolean;
}

export function subjectsOf(codebook: Codebook, by: MatrixOptions['by']): readonly Subject[] {
  if (by === 'indicator') {
    return codebook.indicators.map(({ id, label, codes }) => ({
      id,
      label,
      path: label,
      group: null,
      codes,
      rolledUp: true,
    }));
  }
  return codebook.codes.map((code) => ({
    id: code.id,
    label: code.label,
    path: codePath(codebook, code),
    group: codeGroup(codebook, code),
    codes: [code.id],
    rolledUp: false,
  }));
}

/** What the rows are called. */
export function headerOf(by: MatrixOptions['by']): Bilingual {
  return by === 'indicator' ? INDICATOR_HEADER : CODE_HEADER;
}

/** The title says so when indicators stand for their codes. */
export function titled(title: Bilingual, by: MatrixOptions['by']): Bilingual {
  return by === 'indicator' ? { id: `${title.id}, per indikator`, en: `${title.en}, by indicator` } : title;
}

/** Its own of these codings. */
export function ownOf({ codes }: Pick<Subject, 'codes'>, codings: readonly Coding[]): readonly Coding[] {
  return codings.filter(({ code }) => codes.includes(code));
}

/** How much is under a subject: codings, or distinct units where codes are rolled up. */
function countOf({ rolledUp }: Pick<Subject, 'rolledUp'>, codings: readonly Coding[]): number {
  return rolledUp ? new Set(codings.map(unitAddress)).size : codings.length;
}

/**
 * The rating that its codings give: of a code by {@link rateTechnique}; of an indicator what its codes' ratings give by
 * the study's rule, as the verdict on it is reached, so that an indicator's much-spoken-of code does not outvote another.
 */
export function rateSubject(
  { scale, aggregation }: Pick<Study, 'scale' | 'aggregation'>,
  { codes, rolledUp }: Pick<Subject, 'codes' | 'rolledUp'>,
  codings: readonly Coding[],
  index: StudyIndex,
): Rating | null {
  const ratings = codes.map((code) =>
    rateTechnique(
      scale,
      codings.filter((coding) => coding.code === code),
      (coding) => index.sourceOf(coding),
    ),
  );
  if (!rolledUp) return ratings[0] ?? null;
  const balances = combine(
    scale,
    ratings.map((rating) => (rating === null ? null : measured(rating.balance))),
  );
  if (balances === null) return null;
  const { balance, level, rating } = combinedRating(aggregation, scale, balances);
  return { balance, level, rating };
}

export function countCell(subject: Pick<Subject, 'rolledUp'>, codings: readonly Coding[]): MatrixCell {
  return { count: countOf(subject, codings), codings: codings.map(({ id }) => id) };
}

/** The head of a row that is a subject. */
export function rowHead({
  id,
  label,
  group,
}: Subject): Pick<Matrix['rows'][number], 'id' | 'label' | 'group'> {
  return { id, label, group };
}
