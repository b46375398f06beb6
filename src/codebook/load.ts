import { readdir, readFile } from 'node:fs/promises';
import { basename, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LARGEST_SETTINGS, readIfThere } from '../files/read.ts';
import { nearest } from '../formats/nearest.ts';
import type { Codebook } from '../model/codebook.ts';
import { TelaahError } from '../model/error.ts';
import { compareText } from '../model/text.ts';
import { parseCodebook } from './parse.ts';

/** The package's own codebooks/, both from sources and from dist/. */
const SHIPPED = fileURLToPath(
  new URL(
    import.meta.url.includes('/dist/src/') ? '../../../codebooks/' : '../../codebooks/',
    import.meta.url,
  ),
);

/** Ids of the codebooks that come with Telaah, in order. */
export async function shippedCodebooks(): Promise<string[]> {
  const files = await readdir(SHIPPED);
  return files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .sort(compareText);
}

/** Ids hold neither slashes nor dots. */
const looksLikePath = (reference: string): boolean => /[/\\.]/.test(reference);

/**
 * The YAML text of a codebook: a shipped one by id, or a file by path relative to `base`.
 * `file` is how errors name it.
 * @throws TelaahError CODEBOOK_NOT_FOUND
 */
export async function codebookSource(
  reference: string,
  base: string,
): Promise<{ text: string; file: string }> {
  if (!looksLikePath(reference)) {
    const shipped = await shippedCodebooks();
    if (shipped.includes(reference)) {
      return {
        text: await readFile(resolve(SHIPPED, `${reference}.yaml`), 'utf8'),
        file: `${reference}.yaml`,
      };
    }
    const like = nearest(reference, shipped);
    throw new TelaahError({
      code: 'CODEBOOK_NOT_FOUND',
      message: {
        id: `tidak ada codebook "${reference}"; yang tersedia: ${shipped.join(', ')}`,
        en: `there is no codebook "${reference}"; there are ${shipped.join(', ')}`,
      },
      hint:
        like === undefined
          ? {
              id: 'Untuk codebook sendiri, tulis jalur berkasnya: codebook.yaml',
              en: 'For a codebook of your own, write its path: codebook.yaml',
            }
          : { id: `Maksudnya "${like}"?`, en: `Did you mean "${like}"?` },
    });
  }
  const path = resolve(base, reference);
  const file = relative(base, path).split(sep).join('/') || reference;
  const bytes = await readIfThere(path, file, LARGEST_SETTINGS);
  if (bytes !== null) return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), file };
  throw new TelaahError({
    code: 'CODEBOOK_NOT_FOUND',
    message: {
      id: `berkas codebook ${file} tidak ada`,
      en: `the codebook file ${file} does not exist`,
    },
    hint: {
      id: 'Periksa jalurnya, atau pakai codebook bawaan: telaah codebook list',
      en: 'Check the path, or use a shipped codebook: telaah codebook list',
    },
  });
}

/**
 * Loads a codebook by shipped id or by path relative to `base`.
 * @throws TelaahError CODEBOOK_NOT_FOUND, CODEBOOK_INVALID
 */
export async function loadCodebook(reference: string, base: string): Promise<Codebook> {
  const { text, file } = await codebookSource(reference, base);
  return parseCodebook(text, file);
}
