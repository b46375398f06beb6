import { type Cue, secondsOf } from './cue.ts';
import { plainCueText } from './markup.ts';
import { speakerName } from './speaker-name.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The segments of a Whisper transcript in JSON: of OpenAI's program and its kin (`segments`), of whisper.cpp
 * (`transcription`), of Hugging Face (`chunks`), or the bare list. A transcript without any is one cue.
 * `null` for JSON that is none of these.
 */
export function whisperCues(source: string): readonly Cue[] | null {
  let root: unknown;
  try {
    root = JSON.parse(source);
  } catch {
    return null;
  }
  const segments = segmentsOf(root);
  if (segments !== null) {
    const read = segments.map(segmentCue).filter((cue) => cue !== null);
    return read.length === 0 && segments.length > 0 ? null : read.filter(({ text }) => text !== '');
  }
  const text = isFields(root) ? root['text'] : null;
  return typeof text === 'string'
    ? [{ start: null, end: null, speaker: null, text: plainCueText(text) }]
    : null;
}

function segmentsOf(root: unknown): readonly unknown[] | null {
  if (Array.isArray(root)) return root as unknown[];
  if (!isFields(root)) return null;
  for (const key of ['segments', 'transcription', 'chunks']) {
    const list = root[key];
    if (Array.isArray(list)) return list as unknown[];
  }
  return null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function segmentCue(segment: unknown): Cue | null {
  if (!isFields(segment) || typeof segment['text'] !== 'string') return null;
  const { start, end } = timesOf(segment);
  const said = segment['speaker'] ?? segment['speaker_id'];
  const speaker = typeof said === 'number' ? `Speaker ${String(said)}` : said;
  return {
    start,
    end,
    speaker: typeof speaker === 'string' ? speakerName(speaker) : null,
    text: plainCueText(segment['text']),
  };
}

/** Seconds as numbers or times, `timestamp: [0, 4.2]`, or the milliseconds of whisper.cpp's `offsets`. */
function timesOf(segment: Fields): Pick<Cue, 'start' | 'end'> {
  const { offsets, timestamp, start, end } = segment;
  if (isFields(offsets)) return { start: scaled(offsets['from']), end: scaled(offsets['to']) };
  if (Array.isArray(timestamp)) return { start: plain(timestamp[0]), end: plain(timestamp[1]) };
  return { start: plain(start), end: plain(end) };
}

function plain(value: unknown): number | null {
  if (typeof value === 'string') return secondsOf(value.trim());
  return typeof value === 'number' && value < 1e6 ? Math.max(0, value) : null;
}

function scaled(value: unknown): number | null {
  return typeof value === 'number' ? plain(value / 1000) : null;
}

const TABLE_HEAD = /^start\tend\t(?:speaker\t)?text$/iu;

/** Whether a table begins as Whisper's own does. */
export function isWhisperTable(source: string): boolean {
  return TABLE_HEAD.test(source.trim().split('\n')[0]?.trim() ?? '');
}

/** The rows of Whisper's own table, whose times are milliseconds. */
export function whisperTableCues(source: string): readonly Cue[] {
  const [head = '', ...rows] = source.trim().split('\n');
  const hasSpeaker = /speaker/iu.test(head);
  return rows.flatMap((row): Cue[] => {
    const [start, end, ...rest] = row.split('\t');
    const speaker = hasSpeaker ? speakerName(rest.shift() ?? '') : null;
    const text = plainCueText(rest.join(' '));
    return text === '' ? [] : [{ start: milliseconds(start), end: milliseconds(end), speaker, text }];
  });
}

function milliseconds(cell = ''): number | null {
  return /^-?\d{1,10}$/u.test(cell.trim()) ? scaled(Number(cell)) : null;
}

const CONSOLE = /^\[\s*([\d:.,]{4,16})\s*-->\s*([\d:.,]{4,16})\s*\]\s*(.*)$/u;

/** What Whisper prints while it works: `[00:00.000 --> 00:04.000]  Selamat pagi.`; `null` for any other text. */
export function whisperConsoleCues(source: string): readonly Cue[] | null {
  const lines = source.split('\n').filter((line) => line.trim() !== '');
  const cues = lines.map((line): Cue | null => {
    const [, start = '', end = '', text = ''] = CONSOLE.exec(line.trim()) ?? [];
    return end === ''
      ? null
      : { start: secondsOf(start), end: secondsOf(end), speaker: null, text: plainCueText(text) };
  });
  const timed = cues.filter((cue) => cue !== null).length;
  if (timed < 2 || timed < lines.length / 2) return null;
  // Lines between (`Detected language: Indonesian`) stand before the first; any later one goes on with its cue.
  return cues.flatMap((cue, index): Cue[] => {
    if (cue !== null) return cue.text === '' ? [] : [cue];
    const before = cues.slice(Math.max(0, index - 1), index)[0];
    return before === undefined || before === null
      ? []
      : [{ ...before, text: plainCueText(lines[index] ?? '') }];
  });
}
