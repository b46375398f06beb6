import type { Bilingual } from './text.ts';

/**
 * What a warning can be about. The list is closed: docs/errors.md tables it, and a test compares the two.
 */
export const WARNING_CODES = {
  TECHNIQUE_GUESSED: {
    id: 'Teknik ditebak dari nama berkas atau isinya',
    en: 'The technique was guessed from the file name or the text',
  },
  SPEAKER_INFERRED: {
    id: 'Label pewawancara disimpulkan dari siapa yang bertanya',
    en: 'The interviewer’s label was inferred from who asks',
  },
  SPEAKER_CORRECTED: {
    id: 'Label pembicara yang salah ketik dibetulkan',
    en: 'A mistyped speaker label was read as a known one',
  },
  SPEAKER_UNKNOWN: { id: 'Label pembicara tidak dikenal', en: 'A speaker label is not known' },
  NO_SPEAKERS: { id: 'Wawancara tanpa label pembicara', en: 'An interview without speaker labels' },
  INFORMANT_GUESSED: {
    id: 'Informan ditebak dari label, nama berkas, atau isi',
    en: 'The informant was guessed from a label, the file name or the text',
  },
  INFORMANT_UNKNOWN: {
    id: 'Informan tidak ada dalam daftar informan',
    en: 'The informant is not in the roster',
  },
  DATE_GUESSED: { id: 'Tanggal ditebak', en: 'The date was guessed' },
  DATE_UNREADABLE: { id: 'Tanggal tidak terbaca', en: 'A date cannot be read' },
  ENCODING_GUESSED: { id: 'Pengodean teks ditebak', en: 'The text encoding was guessed' },
  LANGUAGE_GUESSED: {
    id: 'Bahasa laporan ditebak dari sumber',
    en: 'The report’s language was guessed from the sources',
  },
  FORMAT_DETAIL_LOST: { id: 'Sebagian isi berkas tidak terbaca', en: 'Part of a file could not be read' },
  SURVEY_COLUMNS: {
    id: 'Kolom survei dipilah menurut judul dan isinya',
    en: 'The columns of a survey were told apart by their headings and contents',
  },
  PAGES_WITHOUT_TEXT: {
    id: 'Halaman PDF tanpa teks (hasil pindai)',
    en: 'Pages of a PDF without text (scanned)',
  },
  PART_LEFT_OUT: {
    id: 'Bagian berkas yang bukan wawancara tidak menjadi satuan',
    en: 'Parts of a file that are no interview hold no units',
  },
  NO_UNITS: { id: 'Tidak ada satuan analisis dalam berkas', en: 'A file has no units to code' },
  DUPLICATE_ID: { id: 'Id dokumen ganda', en: 'Two documents have the same id' },
  DUPLICATE_TEXT: { id: 'Dua berkas berisi teks yang sama', en: 'Two files hold the same text' },
  SOURCE_UNREADABLE: {
    id: 'Berkas tidak dapat dibaca dan dilewati',
    en: 'A file could not be read and was left out',
  },
  SOURCE_UNMATCHED: {
    id: 'Pola sumber tidak cocok dengan berkas mana pun',
    en: 'A source pattern matches no file',
  },
  SOURCE_PASSED_OVER: {
    id: 'Berkas di luar folder data tidak dibaca sebagai sumber',
    en: 'A file outside the data folders was not read as a source',
  },
  METADATA_CONFLICT: { id: 'Keterangan yang bertentangan', en: 'Metadata that disagree' },
  METADATA_UNKNOWN: { id: 'Keterangan yang tidak dikenal', en: 'Metadata that are not known' },
  JOURNAL_TORN: {
    id: 'Baris terakhir jurnal koding terputus',
    en: 'The last line of a journal of codings is torn off',
  },
  JOURNAL_LINE_UNREADABLE: {
    id: 'Baris jurnal koding tidak terbaca',
    en: 'A line of a journal of codings cannot be read',
  },
  CODING_ORPHANED: {
    id: 'Koding yang kutipannya tidak ditemukan lagi',
    en: 'A coding whose passage is not found any more',
  },
  CODING_MENDED: {
    id: 'Koding pada kutipan yang ejaannya berubah',
    en: 'A coding on a passage whose spelling has changed',
  },
  DECISION_LEFT_OUT: {
    id: 'Keputusan yang tidak sesuai dengan codebook yang diminta',
    en: 'A decision that does not fit the codebook that was asked for',
  },
  CODE_UNKNOWN: {
    id: 'Koding dengan kode yang tidak ada dalam codebook',
    en: 'A coding under a code that the codebook has not',
  },
  NOT_CARRIED: {
    id: 'Isi berkas alat lain, atau studi, yang tidak dapat dialihkan',
    en: 'What a file of another tool, or a study, holds and cannot be carried over',
  },
  OFFSETS_CHOSEN: {
    id: 'Cara alat lain menghitung karakter disimpulkan dari kutipannya',
    en: 'How another tool counts characters was told from its passages',
  },
  POLARITY_READ: {
    id: 'Polaritas yang tidak tertulis dalam berkas dibaca otomatis',
    en: 'Polarities that the file does not give were read automatically',
  },
  PASSAGE_FITTED: {
    id: 'Kutipan yang disesuaikan dengan satuan analisis',
    en: 'Passages that were fitted to the units',
  },
  NAME_SHOWN: {
    id: 'Nama dari daftar informan dapat tampil dalam laporan',
    en: 'A report may show a name of the roster',
  },
} as const satisfies Record<string, Bilingual>;

export type WarningCode = keyof typeof WARNING_CODES;

/** Something that was guessed, mended or left out; never a reason to stop. */
export interface Warning {
  readonly code: WarningCode;
  /** A path relative to the study, with `:unit` or `:line` where that helps. */
  readonly where: string;
  readonly message: Bilingual;
}
