import type { Document } from '../model/source.ts';
import type { Study } from '../model/study.ts';
import type { Warning } from '../model/warning.ts';

/** Minutes that study.yaml gives for interviews that are not there. */
export function minutesWarnings(
  { methods }: Pick<Study, 'methods'>,
  documents: readonly Document[],
): Warning[] {
  const ids = documents.map(({ id }) => id);
  return Object.keys(methods.minutes)
    .filter((id) => !ids.includes(id))
    .map((id) => ({
      code: 'METADATA_UNKNOWN',
      where: 'study.yaml',
      message: {
        id: `methods.minutes menyebut ${id}, tetapi tidak ada dokumen dengan id itu`,
        en: `methods.minutes names ${id}, but there is no document with that id`,
      },
    }));
}
