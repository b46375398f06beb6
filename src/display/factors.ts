import { type Codebook, codePath } from '../model/codebook.ts';
import type { FactorKind } from '../model/coding.ts';
import { type FactorGroup, groupFactors } from '../model/factor.ts';
import type { Matrix, MatrixCell, MatrixRow } from '../model/matrix.ts';
import { indexStudy, type StudyIndex } from '../model/study-index.ts';
import { FACTOR_WORDS } from '../model/vocabulary.ts';
import type { MatrixKind } from './kind.ts';
import { heading } from './parts.ts';

const KINDS: readonly FactorKind[] = ['supporting', 'inhibiting'];

function factorRow({ finding, mentions }: FactorGroup, codebook: Codebook, index: StudyIndex): MatrixRow {
  return {
    id: finding.id,
    label: finding.label,
    group: heading(FACTOR_WORDS[finding.kind]),
    cells: [
      ...codebook.codes.map(({ id }): MatrixCell => {
        const places = new Set(
          mentions.filter((mention) => mention.codes.includes(id)).map((mention) => index.placeOf(mention)),
        );
        const beside = index.codings.filter(
          (coding) => coding.code === id && places.has(index.placeOf(coding)),
        );
        return { count: places.size, codings: beside.map((coding) => coding.id) };
      }),
      { count: finding.places.length, codings: [] },
      { count: finding.sources, codings: [] },
    ],
  };
}

/** The effects matrix: which factors are named beside which codes. Named together is not proof of cause. */
export const factors: MatrixKind = {
  id: 'factors',
  title: { id: 'Matriks faktor', en: 'Factors' },
  description: {
    id: 'Faktor pendukung dan penghambat, dan di berapa satuan tiap faktor disebut bersama tiap sub-indikator',
    en: 'Supporting and inhibiting factors, and in how many units each is named beside each sub-indicator',
  },
  build(coded): Matrix {
    const { codebook } = coded;
    const index = indexStudy(coded);
    const found = groupFactors(coded, index);
    return {
      kind: factors.id,
      title: factors.title,
      rowHeader: { id: 'Faktor', en: 'Factor' },
      scale: coded.study.scale,
      columns: [
        ...codebook.codes.map((code) => ({
          id: code.id,
          label: codePath(codebook, code),
          kind: 'count' as const,
        })),
        { id: 'units', label: { id: 'Satuan', en: 'Units' }, kind: 'count' },
        { id: 'sources', label: { id: 'Sumber', en: 'Sources' }, kind: 'count' },
      ],
      rows: KINDS.flatMap((kind) =>
        found
          .filter(({ finding }) => finding.kind === kind)
          .map((group) => factorRow(group, codebook, index)),
      ),
    };
  },
};
