import type { Informant } from './source.ts';
import type { Study } from './study.ts';

const INDEXES = new WeakMap<readonly Informant[], ReadonlyMap<string, Informant>>();

/** By id; a survey has thousands of respondents, and each of their answers asks. */
function informantOf({ informants }: Pick<Study, 'informants'>, id: string): Informant | undefined {
  const known = INDEXES.get(informants);
  if (known !== undefined) return known.get(id);
  const index = new Map(informants.map((informant) => [informant.id, informant]));
  INDEXES.set(informants, index);
  return index.get(id);
}

/** How a report names an informant: by id, or by name where the study says `names: real` and has one. */
export function informantLabel(study: Study, id: string): string {
  const informant = informantOf(study, id);
  return study.names === 'real' ? (informant?.name ?? id) : id;
}

/** The group that source triangulation puts an informant in: group, else role; `null` where the roster says neither. */
export function informantGroup(study: Study, id: string): string | null {
  const informant = informantOf(study, id);
  return informant?.group ?? informant?.role ?? null;
}
