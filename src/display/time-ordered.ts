import type { CodedStudy } from '../model/analysis.ts';
import { inBoth, longDate } from '../model/format.ts';
import type { Matrix, MatrixRow } from '../model/matrix.ts';
import { splitPeriods } from '../model/period.ts';
import type { Document } from '../model/source.ts';
import { indexStudy, type StudyIndex } from '../model/study-index.ts';
import { compareText } from '../model/text.ts';
import type { MatrixKind, MatrixOptions } from './kind.ts';
import { same } from './parts.ts';
import { periodLabel } from './periods.ts';
import { ownOf, subjectsOf, titled } from './subject.ts';
import { tallyCell } from './tally.ts';

const PAPERS = { id: 'Dokumen tertulis', en: 'Papers' } as const;
const UNDATED = { id: 'Tanpa tanggal', en: 'No date' } as const;

/** The sources of one day. */
interface Day {
  readonly date: string | null;
  readonly isPaper: boolean;
  readonly documents: readonly Document[];
}

/** Days of the field work in their order, then papers by their own dates; undated sources last of each. */
function daysOf({ documents }: StudyIndex): readonly Day[] {
  return [false, true].flatMap((isPaper) => {
    const own = documents.filter(({ technique }) => (technique === 'document') === isPaper);
    const dates = [...new Set(own.map(({ date }) => date))].sort((a, b) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return compareText(a, b);
    });
    return dates.map((date) => ({
      date,
      isPaper,
      documents: own.filter((document) => document.date === date),
    }));
  });
}

function dayRow(
  { study, codebook }: CodedStudy,
  index: StudyIndex,
  by: MatrixOptions['by'],
  { date, isPaper, documents }: Day,
): MatrixRow {
  const { periods, periodOf } = splitPeriods(index.documents);
  const ids = new Set(documents.map(({ id }) => id));
  const codings = index.codings.filter(({ document }) => ids.has(document));
  const [first] = documents;
  const period = periods.find(({ id }) => first !== undefined && id === periodOf(first));
  const inField = period === undefined ? null : periodLabel(period);
  return {
    id: `${isPaper ? 'paper' : 'field'}/${date ?? 'undated'}`,
    label: date === null ? UNDATED : inBoth((lang) => longDate(date, lang)),
    group: isPaper ? PAPERS : inField,
    cells: [
      { text: same(documents.map(({ id }) => id).join(', ')), codings: [] },
      ...subjectsOf(codebook, by).map((subject) => tallyCell(study, subject, ownOf(subject, codings), index)),
    ],
  };
}

/** The time-ordered matrix (event listing) of Miles, Huberman & Saldaña (2014): what was said and seen, day after day. */
export const timeOrdered: MatrixKind = {
  id: 'time-ordered',
  title: { id: 'Matriks urutan waktu', en: 'Time-ordered matrix' },
  description: {
    id: 'Hari demi hari kerja lapangan: sumbernya, dan berapa positif, campuran, negatif tentang tiap indikator',
    en: 'Day after day of the field work: its sources, and how much is positive, mixed, negative on every indicator',
  },
  heeds: ['by'],
  build(coded, { by = 'indicator' } = {}): Matrix {
    const index = indexStudy(coded);
    return {
      kind: timeOrdered.id,
      title: titled(timeOrdered.title, by),
      rowHeader: { id: 'Tanggal', en: 'Date' },
      scale: coded.study.scale,
      columns: [
        { id: 'documents', label: { id: 'Sumber', en: 'Sources' }, kind: 'label' },
        ...subjectsOf(coded.codebook, by).map(({ id, path }) => ({
          id,
          label: path,
          kind: 'tally' as const,
        })),
      ],
      rows: daysOf(index).map((day) => dayRow(coded, index, by, day)),
    };
  },
};
