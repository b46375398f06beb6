import type { Codebook } from '../../model/codebook.ts';
import { directionOf } from '../../model/direction.ts';
import { levelOf, round4, type Scale } from '../../model/rating.ts';
import { compareText } from '../../model/text.ts';
import type { Extremes, Outlier } from '../../model/verification.ts';
import type { CodeVoices } from './voices.ts';

/** Others on a code that an informant can be compared with. */
const OTHERS = 2;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const directionAt = (scale: Scale, balance: number): string =>
  directionOf(scale, levelOf(scale, round4(balance)).level);

const isOpposite = (a: string, b: string): boolean => a !== b && a !== 'middle' && b !== 'middle';

/** How far each informant is from the rest, farthest first; those who can be compared on no code are left out. */
export function outliers(scale: Scale, voices: readonly CodeVoices[]): readonly Outlier[] {
  const found = new Map<string, { distances: number[]; against: string[] }>();
  for (const { code, balances } of voices) {
    if (balances.size <= OTHERS) continue;
    const total = [...balances.values()].reduce((sum, balance) => sum + balance, 0);
    for (const [informant, balance] of balances) {
      const others = (total - balance) / (balances.size - 1);
      const own = found.get(informant) ?? { distances: [], against: [] };
      own.distances.push(Math.abs(balance - others));
      if (isOpposite(directionAt(scale, balance), directionAt(scale, others))) own.against.push(code);
      found.set(informant, own);
    }
  }
  return [...found]
    .map(([informant, { distances, against }]) => ({
      informant,
      distance: round4(mean(distances)),
      codes: distances.length,
      against,
    }))
    .sort((a, b) => b.distance - a.distance || compareText(a.informant, b.informant));
}

/** The best and the worst judgement of every indicator; an informant's is the mean over its codes. */
export function extremes({ indicators }: Codebook, voices: readonly CodeVoices[]): readonly Extremes[] {
  return indicators.flatMap(({ id }): readonly Extremes[] => {
    const byInformant = new Map<string, number[]>();
    for (const { indicator, balances } of voices) {
      if (indicator !== id) continue;
      for (const [informant, balance] of balances) {
        byInformant.set(informant, [...(byInformant.get(informant) ?? []), balance]);
      }
    }
    const judged = [...byInformant]
      .map(([informant, balances]) => ({ informant, balance: round4(mean(balances)) }))
      .sort((a, b) => compareText(a.informant, b.informant));
    const balances = judged.map(({ balance }) => balance);
    const [highest, lowest] = [Math.max(...balances), Math.min(...balances)];
    if (judged.length === 0 || highest === lowest) return [];
    const at = (balance: number): Extremes['highest'] => ({
      informants: judged.filter((each) => each.balance === balance).map(({ informant }) => informant),
      balance,
    });
    return [{ indicator: id, highest: at(highest), lowest: at(lowest) }];
  });
}
