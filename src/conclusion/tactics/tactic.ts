import type { FactorFinding, Finding } from '../../model/finding.ts';
import type { Bilingual } from '../../model/text.ts';
import type { CredibilityResult, TacticSupport } from '../../model/verification.ts';
import type { CredibilityContext } from '../credibility/test.ts';

/** What the tactics are judged by. */
export interface TacticContext extends CredibilityContext {
  readonly findings: readonly Finding[];
  readonly factors: readonly FactorFinding[];
  readonly credibility: readonly CredibilityResult[];
}

/** What Telaah has to show for a tactic in this study. */
export interface Support {
  readonly support: TacticSupport;
  readonly shown: Bilingual;
  readonly where: Bilingual | null;
}

/** A tactic's name and what there is for it; its number is its place in the list. */
export interface Tactic {
  readonly name: Bilingual;
  look(context: TacticContext): Support;
}

/** A command, the same in both languages. */
export function command(text: string): Bilingual {
  return { id: text, en: text };
}

/** A heading of the report. */
export function section(id: string, en: string): Bilingual {
  return { id: `laporan: ${id}`, en: `report: ${en}` };
}

/** For what only a person can do: what to do. */
export function own(name: Bilingual, shown: Bilingual): Tactic {
  return { name, look: () => ({ support: 'researcher', shown, where: null }) };
}
