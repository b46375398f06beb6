import type { Matrix } from '../model/matrix.ts';
import { indexStudy } from '../model/study-index.ts';
import { type CountColumn, countsByCode } from './counts.ts';
import type { MatrixKind } from './kind.ts';
import { same } from './parts.ts';

export const codeDocument: MatrixKind = {
  id: 'code-document',
  title: { id: 'Jumlah koding per dokumen', en: 'Codings by document' },
  description: {
    id: 'Berapa kali tiap sub-indikator dikode dalam tiap dokumen',
    en: 'How often every sub-indicator is coded in every document',
  },
  heeds: ['by', 'presence'],
  build(coded, options = {}): Matrix {
    const index = indexStudy(coded);
    const columns = index.techniques.flatMap((technique) =>
      index.documents
        .filter((document) => document.technique === technique)
        .map(({ id }): CountColumn => ({ id, label: same(id), holds: (coding) => coding.document === id })),
    );
    return countsByCode(coded, index, { kind: codeDocument.id, title: codeDocument.title, columns }, options);
  },
};
