import type { Coding, Polarity } from '../model/coding.ts';
import type { MatrixCell, Tally } from '../model/matrix.ts';
import { rateTechnique } from '../model/rating.ts';
import { unitAddress } from '../model/source.ts';
import type { Study } from '../model/study.ts';
import type { StudyIndex } from '../model/study-index.ts';
import type { Subject } from './subject.ts';

/** What a unit says of an indicator when its codings there do not say the same: judgements outdo what does not judge. */
function joined(polarities: ReadonlySet<Polarity>): Polarity {
  const judging = [...polarities].filter((polarity) => polarity !== 'neutral');
  const [only = 'neutral'] = judging;
  return judging.length > 1 ? 'mixed' : only;
}

/** The polarities of what counts: of the codings, or of distinct units where codes are rolled up. */
function polaritiesOf(
  { rolledUp }: Pick<Subject, 'rolledUp'>,
  codings: readonly Coding[],
): readonly Polarity[] {
  if (!rolledUp) return codings.map(({ polarity }) => polarity);
  const units = new Map<string, Set<Polarity>>();
  for (const coding of codings) {
    const address = unitAddress(coding);
    units.set(address, (units.get(address) ?? new Set()).add(coding.polarity));
  }
  return [...units.values()].map(joined);
}

/** How many there are, of how many sources, and how many of them say what; neutral ones too. */
export function tallyCell(
  { scale }: Pick<Study, 'scale'>,
  subject: Pick<Subject, 'rolledUp'>,
  codings: readonly Coding[],
  index: StudyIndex,
): MatrixCell {
  const polarities = polaritiesOf(subject, codings);
  const many = (wanted: Polarity): number => polarities.filter((polarity) => polarity === wanted).length;
  const tally: Tally = {
    positive: many('positive'),
    mixed: many('mixed'),
    negative: many('negative'),
    neutral: many('neutral'),
  };
  const rating = rateTechnique(scale, codings, (coding) => index.sourceOf(coding));
  return {
    count: polarities.length,
    sources: new Set(codings.map((coding) => index.sourceOf(coding))).size,
    tally,
    number: rating?.balance ?? null,
    codings: codings.map(({ id }) => id),
  };
}
