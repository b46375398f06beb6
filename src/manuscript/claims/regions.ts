import type { Lang } from '../../model/text.ts';
import { contentStems, distinctive } from '../outline/words.ts';

/** Names of agencies and places, whose words (*Dinas Komunikasi*) are no subjects. */
const INSTITUTION =
  /\b(?:Dinas|Badan|Biro|Bagian|Kantor|Sekretariat|Seksi|Sub ?bagian|Bidang|UPTD?|Puskesmas|Kecamatan|Kelurahan|Desa|Kabupaten|Kota|Provinsi|Kementerian|Inspektorat|Satuan|Rumah Sakit|Department|Office|Regency|Agency|Ministry|Bureau|Division)(?:[\s,&/]+(?:(?:\p{Lu}|\()[\p{L}.()-]*|dan(?=\s\p{Lu})|and(?=\s\p{Lu})|of(?=\s\p{Lu})|the(?=\s\p{Lu})))+/gu;

/** Words that point back, or lead on, and are themselves no subject. */
const OPENING =
  /^[\s,:;–-]*(?:(?:berdasarkan|menurut|dari|hasil|penelitian|pembahasan|analisis|kajian|wawancara|observasi|dokumentasi|memperlihatkan|menunjukan|dikatakan|disimpulkan|menyimpulkan|ditemukan|yaitu|yakni|jadi|maka|sehingga|results?|study|research|shows?|found|finding|findings|showed|concluded|indicates?|was|pada|dalam|untuk|mengenai|terkait|bahwa|secara|umum|keseluruhan|adapun|selanjutnya|kemudian|pertama|kedua|ketiga|keempat|kelima|sedangkan|sementara|itu|dan|serta|juga|selain|jika|dilihat|ditinjau|sisi|segi|hal|tersebut|ini|kondisi|keadaan|temuan|meskipun|meski|walaupun|namun|tetapi|akan|dapat|bisa|di|oleh|karena|dengan|demikian|diketahui|menunjukkan|that|the|in|of|overall|generally|this|based|on|for|terms|while|although|however|but|and|is|are)(?![\p{L}-])[\s,:;]*)+/iu;

/** After the last of these the indicator itself is named. */
const ASPECT =
  /\b(?:sub[- ]?indikator|indikator|aspek|dimensi|sub[- ]?variabel|variabel|segi|sisi|dalam hal|terkait(?: dengan)?|mengenai|indicators?(?: of)?|aspects?(?: of)?|dimensions?(?: of)?|in terms of|regarding)\b/giu;

const PERSON =
  /^(?:para\s+|seluruh\s+|semua\s+|sebagian(?:\s+besar)?\s+|setiap\s+|masing-masing\s+|the\s+)?(?:pegawai|karyawan|aparatur|asn|pns|staf|petugas|tenaga|honorer|mereka|pustakawan|penyuluh|perangkat|informan|employees?|staff|officers?|civil servants?|honorary|they)\b/iu;

/** *Berdasarkan pengamatan awal peneliti, …*: where a statement comes from is not what it is about. */
const SOURCE =
  /^[\s,]*(?:\p{L}+,\s+)?(?:berdasarkan|menurut|dari|melalui|atas dasar|pada|based on|from|according to|in)\b[^,]*\b(?:wawancara|observasi|pengamatan|dokumentasi|dokumen|penelitian|pembahasan|uraian|analisis|data|informan|temuan|interviews?|observations?|documents?|documentation|study|results?)\b(?:[^,]*,\s+(?=[^,]*,)(?:(?:dan|serta|and)\s+)?(?:wawancara|observasi|pengamatan|dokumentasi|interviews?|observations?|documents?|documentation)\b)*[^,]*,\s+/iu;

/** How the subject of a verdict is named. */
export interface Region {
  /** Without agencies and openings. */
  readonly text: string;
  /** What follows *indikator*, *dalam hal* …, up to a comma; `null` without such a word. */
  readonly aspect: string | null;
  /** `points`: *hal ini*, or nothing; `person`: who works; `topic`: *kinerja …*; `thing`: anything else. */
  readonly head: 'points' | 'person' | 'topic' | 'thing';
  /** Whether its words are all too general to be about something else. */
  readonly vague: boolean;
}

/** Reads the stretch before a rating that should name what it is about. */
export function regionOf(stretch: string, topic: string, lang: Lang): Region {
  const plain = stretch.replaceAll(INSTITUTION, ' ');
  const last = [...plain.matchAll(ASPECT)].at(-1);
  const [aspect = '', ...rest] =
    last === undefined ? [] : plain.slice(last.index + last[0].length).split(/,\s/u);
  const own = rest.join(', ').replace(OPENING, '').trim();
  // *Dari segi kualitas, kemampuan pegawai sudah baik* is about the ability.
  const text = own === '' ? plain.replace(SOURCE, '').replace(OPENING, '').trim() : own;
  const vague = distinctive(contentStems(text, lang)).length === 0;
  return { text, aspect: aspect.trim() === '' ? null : aspect.trim(), head: headKind(text, topic), vague };
}

/** Whether the aspect is followed by a subject of its own (*dari segi kualitas, laporan sudah baik*). */
export function hasOwnSubject({ text, aspect }: Region): boolean {
  return aspect !== null && !text.includes(aspect);
}

/** What the whole of a study is called in English abstracts, by its Indonesian name. */
const IN_ENGLISH: Readonly<Record<string, string>> = {
  kinerja: 'performance',
  efektivitas: 'effectiveness',
  efektifitas: 'effectiveness',
  produktivitas: 'productivity',
  disiplin: 'discipline',
  implementasi: 'implementation',
  'kualitas pelayanan': 'service quality|quality of (?:\\p{L}+ )?services?',
};

/** *Employee performance*, *the work effectiveness of market officers*: up to three words before the name. */
function isTopicInEnglish(words: string, topic: string): boolean {
  const name = IN_ENGLISH[topic];
  const names = name === undefined ? 'performance' : `performance|${name}`;
  return new RegExp(
    `^(?:(?:work|employees?|staff|overall|honorary|civil|servants?|general)['’]?s?\\s+){0,3}(?:${names})\\b`,
    'u',
  ).test(words);
}

function headKind(text: string, topic: string): Region['head'] {
  if (text === '' || /^(?:hal|kondisi|keadaan)\b/iu.test(text)) return 'points';
  const words = text.toLowerCase().replace(/^(?:tingkat|capaian|pencapaian|nilai|the|level of)\s+/u, '');
  if (words.startsWith(topic) || /^kinerja(?:nya)?\b/u.test(words)) return 'topic';
  if (isTopicInEnglish(words, topic)) return 'topic';
  return PERSON.test(text) ? 'person' : 'thing';
}
