import type { SectionRole } from '../../model/manuscript.ts';

/** Headings by which articles and theses of the field name their parts, in small letters, without number. */
const NAMES: readonly (readonly [SectionRole, RegExp])[] = [
  ['abstract', /^(?:abstra[ck]t?s?|abstraksi|intisari|ringkasan|summary)$/u],
  [
    'references',
    /^(?:daftar (?:pustaka|rujukan|referensi|bacaan)|referensi|rujukan|pustaka|references?|bibliography|bibliografi)$/u,
  ],
  [
    'recommendations',
    /^(?:saran(?:[- ]saran)?|rekomendasi|implikasi dan saran|recommendations?|suggestions?|saran (?:dan|&) rekomendasi)$/u,
  ],
  [
    'conclusion',
    /^(?:k?e?simpulan(?: (?:dan|&) (?:saran|rekomendasi|implikasi))?|penutup|conclusions?(?: (?:and|&) (?:suggestions?|recommendations?))?|closing)$/u,
  ],
  [
    'method',
    /^(?:metod(?:e|ologi)(?: penelitian)?|research method(?:s|ology)?|method(?:s|ology)?|metode kajian|metode dan (?:teknik|bahan).*)$/u,
  ],
  [
    'theory',
    /^(?:tinjauan (?:pustaka|teori|literatur)|kajian (?:pustaka|teori(?:tis)?|literatur)|landasan teori(?:tis)?|kerangka (?:teori(?:tis)?|konsep(?:tual)?|pemikiran|berpikir)|literature review|theoretical framework|penelitian terdahulu|telaah pustaka|kerangka teori dan konsep)$/u,
  ],
  [
    'findings',
    /^(?:hasil|pembahasan|temuan|hasil penelitian(?: (?:dan|&) (?:pembahasan|analisis))?|(?:hasil|temuan|analisis)(?: penelitian)? (?:dan|&) (?:pembahasan|diskusi|analisis)|analisis data|diskusi|results?|findings|discussions?|(?:results?|findings) (?:and|&) discussions?|pembahasan (?:dan|&) hasil(?: penelitian)?)$/u,
  ],
  [
    'introduction',
    /^(?:pendahuluan|introduction|latar belakang(?: masalah| penelitian)?|(?:rumusan|identifikasi|pembatasan) masalah|(?:tujuan|manfaat|kegunaan)(?: dan (?:tujuan|manfaat|kegunaan))? penelitian|background)$/u,
  ],
  [
    'appendix',
    /^(?:lampiran(?:[- ]lampiran)?(?: \d+)?|appendi(?:x|ces)|biodata(?: penulis)?|riwayat hidup)$/u,
  ],
  [
    'other',
    /^(?:ucapan terima kasih|acknowledge?ments?|kata pengantar|daftar (?:isi|tabel|gambar|lampiran)|persembahan|pernyataan.*|motto)$/u,
  ],
];

/** A heading without its number and marks, in small letters: `BAB IV HASIL DAN PEMBAHASAN` → `hasil dan pembahasan`. */
function bareName(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^(?:bab|chapter)\s+(?:[ivx]+|\d+)\b[\s.:–-]*/u, '')
    .replace(/^\d{1,2}(?:\.\d{1,2})+\.?\s+|^(?:[ivx]{1,4}|\d{1,2}|\p{L})[.)]\s*|^\d{1,2}\s+/u, '')
    .replace(/[\s.:–—-]+$/u, '')
    .trim();
}

/** The part that a heading names; `null` for a heading of its own. */
export function roleOfName(heading: string): SectionRole | null {
  // Letters spread out: A B S T R A K
  const name = bareName(heading);
  const joined = /^(?:\p{L} )+\p{L}$/u.test(name) ? name.replaceAll(' ', '') : name;
  return NAMES.find(([, pattern]) => pattern.test(joined))?.[0] ?? null;
}

const RUN_IN =
  /^((?:\d{1,2}\.\s*)?(?:abstra[ck]t?|kesimpulan|simpulan|saran|pendahuluan|rekomendasi))\s*(?:[:.–—]|-{1,2}(?=\s))\s*(?=\p{Lu})/iu;

/** A heading that its text follows on the same line: `Abstrak: Penelitian ini …`. */
export function runInHeading(line: string): string | null {
  return RUN_IN.exec(line)?.[0] ?? null;
}

/** The key words under an abstract. */
export function isKeywords(line: string): boolean {
  return /^(?:kata[- ]?kunci|key\s?words?)\b/iu.test(line);
}

/** The caption of a table or figure, or where its figures come from. */
export function isCaption(line: string): boolean {
  return /^(?:(?:tabel|gambar|bagan|grafik|diagram|table|figure|chart)\s+[\divx]+[\d.]*|sumber(?: data)?\s*:|source\s*:)/iu.test(
    line,
  );
}
