import { tidy } from '../clean.ts';
import { idKey, plainName } from '../metadata/roster.ts';
import type { Line } from './lines.ts';
import { bracketedTimeLength, shortTimeLength, timeMarkLength, withoutTime } from './time-marks.ts';

/** The head of a line that may be a speaker's label; whether it is one, the whole document decides. */
export interface LabelCandidate {
  /** What labels are compared by. */
  readonly key: string;
  /** As written, without times and brackets. */
  readonly label: string;
  /** Where in the line's text speech begins. */
  readonly speechAt: number;
  /** What parts it from the speech: a mark, bold type, or the end of the line. */
  readonly by: 'mark' | 'bold' | 'line';
  /** Whether a time stands before it. */
  readonly isTimed?: boolean;
}

const LONGEST = 40;
const ID_LABEL =
  /^(\p{L}{1,12}(?:\s\p{L}{2,12})?\s?[-–.]?\s?\d{1,3}\p{L}?(?:\s*\([^)\n]{0,60}\))?)\s*(?:[:;=]|[-–—](?=\s|$)|\t)\s*/u;
const MARKED =
  /^(\p{L}(?:[^:;=\t\n?!|([]|[([][^)\]\n]{0,40}[)\]]){0,70}?)(?:\s*[:;=]|\s[-–—](?=\s|$)|[-–—](?=\s)|\t)\s*/u;
const NUMBER = /^\(?\d{1,3}[.)]\s+/u;

/** `Jawaban Informan 2` is Informan 2. */
const ANSWER_OF = /^(?:jawaban|answers?|tanggapan|respons?e?)\s+(?:(?:dari|of|from|by)\s+)?(?=\p{L}{2})/iu;
/** `Peneliti bertanya` is Peneliti. */
const SAYS =
  /\s+(?:bertanya|menjawab|menanyakan|mengatakan|berkata|menambahkan|asks|asked|answers|answered|says|said|replies|replied)(?: (?:lagi|kembali|again))?$/iu;

/** What two spellings of a label share: `I-03`, `I 03`; `Pak Budi`, `Budi`; `PENELITI.`, `Peneliti`. */
export function labelKey(label: string): string {
  const bare = withoutTime(label.replace(/\([^)]*\)/gu, ' ')).replace(/^[[(<]|[\])>]$/gu, '');
  const key = idKey(tidy(bare).replace(ANSWER_OF, '').replace(SAYS, ''));
  return /\d/u.test(key) ? key : plainName(key);
}

/** The candidate at the head of a line, or `null`. A time and a number may stand before it, a time behind it. */
export function labelCandidate(line: Line): LabelCandidate | null {
  const found = candidateAt(line) ?? byShortTime(line);
  return found === null ? null : beforeSpeech(found, line.text);
}

/** `00:12 Peneliti: …`: without brackets, only a label with its mark makes figures a time. */
function byShortTime({ kind, text }: Line): LabelCandidate | null {
  const at = kind === 'heading' ? 0 : shortTimeLength(text);
  return at === 0 ? null : byMark(text.slice(at, at + 120), at);
}

function candidateAt(line: Line): LabelCandidate | null {
  if (line.kind === 'heading') return null;
  const skipped = timeMarkLength(line.text);
  const number = NUMBER.exec(line.text.slice(skipped, skipped + 8))?.[0].length ?? 0;
  const offset = skipped + number;
  const head = line.text
    .slice(offset, offset + 120)
    .replace(/^\[([^\]]{1,40})\]/u, ' $1 ')
    .trimStart();
  const shift = offset + line.text.slice(offset, offset + 120).length - head.length;
  const bold = byBold(line, offset);
  const marked = timed(byMark(head, shift), skipped > 0) ?? timed(afterClock(head, shift), true);
  // Of `**Peneliti** Apa ini: …` the bold part is the label.
  if (bold !== null && (marked === null || marked.label.length > bold.label.length + 2)) return bold;
  return marked ?? byTime(head, shift) ?? byLine(line.text.slice(offset), line.text.length);
}

