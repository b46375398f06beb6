import { TelaahError } from '../../model/error.ts';
import type { Bilingual } from '../../model/text.ts';

const SAVE_AS_WORD: Bilingual = {
  id: 'Buka di Word atau LibreOffice, lalu simpan sebagai .docx.',
  en: 'Open it in Word or LibreOffice and save it as .docx.',
};
const PDF: Bilingual = {
  id: 'PDF belum dapat dibaca. Simpan sebagai .docx atau .txt (buka PDF di Word, atau salin teksnya).',
  en: 'PDF cannot be read yet. Save it as .docx or .txt (open the PDF in Word, or copy its text).',
};
const SPREADSHEET: Bilingual = {
  id: 'Simpan isinya sebagai .docx, .md, atau .txt.',
  en: 'Save its content as .docx, .md or .txt.',
};
const RECORDING: Bilingual = {
  id: 'Transkripsikan dahulu rekaman itu, lalu simpan sebagai .docx, .md, atau .txt.',
  en: 'Transcribe the recording first and save it as .docx, .md or .txt.',
};

const ADVICE: readonly (readonly [RegExp, Bilingual])[] = [
  [/^(?:doc|dot|docm|dotx|rtf|odt|pages|wps|wpd)$/u, SAVE_AS_WORD],
  [/^pdf$/u, PDF],
  [/^(?:xlsx?|ods|csv|tsv)$/u, SPREADSHEET],
  [/^(?:mp3|m4a|wav|ogg|opus|aac|amr|mp4|mov|avi|mkv)$/u, RECORDING],
];

/** The error for a format without a reader. `extension` comes without the dot. */
export function unsupported(path: string, extension: string): TelaahError {
  const lower = extension.toLowerCase();
  const kind =
    lower === ''
      ? { id: 'tanpa ekstensi', en: 'without an extension' }
      : { id: `.${lower}`, en: `.${lower}` };
  return new TelaahError({
    code: 'FORMAT_UNSUPPORTED',
    message: {
      id: `${path} adalah berkas ${kind.id}; yang dapat dibaca: .docx, .md, .txt`,
      en: `${path} is a file ${lower === '' ? kind.en : `of type ${kind.en}`}; readable are .docx, .md and .txt`,
    },
    hint: ADVICE.find(([pattern]) => pattern.test(lower))?.[1] ?? SPREADSHEET,
    place: { file: path },
  });
}

type Signature = 'pdf' | 'zip' | 'doc' | 'rtf';

const SIGNATURES: readonly (readonly [Signature, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['doc', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** What a file's first bytes say it is, whatever its name says; `null` for text and all else. */
export function signatureOf(bytes: Uint8Array): Signature | null {
  return SIGNATURES.find(([, head]) => head.every((byte, index) => bytes[index] === byte))?.[0] ?? null;
}

/** The error for a file whose content is of another format than its name. */
export function misnamed(path: string, signature: Signature): TelaahError {
  const found = { pdf: 'PDF', zip: 'Word/zip', doc: 'Word 97–2003 (.doc)', rtf: 'RTF' }[signature];
  const hints: Readonly<Record<Signature, Bilingual>> = {
    pdf: PDF,
    zip: {
      id: 'Jika ini dokumen Word, beri nama berakhiran .docx.',
      en: 'If this is a Word document, give it a name that ends in .docx.',
    },
    doc: SAVE_AS_WORD,
    rtf: SAVE_AS_WORD,
  };
  return new TelaahError({
    code: 'FORMAT_UNSUPPORTED',
    message: {
      id: `isi ${path} bukan seperti namanya, melainkan ${found}`,
      en: `the content of ${path} is not what its name says, but ${found}`,
    },
    hint: hints[signature],
    place: { file: path },
  });
}

const MEDIA: readonly (readonly [string, string])[] = [
  ['PNG', '\x89PNG'],
  ['JPEG', '\xff\xd8\xff'],
  ['GIF', 'GIF8'],
  ['MP3', 'ID3'],
  ['OGG', 'OggS'],
  ['WAV/AVI/WebP', 'RIFF'],
  ['7-Zip', '7z\xbc\xaf'],
  ['RAR', 'Rar!'],
  ['gzip', '\x1f\x8b'],
];

/** What a picture, a recording or a packed file is by its first bytes; `null` for all else. */
export function pictureOrSound(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  // Text may begin with the same letters; bytes that no text has tell the two apart.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (!/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u.test(head) && !head.startsWith('\xff\xd8')) return null;
  return MEDIA.find(([, magic]) => head.startsWith(magic))?.[0] ?? null;
}

/** The error for bytes that are no text. `kind` names what they are, where that is known. */
export function notText(path: string, kind: string | null): TelaahError {
  const found: Bilingual =
    kind === null
      ? { id: 'bukan teks (data biner)', en: 'no text (binary data)' }
      : { id: `bukan teks, melainkan ${kind}`, en: `no text, but ${kind}` };
  return new TelaahError({
    code: 'INPUT_UNREADABLE',
    message: { id: `isi ${path} ${found.id}`, en: `the content of ${path} is ${found.en}` },
    hint: {
      id: 'Periksa apakah berkasnya tertukar. Gambar dan rekaman harus ditranskripsikan dahulu ke .docx, .md, atau .txt.',
      en: 'Check whether it is the wrong file. Pictures and recordings must first be transcribed into .docx, .md or .txt.',
    },
    place: { file: path },
  });
}
