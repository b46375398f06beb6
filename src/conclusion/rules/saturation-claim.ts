import type { Check } from '../../model/finding.ts';
import type { Bilingual } from '../../model/text.ts';
import type { Saturation } from '../../model/verification.ts';
import { checkOf, type VerificationRule } from './rule.ts';

/** "Until the data were saturated" is a claim with a figure behind it, or a phrase. */
export const saturationClaim: VerificationRule = {
  id: 'R20',
  name: { id: 'Kejenuhan data dinyatakan tanpa dasar', en: 'Saturation claimed without ground' },
  severity: 'warning',
  advice: {
    id: 'Tunjukkan kurva kejenuhannya (telaah saturation), tambah informan, atau hapus klaim itu dan sebutkan sebagai keterbatasan.',
    en: 'Show its curve (telaah saturation), ask more informants, or take the claim out and name it among the limitations.',
  },
  check(coded, { strength }): readonly Check[] {
    const { saturation } = strength;
    if (!coded.study.methods.saturation.claimed || saturation.result === 'reached') return [];
    return [checkOf(saturationClaim, messageFor(saturation), ['saturation'])];
  },
};

function messageFor({ result, gap, options, curve, runs }: Saturation): Bilingual {
  const { base, run, threshold } = options;
  if (result === 'not-assessable')
    return gap === 'no-themes'
      ? {
          id: `Kejenuhan data dinyatakan, tetapi tidak dapat dinilai: ${String(base)} wawancara pertama tidak memuat satu pun tema.`,
          en: `Saturation is claimed, but cannot be assessed: the first ${String(base)} interviews hold no theme.`,
        }
      : {
          id: `Kejenuhan data dinyatakan, tetapi tidak dapat dinilai: ada ${String(curve.length)} wawancara, sedangkan sedikitnya diperlukan ${String(base + run)} (dasar ${String(base)}, putaran ${String(run)}).`,
          en: `Saturation is claimed, but cannot be assessed: there are ${String(curve.length)} interviews, and it takes at least ${String(base + run)} (base ${String(base)}, run ${String(run)}).`,
        };
  const last = percent(runs.at(-1)?.ratio ?? 0);
  const limit = percent(threshold);
  return {
    id: `Kejenuhan data dinyatakan, tetapi belum tercapai: putaran terakhir masih membawa ${last} % tema baru (batas ${limit} %).`,
    en: `Saturation is claimed, but not reached: the last run still brings ${last}% new themes (threshold ${limit}%).`,
  };
}

function percent(share: number): string {
  return String(Math.round(share * 100));
}
