import type { Bilingual } from '../../model/text.ts';
import { graded, logged, many, type Test, when } from './test.ts';

function missing(isAudited: boolean): Bilingual {
  return isAudited
    ? {
        id: 'Sebagian koding masih usulan yang belum diperiksa orang.',
        en: 'Part of the codings are proposals that nobody has checked.',
      }
    : {
        id: 'Pemeriksaan seluruh proses oleh pembimbing atau auditor tidak tampak (telaah credibility add supervision).',
        en: 'No audit of the whole process by a supervisor or auditor is shown (telaah credibility add supervision).',
      };
}

/** The way to the results can be audited, and somebody has: supervision that is logged, codings that people checked. */
export const dependability: Test<'dependability'> = {
  id: 'dependability',
  name: { id: 'Kebergantungan (dependability)', en: 'Dependability' },
  assess(context) {
    const { index, work } = context;
    const audits = logged(context, 'supervision');
    const checked = index.codings.filter(({ status }) => status === 'human' || status === 'confirmed').length;
    const all = index.codings.length;
    const isShown = audits.length > 0 && all > 0 && checked === all;
    return {
      state: graded(isShown, all > 0),
      evidence: [
        ...when(all > 0, () => ({
          id: `Jejak audit: setiap koding menyebut tempat, alasan, dan pengodenya; ${String(checked)} dari ${String(all)} diperiksa orang.`,
          en: `Audit trail: every coding names its place, its reasons and its coder; a person has checked ${String(checked)} of ${String(all)}.`,
        })),
        ...when(work.coders.length > 0, () => ({
          id: `Pengode: ${String(work.coders.length)} orang.`,
          en: `Coders: ${many(work.coders.length, 'person', 'people')}.`,
        })),
        ...when(audits.length > 0, () => ({
          id: `Bimbingan atau audit yang dicatat: ${String(audits.length)}.`,
          en: `Supervision or audit in the log: ${String(audits.length)}.`,
        })),
      ],
      places: [],
      missing: isShown ? null : missing(audits.length > 0),
    };
  },
};
