import { join } from 'node:path';
import { readSource } from '../../src/ingest/index.ts';
import type { Document, Informant } from '../../src/model/source.ts';
import type { SourceEntry } from '../../src/model/study.ts';
import type { Warning } from '../../src/model/warning.ts';
import { folderWith } from '../support/folder.ts';

export interface Given {
  readonly roster?: readonly Informant[];
  readonly meta?: SourceEntry['meta'];
  readonly speakers?: SourceEntry['speakers'];
}

export interface Read {
  readonly document: Document;
  readonly warnings: readonly Warning[];
  /** The text of each unit. */
  readonly units: readonly string[];
  readonly codes: readonly string[];
  /** Informants whom the file itself describes. */
  readonly respondents: readonly Informant[] | undefined;
}

/** Reads one file of this name and content, as a study in its folder would. */
export async function read(path: string, content: string | Uint8Array, given: Given = {}): Promise<Read> {
  const folder = folderWith({ [path]: content });
  const entry: SourceEntry = {
    file: join(folder, path),
    path,
    meta: given.meta ?? {},
    speakers: given.speakers ?? {},
  };
  const { value, warnings, respondents } = await readSource(entry, given.roster ?? []);
  return {
    document: value,
    warnings,
    units: value.units.map((unit) => value.text.slice(unit.start, unit.end)),
    codes: warnings.map((warning) => warning.code),
    respondents,
  };
}

/** As `read`, said to be an interview. */
export async function readInterview(
  path: string,
  content: string | Uint8Array,
  given: Given = {},
): Promise<Read> {
  return read(path, content, { ...given, meta: { technique: 'interview', ...given.meta } });
}

/** A synthetic informant. */
export function person(id: string, name: string | null = null): Informant {
  return { id, name, role: null, group: null, attributes: {} };
}
