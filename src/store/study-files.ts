import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { readIfThere } from '../files/read.ts';
import { compareText } from '../model/text.ts';

/** A file of a study as it is written; `path` relative to the study, with forward slashes. */
export interface StudyText {
  readonly path: string;
  readonly text: string;
}

/** A file’s text; `null` where there is none. @throws TelaahError INPUT_UNREADABLE */
export async function textOf(root: string, path: string): Promise<string | null> {
  const bytes = await readIfThere(join(root, path), path);
  return bytes === null ? null : new TextDecoder().decode(bytes);
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
