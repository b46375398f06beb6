import type { CodedStudy } from '../model/analysis.ts';
import { combine, combinedRating, measured } from '../model/combine.ts';
import { convergenceOf } from '../model/convergence.ts';
import type { Convergence } from '../model/finding.ts';
import type { Matrix, MatrixColumn, MatrixRow } from '../model/matrix.ts';
import type { Rating } from '../model/rating.ts';
import type { Technique } from '../model/source.ts';
import { indexStudy, type StudyIndex } from '../model/study-index.ts';
import { type Triangulation, triangulate } from '../model/triangulation.ts';
import { reachVerdict } from '../model/verdict.ts';
import { TECHNIQUE_WORDS } from '../model/vocabulary.ts';
import type { MatrixKind, MatrixOptions } from './kind.ts';
import { CONVERGENCE_COLUMN, convergenceCell, heading, ratingCell } from './parts.ts';
import { headerOf, rowHead, type Subject, subjectsOf, titled } from './subject.ts';

const COMBINED: MatrixColumn = {
  id: 'combined',
  label: { id: 'Gabungan', en: 'Combined' },
  kind: 'rating',
};

/** What the techniques say of a subject, one by one and together. */
interface Seen {
  readonly techniques: readonly (Rating | null)[];
  readonly combined: Rating | null;
  readonly convergence: Convergence;
}

/** Of an indicator by a technique: what its codes' ratings by that technique give by the study's rule. */
function rolledUp(
  { study }: CodedStudy,
  technique: Technique,
  parts: readonly Triangulation[],
): Rating | null {
  const ratings = parts.map(({ techniques }) => techniques[technique]);
  const balances = combine(
    study.scale,
    ratings.map((rating) => (rating === null ? null : measured(rating.balance))),
  );
  return balances === null ? null : combinedRating(study.aggregation, study.scale, balances);
}

/** Codes as they are triangulated; indicators as the verdict on them is reached. */
function seenOf(
  coded: CodedStudy,
  index: StudyIndex,
  by: MatrixOptions['by'],
  all: readonly Triangulation[],
): (subject: Subject, parts: readonly Triangulation[]) => Seen {
  const { indicators } = reachVerdict(coded, index, all);
  return (subject, parts) => {
    const [only] = parts;
    if (by !== 'indicator' && only !== undefined) {
      const techniques = index.techniques.map((technique) => only.techniques[technique]);
      return { techniques, combined: only.combined, convergence: only.convergence };
    }
    const techniques = index.techniques.map((technique) => rolledUp(coded, technique, parts));
    return {
      techniques,
      combined: indicators.find(({ code }) => code === subject.id)?.combined ?? null,
      convergence: convergenceOf(coded.study.scale, techniques),
    };
  };
}

function rowsOf(coded: CodedStudy, index: StudyIndex, by: MatrixOptions['by']): readonly MatrixRow[] {
  const all = triangulate(coded, index);
  const seen = seenOf(coded, index, by, all);
  return subjectsOf(coded.codebook, by).map((subject) => {
    const parts = all.filter(({ code }) => subject.codes.includes(code.id));
    const { techniques, combined, convergence } = seen(subject, parts);
    const codings = index.techniques.map((technique) => parts.flatMap((part) => part.codings[technique]));
    return {
      ...rowHead(subject),
      cells: [
        ...codings.map((own, at) => ratingCell(techniques[at] ?? null, own, index, subject.rolledUp)),
        ratingCell(combined, codings.flat(), index, subject.rolledUp),
        convergenceCell(convergence, index.techniques.length),
      ],
    };
  });
}

/** Triangulation of techniques, with the convergence coding of Farmer et al. (2006). */
export const technique: MatrixKind = {
  id: 'technique',
  title: { id: 'Matriks triangulasi teknik', en: 'Triangulation by technique' },
  description: {
    id: 'Penilaian tiap sub-indikator menurut wawancara, observasi, dan dokumentasi, gabungannya, dan konvergensinya',
    en: 'The rating of every sub-indicator by interview, observation and documents, combined, and how they converge',
  },
  heeds: ['by'],
  build(coded, { by } = {}): Matrix {
    const index = indexStudy(coded);
    return {
      kind: technique.id,
      title: titled(technique.title, by),
      rowHeader: headerOf(by),
      scale: coded.study.scale,
      columns: [
        ...index.techniques.map(
          (each): MatrixColumn => ({ id: each, label: heading(TECHNIQUE_WORDS[each]), kind: 'rating' }),
        ),
        COMBINED,
        CONVERGENCE_COLUMN,
      ],
      rows: rowsOf(coded, index, by),
    };
  },
};
