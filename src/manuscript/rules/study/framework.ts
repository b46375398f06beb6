import { inBoth } from '../../../model/format.ts';
import { placeOfSection } from '../../context.ts';
import { outlineOf } from '../../outline/index.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../../rule.ts';
import { studyFacts } from '../../study/facts.ts';
import { verdictFor } from '../../study/matching.ts';
import { quotedList } from '../wording.ts';

/** Indicators that the text discusses and the study has no code for. */
export const studyFramework: ManuscriptRule = {
  id: 'S03',
  name: { id: 'Indikator tidak ada dalam studi', en: 'Indicator not in the study' },
  severity: 'warning',
  advice: {
    id: 'Samakan nama indikator dengan buku kode, tambahkan kodenya lalu kodekan datanya, atau hapus bagian itu.',
    en: 'Use the codebook’s names, add the code and code the data for it, or take the part out.',
  },
  check(context): readonly ManuscriptFinding[] {
    const facts = studyFacts(context);
    if (facts === null) return [];
    const outline = outlineOf(context);
    const parents = new Set(outline.items.map(({ parent }) => parent));
    const items = outline.items.filter(({ key }) => !parents.has(key));
    const missing = items.filter((item) => verdictFor(item, facts.verdicts) === null);
    // Where hardly anything is known the text was not understood, or reports on another study.
    if (missing.length === 0 || items.length - missing.length < Math.max(2, missing.length)) return [];
    const labels = missing.map(({ label }) => label);
    const message = inBoth((lang) =>
      lang === 'id'
        ? `Naskah membahas ${quotedList(labels, lang)}, yang tidak ada dalam buku kode studi.`
        : `The manuscript discusses ${quotedList(labels, lang)}, which the study’s codebook does not have.`,
    );
    return [{ confidence: 0.65, message, where: missing.map(({ section }) => placeOfSection(section)) }];
  },
};