function byMark(head: string, shift: number): LabelCandidate | null {
  const match = ID_LABEL.exec(head) ?? MARKED.exec(head);
  if (match === null) return null;
  const [whole, name = ''] = match;
  const after = head.slice(whole.length);
  const isClockOrLink =
    /[:.]\s*$/u.test(whole) &&
    (after.startsWith('//') || (/\d$/u.test(name) && /^\d/u.test(after) && !/\s$/u.test(whole)));
  return isClockOrLink ? null : candidate(name, shift + whole.length, 'mark');
}

/** `Speaker 1 [00:00:05] …`: a time in brackets parts a label from its speech as a colon does. */
function byTime(head: string, shift: number): LabelCandidate | null {
  const name = /^(\p{L}[^[(<:;=\n?!]{0,40}?)\s*(?=[[(<]\s*\d)/u.exec(head);
  if (name === null || bracketedTimeLength(head.slice(name[0].length)) === 0) return null;
  return candidate(name[1] ?? '', shift + name[0].length, 'mark');
}

function timed(candidate: LabelCandidate | null, isTimed: boolean): LabelCandidate | null {
  return candidate === null || !isTimed ? candidate : { ...candidate, isTimed };
}

/** `09.05 Pak Karno: …`, as in minutes: a time of day before a label with a mark. */
function afterClock(head: string, shift: number): LabelCandidate | null {
  const clock = /^\d{1,2}[.:]\d{2}(?:\s+WI(?:B|TA|T))?\s*[-–,]?\s+(?=\p{L})/u.exec(head)?.[0];
  return clock === undefined ? null : byMark(head.slice(clock.length), shift + clock.length);
}

function byBold(line: Line, offset: number): LabelCandidate | null {
  if (line.bold <= offset || line.bold > offset + 60 || line.bold >= line.text.length) return null;
  const lead = line.text.slice(offset, line.bold);
  const speech = /^[\s:;=–-]*/u.exec(line.text.slice(line.bold))?.[0].length ?? 0;
  return candidate(lead.replace(/[\s:;=–-]+$/u, ''), line.bold + speech, 'bold');
}

function byLine(text: string, end: number): LabelCandidate | null {
  // `Budi Santoso 00:12:03` above what he says is as clear as a colon.
  const by = withoutTime(text) === text ? 'line' : 'mark';
  return text.length > 60 ? null : candidate(text, end, by);
}

function candidate(name: string, speechAt: number, by: LabelCandidate['by']): LabelCandidate | null {
  const label = tidy(withoutTime(tidy(name.replace(/\([^)]*\)/gu, ' '))))
    .replace(/[.\s]+$/u, '')
    .replace(ANSWER_OF, '')
    .replace(SAYS, '');
  if (label === '' || label.length > LONGEST || !/^\p{L}/u.test(label) || label.split(' ').length > 6)
    return null;
  return { key: labelKey(name), label, speechAt, by };
}

/** `Informan: [00:12:31] …`: a time behind the label is no speech either. */
function beforeSpeech(found: LabelCandidate, text: string): LabelCandidate {
  return { ...found, speechAt: found.speechAt + bracketedTimeLength(text.slice(found.speechAt)) };
}

/**
 * Whether a label looks like someone's name or role: capitals at the head of each word, few words, and
 * none of the words that open a remark inside an answer.
 */
export function isNameLike(label: string): boolean {
  const words = label.split(' ');
  return (
    words.length <= 4 &&
    words.every((word) => /^(?:[\p{Lu}\d]|dan$|&$|and$|bin$|binti$)/u.test(word)) &&
    !REMARKS.test(label)
  );
}

const REMARKS =
  /^(?:catatan|note|notes|nb|keterangan|ket|contoh|contohnya|misal|misalnya|pertama|kedua|ketiga|keempat|kelima|satu|dua|tiga|terakhir|intinya|kesimpulan|kesimpulannya|hasil|hasilnya|kendala|kendalanya|solusi|solusinya|alasan|alasannya|masalah|masalahnya|artinya|maksudnya|begini|gini|jadi|nah|lalu|kemudian|sebab|soalnya|tabel|table|gambar|figure|pukul|jam|tanggal|hari|waktu|tempat|lokasi|sumber|example|first|second|third|finally|reason|result|problem|meaning|source|time|date|place|pertanyaan lanjutan|senin|selasa|rabu|kamis|jumat|sabtu|minggu)(?:$|[\s,.])/iu;
