import type { Coding } from '../model/coding.ts';
import { documentsWithoutInformant, informantsHeard } from '../model/heard.ts';
import { informantGroup, informantLabel } from '../model/informant.ts';
import type { Study } from '../model/study.ts';
import type { StudyIndex } from '../model/study-index.ts';
import type { Bilingual } from '../model/text.ts';
import { TECHNIQUE_WORDS } from '../model/vocabulary.ts';
import { heading, same } from './parts.ts';

/** Somebody, or some document, that speaks: the head of a row or column, with the test of which codings are its own. */
export interface Voice {
  readonly id: string;
  readonly label: Bilingual;
  readonly group: Bilingual | null;
  holds(coding: Coding): boolean;
}

/** Informants, those of a group together, in the roster's order. */
export function informantVoices(study: Study, index: StudyIndex): readonly Voice[] {
  const informants = informantsHeard(study, index).map((id) => ({ id, group: informantGroup(study, id) }));
  const groups = [...new Set(informants.map(({ group }) => group))];
  return groups.flatMap((group) =>
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
  );
}

/** Informants, then the documents in which nobody is named. */
export function allVoices(study: Study, index: StudyIndex): readonly Voice[] {
  return [
    ...informantVoices(study, index),
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
