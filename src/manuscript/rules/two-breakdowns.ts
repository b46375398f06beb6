import { placeOf } from '../context.ts';
import { type Breakdown, breakdownsOf } from '../figures/breakdowns.ts';
import { kindOfPart } from '../figures/kinds.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';

/** One total taken apart in two ways that cannot both be true. */
export const twoBreakdowns: ManuscriptRule = {
  id: 'R05',
  name: { id: 'Satu jumlah dengan dua rincian', en: 'One total, two breakdowns' },
  severity: 'error',
  advice: {
    id: 'Pakai satu rincian di seluruh naskah. Bila keduanya dari tahun atau sumber yang berbeda, sebutkan tahun dan sumbernya serta jelaskan bedanya.',
    en: 'Use one breakdown throughout. Where they come from different years or sources, give both and explain the difference.',
  },
  check(context) {
    const whole = breakdownsOf(context).filter(isWhole);
    return distinct(whole).flatMap((one, index, all) =>
      all.slice(index + 1).flatMap((other) => against(one, other)),
    );
  },
};

/** Totals of a few could be of anything. */
const SMALLEST = 8;

function isWhole({ total, parts }: Breakdown): boolean {
  return total >= SMALLEST && parts.reduce((sum, { count }) => sum + count, 0) === total;
}

/** Breakdowns said again are one. */
function distinct(breakdowns: readonly Breakdown[]): Breakdown[] {
  const first = new Map<string, Breakdown>();
  for (const breakdown of breakdowns) {
    const counts = breakdown.parts.map(({ count }) => count).sort((a, b) => a - b);
    const key = `${breakdown.total} = ${counts.join(' + ')}`;
    if (!first.has(key)) first.set(key, breakdown);
  }
  return [...first.values()];
}

function counts({ parts }: Breakdown): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>();
  for (const { label, count } of parts)
    kinds.set(kindOfPart(label), (kinds.get(kindOfPart(label)) ?? 0) + count);
  return kinds;
}

function against(one: Breakdown, other: Breakdown): ManuscriptFinding[] {
  if (one.total !== other.total) return [];
  const ours = counts(one);
  const differing = [...counts(other)].filter(([kind, count]) => ours.has(kind) && ours.get(kind) !== count);
  if (differing.length === 0) return [];
  const sums = [one, other].map(({ parts }) => parts.map(({ count }) => count).join(' + '));
  const message = {
    id: `Jumlah ${one.total} dirinci dengan dua cara yang tidak cocok: ${sums.join(' dan ')}.`,
    en: `The total of ${one.total} is taken apart in two ways that do not fit: ${sums.join(' and ')}.`,
  };
  return [{ confidence: 0.85, message, where: [placeOf(one.at, one.text), placeOf(other.at, other.text)] }];
}
