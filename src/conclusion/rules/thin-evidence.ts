import { isEvidence } from '../../model/coding.ts';
import type { Check } from '../../model/finding.ts';
import { inBoth } from '../../model/format.ts';
import { indexStudy } from '../../model/study-index.ts';
import { labelOf, ratingText } from './names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

/** A proposal less sure than this is as likely wrong as right. */
const UNSURE = 0.5;
/** A verdict is thin when so large a share of its evidence is unsure and unseen by a person … */
const MUCH = 0.5;
/** … or when there is hardly any evidence at all. */
const FEW = 3;

/** A verdict that hangs on few codings, or on proposals that nobody has looked at. */
export const thinEvidence: VerificationRule = {
  id: 'thin',
  name: { id: 'Bukti tipis', en: 'Thin evidence' },
  severity: 'info',
  advice: {
    id: 'Periksa usulan di bawah temuan ini dengan telaah review, atau tambah data.',
    en: 'Look through the proposals under this finding with telaah review, or gather more data.',
  },
  check(coded, draft): readonly Check[] {
    const index = indexStudy(coded);
    return draft.findings.flatMap(({ code, combined }) => {
      const evidence = index.codings.filter((coding) => coding.code === code && isEvidence(coding));
      if (combined === null || evidence.length === 0) return [];
      const unsure = evidence.filter(
        ({ status, confidence }) => status === 'proposed' && confidence < UNSURE,
      );
      const doubtful = unsure.length >= evidence.length * MUCH;
      if (!doubtful && evidence.length >= FEW) return [];
      const message = inBoth((lang) => {
        const verdict = `${labelOf(coded, code, lang)}: ${ratingText(coded, combined, lang)}`;
        const [all, some] = [String(evidence.length), String(unsure.length)];
        if (lang === 'id') {
          return doubtful
            ? `${verdict} bertumpu pada ${all} koding, ${some} di antaranya usulan otomatis dengan keyakinan di bawah 50 % yang belum diperiksa.`
            : `${verdict} hanya bertumpu pada ${all} koding.`;
        }
        return doubtful
          ? `${verdict} rests on ${all} codings, ${some} of them unchecked automatic proposals with a confidence below 50 %.`
          : `${verdict} rests on no more than ${all} ${evidence.length === 1 ? 'coding' : 'codings'}.`;
      });
      return [checkOf(thinEvidence, message, [code])];
    });
  },
};
