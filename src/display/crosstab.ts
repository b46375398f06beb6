import { attributeKey, attributeOf, attributeValues, sameValue } from '../model/attribute.ts';
import type { Coding } from '../model/coding.ts';
import type { Matrix } from '../model/matrix.ts';
import type { Study } from '../model/study.ts';
import { indexStudy, type StudyIndex } from '../model/study-index.ts';
import type { Bilingual } from '../model/text.ts';
import type { MatrixKind } from './kind.ts';
import { same } from './parts.ts';
import { headerOf, ownOf, rowHead, subjectsOf } from './subject.ts';
import { tallyCell } from './tally.ts';

interface Column {
  readonly id: string;
  readonly label: Bilingual;
  holds(coding: Coding): boolean;
}

/** One for every value, one for informants of whom the roster does not say it, if they say anything. */
function columnsOf(study: Study, index: StudyIndex, attribute: string): readonly Column[] {
  const known = new Map(study.informants.map((informant) => [informant.id, informant]));
  const said = (coding: Coding): string | null => {
    const informant = index.informantOf(coding);
    return informant === null ? null : attributeOf(known.get(informant), attribute);
  };
  const unsaid: Column = {
    id: 'unknown',
    label: { id: 'Tidak diketahui', en: 'Not known' },
    holds: (coding) => index.informantOf(coding) !== null && said(coding) === null,
  };
  return [
    ...attributeValues(study, attribute).map(
      (value): Column => ({
        id: `=${value}`,
        label: same(value),
        holds: (coding) => sameValue(said(coding) ?? '', value),
      }),
    ),
    ...(index.codings.some((coding) => unsaid.holds(coding)) ? [unsaid] : []),
  ];
}

/** Codes by what the roster says of those who speak; what nobody in particular says is left out. */
export const crosstab: MatrixKind = {
  id: 'crosstab',
  title: { id: 'Tabulasi silang', en: 'Crosstab' },
  description: {
    id: 'Tiap sub-indikator menurut sebuah kolom daftar informan (--attribute jenis-kelamin): banyaknya, sumber, polaritas',
    en: 'Every sub-indicator by a column of the roster (--attribute gender): how much, of how many, and its polarity',
  },
  heeds: ['by', 'attribute'],
  onRequest: true,
  build(coded, { by, attribute = 'group' } = {}): Matrix {
    const { study, codebook } = coded;
    const index = indexStudy(coded);
    const columns = columnsOf(study, index, attribute);
    const name = attributeKey(attribute).replaceAll('-', ' ');
    const rows = headerOf(by);
    return {
      kind: crosstab.id,
      title: {
        id: `${crosstab.title.id}: ${rows.id} × ${name}`,
        en: `${crosstab.title.en}: ${rows.en} × ${name}`,
      },
      rowHeader: rows,
      scale: study.scale,
      columns: columns.map(({ id, label }) => ({ id, label, kind: 'tally' })),
      rows: subjectsOf(codebook, by).map((subject) => {
        const own = ownOf(subject, index.codings);
        return {
          ...rowHead(subject),
          cells: columns.map((column) =>
            tallyCell(
              study,
              subject,
              own.filter((coding) => column.holds(coding)),
              index,
            ),
          ),
        };
      }),
    };
  },
};
