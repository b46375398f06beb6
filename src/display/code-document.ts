import type { Matrix } from '../model/matrix.ts';
import { indexStudy } from '../model/study-index.ts';
import { countsByCode } from './counts.ts';
import type { MatrixKind } from './kind.ts';
import { same } from './parts.ts';

export const codeDocument: MatrixKind = {
  id: 'code-document',
  title: { id: 'Jumlah koding per dokumen', en: 'Codings by document' },
  description: {
    id: 'Berapa kali tiap sub-indikator dikode dalam tiap dokumen',
    en: 'How often every sub-indicator is coded in every document',
  },
  build(coded): Matrix {
    const index = indexStudy(coded);
    return countsByCode(coded, index, {
      kind: codeDocument.id,
      title: codeDocument.title,
      columns: index.techniques.flatMap((technique) =>
        index.documents
          .filter((document) => document.technique === technique)
          .map(({ id }) => ({ id, label: same(id), holds: (coding) => coding.document === id })),
      ),
    });
  },
};
