import { isEvidence } from '../../model/coding.ts';
import { informantGroup } from '../../model/informant.ts';
import type { Study } from '../../model/study.ts';
import type { StudyIndex } from '../../model/study-index.ts';
import { crossed } from './crossing.ts';
import { convergenceEvidence } from './tables.ts';
import type { Test } from './test.ts';

/** Groups (or roles) where the roster tells at least two apart, else informants: what counts as another source. */
function sourceNames(
  study: Study,
  index: StudyIndex,
): { byGroup: boolean; nameOf: (informant: string) => string } {
  const informants = new Set(index.codings.flatMap((coding) => index.informantOf(coding) ?? []));
  const groups = new Set([...informants].map((informant) => informantGroup(study, informant)));
  const byGroup = groups.size > 1 && !groups.has(null);
  return {
    byGroup,
    nameOf: (informant) => (byGroup ? (informantGroup(study, informant) ?? informant) : informant),
  };
}

/** The same question put to different people. */
export const sourceTriangulation: Test<'source-triangulation'> = {
  id: 'source-triangulation',
  name: { id: 'Triangulasi sumber', en: 'Source triangulation' },
  assess(context) {
    const { coded, index, convergence } = context;
    const { byGroup, nameOf } = sourceNames(coded.study, index);
    const sources = new Map<string, Set<string>>();
    for (const coding of index.codings) {
      const informant = isEvidence(coding) ? index.informantOf(coding) : null;
      if (informant === null) continue;
      sources.set(coding.code, (sources.get(coding.code) ?? new Set()).add(nameOf(informant)));
    }
    const result = crossed(context, {
      what: byGroup
        ? { id: 'sedikitnya dua kelompok informan', en: 'at least two groups of informants' }
        : { id: 'sedikitnya dua informan', en: 'at least two informants' },
      one: byGroup
        ? { id: 'satu kelompok informan', en: 'one group of informants' }
        : { id: 'satu informan', en: 'one informant' },
      partsOf: (code) => sources.get(code) ?? new Set(),
    });
    return { ...result, evidence: [...result.evidence, ...convergenceEvidence(convergence, 'source')] };
  },
};
