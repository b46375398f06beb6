import type { Locator } from '../../model/locator.ts';
import { secondsOf } from './cue.ts';
import type { Chat, Message } from './message.ts';
import { speakerName } from './speaker-name.ts';

/** As saved in a meeting: `09:14:22 From Budi Santoso to Everyone:`, with the text behind it or below. */
const SAVED =
  /^(?:(\d{4}-\d{2}-\d{2})\s+)?(\d{1,2}:\d{2}:\d{2})\s+(?:From|Dari)\s+(\S.{0,80}?)(?:\s+(?:to|ke|kepada|untuk)\s+\S.{0,100}?)?\s?:(?:\s+(.*))?$/u;
/** As kept with a recording in the cloud: `00:12:31⇥Budi Santoso:⇥Baik, Pak.` */
const CLOUD = /^(\d{2}:\d{2}:\d{2})\t+ ?([^\t:]{1,80}?) ?:\t+ ?(.*)$/u;
const NOTICE = /^(?:Reacted to |Removed a |Bereaksi terhadap |Menghapus reaksi )/u;
/** The message that an answer answers, quoted. */
const REPLY = /^(?:Replying to|Membalas) "/u;
const HEAD = 300;

interface Begun {
  readonly locator: Locator | null;
  readonly sender: string;
  readonly lines: string[];
}

/** A Zoom chat as saved or as kept with a recording; `null` for any other text. */
export function zoomChat(source: string): Chat | null {
  const begun: Begun[] = [];
  let stray = 0;
  for (const line of source.split('\n')) {
    const head = headOf(line);
    const open = begun.at(-1);
    if (head !== null) begun.push(head);
    else if (line.trim() === '') continue;
    else if (open === undefined) stray += 1;
    else open.lines.push(line.trim());
    if (stray > 3) return null;
  }
  if (begun.length < 2) return null;
  const messages = begun.map(({ lines, ...rest }): Message => {
    const said = lines.filter((line) => !REPLY.test(line));
    return { ...rest, lines: said.filter((line) => !NOTICE.test(line)) };
  });
  const notices = begun.flatMap(({ lines }) => lines.filter((line) => NOTICE.test(line))).length;
  const spoken = messages.filter(({ lines }) => lines.length > 0);
  return { messages: spoken, notices, media: 0, isDayGuessed: false };
}

function headOf(line: string): Begun | null {
  const head = line.slice(0, HEAD);
  const [, day = '', time = '', from = '', first = ''] = SAVED.exec(head) ?? [];
  const [, at = '', name = '', text = ''] = time === '' ? (CLOUD.exec(head) ?? []) : [];
  const sender = speakerName(time === '' ? name : from);
  if (sender === null) return null;
  const begins = first === '' && text === '' ? '' : `${first}${text}${line.slice(HEAD)}`.trim();
  const moment: Locator = { kind: 'moment', at: `${day}T${time.padStart(8, '0')}` };
  return { locator: time === '' ? recorded(at) : moment, sender, lines: begins === '' ? [] : [begins] };
}

/** Beside a recording, a chat counts from its beginning. */
function recorded(time: string): Locator | null {
  const seconds = secondsOf(time);
  return seconds === null ? null : { kind: 'time', seconds };
}
