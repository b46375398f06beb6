import type { Document } from './source.ts';
import type { Study } from './study.ts';
import type { StudyIndex } from './study-index.ts';
import { compareText } from './text.ts';

function informantsOf(document: Document): readonly string[] {
  return document.units
    .map((unit) => unit.informant ?? document.informant)
    .filter((informant) => informant !== null);
}

/** The informants who speak in the study's documents: in the roster's order, then those it does not list, by id. */
export function informantsHeard(study: Study, index: StudyIndex): readonly string[] {
  const heard = new Set(index.documents.flatMap(informantsOf));
  const listed = study.informants.map(({ id }) => id).filter((id) => heard.has(id));
  const unlisted = [...heard].filter((id) => !listed.includes(id)).sort(compareText);
  return [...listed, ...unlisted];
}

/** Documents with units in which nobody is named as speaking: by technique, then by id. An empty file is no voice. */
export function documentsWithoutInformant(index: StudyIndex): readonly Document[] {
  return index.techniques.flatMap((technique) =>
    index.documents.filter(
      (document) => document.technique === technique && informantsOf(document).length < document.units.length,
    ),
  );
}
