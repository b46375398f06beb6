import { tidy } from '../clean.ts';
import { plainName } from './roster.ts';

/** What a heading or a title block says of the person interviewed. Attributes are keyed as in the text’s language. */
export interface Particulars {
  readonly name: string | null;
  readonly role: string | null;
  readonly attributes: Readonly<Record<string, string>>;
}

const ROLE =
  /\b(?:kepala|kasub\p{L}*|kabid|kabag|kasi|ketua|wakil|sekretaris|bendahara|staf|staff|camat|lurah|operator|petugas|pegawai|honorer|tenaga|pelaksana|analis|pengelola|pranata|arsiparis|direktur|manajer|pengguna|pemohon|masyarakat|warga|tokoh|dosen|guru|perawat|bidan|dokter|sopir|satpam|asn|pns|pppk|thl|manager|head|officer|clerk|director|secretary|assistant|driver|teacher|nurse|citizen|resident|customer|supervisor|operator|analyst)\b/iu;
const TITLED = /^(?:bapak|bpk|ibu|pak|bu|sdri?|saudar[ai]|mas|mbak|mr|mrs|ms|dr|hj?|drs|dra|prof)\.?\s/iu;
const SEX = /^(?:laki-?\s?laki|perempuan|pria|wanita|male|female|man|woman|L|P)$/iu;
// The case of these abbreviations counts: *Di* is no Diploma I.
const EDUCATION =
  /^(?:SD|SMP|SMA|SMK|SMU|STM|SLTP|SLTA|MA|MTs|[Pp]aket [ABC]|D[-. ]?(?:[1-4]|I{1,3}|IV)|[Ss][-. ]?[1-3]|[Dd]iploma|DIPLOMA|[Ss]arjana|SARJANA|[Mm]agister|[Dd]oktor|[Bb]achelor|[Mm]aster|PhD|[Hh]igh school)(?:\s.{1,40})?$/u;
const AGE = /^(\d{2})\s*(?:tahun|thn?\.?|years?(?: old)?|y\.?o\.?)?$/iu;
const SERVICE =
  /^(?:masa|lama) (?:kerja|bekerja)\s*:?\s*(.+)$|^(\d{1,2} (?:tahun|thn) (?:masa kerja|bekerja|mengabdi))$|^(\d{1,2} years (?:of service|in service|in post))$/iu;
const KEYED =
  /^(usia|umur|age|jenis kelamin|kelamin|gender|sex|pendidikan(?: terakhir)?|education|masa kerja|lama bekerja|lama kerja|years of service|length of service|jabatan|pekerjaan|posisi|role|position|occupation|job title|pangkat(?:\/gol(?:ongan)?)?|golongan|unit kerja|bidang|bagian|status|nama(?: informan| lengkap)?|name)\s*[:=]?\s+(.+)$/iu;

type Finding = { readonly key: string; readonly value: string };

/** The attribute keys as they are kept, by what they are called in title blocks; `null` for what is not kept. */
function particularKey(key: string): string | null {
  const name = tidy(
    key.toLowerCase().replace(/\s*(?:informan|informant|narasumber|responden|terakhir)$/u, ''),
  );
  if (/^(?:jabatan|pekerjaan|posisi|role|position|occupation|job title)$/u.test(name)) return 'role';
  if (/^(?:usia|umur)$/u.test(name)) return 'usia';
  if (/^(?:jenis kelamin|kelamin)$/u.test(name)) return 'jenis kelamin';
  if (/^(?:masa kerja|lama kerja|lama bekerja)$/u.test(name)) return 'masa kerja';
  const kept =
    /^(?:pendidikan|pangkat(?:\/gol(?:ongan)?)?|golongan|unit kerja|bidang|bagian|status|age|gender|sex|education|years of service|length of service)$/u;
  return kept.test(name) ? name : null;
}

/** The particulars of `key: value` lines; `null` where there are none of a person. */
export function particularsOfEntries(entries: readonly Finding[], name: string | null): Particulars | null {
  const attributes: Record<string, string> = {};
  let role: string | null = null;
  for (const { key, value } of entries) {
    const known = value === '' ? null : particularKey(key);
    if (known === 'role') role ??= value;
    else if (known !== null && !Object.hasOwn(attributes, known)) attributes[known] = value;
  }
  return role === null && Object.keys(attributes).length === 0 ? null : { name, role, attributes };
}

/**
 * The particulars in a heading, after the number or id of the informant is taken off it:
 * `Sumiati, 45 tahun, S1, Kasubbag Umum`, `(staf, laki-laki, 38 tahun)`. `null` where it tells no more than a name.
 */
export function particularsOf(text: string): Particulars | null {
  const isEnglish = /\b(?:years?|female|male|education|bachelor|master)\b/iu.test(text);
  const pieces = text
    .split(/[,;|()/\n]|\s[-–—]\s|^\s*[:–—-]\s*/u)
    .map(tidy)
    .filter((piece) => piece !== '');
  const entries: Finding[] = [];
  let name: string | null = null;
  for (const [index, piece] of pieces.entries()) {
    const found = finding(piece, isEnglish);
    if (found !== null) entries.push(found);
    else if (index === 0 && !text.trimStart().startsWith('(') && (TITLED.test(piece) || !ROLE.test(piece)))
      name = piece;
    else if (piece.split(' ').length <= 8) entries.push({ key: 'role', value: piece });
  }
  const particulars = particularsOfEntries(entries, name === null || plainName(name) === '' ? null : name);
  const isPerson =
    particulars !== null && (Object.keys(particulars.attributes).length > 0 || ROLE.test(text));
  return isPerson ? particulars : null;
}

function finding(piece: string, isEnglish: boolean): Finding | null {
  const [, key, value] = KEYED.exec(piece) ?? [];
  if (key !== undefined && value !== undefined) return { key, value };
  const age = AGE.exec(piece);
  if (age !== null) return { key: isEnglish ? 'age' : 'usia', value: piece };
  const service = (SERVICE.exec(piece)?.slice(1) ?? []).join('');
  if (service !== '') return { key: isEnglish ? 'years of service' : 'masa kerja', value: service };
  if (SEX.test(piece)) return { key: isEnglish ? 'gender' : 'jenis kelamin', value: piece };
  return EDUCATION.test(piece) ? { key: isEnglish ? 'education' : 'pendidikan', value: piece } : null;
}
