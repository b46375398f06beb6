import type { Bilingual } from '../../model/text.ts';
import type { Warning } from '../../model/warning.ts';
import { type Block, paragraph, plainLine } from '../block.ts';
import type { ReadFile } from '../readers/reader.ts';
import type { Cue } from './cue.ts';
import { headedText, turnBlock } from './headed.ts';
import { type Chat, messageBlock } from './message.ts';
import { isSubtitles, parseSubtitles } from './subtitles.ts';
import { turnsOf } from './turns.ts';
import { whatsAppChat } from './whatsapp.ts';
import { whisperConsoleCues } from './whisper.ts';
import { zoomChat } from './zoom-chat.ts';

/** What a timed transcript or a chat is read as; a part of what every reader gives. */
type TimedFile = Pick<ReadFile, 'blocks' | 'meta' | 'warnings'>;

/** A plain text that is a chat or a transcript with times, as programs write them; `null` for any other text. */
export function timedText(source: string, path: string): TimedFile | null {
  const chat = whatsAppChat(source) ?? zoomChat(source);
  if (chat !== null) return fileOfChat(chat, path);
  const printed = whisperConsoleCues(source);
  if (printed !== null) return fileOfCues(printed, path);
  if (isSubtitles(source)) return fileOfSubtitles(source, path);
  const headed = headedText(source.split('\n'));
  if (headed === null) return null;
  const title = headed.title.map((line) => paragraph([plainLine(line)]));
  if (headed.turns.some(({ speaker }) => speaker !== null))
    return { blocks: [...title, ...headed.turns.map(turnBlock)], meta: {}, warnings: [] };
  return fileOfCues(
    headed.turns.flatMap(({ lines, ...head }) => lines.map((text) => ({ ...head, end: null, text }))),
    path,
    title,
  );
}

/** Subtitles as turns. @see parseSubtitles */
export function fileOfSubtitles(source: string, path: string): TimedFile {
  const { cues, broken } = parseSubtitles(source);
  const file = fileOfCues(cues, path);
  if (broken === 0) return file;
  const message = {
    id: `${String(broken)} waktu tidak terbaca; teksnya tetap dibaca, tanpa waktu`,
    en: `${String(broken)} time(s) cannot be read; their text is read, without a time`,
  };
  return { ...file, warnings: [...file.warnings, lost(path, message)] };
}

/** Cues as turns, under what stands above them. */
export function fileOfCues(cues: readonly Cue[], path: string, title: readonly Block[] = []): TimedFile {
  const { blocks, sounds } = turnsOf(cues);
  const warnings = sounds === 0 ? [] : [notRead([[sounds, SOUNDS]], path)];
  return { blocks: [...title, ...blocks], meta: {}, warnings };
}

function fileOfChat({ messages, notices, media, isDayGuessed }: Chat, path: string): TimedFile {
  const days = [
    ...new Set(messages.map(({ locator }) => (locator?.kind === 'moment' ? locator.at.slice(0, 10) : ''))),
  ];
  const [day = ''] = days;
  const skipped = [
    [notices, NOTICES],
    [media, MEDIA],
  ] as const;
  const left = skipped.filter(([count]) => count > 0);
  const guessed: Warning = {
    code: 'DATE_GUESSED',
    where: path,
    message: {
      id: `tanggal obrolan tidak pasti urutannya; yang pertama dibaca sebagai ${day}`,
      en: `the dates of the chat may be in either order; the first was read as ${day}`,
    },
  };
  return {
    blocks: messages.map(messageBlock),
    meta: days.length === 1 && day.includes('-') ? { date: day } : {},
    warnings: [...(left.length > 0 ? [notRead(left, path)] : []), ...(isDayGuessed ? [guessed] : [])],
  };
}

const SOUNDS: Bilingual = { id: 'tanda bunyi ([Musik])', en: 'mark(s) of sounds ([Music])' };
const NOTICES: Bilingual = { id: 'pemberitahuan aplikasi', en: 'notice(s) of the program' };
const MEDIA: Bilingual = { id: 'media atau pesan terhapus', en: 'media or deleted message(s)' };

function notRead(counts: readonly (readonly [number, Bilingual])[], path: string): Warning {
  const list = (lang: 'id' | 'en'): string =>
    counts.map(([count, what]) => `${String(count)} ${what[lang]}`).join(', ');
  return lost(path, { id: `tidak ikut dibaca: ${list('id')}`, en: `not read: ${list('en')}` });
}

function lost(where: string, message: Bilingual): Warning {
  return { code: 'FORMAT_DETAIL_LOST', where, message };
}
