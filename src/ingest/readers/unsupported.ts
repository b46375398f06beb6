import { TelaahError } from '../../model/error.ts';
import type { Bilingual } from '../../model/text.ts';

const SAVE_AS_WORD: Bilingual = {
  id: 'Buka di Word atau LibreOffice, lalu simpan sebagai .docx.',
  en: 'Open it in Word or LibreOffice and save it as .docx.',
};
const OLD_WORD: Bilingual = {
  id: 'Word 97–2003: buka di Word (File > Simpan Sebagai > Dokumen Word .docx) atau di LibreOffice. Banyak berkas sekaligus: soffice --headless --convert-to docx *.doc',
  en: 'Word 97–2003: open it in Word (File > Save As > Word Document .docx) or in LibreOffice. Many files at once: soffice --headless --convert-to docx *.doc',
};
const PAGES: Bilingual = {
  id: 'Di Pages pilih File > Ekspor Ke > Word, atau di iCloud.com unduh sebagai Word.',
  en: 'In Pages choose File > Export To > Word, or download it as Word on iCloud.com.',
};
const OTHER_OFFICE: Bilingual = {
  id: 'Buka di WPS Office atau LibreOffice, lalu simpan sebagai .docx.',
  en: 'Open it in WPS Office or LibreOffice and save it as .docx.',
};
const GOOGLE: Bilingual = {
  id: 'Berkas ini hanya pintasan ke Google Docs. Di sana pilih File > Download > Microsoft Word (.docx).',
  en: 'This file is only a link to Google Docs. There choose File > Download > Microsoft Word (.docx).',
};
const PDF: Bilingual = {
  id: 'Jika ini PDF, beri nama berakhiran .pdf.',
  en: 'If this is a PDF, give it a name that ends in .pdf.',
};
const SPREADSHEET: Bilingual = {
  id: 'Simpan isinya sebagai .docx, .md, atau .txt.',
  en: 'Save its content as .docx, .md or .txt.',
};
const RECORDING: Bilingual = {
  id: 'Transkripsikan dahulu rekaman itu (misalnya dengan Whisper), lalu simpan sebagai .vtt, .srt, .docx, .md, atau .txt.',
  en: 'Transcribe the recording first (with Whisper, for example) and save it as .vtt, .srt, .docx, .md or .txt.',
};

const ADVICE: readonly (readonly [RegExp, Bilingual])[] = [
  [/^(?:doc|dot)$/u, OLD_WORD],
  [/^pages$/u, PAGES],
  [/^(?:wps|wpt|wpd|hwp|sxw|lwp)$/u, OTHER_OFFICE],
  [/^(?:gdoc|gsheet)$/u, GOOGLE],
  [/^(?:mht|mhtml|ott|xml)$/u, SAVE_AS_WORD],
  [/^(?:xlsx?|ods|csv|tsv)$/u, SPREADSHEET],
  [/^(?:mp3|m4a|wav|ogg|opus|aac|amr|mp4|mov|avi|mkv)$/u, RECORDING],
];

/** Other names of formats that are listed already. */
const SELDOM_SEEN: ReadonlySet<string> = new Set(
  'markdown text docm dotx fodt htm xhtml ods sbv tsv json'.split(' '),
);

/** The error for a format without a reader. Extensions come without the dot; `readable` are those with one. */
export function unsupported(path: string, extension: string, readable: readonly string[]): TelaahError {
  const list = readable
    .filter((name) => !SELDOM_SEEN.has(name))
    .map((name) => `.${name}`)
    .join(', ');
  const lower = extension.toLowerCase();
  const kind =
    lower === ''
      ? { id: 'tanpa ekstensi', en: 'without an extension' }
      : { id: `.${lower}`, en: `.${lower}` };
  return new TelaahError({
    code: 'FORMAT_UNSUPPORTED',
    message: {
      id: `${path} adalah berkas ${kind.id}; yang dapat dibaca: ${list}`,
      en: `${path} is a file ${lower === '' ? kind.en : `of type ${kind.en}`}; readable are ${list}`,
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
  const found = { pdf: 'PDF', zip: 'Word/ODT/zip', doc: 'Word 97–2003 (.doc)', rtf: 'RTF' }[signature];
  const hints: Readonly<Record<Signature, Bilingual>> = {
    pdf: PDF,
    zip: {
      id: 'Jika ini dokumen Word, beri nama berakhiran .docx; jika dokumen LibreOffice, .odt.',
      en: 'If this is a Word document, give it a name that ends in .docx; if one of LibreOffice, .odt.',
    },
    doc: OLD_WORD,
    rtf: { id: 'Beri nama berakhiran .rtf.', en: 'Give it a name that ends in .rtf.' },
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

/** The error for a document that only its password opens. */
export function protectedFile(path: string, extension: string): TelaahError {
  return new TelaahError({
    code: 'INPUT_UNREADABLE',
    message: { id: `${path} dilindungi kata sandi`, en: `${path} is protected by a password` },
    hint: {
      id: `Buka berkas itu dengan kata sandinya, lalu simpan salinan .${extension} tanpa kata sandi.`,
      en: `Open the file with its password and save a copy as .${extension} without one.`,
    },
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
