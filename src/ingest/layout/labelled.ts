import { tidy } from '../clean.ts';
import type { LabelCensus, Occurrence } from './label-census.ts';
import { type Line, locatorOf } from './lines.ts';
import { sayingNumber } from './speaker-words.ts';
import type { Speaker } from './speakers.ts';
import { context, headingSpeech, isAside, isQuestion, numbered, type Speech } from './speech.ts';
import { timeMarkLength } from './time-marks.ts';

type Voice = Pick<Speech, 'role' | 'speaker' | 'informant'>;
const NOBODY: Voice = { role: 'context', speaker: null, informant: null };

/** An interview whose turns are labelled: unlabelled lines go on with the turn above them. */
export function readLabelled(
  lines: readonly Line[],
  census: LabelCensus,
  speakers: ReadonlyMap<string, Speaker>,
): Speech[] {
  const notesFrom = trailingNotes(lines, census);
  const isLabel = (index: number): boolean => census.at.has(index);
  let voice = NOBODY;
  const speeches = lines.map((line, index): Speech => {
    if (line.kind === 'heading' || isPseudoHeading(lines, index, census, speakers)) {
      voice = NOBODY;
      return headingSpeech(line.text);
    }
    if (index >= notesFrom) return context(line.text, line.opens);
    const occurrence = census.at.get(index);
    const speaker = occurrence === undefined ? undefined : speakers.get(occurrence.key);
    if (occurrence !== undefined && speaker !== undefined) {
      voice = { role: speaker.role, speaker: occurrence.key, informant: speaker.informant };
      return spoken(line, voice, occurrence);
    }
    if (line.preset !== null) voice = { role: line.preset.role, speaker: line.preset.label, informant: null };
    if (line.opens && isAside(line.text)) return context(line.text, true);
    return spoken(line, voice);
  });
  return answerUnlabelled(speeches, isLabel, [...speakers.values()]);
}

function spoken(line: Line, voice: Voice, occurrence?: Occurrence): Speech {
  const at = occurrence?.speechAt ?? timeMarkLength(line.text);
  return {
    ...voice,
    prefix: line.speaker === undefined ? tidy(line.text.slice(0, at)) : `${line.speaker}:`,
    text: tidy(line.text.slice(at)),
    opens: line.opens,
    question: null,
    ...numberOf(occurrence),
    ...locatorOf(line),
  };
}

function numberOf(occurrence: Occurrence | undefined): Pick<Speech, 'number'> {
  const number = occurrence === undefined ? null : sayingNumber(occurrence.key);
  const asking = /^p-(\d+)$/u.exec(occurrence?.key ?? '')?.[1];
  if (number === null) return asking === undefined ? {} : { number: Number(asking) };
  return { number };
}

/** Where the interviewer's own notes begin after the last turn; past the end if there are none. */
function trailingNotes(lines: readonly Line[], census: LabelCensus): number {
  const last = Math.max(-1, ...[...census.at.keys()].slice(-1));
  const notes = lines.findIndex((line, index) => index > last && line.opens && NOTES.test(line.text));
  return notes < 0 ? lines.length : notes;
}

const NOTES =
  /^(?:catatan|keterangan|refleksi|memo)(?: (?:peneliti|lapangan|pewawancara|tambahan))?\s*:|^(?:researcher['’]?s?|field|interviewer['’]?s?) notes?\s*:|^(?:wawancara (?:selesai|berakhir)|selesai|end of (?:the )?interview)\W*$/iu;

/** A short line on its own, right above the interviewer's turn: `A. Kualitas kerja`, all bold, or all capitals. */
function isPseudoHeading(
  lines: readonly Line[],
  index: number,
  census: LabelCensus,
  speakers: ReadonlyMap<string, Speaker>,
): boolean {
  const line = lines[index];
  const next = census.at.get(index + 1);
  if (line === undefined || next === undefined || !line.opens || line.preset !== null || census.at.has(index))
    return false;
  const { text } = line;
  if (speakers.get(next.key)?.role !== 'interviewer' || text.length > 80 || /[.,;:?!…]$/u.test(text))
    return false;
  const isBold = line.bold >= text.length;
  const isCapitals = /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
  return isBold || isCapitals || /^(?:[A-Z]|[IVX]{1,5}|\d{1,2})\.\s+\p{Lu}/u.test(text);
}

/**
 * Where only one side is labelled, the other side's paragraphs are told by their place: questions right
 * above `Jawab:`, answers below `Peneliti: …?`.
 */
function answerUnlabelled(
  speeches: readonly Speech[],
  isLabel: (index: number) => boolean,
  speakers: readonly Speaker[],
): Speech[] {
  const roles = new Set(speakers.map((speaker) => speaker.role));
  if (speeches.some((speech) => speech.role === 'interviewer') && roles.size > 1) return [...speeches];
  if (roles.has('informant')) return questionsAbove(speeches, isLabel);
  return roles.has('interviewer') ? answersBelow(speeches, isLabel) : [...speeches];
}

function questionsAbove(speeches: readonly Speech[], isLabel: (index: number) => boolean): Speech[] {
  const labels = speeches.flatMap((_, index) =>
    index > 0 && isLabel(index) ? [paragraphAbove(speeches, index, isLabel)] : [],
  );
  const asked = labels.filter((above) =>
    speeches.slice(above.from, above.to).some((speech) => isAsked(speech)),
  );
  // Where nearly every answer has its question above, the few without a question mark are questions too.
  const questions = asked.length >= labels.length * 0.6 ? labels : asked;
  const asking = new Set(
    questions.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, offset) => from + offset)),
  );
  return speeches.map((speech, index) =>
    asking.has(index) && speech.role !== 'heading'
      ? { ...speech, role: 'interviewer', speaker: null, informant: null }
      : speech,
  );
}

function isAsked({ role, text }: Speech): boolean {
  return role !== 'heading' && (isQuestion(text) || numbered(text) !== null);
}

/** The lines of the paragraph right above a label, or the last item of a list there. Empty below another label. */
function paragraphAbove(
  speeches: readonly Speech[],
  label: number,
  isLabel: (index: number) => boolean,
): { from: number; to: number } {
  let from = label - 1;
  const begins = (index: number): boolean =>
    speeches[index]?.opens !== false || numbered(speeches[index].text) !== null;
  while (from > 0 && !isLabel(from) && !begins(from)) from -= 1;
  if (!isLabel(from)) return { from, to: label };
  // Below a label in one block, only the last line can be the next question.
  return from === label - 1 ? { from: label, to: label } : { from: label - 1, to: label };
}

function answersBelow(speeches: readonly Speech[], isLabel: (index: number) => boolean): Speech[] {
  let asked = '';
  return speeches.map((speech, index) => {
    if (isLabel(index)) asked = speech.text;
    else if (speech.role === 'interviewer' && (speech.opens || asked.endsWith('?'))) {
      asked = '?';
      return { ...speech, role: 'informant', speaker: null };
    }
    return speech;
  });
}
