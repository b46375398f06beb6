import type { Study } from './study.ts';

/** How a report names an informant: by id, or by name where the study says `names: real` and has one. */
export function informantLabel(study: Study, id: string): string {
  const informant = study.informants.find((candidate) => candidate.id === id);
  return study.names === 'real' ? (informant?.name ?? id) : id;
}

/** The group that source triangulation puts an informant in: group, else role; `null` where the roster says neither. */
export function informantGroup(study: Study, id: string): string | null {
  const informant = study.informants.find((candidate) => candidate.id === id);
  return informant?.group ?? informant?.role ?? null;
}
