import type { TacticResult } from '../../model/verification.ts';
import { CONFIRMING } from './confirming.ts';
import { MEANING } from './meaning.ts';
import type { Tactic, TacticContext } from './tactic.ts';

/**
 * The 13 + 13 tactics of Miles, Huberman & Saldaña (2014, ch. 11) with what a study has to show for each. Not one is
 * called done: what is computed still wants to be read, and the rest cannot be seen from here.
 */
export function tacticsOf(context: TacticContext): readonly TacticResult[] {
  const family = (name: TacticResult['family'], tactics: readonly Tactic[]): readonly TacticResult[] =>
    tactics.map((tactic, at) => ({
      family: name,
      number: at + 1,
      name: tactic.name,
      ...tactic.look(context),
    }));
  return [...family('meaning', MEANING), ...family('confirming', CONFIRMING)];
}
