import type { Coding } from '../model/coding.ts';
import { documentsWithoutInformant, informantsHeard } from '../model/heard.ts';
import { informantGroup, informantLabel } from '../model/informant.ts';
import type { Matrix } from '../model/matrix.ts';
import type { Study } from '../model/study.ts';
import { indexStudy, type StudyIndex } from '../model/study-index.ts';
import { TECHNIQUE_WORDS } from '../model/vocabulary.ts';
import type { MatrixKind } from './kind.ts';
import { type RatedPart, ratedByParts } from './parted.ts';
import { heading, same } from './parts.ts';

/** Interviews by group of informants (an interview without informant for itself), then the other techniques. */
function sourceParts(study: Study, index: StudyIndex): readonly RatedPart[] {
  const inInterview = (coding: Coding): boolean => index.documentOf(coding).technique === 'interview';
  const groupOf = (informant: string): string =>
    informantGroup(study, informant) ?? informantLabel(study, informant);
  const interviews = index.documents.filter(({ technique }) => technique === 'interview');
  const interviewed = informantsHeard(study, { ...index, documents: interviews });
  const groups = [...new Set(interviewed.map(groupOf))].map(
    (group): RatedPart => ({
      id: `interview/${group}`,
      label: same(group),
      holds(coding): boolean {
        const informant = index.informantOf(coding);
        return inInterview(coding) && informant !== null && groupOf(informant) === group;
      },
    }),
  );
  const unnamed = documentsWithoutInformant(index)
    .filter(({ technique }) => technique === 'interview')
    .map(
      (document): RatedPart => ({
        id: `interview/${document.id}`,
        label: same(document.id),
        holds: (coding) => coding.document === document.id && index.informantOf(coding) === null,
      }),
    );
  const others = index.techniques
    .filter((technique) => technique !== 'interview')
    .map(
      (technique): RatedPart => ({
        id: technique,
        label: heading(TECHNIQUE_WORDS[technique]),
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
  heeds: ['by'],
  build(coded, options = {}): Matrix {
    const index = indexStudy(coded);
    const parts = sourceParts(coded.study, index);
    return ratedByParts(coded, index, { kind: source.id, title: source.title, parts }, options);
  },
};
