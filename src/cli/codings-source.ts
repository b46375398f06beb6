import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { notFound, readNamedFile } from '../files/read.ts';
import { TelaahError } from '../model/error.ts';
import type { CodingsSource, NamedFile } from '../pipeline.ts';
import { type CommonOptions, requestFor } from './context.ts';
import type { Io } from './io.ts';

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

/**
 * Reads a file that the user named.
 * @throws TelaahError INPUT_NOT_FOUND, INPUT_UNREADABLE
 */
export async function namedFile(name: string, io: Io): Promise<NamedFile> {
  return { name, bytes: await readNamedFile(resolve(io.cwd, name), name) };
}

function nothingIn(name: string): TelaahError {
  return new TelaahError({
    code: 'CODINGS_INVALID',
    place: { file: name },
    message: {
      id: 'folder ini tidak berisi study.yaml, analysis.json, atau codings.jsonl',
      en: 'this folder holds no study.yaml, analysis.json or codings.jsonl',
    },
    hint: {
      id: 'Sebut berkas kodingnya, folder studi, atau tambahkan --codebook agar isi folder dikode di tempat.',
      en: 'Name the file with the codings or a study’s folder, or add --codebook to have the folder coded on the spot.',
    },
  });
}

/** The verdicts that lie beside a file of codings. */
const VERDICTS = 'verdicts.json';
const STUDY = 'study.yaml';
/** What a folder is searched for when it is no study. */
const CODINGS = ['analysis.json', 'codings.jsonl'] as const;

async function fileSource(name: string, io: Io): Promise<CodingsSource> {
  const beside = join(dirname(name), VERDICTS);
  const hasVerdicts = /\.(jsonl|ndjson)$/i.test(name) && (await kindOf(resolve(io.cwd, beside))) === 'file';
  return {
    kind: 'file',
    file: await namedFile(name, io),
    verdicts: hasVerdicts ? await namedFile(beside, io) : null,
  };
}

/**
 * What one side of a comparison names: a study's folder or study.yaml, to be coded on the spot (with `--codebook`
 * any folder); a file of codings; or a folder with one, such as the one that `analyze` writes.
 * @throws TelaahError INPUT_NOT_FOUND, INPUT_UNREADABLE, CODINGS_INVALID
 */
export async function codingsSource(name: string, options: CommonOptions, io: Io): Promise<CodingsSource> {
  const path = resolve(io.cwd, name);
  const kind = await kindOf(path);
  if (kind === undefined) throw notFound(name);
  const study: CodingsSource = { kind: 'study', name, request: requestFor([name], options, io) };
  if (kind === 'file') return basename(path) === STUDY ? study : fileSource(name, io);
  if ((await kindOf(join(path, STUDY))) === 'file') return study;
  for (const candidate of CODINGS) {
    if ((await kindOf(join(path, candidate))) === 'file') return fileSource(join(name, candidate), io);
  }
  if (options.codebook === undefined) throw nothingIn(name);
  return study;
}
