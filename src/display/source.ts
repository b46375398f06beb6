import type { Coding } from '../model/coding.ts';
import { convergenceOf } from '../model/convergence.ts';
import { informantGroup, informantLabel } from '../model/informant.ts';
import type { Matrix, MatrixColumn } from '../model/matrix.ts';
import { rateTechnique } from '../model/rating.ts';
import type { Study } from '../model/study.ts';
import { indexStudy, type StudyIndex } from '../model/study-index.ts';
import { TECHNIQUE_WORDS } from '../model/vocabulary.ts';
import { documentsWithoutInformant, informantsHeard } from './heard.ts';
import type { MatrixKind } from './kind.ts';
import {
  CODE_HEADER,
  CONVERGENCE_COLUMN,
  codeGroup,
  convergenceCell,
  heading,
  ratingCell,
  same,
} from './parts.ts';

/** A column with the test of which codings stand under it. */
interface SourceColumn extends MatrixColumn {
  holds(coding: Coding): boolean;
}

/** Interviews by group of informants (an interview without informant for itself), then the other techniques. */
function sourceColumns(study: Study, index: StudyIndex): readonly SourceColumn[] {
  const inInterview = (coding: Coding): boolean => index.documentOf(coding).technique === 'interview';
  const groupOf = (informant: string): string =>
    informantGroup(study, informant) ?? informantLabel(study, informant);
  const interviews = index.documents.filter(({ technique }) => technique === 'interview');
  const interviewed = informantsHeard(study, { ...index, documents: interviews });
  const groups = [...new Set(interviewed.map(groupOf))].map(
    (group): SourceColumn => ({
      id: `interview/${group}`,
      label: same(group),
      kind: 'rating',
      holds(coding): boolean {
        const informant = index.informantOf(coding);
        return inInterview(coding) && informant !== null && groupOf(informant) === group;
      },
    }),
  );
  const unnamed = documentsWithoutInformant(index)
    .filter(({ technique }) => technique === 'interview')
    .map(
      (document): SourceColumn => ({
        id: `interview/${document.id}`,
        label: same(document.id),
        kind: 'rating',
        holds: (coding) => coding.document === document.id && index.informantOf(coding) === null,
      }),
    );
  const others = index.techniques
    .filter((technique) => technique !== 'interview')
    .map(
      (technique): SourceColumn => ({
        id: technique,
        label: heading(TECHNIQUE_WORDS[technique]),
        kind: 'rating',
        holds: (coding) => index.documentOf(coding).technique === technique,
      }),
    );
  return [...groups, ...unnamed, ...others];
}

/** Triangulation of sources: the same question to different people, beside what was seen and what is written. */
export const source: MatrixKind = {
  id: 'source',
  title: { id: 'Matriks triangulasi sumber', en: 'Triangulation by source' },
  description: {
    id: 'Penilaian tiap sub-indikator menurut kelompok informan, di samping observasi dan dokumentasi',
    en: 'The rating of every sub-indicator by group of informants, beside observation and documents',
  },
  build(coded): Matrix {
    const { study, codebook } = coded;
    const index = indexStudy(coded);
    const columns = sourceColumns(study, index);
    return {
      kind: source.id,
      title: source.title,
      rowHeader: CODE_HEADER,
      scale: study.scale,
      columns: [...columns.map(({ id, label, kind }) => ({ id, label, kind })), CONVERGENCE_COLUMN],
      rows: codebook.codes.map((code) => {
        const own = index.codings.filter((coding) => coding.code === code.id);
        const held = columns.map((column) => own.filter((coding) => column.holds(coding)));
        const ratings = held.map((codings) =>
          rateTechnique(study.scale, codings, (coding) => index.sourceOf(coding)),
        );
        return {
          id: code.id,
          label: code.label,
          group: codeGroup(codebook, code),
          cells: [
            ...held.map((codings, column) => ratingCell(ratings[column] ?? null, codings, index)),
            convergenceCell(convergenceOf(study.scale, ratings), columns.length),
          ],
        };
      }),
    };
  },
};
