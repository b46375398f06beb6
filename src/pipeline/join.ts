import type { Orphan, Placed, PlacedWork } from '../anchoring/index.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Coding, FactorMention } from '../model/coding.ts';
import { grouped } from '../model/grouped.ts';
import { CONSENSUS, type HumanCoding, type Rejection } from '../model/journal.ts';
import type { Count } from '../model/people.ts';
import { unitAddress } from '../model/source.ts';
import { compareText, type Lang, overlaps } from '../model/text.ts';
import type { Warning } from '../model/warning.ts';
import type { NamedCause } from '../reduction/index.ts';
import { factorsOf } from './factors.ts';

/** What is counted in the end. */
export interface Joined {
  /** By document, unit, place, code; with what people rejected. */
  readonly codings: readonly Coding[];
  readonly factors: readonly FactorMention[];
  readonly warnings: readonly Warning[];
}

interface Located {
  readonly document: string;
  readonly unit: number;
}

const codeKey = (located: Located & { readonly code: string }): string =>
  `${unitAddress(located)}:${located.code}`;

/** The work that counts: one coder's, or everybody's less what a consensus has settled. */
export function counted(
  work: PlacedWork,
  { coder }: Count,
): Pick<PlacedWork, 'codings' | 'rejections' | 'factors' | 'orphans'> {
  if (coder !== undefined) {
    const own = ({ coder: name }: { readonly coder: string }): boolean => name === coder;
    return {
      codings: work.codings.filter(own),
      rejections: work.rejections.filter(own),
      factors: work.factors.filter(own),
      orphans: work.orphans.filter(({ of }) => own(of)),
    };
  }
  const settled = new Set(
    [...work.codings, ...work.dismissals].flatMap(({ coder: by, settles }) =>
      by === CONSENSUS ? (settles ?? []) : [],
    ),
  );
  return {
    codings: work.codings.filter(({ id }) => !settled.has(id)),
    rejections: work.rejections,
    factors: work.factors,
    orphans: work.orphans.filter(({ of }) => !settled.has(of.id)),
  };
}

/** Codings that say the same of the same passage are one, whoever made them. */
function merged(codings: readonly Placed<HumanCoding>[]): [Placed<HumanCoding>, ...Placed<HumanCoding>[]][] {
  const byCode = new Map<string, [Placed<HumanCoding>, ...Placed<HumanCoding>[]][]>();
  for (const coding of codings) {
    const key = `${codeKey(coding)} ${coding.polarity}`;
    const groups = byCode.get(key) ?? [];
    byCode.set(key, groups);
    const group = groups.find(([first]) => overlaps(first, coding));
    if (group === undefined) groups.push([coding]);
    else group.push(coding);
  }
  return [...byCode.values()].flat();
}

/** A person's word on a passage, with nothing of an automatic coder's. */
function codingBy(placed: Placed<HumanCoding> | Placed<Rejection>, status: Coding['status']): Coding {
  const { id, coder, document, unit, start, end, quote, code, polarity } = placed;
  const plain = { weight: 1, confidence: 1, why: [], reading: [] };
  return { id, document, unit, start, end, quote, code, polarity, coder, status, ...plain };
}

function humanCoding(
  [first, ...others]: readonly [Placed<HumanCoding>, ...Placed<HumanCoding>[]],
  proposals: ReadonlyMap<string, Coding>,
): Coding {
  const coding = codingBy(first, first.status);
  const coder = [...new Set([first, ...others].map((one) => one.coder))].join(' + ');
  // A proposal that was taken as it stood keeps its reasons, and the weight of a hedged statement.
  const proposal = first.status === 'confirmed' ? proposals.get(codeKey(first)) : undefined;
  if (proposal === undefined) return { ...coding, coder };
  const { weight, why, reading } = proposal;
  return { ...coding, coder, weight, why, reading };
}

/** Codes that were turned down, by unit; where the passage was changed, in the unit that reads most like it. */
function turnedDown(rejections: readonly Placed<Rejection>[], orphans: readonly Orphan[]): Set<string> {
  const lost = orphans.flatMap(({ kind, likely, code }) =>
    kind === 'rejection' && likely !== null && code !== null ? [codeKey({ ...likely, code })] : [],
  );
  return new Set([...rejections.map(codeKey), ...lost]);
}

const byPlace = (a: Coding, b: Coding): number =>
  compareText(a.document, b.document) ||
  a.unit - b.unit ||
  a.start - b.start ||
  compareText(a.code, b.code) ||
  compareText(a.id, b.id);

function unknownCodes(codings: readonly Placed<HumanCoding>[], known: ReadonlySet<string>): Warning[] {
  return codings
    .filter(({ code }) => !known.has(code))
    .map((coding) => ({
      code: 'CODE_UNKNOWN',
      where: unitAddress(coding),
      message: {
        id: `koding ${coding.id} (${coding.coder}) memakai kode ${coding.code}, yang tidak ada dalam codebook; tidak dihitung`,
        en: `coding ${coding.id} (${coding.coder}) has the code ${coding.code}, which the codebook has not; it does not count`,
      },
    }));
}

/**
 * Joins what people coded with the automatic proposals: on a passage that a person has coded only people's codings
 * count; a code that was rejected in a unit is never proposed there again; elsewhere the proposals stand, unless only
 * people's codings are asked for. The factors are those that explain the codings that stand in the end, and where people
 * have noted factors theirs alone.
 * @param lang of the factors' labels
 */
export function join(
  automatic: { readonly codings: readonly Coding[]; readonly causes: readonly NamedCause[] },
  work: PlacedWork,
  codebook: Codebook,
  count: Count,
  lang: Lang,
): Joined {
  const known = new Set(codebook.codes.map(({ id }) => id));
  const people = counted(work, count);
  const groups = merged(people.codings.filter(({ code }) => known.has(code)));
  const proposals = new Map(automatic.codings.map((coding) => [codeKey(coding), coding]));
  const human = groups.map((group) => humanCoding(group, proposals));
  const rejected = people.rejections
    .filter(({ code }) => known.has(code))
    .map((rejection) => codingBy(rejection, 'rejected'));
  const peopleAlone = count.only === 'human' || count.coder !== undefined;
  const coded = grouped(people.codings, unitAddress);
  const never = turnedDown(people.rejections, people.orphans);
  const looked = new Set([...people.codings, ...people.rejections, ...work.reviews].map(unitAddress));
  const left = peopleAlone
    ? []
    : automatic.codings.filter(
        (coding) =>
          !never.has(codeKey(coding)) &&
          !(coded.get(unitAddress(coding)) ?? []).some((passage) => overlaps(passage, coding)),
      );
  const standing = [...human, ...left];
  return {
    codings: [...standing, ...rejected].sort(byPlace),
    factors: factorsOf(
      { causes: automatic.causes, noted: people.factors },
      standing,
      (unit) => peopleAlone || looked.has(unit),
      { codebook, lang },
    ),
    warnings: unknownCodes(people.codings, known),
  };
}
