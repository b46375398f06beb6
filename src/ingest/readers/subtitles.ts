import type { Warning } from '../../model/warning.ts';
import { fileOfSubtitles } from '../timed/read-timed.ts';
import { readBody } from './plain.ts';
import type { Reader, ReadFile } from './reader.ts';
import { textBlocks } from './text.ts';

/** Subtitles and transcripts of meetings: WebVTT, SRT, and YouTube's SBV. */
export const subtitleReader: Reader = {
  extensions: ['vtt', 'srt', 'sbv'],
  read: (bytes, path) => readBody(bytes, path, (body) => subtitleFile(body, path)),
};

/** A file without any time is read as the text that it is. */
function subtitleFile(body: string, path: string): ReadFile {
  const file = fileOfSubtitles(body, path);
  const text = body.replace(/^\s*WEBVTT[^\n]*/u, '').trim();
  if (file.blocks.length > 0 || text === '' || body.includes('-->')) return file;
  const warning: Warning = {
    code: 'FORMAT_DETAIL_LOST',
    where: path,
    message: {
      id: 'tidak ada waktu seperti 00:00:01.000 --> 00:00:04.000 di dalamnya; dibaca sebagai teks biasa',
      en: 'there is no time like 00:00:01.000 --> 00:00:04.000 in it; it was read as plain text',
    },
  };
  return { blocks: textBlocks(text), meta: {}, warnings: [warning] };
}
