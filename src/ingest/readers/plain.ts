import type { Warned } from '../../model/result.ts';
import type { Warning } from '../../model/warning.ts';
import type { Block } from '../block.ts';
import { canonicalUnits } from '../canonical/read.ts';
import { type Decoded, decode } from '../decode.ts';
import { splitFrontMatter } from '../front-matter.ts';
import type { ReadFile } from './reader.ts';
import { misnamed, notText, pictureOrSound, signatureOf } from './unsupported.ts';

/** A text file with or without front matter; `toBlocks` reads what follows that. */
export function readPlain(bytes: Uint8Array, path: string, toBlocks: (body: string) => Block[]): ReadFile {
  return readBody(bytes, path, (body) => ({ blocks: toBlocks(body), meta: {}, warnings: [] }));
}

/** As {@link readPlain}, for formats whose text tells more than blocks. */
export function readBody(bytes: Uint8Array, path: string, toFile: (body: string) => ReadFile): ReadFile {
  const { value, warnings } = plainText(bytes, path);
  const { data, body } = splitFrontMatter(value, path);
  const units = canonicalUnits(data);
  if (units !== null) return { blocks: [], meta: data, warnings, canonical: { units, source: body } };
  const file = toFile(body);
  return { ...file, meta: { ...file.meta, ...data }, warnings: [...warnings, ...file.warnings] };
}

/** All of the text of a text file. @throws TelaahError FORMAT_UNSUPPORTED, INPUT_UNREADABLE */
export function plainText(bytes: Uint8Array, path: string): Warned<string> {
  const signature = signatureOf(bytes);
  if (signature !== null) throw misnamed(path, signature);
  const kind = pictureOrSound(bytes);
  if (kind !== null) throw notText(path, kind);
  const decoded = decode(bytes);
  if (decoded.isBinary) throw notText(path, null);
  return { value: decoded.text, warnings: encodingWarnings(decoded, path) };
}

/** The warning for an encoding that no mark and no rule settled. */
function encodingWarnings({ guessed }: Decoded, path: string): Warning[] {
  if (guessed === null) return [];
  return [
    {
      code: 'ENCODING_GUESSED',
      where: path,
      message: {
        id: `pengodean teks ditebak: ${guessed}; simpan ulang sebagai UTF-8 bila ada huruf yang keliru`,
        en: `the text encoding was guessed to be ${guessed}; save the file as UTF-8 if letters look wrong`,
      },
    },
  ];
}
