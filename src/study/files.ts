import { stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { type OpenStudy, openStudy, type StudyRequest } from './open.ts';
import { plainEntry, STUDY_FILE } from './sources.ts';

/** How many folders above a file its study.yaml may lie. */
const HIGHEST = 4;

async function isThere(path: string, kind: 'isFile' | 'isDirectory'): Promise<boolean> {
  try {
    return (await stat(path))[kind]();
  } catch {
    return false;
  }
}

/** The folder with the study.yaml that a file belongs to; `null` for a file outside any study. */
async function enclosingStudy(file: string): Promise<string | null> {
  let folder = dirname(file);
  for (let level = 0; level <= HIGHEST; level += 1) {
    if (await isThere(join(folder, STUDY_FILE), 'isFile')) return folder;
    folder = dirname(folder);
  }
  return null;
}

/**
 * Opens files as their study does: with its roster, and with what its study.yaml says of them. No codebook is asked for.
 * Folders, and files outside any study or of several, are opened as `openStudy` does.
 * @throws TelaahError as `openStudy`
 */
export async function openFiles(request: StudyRequest): Promise<OpenStudy> {
  const asked = { codebook: '', ...request };
  const { inputs } = request;
  const areFiles = (await Promise.all(inputs.map((input) => isThere(input, 'isFile')))).every(Boolean);
  const roots = new Set(areFiles ? await Promise.all(inputs.map(enclosingStudy)) : []);
  const [root = null] = roots;
  if (roots.size !== 1 || root === null || inputs.some((input) => input.endsWith(STUDY_FILE)))
    return openStudy(asked);
  const opened = await openStudy({ ...asked, inputs: [root] });
  const entries = inputs.map(
    (file) => opened.entries.find((entry) => entry.file === file) ?? plainEntry(root, relative(root, file)),
  );
  return { ...opened, entries, warnings: [] };
}
