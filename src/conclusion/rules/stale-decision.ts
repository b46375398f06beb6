import type { CodedStudy } from '../../model/analysis.ts';
import type { AppliedDecision } from '../../model/decision.ts';
import type { Check } from '../../model/finding.ts';
import { inBoth, longDate, upperFirst } from '../../model/format.ts';
import { decisionName } from './decision-names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

/** A decision speaks for the evidence it was taken on; when that is another one now, it has to be taken again. */
export const staleDecision: VerificationRule = {
  id: 'stale-decision',
  name: { id: 'Bukti berubah sejak keputusan', en: 'The evidence has changed since the decision' },
  severity: 'warning',
  advice: {
    id: 'Baca lagi buktinya (telaah explain), lalu pertahankan dengan telaah conclude accept, atau ubah dengan telaah conclude set.',
    en: 'Read the evidence again (telaah explain), then keep the decision with telaah conclude accept or change it with telaah conclude set.',
  },
  check(coded, draft): readonly Check[] {
    return draft.decisions
      .filter(({ stale }) => stale)
      .map((decision) =>
        checkOf(
          staleDecision,
          inBoth((lang) => message(coded, decision, lang)),
          [decision.subject],
        ),
      );
  },
};

function message(coded: CodedStudy, decision: AppliedDecision, lang: 'id' | 'en'): string {
  const { date, decided, computed } = decision;
  const name = upperFirst(decisionName(coded, decision, lang));
  const now = computed?.[lang];
  if (lang === 'id') {
    const since = date === null ? 'sejak itu' : `sejak ${longDate(date, lang)}`;
    const result = now === undefined ? '' : ` Hasil hitung kini: “${now}”.`;
    return `${name} ditetapkan “${decided.id}”, tetapi buktinya berubah ${since}.${result}`;
  }
  const since = date === null ? 'since then' : `since ${longDate(date, lang)}`;
  const result = now === undefined ? '' : ` What is computed now: “${now}”.`;
  return `${name} was set to “${decided.en}”, but its evidence has changed ${since}.${result}`;
}
