import type { Coding } from '../model/coding.ts';
import type { Matrix } from '../model/matrix.ts';
import type { Study } from '../model/study.ts';
import { indexStudy, type StudyIndex } from '../model/study-index.ts';
import type { Bilingual } from '../model/text.ts';
import { TECHNIQUE_WORDS } from '../model/vocabulary.ts';
import type { MatrixKind, MatrixOptions } from './kind.ts';
import { heading, ofOneVoice } from './parts.ts';
import { passageCell } from './quoted.ts';
import { headerOf, ownOf, rowHead, subjectsOf, titled } from './subject.ts';
import { informantVoices } from './voices.ts';

interface Column {
  readonly id: string;
  readonly label: Bilingual;
  holds(coding: Coding): boolean;
}

function columnsOf(study: Study, index: StudyIndex, across: MatrixOptions['across']): readonly Column[] {
  if (across === 'informant') return informantVoices(study, index);
  return index.techniques.map((technique) => ({
    id: technique,
    label: heading(TECHNIQUE_WORDS[technique]),
    holds: (coding) => index.documentOf(coding).technique === technique,
  }));
}

/** The checklist matrix of Miles, Huberman & Saldaña (2014): the components of one variable, each ticked off with proof. */
export const checklist: MatrixKind = {
  id: 'checklist',
  title: { id: 'Matriks daftar periksa', en: 'Checklist matrix' },
  description: {
    id: 'Tiap sub-indikator dengan penilaian, banyaknya bukti, dan kutipan terbaik menurut teknik atau informan (--across)',
    en: 'Every sub-indicator with its rating, amount of evidence and best passage by technique or informant (--across)',
  },
  heeds: ['by', 'across'],
  build(coded, { by, across } = {}): Matrix {
    const { study, codebook } = coded;
    const index = indexStudy(coded);
    const columns = columnsOf(study, index, across);
    return {
      kind: checklist.id,
      title: titled(checklist.title, by),
      rowHeader: headerOf(by),
      scale: study.scale,
      columns: columns.map(({ id, label }) => ({ id, label, kind: 'passage' })),
      rows: subjectsOf(codebook, by).map((subject) => {
        const own = ownOf(subject, index.codings);
        return {
          ...rowHead(subject),
          cells: columns.map((column) => {
            const held = own.filter((coding) => column.holds(coding));
            const cell = passageCell(study, subject, held, index);
            return across === 'informant' ? ofOneVoice(cell) : cell;
          }),
        };
      }),
    };
  },
};
