import type { Coding } from '../model/coding.ts';
import { grouped } from '../model/grouped.ts';
import type { Matrix, MatrixCell } from '../model/matrix.ts';
import { round4 } from '../model/rating.ts';
import { unitAddress } from '../model/source.ts';
import { indexStudy } from '../model/study-index.ts';
import type { MatrixKind, MatrixOptions } from './kind.ts';
import { headerOf, ownOf, rowHead, subjectsOf, titled } from './subject.ts';

const WITHIN = {
  unit: { id: 'dalam satu satuan', en: 'within a unit' },
  document: { id: 'dalam satu dokumen', en: 'within a document' },
} as const;

/** A subject's codings, by the stretch of text that they stand in. */
type Stretches = ReadonlyMap<string, readonly Coding[]>;

function stretchesOf(codings: readonly Coding[], within: NonNullable<MatrixOptions['within']>): Stretches {
  return grouped(codings, (coding) => (within === 'unit' ? unitAddress(coding) : coding.document));
}

/** n12 / (n1 + n2 − n12): the share of both in any (Jaccard 1901); `null` where neither stands anywhere. */
function coefficient(a: number, b: number, both: number): number | null {
  const any = a + b - both;
  return any === 0 ? null : round4(both / any);
}

function cellOf(one: Stretches, other: Stretches): MatrixCell {
  const shared = [...one.keys()].filter((key) => other.has(key));
  const ids = shared.flatMap((key) =>
    [...(one.get(key) ?? []), ...(other.get(key) ?? [])].map(({ id }) => id),
  );
  return {
    count: shared.length,
    number: one === other ? null : coefficient(one.size, other.size, shared.length),
    codings: [...new Set(ids)],
  };
}

/** Which codes stand in the same places: symmetric, with each code's own number of places on the diagonal. */
export const coOccurrence: MatrixKind = {
  id: 'co-occurrence',
  title: { id: 'Matriks kemunculan bersama', en: 'Co-occurrence' },
  description: {
    id: 'Seberapa sering dua sub-indikator muncul dalam satuan yang sama, dengan koefisien c (Jaccard)',
    en: 'How often two sub-indicators stand in the same unit, with the c-coefficient (Jaccard)',
  },
  heeds: ['by', 'within'],
  build(coded, { by, within = 'unit' } = {}): Matrix {
    const index = indexStudy(coded);
    const subjects = subjectsOf(coded.codebook, by).map((subject) => ({
      subject,
      stretches: stretchesOf(ownOf(subject, index.codings), within),
    }));
    const title = titled(coOccurrence.title, by);
    return {
      kind: coOccurrence.id,
      title: { id: `${title.id} (${WITHIN[within].id})`, en: `${title.en} (${WITHIN[within].en})` },
      rowHeader: headerOf(by),
      scale: coded.study.scale,
      columns: subjects.map(({ subject: { id, path } }) => ({ id, label: path, kind: 'number' })),
      rows: subjects.map(({ subject, stretches }) => ({
        ...rowHead(subject),
        cells: subjects.map((other) => cellOf(stretches, other.stretches)),
      })),
    };
  },
};
