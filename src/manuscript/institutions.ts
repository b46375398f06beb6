import type { Lang } from '../model/text.ts';
import type { ManuscriptContext } from './context.ts';

/** A public institution named in a text. */
export interface Institution {
  /** `dinas`, `biro`, `agency` … in small letters. */
  readonly kind: string;
  /** What tells it from others of its kind: `perpustakaan`, `kearsipan`; not its region. */
  readonly field: readonly string[];
  /** Names of places in it. */
  readonly region: readonly string[];
  readonly text: string;
  readonly start: number;
}

const KINDS =
  'Dinas|Badan|Biro|Kantor|Inspektorat|Sekretariat|Satuan|Balai|Bagian|Puskesmas|RSUD|Rumah Sakit|Kecamatan|Kelurahan|Desa|Kementerian|Lembaga|Pengadilan|Polres|Polsek|Universitas|SMAN?|SMPN?|SDN?|SMKN?|KUA|BUMDes|Perumda|PDAM';
const REGION = /^(?:kabupaten|kota|provinsi|kecamatan|kelurahan|desa|kab|prov|daerah|sekretariat|setda)$/iu;
const ID = new RegExp(
  String.raw`\b(?:UPTD? )?(${KINDS})((?:,? (?:dan |serta )?(?:\p{Lu}[\p{L}-]*|dan(?= \p{Lu})))+)`,
  'gu',
);
const EN =
  /\b((?:\p{Lu}[\p{L}-]+ (?:and |, )?){1,5})(Agency|Office|Department|Bureau|Service|Unit|Division|Secretariat)\b((?: (?:of|in) (?:the )?(?:\p{Lu}[\p{L}-]+ ?)+)?)/gu;

/** Agencies as they are called every day. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  Disdukcapil: 'Dinas Kependudukan dan Pencatatan Sipil',
  Dishub: 'Dinas Perhubungan',
  Disdik: 'Dinas Pendidikan',
  Disdikbud: 'Dinas Pendidikan dan Kebudayaan',
  Dinkes: 'Dinas Kesehatan',
  Dinsos: 'Dinas Sosial',
  Disnaker: 'Dinas Tenaga Kerja',
  Disnakertrans: 'Dinas Tenaga Kerja dan Transmigrasi',
  Dispora: 'Dinas Pemuda dan Olahraga',
  Disporapar: 'Dinas Pemuda Olahraga dan Pariwisata',
  Dispar: 'Dinas Pariwisata',
  Disparbud: 'Dinas Pariwisata dan Kebudayaan',
  Disperindag: 'Dinas Perindustrian dan Perdagangan',
  DLH: 'Dinas Lingkungan Hidup',
  Diskominfo: 'Dinas Komunikasi dan Informatika',
  DPMD: 'Dinas Pemberdayaan Masyarakat dan Desa',
  DPMPTSP: 'Dinas Penanaman Modal dan Pelayanan Terpadu',
  DPUPR: 'Dinas Pekerjaan Umum dan Penataan Ruang',
  Disperkim: 'Dinas Perumahan dan Permukiman',
  Distan: 'Dinas Pertanian',
  Dispusip: 'Dinas Perpustakaan dan Kearsipan',
  Dispersip: 'Dinas Perpustakaan dan Kearsipan',
  Diskop: 'Dinas Koperasi',
  Bappeda: 'Badan Perencanaan Pembangunan',
  BKD: 'Badan Kepegawaian',
  BKPSDM: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
  BPKAD: 'Badan Pengelolaan Keuangan dan Aset',
  Bapenda: 'Badan Pendapatan',
  BPBD: 'Badan Penanggulangan Bencana',
  Kesbangpol: 'Badan Kesatuan Bangsa dan Politik',
  'Satpol PP': 'Satuan Polisi Pamong Praja',
};
const SHORT = new RegExp(
  String.raw`\b(${Object.keys(SHORT_NAMES).join('|')})\b((?: (?:Kabupaten|Kota|Provinsi|Kab\.|Prov\.)(?: \p{Lu}[\p{L}-]*)+)?)`,
  'gu',
);

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter((word) => word.length >= 3 && !/^(?:dan|serta|and|the|of|pada|ini|itu)$/u.test(word));

/** Where the words of a region begin. */
function regionAt(words: readonly string[]): number {
  const at = words.findIndex((word) => REGION.test(word));
  return at < 0 ? words.length : at;
}

/** The institutions that a text names. */
export function institutionsIn(text: string, lang: Lang): Institution[] {
  if (lang === 'en') {
    return [...text.matchAll(EN)].map((match): Institution => {
      const [whole, head = '', kind = '', region = ''] = match;
      const field = wordsOf(head).filter((word) => !/^(?:at|in|by|this|its)$/u.test(word));
      return {
        kind: kind.toLowerCase(),
        field,
        region: wordsOf(region),
        text: whole.trim(),
        start: match.index,
      };
    });
  }
  return [...spelledOut(text), ...abbreviated(text)].sort((a, b) => a.start - b.start);
}

function abbreviated(text: string): Institution[] {
  return [...text.matchAll(SHORT)].flatMap((match) => {
    const [whole, name = '', region = ''] = match;
    const [full] = spelledOut(`${SHORT_NAMES[name] ?? ''}${region}`);
    return full === undefined ? [] : [{ ...full, text: whole, start: match.index }];
  });
}

function spelledOut(text: string): Institution[] {
  return [...text.matchAll(ID)].flatMap((match): Institution[] => {
    const [whole, kind = '', rest = ''] = match;
    const words = wordsOf(rest);
    const at = regionAt(words);
    const field = words.slice(0, at);
    const region = words.slice(at).filter((word) => !REGION.test(word));
    if (field.length === 0) return [];
    return [{ kind: kind.toLowerCase(), field, region, text: whole.replace(/,$/u, ''), start: match.index }];
  });
}

/** Each word with a capital: titles in capitals are read as others are. */
export const titled = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\p{L}+/gu, (word) =>
      /^(?:dan|di|pada|of|the|and|in|at)$/u.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );

const SITE =
  /\b(?:lokasi|lokus|situs|tempat|dilaksanakan|dilakukan|diadakan|diselenggarakan|berlangsung|berlokasi|bertempat|mengambil|objek|obyek|studi|penelitian ini|site|setting|conducted|carried out|study|took place)\b/iu;

/** The institution studied: of the title, or where the research is said to have been done; `null` where neither says. */
export function siteOf(context: ManuscriptContext): Institution | null {
  return context.derive(readSite);
}

function readSite(context: ManuscriptContext): Institution | null {
  const { title } = context.manuscript;
  if (title !== null) {
    const lang: Lang =
      /\b(?:of|the|and|in)\b/iu.test(title) && !/\b(?:dan|pada|di)\b/iu.test(title) ? 'en' : 'id';
    const inTitle = institutionsIn(titled(title), lang)[0];
    if (inTitle !== undefined) return inTitle;
  }
  for (const { text, section } of context.sentencesOf('method', 'abstract')) {
    const [named] = SITE.test(text) ? institutionsIn(text, section.lang) : [];
    if (named !== undefined) return named;
  }
  return null;
}

/** Whether two names may be of one institution: one leaves out words, or they share what tells them apart. */
export function mayBeOne(a: Institution, b: Institution): boolean {
  return a.field.some((word) =>
    b.field.some((other) => word === other || word.startsWith(other) || other.startsWith(word)),
  );
}
