import { titleField } from '../../metadata/keys.ts';

/** What a column holds of a respondent. `count` numbers rows; `personal` and `technical` are not carried over. */
export type ColumnRole =
  | 'id'
  | 'count'
  | 'name'
  | 'role'
  | 'group'
  | 'personal'
  | 'technical'
  | 'attribute'
  | 'question';

/** Headings that say what their column holds, as whole headings; the first role that fits. */
const HEADINGS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['count', /^(?:no|nomor|no urut|nomor urut|#|number)$/u],
  [
    'id',
    /^(?:(?:id|kode|no|nomor|code) )?(?:id|kode|responden|respondent|respondents|informan|informant|participant|partisipan|peserta|code)(?: (?:id|code|no|number|kode))?$/u,
  ],
  [
    'name',
    /^(?:nama|nama (?:lengkap|anda|responden|informan|peserta|samaran|pegawai|bapak ibu)|inisial|inisial nama|nama inisial|name|full name|your name|initials|pseudonym)$/u,
  ],
  ['role', /^(?:jabatan|jabatan anda|peran|role|position|job title|pekerjaan|occupation)$/u],
  ['group', /^(?:kelompok|kategori responden|jenis responden|jenis informan|unsur|group)$/u],
  [
    'personal',
    /\b(?:e ?mail|surel|telepon|telpon|telp|telephone|phone|ponsel|handphone|hp|whatsapp|no wa|nomor wa|nik|nip|ktp|alamat|address|username|nama pengguna|nama akun|rekening)\b/u,
  ],
  [
    'technical',
    /^(?:timestamp|time stamp|stempel waktu|cap waktu|waktu pengisian|tanggal pengisian|submitted at|submission date|(?:start|end|completion|last modified) time|waktu (?:mulai|selesai)|startdate|enddate|recordeddate|status|progress|duration|finished|score|skor|total score|language|bahasa|ip ?address|alamat ip|token|seed|_?uuid|_?index|_?version_?|_?id)$/u,
  ],
  [
    'attribute',
    /^(?:jenis kelamin|kelamin|gender|sex|l p|umur|usia|age|pendidikan(?: terakhir)?|education|agama|religion|masa kerja|lama (?:be)?kerja|years of service|status (?:kepegawaian|pegawai|perkawinan|pernikahan)|marital status|golongan|pangkat|pangkat golongan|unit kerja|instansi|dinas|bidang|bagian|seksi|divisi|department|division|unit|office|desa|kelurahan|kecamatan|kabupaten|kota|provinsi|district|city|wilayah|asal|lokasi|location|tempat)\b/u,
  ],
];

/** What a heading alone says; `null` where the answers must tell. */
export function roleOfHeading(heading: string): ColumnRole | null {
  const plain = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
  const known = HEADINGS.find(([, pattern]) => pattern.test(plain))?.[0];
  // `Alamat apa yang …?` is a question all the same; a heading is short.
  if (known !== undefined && plain.split(' ').length <= 7) return known;
  return titleField(plain) === null ? null : 'attribute';
}
