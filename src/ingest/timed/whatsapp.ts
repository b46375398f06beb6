import { chatDays } from './chat-days.ts';
import type { Chat, Message } from './message.ts';
import { speakerName } from './speaker-name.ts';

const DAY = String.raw`(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})`;
const TIME = String.raw`(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?(?:\s?([AaPp])\.?\s?[Mm]\.?)?`;
/** Android: `12/03/25 09.14 - Budi: …`; iPhone: `[12/03/25 09.14.22] Budi: …`. */
const HEAD = new RegExp(
  String.raw`^(?:\[${DAY},?\s(?:pukul\s)?${TIME}\]\s|${DAY},?\s(?:pukul\s)?${TIME}\s-\s)(.*)$`,
  'u',
);
const HEAD_LENGTH = 60;
const SENDER = /^([^:]{1,80}): ?(.*)$/u;
const NOTICE =
  /^(?:(?:pesan dan panggilan|panggilan dan pesan|messages and calls|messages to this)\b.{0,80}(?:enkripsi|encrypted)|anda (?:menambahkan|membuat|keluar)|you (?:added|created|left))|(?:"|“)|\b(?:mengubah|menambahkan|mengeluarkan|bergabung|keluar|membuat grup|changed|added|removed|joined|left|created group)\b/iu;
const MEDIA =
  /^<?(?:media|gambar|foto|video|audio|stiker|dokumen|gif|pesan suara|kartu kontak|image|photo|sticker|document|voice message|contact card|view once \w+)\s(?:tidak disertakan|omitted)>?$|^(?:IMG|VID|PTT|AUD|STK|DOC)-[\w.-]{1,60} \((?:file terlampir|file attached)\)$|^<(?:terlampir|attached): [^<>]{1,120}>$|^[^()]{1,120} \((?:file terlampir|file attached)\)$|^null$/iu;
const DELETED =
  /^(?:pesan ini (?:telah )?dihapus|anda (?:telah )?menghapus pesan ini|this message was deleted|you deleted this message)\.?$/iu;
const EDITED = /\s*<(?:pesan ini diedit|this message was edited)>$/iu;

/** A message's head; `figures` are the three of its day, in their order. */
interface Head {
  readonly figures: readonly [number, number, number];
  readonly time: string;
  readonly isUpper: boolean;
  readonly rest: string;
}

interface Begun {
  readonly head: Head;
  readonly sender: string | null;
  readonly lines: string[];
}

/** A chat as WhatsApp exports it, from either kind of telephone; `null` for any other text. */
export function whatsAppChat(source: string): Chat | null {
  const lines = source.trim().split('\n');
  // An export begins with a message or a notice.
  if (headOf(lines[0] ?? '') === null) return null;
  const begun: Begun[] = [];
  for (const line of lines) {
    const head = headOf(line);
    const [, name = '', text = ''] = head === null ? [] : (SENDER.exec(head.rest) ?? []);
    if (head === null) begun.at(-1)?.lines.push(line);
    else if (name === '' || NOTICE.test(name) || isNotice(text))
      begun.push({ head, sender: null, lines: [] });
    else begun.push({ head, sender: speakerName(name), lines: [text] });
  }
  const sent = begun.filter(({ sender }) => sender !== null);
  if (sent.length < 2) return null;
  const { dayOf, isGuessed } = chatDays(
    begun.map(({ head }) => head.figures),
    begun.some(({ head }) => head.isUpper),
  );
  const messages = sent.map(({ head, sender, lines: said }): Message => {
    const day = dayOf(head.figures);
    return {
      locator: day === null ? null : { kind: 'moment', at: `${day}T${head.time}` },
      sender: sender ?? '',
      lines: wordsOf(said),
    };
  });
  const spoken = messages.filter((message) => message.lines.length > 0);
  return {
    messages: spoken,
    notices: begun.length - sent.length,
    media: sent.flatMap(({ lines: said }) => said.filter(isMark)).length,
    isDayGuessed: isGuessed,
  };
}

function isNotice(text: string): boolean {
  return NOTICE.test(text.slice(0, 120)) && /enkripsi|encrypted/iu.test(text.slice(0, 120));
}

function isMark(line: string): boolean {
  const text = line.trim();
  return text.length < 160 && (MEDIA.test(text) || DELETED.test(text));
}

function wordsOf(lines: readonly string[]): string[] {
  return lines
    .filter((line) => !isMark(line))
    .map((line) =>
      (line.endsWith('>') ? line.slice(0, -30) + line.slice(-30).replace(EDITED, '') : line).trim(),
    )
    .filter((line) => line !== '');
}

function headOf(line: string): Head | null {
  const match = HEAD.exec(line.slice(0, HEAD_LENGTH));
  if (match === null) return null;
  const found = match.slice(1).filter((_, index) => index !== 14);
  const half = found[0] === undefined ? found.slice(7, 14) : found.slice(0, 7);
  const [first = '', second = '', third = '', hour = '', minute = '', second60, meridiem] = half;
  const hours = hourOf(Number(hour), meridiem);
  if (hours > 23 || Number(minute) > 59 || Number(second60 ?? 0) > 59) return null;
  return {
    figures: [Number(first), Number(second), Number(third)],
    time: [String(hours).padStart(2, '0'), minute, ...(second60 === undefined ? [] : [second60])].join(':'),
    isUpper: meridiem !== undefined && /[AP]/u.test(meridiem),
    rest: (match[15] ?? '') + line.slice(HEAD_LENGTH),
  };
}

function hourOf(hour: number, meridiem: string | undefined): number {
  if (meridiem === undefined) return hour;
  return (hour % 12) + (/p/iu.test(meridiem) ? 12 : 0);
}
