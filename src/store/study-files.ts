import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { readNamedFile } from '../files/read.ts';
import { TelaahError } from '../model/error.ts';
import { compareText } from '../model/text.ts';

/** A file of a study as it is written; `path` relative to the study, with forward slashes. */
export interface StudyText {
  readonly path: string;
  readonly text: string;
}

/** A file’s text; `null` where there is none. @throws TelaahError INPUT_UNREADABLE */
export async function textOf(root: string, path: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await readNamedFile(join(root, path), path));
  } catch (error) {
    if (error instanceof TelaahError) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    if (reason === 'ENOENT') return null;
    throw new TelaahError({
      code: 'INPUT_UNREADABLE',
      message: { id: `${path} tidak dapat dibuka (${reason})`, en: `${path} cannot be opened (${reason})` },
      hint: {
        id: 'Periksa izin berkas, dan tutup program lain yang sedang memakainya.',
        en: 'Check the file’s permissions, and close other programs that use it.',
      },
      place: { file: path },
    });
  }
}

const MEMOS = 'memos';

/** The researcher’s own memos: every text below memos/, by path. Links are not followed. */
export async function memoFiles(root: string): Promise<StudyText[]> {
  const folder = join(root, MEMOS);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(?:md|markdown|txt)$/iu.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort(compareText);
  const texts = await Promise.all(paths.map((path) => textOf(root, path)));
  return paths.flatMap((path, index) => {
    const text = texts[index] ?? null;
    return text === null ? [] : [{ path, text }];
  });
}
