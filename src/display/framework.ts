import type { Matrix } from '../model/matrix.ts';
import { indexStudy } from '../model/study-index.ts';
import type { MatrixKind } from './kind.ts';
import { ofOneVoice } from './parts.ts';
import { passageCell } from './quoted.ts';
import { ownOf, subjectsOf, titled } from './subject.ts';
import { allVoices } from './voices.ts';

/** The framework matrix of Ritchie & Spencer (1994): cases by codes, each cell in the case's own words. */
export const framework: MatrixKind = {
  id: 'framework',
  title: { id: 'Matriks kerangka kerja', en: 'Framework matrix' },
  description: {
    id: 'Kutipan terbaik tiap informan untuk tiap sub-indikator, dengan tempatnya',
    en: 'The best passage of every informant for every sub-indicator, with its place',
  },
  heeds: ['by'],
  build(coded, { by } = {}): Matrix {
    const { study, codebook } = coded;
    const index = indexStudy(coded);
    const subjects = subjectsOf(codebook, by);
    return {
      kind: framework.id,
      title: titled(framework.title, by),
      rowHeader: { id: 'Informan atau dokumen', en: 'Informant or document' },
      scale: study.scale,
      columns: subjects.map(({ id, path }) => ({ id, label: path, kind: 'quote' })),
      rows: allVoices(study, index).map((voice) => {
        const own = index.codings.filter((coding) => voice.holds(coding));
        return {
          id: voice.id,
          label: voice.label,
          group: voice.group,
          cells: subjects.map((subject) =>
            ofOneVoice(passageCell(study, subject, ownOf(subject, own), index)),
          ),
        };
      }),
    };
  },
};
