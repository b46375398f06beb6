import type { FactorKind } from '../../model/coding.ts';

/** `1.`, `A.`, `a)`, `(2)`, `4.1.2`, `BAB IV`: what stands before a label. */
const NUMBER =
  /^\s*(?:bab\s+[ivx\d]+\b[.:]?|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})\s?[.)](?=\s|\p{L})|\d{1,2}(?:\.\d{1,2})+)\s*/iu;

/** A heading or item without its number and its closing colon or full stop. */
export function bareLabel(text: string): string {
  return text
    .replace(/^[\s•●▪–*-]+/u, '')
    .replace(NUMBER, '')
    .replace(/[\s:.;,]+$/u, '')
    .trim();
}

export function isNumbered(text: string): boolean {
  return NUMBER.test(text);
}

/** The words for what helps and what hinders, as alternatives of a regular expression. */
export const KIND_PATTERNS: Readonly<Record<FactorKind, string>> = {
  supporting:
    'pendukung|pendorong|penunjang|penopang|pelancar|penguat|mendukung|mendorong|menunjang|menopang|memperlancar|melancarkan|mempermudah|memudahkan|(?<=\\b(?:hal|hal-hal|faktor|unsur|aspek)\\s+yang\\s+)membantu|supporting|driving|enabling',
  inhibiting:
    'penghambat|penghalang|perintang|penyulit|pengganjal|menghambat|mempersulit|menyulitkan|mengganjal|menghalangi|merintangi|hambatan|kendala|rintangan|inhibiting|hindering|constraining|obstacles?|barriers?',
};
const SUPPORTING = new RegExp(`\\b(?:${KIND_PATTERNS.supporting})\\b`, 'iu');
const INHIBITING = new RegExp(`\\b(?:${KIND_PATTERNS.inhibiting})\\b`, 'iu');
const FACTOR = /\b(?:faktor|factors?)\b/iu;
/** Named without the word *faktor*: *Hambatan*, *Hal-hal yang mendorong*. */
const STANDS_ALONE = /\b(?:hambatan|kendala|rintangan|obstacles?|barriers?)\b|\b(?:hal|hal-hal)\s+yang\b/iu;
/** What is done about a hindrance is no hindrance. */
const REMEDY = /^\W*(?:upaya|solusi|strategi|efforts?|solutions?|strategy|strategies)\b/iu;

/** The kind of factors that a heading announces; `null` for none or both. */
export function factorKindOf(heading: string): FactorKind | null {
  if (REMEDY.test(heading)) return null;
  const supporting = SUPPORTING.test(heading);
  const inhibiting = INHIBITING.test(heading);
  if (supporting === inhibiting) return null;
  if (!FACTOR.test(heading) && !STANDS_ALONE.test(heading)) return null;
  return supporting ? 'supporting' : 'inhibiting';
}

/** Whether a heading opens the part on factors, of one kind or both. */
export function isFactorHeading(heading: string): boolean {
  if (REMEDY.test(heading)) return false;
  const namesKind = SUPPORTING.test(heading) || INHIBITING.test(heading);
  return FACTOR.test(heading) || (namesKind && STANDS_ALONE.test(heading));
}

export function isRemedyHeading(heading: string): boolean {
  return REMEDY.test(heading);
}

/** The site, its people and the order of an article: no indicators. */
const SETTING =
  /\b(?:gambaran umum|profil|sejarah|visi|misi|struktur organisasi|tugas pokok|lokasi penelitian|deskripsi (?:lokasi|objek|obyek|informan|wilayah)|karakteristik informan|data informan|identitas informan|keadaan (?:pegawai|penduduk|geografis)|letak geografis|overview|profile of|history)\b/iu;
/** Parts of an article that hold indicators and are none. */
const CONTAINER =
  /^(?:hasil|pembahasan|temuan|penyajian data|analisis|deskripsi|diskusi|kinerja\b(?=.*\b(?:pada|di|dalam|pegawai|aparatur|tenaga|karyawan|asn|petugas))|tingkat kinerja|gambaran kinerja|results?|discussion|findings|performance of)\b/iu;
const TECHNIQUE_ONLY =
  /^(?:hasil )?(?:wawancara|observasi|dokumentasi|interviews?|observations?|documentation)(?: (?:dan|and) \w+)?$/iu;

export function isSetting(label: string): boolean {
  return SETTING.test(label);
}

export function isContainer(label: string): boolean {
  return CONTAINER.test(label) || TECHNIQUE_ONLY.test(label);
}

export function isTechniqueHeading(label: string): boolean {
  return TECHNIQUE_ONLY.test(label);
}
