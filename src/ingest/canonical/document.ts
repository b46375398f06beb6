import { detectLanguage } from '../../language/detect.ts';
import type { Warned } from '../../model/result.ts';
import type { Document, Informant } from '../../model/source.ts';
import type { SourceEntry } from '../../model/study.ts';
import type { Voice } from '../../model/voice.ts';
import { declaredRole } from '../layout/speaker-words.ts';
import type { FrontClaims } from '../metadata/front-claims.ts';
import {
  baseName,
  declaredInformant,
  resolveDate,
  resolveTechnique,
  type Sayings,
} from '../metadata/resolve.ts';
import { type CanonicalBody, readCanonical } from './read.ts';

/** The document that a canonical transcript is; study.yaml still refines what its front matter says. */
export function canonicalDocument(
  entry: SourceEntry,
  roster: readonly Informant[],
  body: CanonicalBody,
  front: FrontClaims,
): Warned<Document> & { readonly voices: readonly Voice[] } {
  const sayings: Sayings = { entry, front, title: new Map(), roster };
  const informants = Object.fromEntries(
    Object.entries({ ...front.speakers, ...entry.speakers }).filter(([, who]) => declaredRole(who) === null),
  );
  const technique = resolveTechnique(sayings, () => 'document');
  const date = resolveDate(sayings);
  const heard = (speaker: string | null): ReturnType<typeof readCanonical> =>
    readCanonical(body, { informants, informant: speaker });
  const ids = heard(null).drafts.flatMap((draft) => draft.informant ?? []);
  const informant = declaredInformant(sayings, ids);
  const { text, drafts, voices } = heard(technique.value === 'interview' ? informant.value : null);
  return {
    value: {
      id: entry.meta.id ?? front.id ?? baseName(entry.path),
      path: entry.path,
      technique: technique.value,
      informant: informant.value,
      date: date.value,
      place: entry.meta.place ?? front.place ?? null,
      title: entry.meta.title ?? front.title ?? null,
      lang: detectLanguage(text),
      text,
      units: drafts.map((draft, index) => ({ ordinal: index + 1, ...draft })),
    },
    warnings: [...technique.warnings, ...date.warnings, ...informant.warnings],
    voices,
  };
}
