import { codePath } from '../model/codebook.ts';
import { type Coding, isEvidence } from '../model/coding.ts';
import { informantGroup, informantLabel } from '../model/informant.ts';
import type { Matrix, MatrixCell } from '../model/matrix.ts';
import { bestPassages } from '../model/passage.ts';
import { rateTechnique, type Scale } from '../model/rating.ts';
import type { Study } from '../model/study.ts';
import { indexStudy, type StudyIndex } from '../model/study-index.ts';
import type { Bilingual } from '../model/text.ts';
import { POLARITY_WORDS, TECHNIQUE_WORDS } from '../model/vocabulary.ts';
import { documentsWithoutInformant, informantsHeard } from './heard.ts';
import type { MatrixKind } from './kind.ts';
import { heading, same } from './parts.ts';

/** A row's head with the test of which codings stand in it. */
interface Voice {
  readonly id: string;
  readonly label: Bilingual;
  readonly group: Bilingual | null;
  holds(coding: Coding): boolean;
}

/** Informants, those of a group together; then the documents in which nobody is named. */
function voices(study: Study, index: StudyIndex): readonly Voice[] {
  const informants = informantsHeard(study, index).map((id) => ({ id, group: informantGroup(study, id) }));
  const groups = [...new Set(informants.map(({ group }) => group))];
  return [
    ...groups.flatMap((group) =>
      informants
        .filter((informant) => informant.group === group)
        .map(
          ({ id }): Voice => ({
            id,
            label: same(informantLabel(study, id)),
            group: group === null ? null : same(group),
            holds: (coding) => index.informantOf(coding) === id,
          }),
        ),
    ),
    ...documentsWithoutInformant(index).map(
      (document): Voice => ({
        id: document.id,
        label: same(document.id),
        group: heading(TECHNIQUE_WORDS[document.technique]),
        holds: (coding) => coding.document === document.id && index.informantOf(coding) === null,
      }),
    ),
  ];
}

/** The passage that speaks best for what this voice says of the code, its place, and its polarity in words. */
function quoteCell(codings: readonly Coding[], scale: Scale, index: StudyIndex): MatrixCell {
  const sourceOf = (coding: Coding): string => index.sourceOf(coding);
  const rating = rateTechnique(scale, codings, sourceOf);
  const [best] = bestPassages(codings, { scale, rating, limit: 1 }, sourceOf);
  const cell: MatrixCell = {
    rating,
    count: codings.filter(isEvidence).length,
    codings: codings.map((coding) => coding.id),
  };
  if (best === undefined) return cell;
  return {
    ...cell,
    text: POLARITY_WORDS[best.polarity],
    quote: { text: best.quote.replace(/\s+/gu, ' ').trim(), place: index.placeOf(best) },
  };
}

/** The framework matrix of Ritchie & Spencer (1994): cases by codes, each cell in the case's own words. */
export const framework: MatrixKind = {
  id: 'framework',
  title: { id: 'Matriks kerangka kerja', en: 'Framework matrix' },
  description: {
    id: 'Kutipan terbaik tiap informan untuk tiap sub-indikator, dengan tempatnya',
    en: 'The best passage of every informant for every sub-indicator, with its place',
  },
  build(coded): Matrix {
    const { study, codebook } = coded;
    const index = indexStudy(coded);
    return {
      kind: framework.id,
      title: framework.title,
      rowHeader: { id: 'Informan atau dokumen', en: 'Informant or document' },
      scale: study.scale,
      columns: codebook.codes.map((code) => ({
        id: code.id,
        label: codePath(codebook, code),
        kind: 'quote',
      })),
      rows: voices(study, index).map((voice) => {
        const own = index.codings.filter((coding) => voice.holds(coding));
        return {
          id: voice.id,
          label: voice.label,
          group: voice.group,
          cells: codebook.codes.map((code) =>
            quoteCell(
              own.filter((coding) => coding.code === code.id),
              study.scale,
              index,
            ),
          ),
        };
      }),
    };
  },
};
