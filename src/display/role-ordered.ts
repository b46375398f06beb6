import { informantsHeard } from '../model/heard.ts';
import { informantGroup } from '../model/informant.ts';
import type { Matrix } from '../model/matrix.ts';
import type { Study } from '../model/study.ts';
import { indexStudy, type StudyIndex } from '../model/study-index.ts';
import type { MatrixKind } from './kind.ts';
import { same } from './parts.ts';
import { passageCell, spreadOf } from './quoted.ts';
import { ownOf, subjectsOf, titled } from './subject.ts';

interface Role {
  readonly name: string | null;
  readonly informants: ReadonlySet<string>;
}

/** The groups (where the roster has none: the roles) of those who are heard, in its order; last those without any. */
function rolesOf(study: Study, index: StudyIndex): readonly Role[] {
  const roles = new Map<string | null, Set<string>>();
  for (const id of informantsHeard(study, index)) {
    const name = informantGroup(study, id);
    roles.set(name, (roles.get(name) ?? new Set()).add(id));
  }
  return [...roles]
    .map(([name, informants]) => ({ name, informants }))
    .sort((a, b) => Number(a.name === null) - Number(b.name === null));
}

/**
 * The role-ordered matrix of Miles, Huberman & Saldaña (2014): whether those in one role see things alike, and those in
 * another otherwise. Under a role stands everything its informants say, in whatever source.
 */
export const roleOrdered: MatrixKind = {
  id: 'role-ordered',
  title: { id: 'Matriks urutan peran', en: 'Role-ordered matrix' },
  description: {
    id: 'Penilaian, banyaknya bukti, sebaran, dan kutipan terbaik tiap peran (kelompok informan) untuk tiap sub-indikator',
    en: 'The rating, amount of evidence, spread and best passage of every role (group of informants) for every sub-indicator',
  },
  heeds: ['by'],
  build(coded, { by } = {}): Matrix {
    const { study, codebook } = coded;
    const index = indexStudy(coded);
    const subjects = subjectsOf(codebook, by);
    return {
      kind: roleOrdered.id,
      title: titled(roleOrdered.title, by),
      rowHeader: { id: 'Peran', en: 'Role' },
      scale: study.scale,
      columns: [
        { id: 'informants', label: { id: 'Informan', en: 'Informants' }, kind: 'count' },
        ...subjects.map(({ id, path }) => ({ id, label: path, kind: 'passage' as const })),
      ],
      rows: rolesOf(study, index).map(({ name, informants }) => {
        const own = index.codings.filter((coding) => informants.has(index.informantOf(coding) ?? ''));
        return {
          id: name ?? 'no-role',
          label: name === null ? { id: 'Tanpa peran', en: 'No role' } : same(name),
          group: null,
          cells: [
            { count: informants.size, codings: [] },
            ...subjects.map((subject) => {
              const said = ownOf(subject, own);
              return { ...passageCell(study, subject, said, index), spread: spreadOf(said, index) };
            }),
          ],
        };
      }),
    };
  },
};
