import type { CodedStudy } from '../model/analysis.ts';
import { isEvidence } from '../model/coding.ts';
import type { Matrix } from '../model/matrix.ts';
import { rateTechnique } from '../model/rating.ts';
import { indexStudy } from '../model/study-index.ts';
import { compareText } from '../model/text.ts';
import type { MatrixKind } from './kind.ts';
import { ofOneVoice, ratingCell, same } from './parts.ts';
import { ownOf, rateSubject, subjectsOf, titled } from './subject.ts';
import { informantVoices, type Voice } from './voices.ts';

interface Case {
  readonly voice: Voice;
  readonly codings: CodedStudy['codings'];
  /** The balance of everything the informant says; `null` without evidence. */
  readonly score: number | null;
}

/** Best first; those who judge nothing last; equals by id. */
function byScore(a: Case, b: Case): number {
  if (a.score === null || b.score === null) {
    return Number(a.score === null) - Number(b.score === null) || compareText(a.voice.id, b.voice.id);
  }
  return b.score - a.score || compareText(a.voice.id, b.voice.id);
}

/** The case-ordered matrix of Miles, Huberman & Saldaña (2014): informants from the most to the least content. */
export const caseOrdered: MatrixKind = {
  id: 'case-ordered',
  title: { id: 'Matriks urutan kasus', en: 'Case-ordered matrix' },
  description: {
    id: 'Informan dari yang paling positif sampai yang paling negatif, dengan penilaiannya untuk tiap indikator',
    en: 'Informants from the most positive to the most negative, with their rating of every indicator',
  },
  heeds: ['by'],
  build(coded, { by = 'indicator' } = {}): Matrix {
    const { study, codebook } = coded;
    const index = indexStudy(coded);
    const subjects = subjectsOf(codebook, by);
    const cases = informantVoices(study, index)
      .map((voice): Case => {
        const codings = index.codings.filter((coding) => voice.holds(coding));
        const rating = rateTechnique(study.scale, codings, () => voice.id);
        return { voice, codings, score: rating?.balance ?? null };
      })
      .sort(byScore);
    return {
      kind: caseOrdered.id,
      title: titled(caseOrdered.title, by),
      rowHeader: { id: 'Informan', en: 'Informant' },
      scale: study.scale,
      columns: [
        { id: 'group', label: { id: 'Kelompok', en: 'Group' }, kind: 'label' },
        { id: 'score', label: { id: 'Saldo', en: 'Net score' }, kind: 'number' },
        ...subjects.map(({ id, path }) => ({ id, label: path, kind: 'rating' as const })),
      ],
      rows: cases.map(({ voice, codings, score }) => ({
        id: voice.id,
        label: voice.label,
        group: null,
        cells: [
          { text: voice.group ?? same('–'), codings: [] },
          { number: score, count: codings.filter(isEvidence).length, codings: codings.map(({ id }) => id) },
          ...subjects.map((subject) => {
            const own = ownOf(subject, codings);
            return ofOneVoice(
              ratingCell(rateSubject(study, subject, own, index), own, index, subject.rolledUp),
            );
          }),
        ],
      })),
    };
  },
};
