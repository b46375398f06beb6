import type { CodedStudy } from '../model/analysis.ts';
import type { Coding, FactorKind } from '../model/coding.ts';
import { type FactorGroup, groupFactors } from '../model/factor.ts';
import type { Matrix, MatrixCell, MatrixRow } from '../model/matrix.ts';
import { indexStudy, type StudyIndex } from '../model/study-index.ts';
import { FACTOR_WORDS } from '../model/vocabulary.ts';
import type { MatrixKind, MatrixOptions } from './kind.ts';
import { heading } from './parts.ts';
import { ownOf, type Subject, subjectsOf, titled } from './subject.ts';

const KINDS: readonly FactorKind[] = ['supporting', 'inhibiting'];

/** Where a factor is named as bearing on a subject: how many units, and the subject's codings in them. */
export interface Named {
  readonly units: number;
  readonly beside: readonly Coding[];
}

/** A cell for every subject, in a row for every factor: supporting ones first, within a kind as reports list them. */
export function factorRows(
  coded: CodedStudy,
  index: StudyIndex,
  by: MatrixOptions['by'],
  cellOf: (named: Named) => MatrixCell,
): readonly MatrixRow[] {
  const subjects = subjectsOf(coded.codebook, by);
  const found = groupFactors(coded, index);
  return KINDS.flatMap((kind) =>
    found
      .filter(({ finding }) => finding.kind === kind)
      .map((group) => ({
        id: group.finding.id,
        label: group.finding.label,
        group: heading(FACTOR_WORDS[kind]),
        cells: [
          ...subjects.map((subject) => cellOf(namedBeside(group, subject, index))),
          { count: group.finding.places.length, codings: [] },
          { count: group.finding.sources, codings: [] },
        ],
      })),
  );
}

function namedBeside({ mentions }: FactorGroup, subject: Subject, index: StudyIndex): Named {
  const places = new Set(
    mentions
      .filter(({ codes }) => codes.some((code) => subject.codes.includes(code)))
      .map((mention) => index.placeOf(mention)),
  );
  const beside = ownOf(subject, index.codings).filter((coding) => places.has(index.placeOf(coding)));
  return { units: places.size, beside };
}

/** The columns of {@link factorRows}. */
export function factorColumns(
  { codebook }: CodedStudy,
  by: MatrixOptions['by'],
  kind: 'count' | 'tally',
): Matrix['columns'] {
  return [
    ...subjectsOf(codebook, by).map(({ id, path }) => ({ id, label: path, kind })),
    { id: 'units', label: { id: 'Satuan', en: 'Units' }, kind: 'count' },
    { id: 'sources', label: { id: 'Sumber', en: 'Sources' }, kind: 'count' },
  ];
}

/** Which factors are named beside which codes. Named together is not proof of cause. */
export const factors: MatrixKind = {
  id: 'factors',
  title: { id: 'Matriks faktor', en: 'Factors' },
  description: {
    id: 'Faktor pendukung dan penghambat, dan di berapa satuan tiap faktor disebut bersama tiap sub-indikator',
    en: 'Supporting and inhibiting factors, and in how many units each is named beside each sub-indicator',
  },
  heeds: ['by'],
  build(coded, { by } = {}): Matrix {
    return {
      kind: factors.id,
      title: titled(factors.title, by),
      rowHeader: { id: 'Faktor', en: 'Factor' },
      scale: coded.study.scale,
      columns: factorColumns(coded, by, 'count'),
      rows: factorRows(coded, indexStudy(coded), by, ({ units, beside }) => ({
        count: units,
        codings: beside.map(({ id }) => id),
      })),
    };
  },
};
