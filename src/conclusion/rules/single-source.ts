import { isEvidence } from '../../model/coding.ts';
import type { Check } from '../../model/finding.ts';
import { inBoth } from '../../model/format.ts';
import { informantLabel } from '../../model/informant.ts';
import { indexStudy } from '../../model/study-index.ts';
import { labelOf, ratingText } from './names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

/** One voice is a testimony, not a finding. */
export const singleSource: VerificationRule = {
  id: 'R24',
  name: { id: 'Bertumpu pada satu sumber', en: 'Resting on a single source' },
  severity: 'warning',
  advice: {
    id: 'Cari sumber kedua, atau sebut temuan ini sebagai keterangan satu orang.',
    en: "Find a second source, or report the finding as one person's account.",
  },
  check(coded, draft): readonly Check[] {
    const index = indexStudy(coded);
    return draft.findings.flatMap(({ code, combined }) => {
      const evidence = index.codings.filter((coding) => coding.code === code && isEvidence(coding));
      const [only, ...others] = new Set(evidence.map((coding) => index.sourceOf(coding)));
      if (combined === null || only === undefined || others.length > 0) return [];
      const message = inBoth((lang) => {
        const verdict = `${labelOf(coded, code, lang)}: ${ratingText(coded, combined, lang)}`;
        const name = informantLabel(coded.study, only);
        return lang === 'id'
          ? `${verdict} hanya bertumpu pada satu sumber, yaitu ${name} (${String(evidence.length)} koding).`
          : `${verdict} rests on a single source, ${name} (${String(evidence.length)} ${evidence.length === 1 ? 'coding' : 'codings'}).`;
      });
      return [checkOf(singleSource, message, [code, only])];
    });
  },
};
