import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TelaahError } from '../../model/error.ts';

/** Where a study keeps what Telaah remembers; never the user's own files. */
const REMEMBERED = ['.telaah', 'coder.json'] as const;

const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M} ._-]{0,62}[\p{L}\p{N}\p{M}_-])?$/u;
/** `auto` would look like a coder of ours; the others are no file names on Windows. */
const RESERVED = /^(?:auto|con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A coder's name as it stands in journals and in the name of the journal's file.
 * @throws TelaahError CODER_INVALID
 */
export function coderName(given: string): string {
  const name = given.normalize('NFC').trim();
  if (NAME.test(name) && !RESERVED.test(name)) return name;
  throw new TelaahError({
    code: 'CODER_INVALID',
    message: {
      id: `"${given}" tidak dapat menjadi nama pengode`,
      en: `"${given}" cannot be the name of a coder`,
    },
    hint: {
      id: 'Pakai huruf, angka, spasi, titik, - atau _, paling banyak 64: --coder ani',
      en: 'Use letters, digits, spaces, dots, - or _, at most 64: --coder ani',
    },
  });
}

/** Who codes in this study on this machine, and whether the others' codings are hidden from them. */
export interface Identity {
  readonly coder: string;
  readonly blind: boolean;
}

/** Who coded here last; `null` where nobody has said, or what was remembered cannot be read. */
export async function rememberedCoder(root: string): Promise<Identity | null> {
  try {
    const value: unknown = JSON.parse(await readFile(join(root, ...REMEMBERED), 'utf8'));
    if (typeof value !== 'object' || value === null || !('coder' in value)) return null;
    if (typeof value.coder !== 'string') return null;
    return { coder: coderName(value.coder), blind: 'blind' in value && value.blind === true };
  } catch {
    return null;
  }
}

/** Remembers the coder for the next call. */
export async function rememberCoder(root: string, identity: Identity): Promise<void> {
  const path = join(root, ...REMEMBERED);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, `${JSON.stringify(identity)}\n`);
}
