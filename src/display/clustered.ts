import type { Matrix } from '../model/matrix.ts';
import { indexStudy } from '../model/study-index.ts';
import type { MatrixKind } from './kind.ts';
import { ofOneVoice } from './parts.ts';
import { passageCell } from './quoted.ts';
import { ownOf, subjectsOf } from './subject.ts';
import { informantVoices } from './voices.ts';

/**
 * The conceptually clustered matrix of Miles, Huberman & Saldaña (2014): what belongs together by the theory stands in
 * one column, so that a row is what one person says, concept by concept.
 */
export const clustered: MatrixKind = {
  id: 'clustered',
  title: { id: 'Matriks gugus konsep', en: 'Conceptually clustered matrix' },
  description: {
    id: 'Penilaian dan kutipan yang mewakili tiap informan untuk tiap gugus sub-indikator (indikator teori)',
    en: 'The rating and a representative passage of every informant for every cluster of sub-indicators (the theory’s indicators)',
  },
  heeds: [],
  build(coded): Matrix {
    const { study, codebook } = coded;
    const index = indexStudy(coded);
    const clusters = subjectsOf(codebook, 'indicator');
    return {
      kind: clustered.id,
      title: clustered.title,
      rowHeader: { id: 'Informan', en: 'Informant' },
      scale: study.scale,
      columns: clusters.map(({ id, label }) => ({ id, label, kind: 'passage' })),
      rows: informantVoices(study, index).map((voice) => {
        const own = index.codings.filter((coding) => voice.holds(coding));
        return {
          id: voice.id,
          label: voice.label,
          group: voice.group,
          cells: clusters.map((cluster) =>
            ofOneVoice(passageCell(study, cluster, ownOf(cluster, own), index)),
          ),
        };
      }),
    };
  },
};
