import type { Bilingual } from './text.ts';

/** The closed list of what can go wrong by a user's hand. docs/errors.md tables it, and a test compares the two. */
export const ERROR_CODES = {
  USAGE: {
    id: 'Perintah atau pilihan yang tidak dikenal atau kurang',
    en: 'A command or option that is unknown or missing',
  },
  INPUT_NOT_FOUND: { id: 'Berkas atau folder tidak ada', en: 'A file or folder does not exist' },
  INPUT_UNREADABLE: { id: 'Berkas tidak dapat dibaca', en: 'A file cannot be read' },
  FORMAT_UNSUPPORTED: { id: 'Format berkas belum didukung', en: 'A file format that is not supported' },
  FRONT_MATTER_INVALID: {
    id: 'Bagian depan berkas (front matter) salah',
    en: 'The front matter of a file is wrong',
  },
  NO_SOURCES: { id: 'Tidak ada sumber yang dapat dianalisis', en: 'There is nothing to analyse' },
  STUDY_INVALID: { id: 'study.yaml salah', en: 'study.yaml is wrong' },
  ROSTER_INVALID: { id: 'Daftar informan salah', en: 'The roster of informants is wrong' },
  CODEBOOK_INVALID: { id: 'Codebook salah', en: 'A codebook is wrong' },
  CODEBOOK_NOT_FOUND: { id: 'Codebook tidak ada', en: 'There is no such codebook' },
  CODEBOOK_EXAMPLES_FAIL: {
    id: 'Contoh dalam codebook tidak terkode sebagaimana tertulis',
    en: 'Examples of a codebook are not coded as it says',
  },
  CODINGS_INVALID: {
    id: 'Berkas koding atau penilaian salah',
    en: 'A file of codings or verdicts is wrong',
  },
  NOTHING_TO_COMPARE: {
    id: 'Kedua kumpulan koding tidak dapat dibandingkan',
    en: 'Two sets of codings cannot be compared',
  },
  UNIT_NOT_FOUND: { id: 'Satuan yang diminta tidak ada', en: 'There is no such unit' },
  CODER_INVALID: {
    id: 'Nama pengode belum disebut atau tidak dapat dipakai',
    en: 'A coder’s name is missing or cannot be used',
  },
  CODING_NOT_FOUND: {
    id: 'Koding, memo, atau kode yang diminta tidak ada',
    en: 'There is no such coding, memo or code',
  },
  JOURNAL_LOCKED: {
    id: 'Jurnal koding sedang ditulis proses lain',
    en: 'A journal of codings is being written by another process',
  },
  JOURNAL_UNWRITABLE: {
    id: 'Jurnal koding tidak dapat ditulis',
    en: 'A journal of codings cannot be written',
  },
  INFORMANT_NOT_FOUND: {
    id: 'Informan yang diminta tidak ada',
    en: 'There is no such informant',
  },
  DECISIONS_INVALID: { id: 'decisions.yaml salah', en: 'decisions.yaml is wrong' },
  DECISION_NOT_FOUND: {
    id: 'Keputusan, kode, atau faktor yang diminta tidak ada',
    en: 'There is no such decision, code or factor',
  },
  OUTPUT_REFUSED: {
    id: 'Folder keluaran berisi berkas yang bukan tulisan Telaah',
    en: 'The output folder holds files that Telaah did not write',
  },
  OUTPUT_UNWRITABLE: { id: 'Keluaran tidak dapat ditulis', en: 'Output cannot be written' },
  PROPOSAL_INVALID: { id: 'Usulan penyamaran salah', en: 'A proposal for anonymising is wrong' },
  PROPOSAL_INCOMPLETE: {
    id: 'Temuan baru belum ada dalam usulan penyamaran',
    en: 'Something was found that the proposal for anonymising does not name',
  },
  KEY_INVALID: { id: 'Berkas kunci penyamaran salah', en: 'The key of an anonymised study is wrong' },
  KEY_LOCKED: {
    id: 'Kunci penyamaran tidak dapat dibuka',
    en: 'The key of an anonymised study cannot be opened',
  },
} as const satisfies Record<string, Bilingual>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** Where in a file; lines and columns are 1-based, columns in UTF-16 code units. */
export interface ErrorPlace {
  /** As the user would write it. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** The text of the line, to print with a caret under the column. */
  readonly sourceLine?: string;
}

export interface ErrorDetail {
  readonly code: ErrorCode;
  /** What was found and what was expected. */
  readonly message: Bilingual;
  /** What to write or do instead. */
  readonly hint?: Bilingual;
  readonly place?: ErrorPlace;
}

/**
 * A user's mistake: the only error that is printed without a stack. Anything else is a bug of ours.
 * Several mistakes found together travel in one error; `details` is never empty.
 */
export class TelaahError extends Error {
  readonly details: readonly ErrorDetail[];

  constructor(...details: [ErrorDetail, ...ErrorDetail[]]) {
    super(details.map((detail) => detail.message.en).join('\n'));
    this.name = 'TelaahError';
    this.details = details;
  }
}
