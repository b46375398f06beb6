import { inBoth } from '../../model/format.ts';
import { listOf } from '../rules/names.ts';
import { interviewDates } from './interviews.ts';
import { graded, many, type Test, when } from './test.ts';

/** Informants who have seen what was understood from their words: shown for all who were interviewed. */
export const memberCheck: Test<'member-check'> = {
  id: 'member-check',
  name: { id: 'Member check', en: 'Member checking' },
  assess({ coded, index }) {
    const checks = coded.decisions.memberChecks;
    const interviewed = [...interviewDates(index).keys()];
    const checked = new Set(checks.map(({ informant }) => informant));
    const open = interviewed.filter((informant) => !checked.has(informant));
    const corrected = new Set(
      checks.filter(({ outcome }) => outcome === 'corrected').map(({ informant }) => informant),
    );
    const isShown = checked.size > 0 && open.length === 0;
    return {
      state: graded(isShown, checked.size > 0),
      evidence: when(checked.size > 0, () => ({
        id: `${String(interviewed.length - open.length)} dari ${String(interviewed.length)} informan yang diwawancarai telah memeriksa hasilnya; ${String(corrected.size)} memberi perbaikan.`,
        en: `${String(interviewed.length - open.length)} of ${many(interviewed.length, 'informant')} interviewed have checked what was understood; ${String(corrected.size)} corrected it.`,
      })),
      places: [...checked].sort(),
      missing: isShown
        ? null
        : inBoth((lang) => {
            if (open.length === interviewed.length)
              return lang === 'id'
                ? 'Tidak ada member check yang dicatat (telaah member-check menyiapkan lembarnya).'
                : 'No member check is recorded (telaah member-check prepares the sheets).';
            return lang === 'id'
              ? `Belum diperiksa oleh: ${listOf(open, lang)}.`
              : `Not yet checked by: ${listOf(open, lang)}.`;
          }),
    };
  },
};
