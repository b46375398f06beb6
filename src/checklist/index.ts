import type { Analysis } from '../model/analysis.ts';
import type { Checklist, ChecklistId } from '../model/checklist.ts';
import type { ItemSpec } from './answers.ts';
import { checklistContext } from './context.ts';
import { COREQ } from './coreq.ts';
import { SRQR } from './srqr.ts';

/** A new standard is a file of items and an entry here. */
const STANDARDS: Readonly<
  Record<ChecklistId, Pick<Checklist, 'title' | 'reference'> & { readonly items: readonly ItemSpec[] }>
> = {
  coreq: {
    title: {
      id: 'COREQ: kriteria pelaporan penelitian kualitatif (wawancara dan kelompok diskusi)',
      en: 'COREQ: criteria for reporting qualitative research (interviews and focus groups)',
    },
    reference:
      'Tong, A., Sainsbury, P., & Craig, J. (2007). Consolidated criteria for reporting qualitative research (COREQ): a 32-item checklist for interviews and focus groups. International Journal for Quality in Health Care, 19(6), 349–357.',
    items: COREQ,
  },
  srqr: {
    title: {
      id: 'SRQR: standar pelaporan penelitian kualitatif',
      en: 'SRQR: standards for reporting qualitative research',
    },
    reference:
      'O’Brien, B. C., Harris, I. B., Beckman, T. J., Reed, D. A., & Cook, D. A. (2014). Standards for reporting qualitative research: a synthesis of recommendations. Academic Medicine, 89(9), 1245–1251.',
    items: SRQR,
  },
};

/** A reporting standard answered from an analysed study, as far as the study shows. `version` is Telaah's own. */
export function fillChecklist(id: ChecklistId, analysis: Analysis, version: string): Checklist {
  const { title, reference, items } = STANDARDS[id];
  const context = checklistContext(analysis, version);
  return {
    id,
    title,
    reference,
    items: items.map(({ domain, title: name, asks, nature, fill }, at) => ({
      number: at + 1,
      domain,
      title: name,
      asks,
      nature,
      answer: fill(context),
    })),
  };
}
