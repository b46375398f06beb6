import type { CodedStudy } from '../../model/analysis.ts';
import type { AppliedDecision } from '../../model/decision.ts';
import type { Check } from '../../model/finding.ts';
import { inBoth, upperFirst } from '../../model/format.ts';
import type { Lang } from '../../model/text.ts';
import { decisionName } from './decision-names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

/** A rating set against what the evidence gives is the researcher's right, and the reader's to know with its reason. */
export const decisionAgainst: VerificationRule = {
  id: 'decision-against',
  name: { id: 'Keputusan berbeda dari hasil hitung', en: 'A decision differs from what is computed' },
  severity: 'info',
  advice: {
    id: 'Sebutkan kedua penilaian dan alasannya dalam pembahasan, dan tunjukkan bukti yang mendukung keputusan itu.',
    en: 'Name both ratings and the reason in the discussion, and show the evidence for the decision.',
  },
  check(coded, draft): readonly Check[] {
    return draft.decisions
      .filter(({ part, against }) => part === 'rating' && against)
      .map((decision) =>
        checkOf(
          decisionAgainst,
          inBoth((lang) => message(coded, decision, lang)),
          [decision.subject],
        ),
      );
  },
};

function message(coded: CodedStudy, decision: AppliedDecision, lang: Lang): string {
  const { decided, computed, why } = decision;
  const name = upperFirst(decisionName(coded, decision, lang));
  const reason = /[.!?…]$/u.test(why) ? why : `${why}.`;
  if (lang === 'id') {
    const other = computed === null ? 'tidak ada bukti yang terkode' : `hasil hitungnya “${computed.id}”`;
    return `${name} ditetapkan “${decided.id}”, sedangkan ${other}. Alasan peneliti: ${reason}`;
  }
  const other = computed === null ? 'there is no coded evidence' : `“${computed.en}” is computed`;
  return `${name} is set to “${decided.en}”, while ${other}. The researcher’s reason: ${reason}`;
}
