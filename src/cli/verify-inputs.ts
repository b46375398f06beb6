import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { TelaahError } from '../model/error.ts';
import type { Bilingual } from '../model/text.ts';
import type { Io } from './io.ts';

/** What `telaah verify` was asked to look at. */
export type Verified =
  | { readonly kind: 'study'; readonly inputs: readonly string[] }
  | {
      readonly kind: 'manuscripts';
      readonly files: readonly { readonly file: string; readonly path: string }[];
    };

interface Options {
  readonly codebook?: string;
  readonly manuscript?: boolean;
  readonly study?: string;
}

const STUDY_FILE = 'study.yaml';

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

function refused(id: string, en: string, hint: { id: string; en: string }): TelaahError {
  return new TelaahError({ code: 'USAGE', message: { id, en }, hint });
}

/**
 * A folder (or study.yaml, or nothing: this folder) is a study. A file is a manuscript, unless a codebook is given to
 * code it with: then it is data.
 * @throws TelaahError USAGE for both at once, and for options that do not go with what is named
 */
export async function verifiedInputs(inputs: readonly string[], options: Options, io: Io): Promise<Verified> {
  const named = await Promise.all(
    inputs.map(async (path) => {
      const file = resolve(io.cwd, path);
      return { path, file, folder: basename(path) === STUDY_FILE || (await isFolder(file)) };
    }),
  );
  const folders = named.filter(({ folder }) => folder);
  if (options.manuscript !== true && (folders.length === named.length || options.codebook !== undefined)) {
    if (options.study === undefined) return { kind: 'study', inputs };
    throw refused('--study hanya berlaku bersama naskah', '--study goes with a manuscript only', {
      id: `Tulis: telaah verify naskah.docx --study ${options.study}`,
      en: `Write: telaah verify manuscript.docx --study ${options.study}`,
    });
  }
  const [folder] = folders;
  if (folder !== undefined) {
    const [file] = named.filter((one) => !one.folder);
    const name = file?.path ?? 'naskah.docx';
    throw refused(
      `${folder.path} adalah studi, bukan naskah`,
      `${folder.path} is a study, not a manuscript`,
      {
        id: `Naskah yang dibandingkan dengan studinya: telaah verify ${name} --study ${folder.path}`,
        en: `A manuscript compared with its study: telaah verify ${name} --study ${folder.path}`,
      },
    );
  }
  return { kind: 'manuscripts', files: named.map(({ file, path }) => ({ file, path })) };
}

async function holdsStudy(folder: string): Promise<boolean> {
  try {
    return (await stat(join(folder, STUDY_FILE))).isFile();
  } catch {
    return false;
  }
}

/**
 * What whoever verifies a file may have meant: a source inside a study (`interviews/W-01.docx`) was hardly meant as a
 * manuscript, and a manuscript beside study.yaml can be compared with the study. `null` where there is no study.
 */
export async function studyHint(file: string, path: string, io: Io): Promise<Bilingual | null> {
  const beside = dirname(file);
  const name = (folder: string): string => relative(io.cwd, folder) || '.';
  if (await holdsStudy(beside)) {
    const call = `telaah verify ${path} --study ${name(beside)}`;
    return {
      id: `Naskah ini dapat dibandingkan dengan studi di foldernya: ${call}`,
      en: `This manuscript can be compared with the study in its folder: ${call}`,
    };
  }
  const above = dirname(beside);
  if (!(await holdsStudy(above))) return null;
  const call = `telaah verify ${name(above)}`;
  return {
    id: `${path} diperiksa sebagai naskah, padahal terletak di dalam sebuah studi. Untuk studinya: ${call}`,
    en: `${path} is verified as a manuscript, but lies within a study. For the study: ${call}`,
  };
}
