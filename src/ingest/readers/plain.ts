import type { Warning } from '../../model/warning.ts';
import type { Decoded } from '../decode.ts';
import { misnamed, signatureOf } from './unsupported.ts';

/** Throws FORMAT_UNSUPPORTED for a PDF, Word or RTF file under a text file's name. */
export function assertText(bytes: Uint8Array, path: string): void {
  const signature = signatureOf(bytes);
  if (signature !== null) throw misnamed(path, signature);
}

/** The warning for an encoding that no mark and no rule settled. */
export function encodingWarnings({ guessed }: Decoded, path: string): Warning[] {
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
