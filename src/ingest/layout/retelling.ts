import type { Informant } from '../../model/source.ts';
import { findInformant } from '../metadata/roster.ts';
import { labelKey } from './labels.ts';
import { isNumbered, labelRole } from './speaker-words.ts';

const TITLE =
  '(?:[Bb]apak|[Ii]bu|[Pp]ak|[Bb]u|[Bb]pk[.]?|[Ss]dri?[.]?|[Ss]audar[ai]|[Mm]as|[Mm]bak|Mr[.]?|Mrs[.]?|Ms[.]?|Dr[.]?|H[.]|Hj[.])';
const NAME = String.raw`(?<!\p{L})\p{Lu}[\p{L}'’]{0,24}\.?`;
const PERSON = String.raw`(?:${TITLE}\s+(?:(?:H|Hj|Drs|Dra|Ir|Dr)\.\s+)?${NAME}(?:\s${NAME}){0,3}|[Ii]nforman(?:t)?\s+\d{1,3}|[Nn]arasumber\s+\d{1,3}|[Pp]articipant\s+\d{1,3}|\p{Lu}{1,3}-\d{1,3}|${NAME}(?:\s${NAME}){0,2})`;
const SAYS =
  '(?:mengatakan|menjelaskan|menyampaikan|menuturkan|menyatakan|mengungkapkan|menambahkan|menjawab|mengaku|berpendapat|bercerita|berkata|menilai|menegaskan|membenarkan|menyebut|menyebutkan|says|said|told|explained|added|stated|admitted|recalled|mentioned|thinks|thought|felt|replied)';
const BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:[Mm]enurut|[Kk]eterangan|[Pp]enjelasan|[Pp]enuturan|[Ww]awancara (?:dengan|bersama)|[Oo]leh|[Mm]enemui|[Mm]ewawancarai|[Bb]ertemu(?: dengan)?|ujar|tutur|kata|ungkap|[Aa]ccording to|[Ii]nterview(?:ed)?(?: with)?|met)\s+(${PERSON})`,
  'u',
);
const SAYING = new RegExp(
  String.raw`(${PERSON})(?:,\s[^,.]{1,60},)?\s+(?:(?:juga|pun|kemudian|lalu|sendiri|selanjutnya|also|then)\s+)*${SAYS}(?!\p{L})`,
  'u',
);
const ANY_SAYING = new RegExp(String.raw`(?<!\p{L})${SAYS}(?!\p{L})|[Mm]enurut|[Aa]ccording|["“”]`, 'u');
const RESEARCHER =
  /^(?:Peneliti|Penulis|Pewawancara|The (?:researcher|author|interviewer)|We met|I met|I interviewed)(?!\p{L})/u;
const NO_NAME =
  /^(?:Beliau|Dia|Ia|Mereka|Informan|Narasumber|Peneliti|Penulis|Hal|Saya|Kami|Kita|Ini|Itu|He|She|They|It|We|I|The|This|That|Undang.*|Peraturan.*|Perda.*|Sugiyono|Moleong)$/u;

/** Who speaks is said early in a paragraph, or not at all. */
const LOOKED_AT = 2000;

/** A paragraph of an interview told again: who is heard in it, and whether it only tells what the researcher did. */
export interface Retold {
  readonly informant: string | null;
  readonly isAside: boolean;
}

/**
 * Whose words each paragraph tells again (`Menurut Bu Sumi …`, `Pak Karno mengatakan …`); one that names nobody goes on
 * with the person above. `null` where fewer than two paragraphs name anybody.
 */
export function readRetelling(texts: readonly string[], roster: readonly Informant[]): Retold[] | null {
  let last: string | null = null;
  let named = 0;
  const told = texts.map((text): Retold => {
    const person = personIn(text, roster);
    if (person !== null) named += 1;
    last = person ?? last;
    const isAside = RESEARCHER.test(text) && !ANY_SAYING.test(text.replace(RESEARCHER, ''));
    return { informant: last, isAside };
  });
  return named < 2 ? null : told;
}

function personIn(paragraph: string, roster: readonly Informant[]): string | null {
  const text = paragraph.slice(0, LOOKED_AT);
  for (const pattern of [BEFORE, SAYING]) {
    const name = pattern.exec(text)?.[1];
    const id = name === undefined || NO_NAME.test(name) ? null : idOf(name, roster);
    if (id !== null) return id;
  }
  return null;
}

/** The roster's id; else a number or id as it stands, or a name with its title. A bare unknown word is nobody. */
function idOf(name: string, roster: readonly Informant[]): string | null {
  const found = findInformant(name, roster);
  if (found !== null) return found.id;
  const key = labelKey(name);
  if (isNumbered(key)) return labelRole(key) === 'interviewer' ? null : name;
  return new RegExp(`^${TITLE}\\s`, 'u').test(name) ? name : null;
}
