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
    /^(?:saran(?:[- ]saran)?|rekomendasi(?: kebijakan| penelitian)?|saran (?:penelitian|kebijakan|penulis|peneliti)|implikasi dan (?:saran|rekomendasi)|recommendations?|(?:policy )?(?:suggestions?|recommendations?)|(?:saran|rekomendasi) (?:dan|&) (?:rekomendasi|saran|implikasi))$/u,
  ],
  [
    'conclusion',
    /^(?:k?e?simpulan(?: penelitian| akhir)?(?: (?:dan|&) (?:saran|rekomendasi|implikasi|keterbatasan))?|konklusi|catatan penutup|penutup(?: dan saran)?|conclusions?(?: (?:and|&) (?:suggestions?|recommendations?|implications?))?|concluding remarks|closing(?: remarks)?)$/u,
  ],
  [
    'method',
    /^(?:metod(?:e|a|ologi)(?: (?:penelitian|kajian|studi|riset|penulisan))?|research (?:method(?:s|ology)?|design)|(?:materials and )?method(?:s|ology)?|metode dan (?:teknik|bahan|lokasi|pendekatan).*|(?:bahan|pendekatan) dan metode.*|(?:cara|desain|rancangan|prosedur) penelitian)$/u,
  ],
  [
    'theory',
    /^(?:tinjauan (?:ke)?(?:pustakaan|pustaka|teori(?:tis)?|literatur)|kajian (?:pustaka|kepustakaan|teori(?:tis)?|literatur)|(?:landasan|dasar) (?:teori(?:tis)?|konseptual)|kerangka (?:teor(?:i|itis|etis|etik)|konsep(?:tual)?|pemikiran|berpikir|pikir)|literature review|theoretical framework|penelitian terdahulu|telaah pustaka|kerangka teori dan konsep)$/u,
  ],
  [
    'findings',
    /^(?:hasil|pembahasan|temuan|(?:hasil|temuan|uraian|paparan) (?:penelitian|kajian|studi|riset|lapangan|temuan|hasil|data)(?: (?:dan|&|serta) (?:pembahasan(?:nya)?|analisis|diskusi|temuan(?: penelitian)?))?|(?:hasil|temuan|analisis|paparan|uraian)(?: penelitian)? (?:dan|&|serta) (?:pembahasan(?:nya)?|diskusi|analisis)|pembahasan hasil(?: penelitian)?|analisis (?:data|hasil)|diskusi|(?:research )?(?:results?|findings)|discussions?|(?:research )?(?:results?|findings) (?:and|&) (?:discussions?|analysis)|pembahasan (?:dan|&) hasil(?: penelitian)?)$/u,
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

/** Without any mark between them only names that no sentence begins with. */
const STUCK =
  /^(?:(?:A[Bb][Ss][Tt][Rr][Aa](?:[Cc][Tt]|[Kk])|Intisari|INTISARI)\s+(?=\p{Lu})|(?:Kesimpulan|Simpulan|Pendahuluan|Introduction|Conclusion|KESIMPULAN|SIMPULAN|PENDAHULUAN|CONCLUSION)\s+(?=\p{Lu}\p{Ll}+\s\p{Ll}))/u;
const SHORTEST_STUCK = 45;

/** A heading that its text follows on the same line: `Abstrak: Penelitian ini …`, `Abstrak Penelitian ini …`. */
export function runInHeading(line: string): string | null {
  const stuck = line.length < SHORTEST_STUCK ? null : STUCK.exec(line);
  return (RUN_IN.exec(line) ?? stuck)?.[0] ?? null;
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
