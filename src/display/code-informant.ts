import { informantsHeard } from '../model/heard.ts';
import { informantLabel } from '../model/informant.ts';
import type { Matrix } from '../model/matrix.ts';
import { indexStudy } from '../model/study-index.ts';
import { type CountColumn, countsByCode } from './counts.ts';
import type { MatrixKind } from './kind.ts';
import { same } from './parts.ts';

export const codeInformant: MatrixKind = {
  id: 'code-informant',
  title: { id: 'Jumlah koding per informan', en: 'Codings by informant' },
  description: {
    id: 'Berapa kali tiap sub-indikator dikode dalam perkataan tiap informan, dan di luar perkataan informan',
    en: 'How often every sub-indicator is coded in the words of every informant, and outside them',
  },
  heeds: ['by', 'presence'],
  build(coded, options = {}): Matrix {
    const index = indexStudy(coded);
    const unnamed: CountColumn = {
      id: 'no-informant',
      label: { id: 'Tanpa informan', en: 'No informant' },
      holds: (coding) => index.informantOf(coding) === null,
    };
    const columns = [
      ...informantsHeard(coded.study, index).map(
        (id): CountColumn => ({
          id,
          label: same(informantLabel(coded.study, id)),
          holds: (coding) => index.informantOf(coding) === id,
        }),
      ),
      ...(index.codings.some((coding) => unnamed.holds(coding)) ? [unnamed] : []),
    ];
    return countsByCode(
      coded,
      index,
      { kind: codeInformant.id, title: codeInformant.title, columns },
      options,
    );
  },
};
