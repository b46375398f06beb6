import { TECHNIQUES } from '../../model/source.ts';
import { crossed } from './crossing.ts';
import { convergenceEvidence } from './tables.ts';
import type { Test } from './test.ts';

/** The same thing asked, seen and read. */
export const techniqueTriangulation: Test<'technique-triangulation'> = {
  id: 'technique-triangulation',
  name: { id: 'Triangulasi teknik', en: 'Technique triangulation' },
  assess(context) {
    const techniques = new Map(
      context.findings.map(({ code, techniques: rated }) => [
        code,
        new Set(TECHNIQUES.filter((technique) => (rated[technique]?.codings ?? 0) > 0)),
      ]),
    );
    const result = crossed(context, {
      what: { id: 'sedikitnya dua teknik', en: 'at least two techniques' },
      one: { id: 'satu teknik', en: 'one technique' },
      partsOf: (code) => techniques.get(code) ?? new Set(),
    });
    return {
      ...result,
      evidence: [...result.evidence, ...convergenceEvidence(context.convergence, 'technique')],
    };
  },
};
