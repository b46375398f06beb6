import type { Locator } from '../../model/locator.ts';
import { tidy } from '../clean.ts';
import { timeMarkLength } from './time-marks.ts';

/** A line of an interview with its speaker. */
export interface Speech {
  /** `context` is written to the text, but is nobody's answer. */
  readonly role: 'interviewer' | 'informant' | 'context' | 'heading';
  /** What tells speakers apart; `null` where only the role is known. */
  readonly speaker: string | null;
  readonly informant: string | null;
  /** The label, time or number before the speech, as written. */
  readonly prefix: string;
  readonly text: string;
  readonly opens: boolean;
  /** The question this line answers, where the layout and not the order says so; empty where it gives none. */
  readonly question: string | null;
  /** The number in its label (`Jawaban 3`), where labels count questions. */
  readonly number?: number;
  readonly locator?: Locator;
}

/** A line that nobody speaks. */
export function context(text: string, opens: boolean): Speech {
  return {
    role: 'context',
    speaker: null,
    informant: null,
    prefix: '',
    text: tidy(text),
    opens,
    question: null,
  };
}

/** A heading between turns. */
export function headingSpeech(text: string): Speech {
  return { ...context(text, true), role: 'heading' };
}

/** A line spoken in a role without a label. */
export function unlabelled(role: 'interviewer' | 'informant', text: string, opens: boolean): Speech {
  const time = timeMarkLength(text);
  return { ...context(text.slice(time), opens), role, prefix: tidy(text.slice(0, time)) };
}

/** The number before `3. …` or `3) …`, and what follows it; `null` for other lines. */
export function numbered(text: string): { readonly number: number; readonly rest: string } | null {
  const match = /^\(?(\d{1,3})[.)]\s+(?=\S)/u.exec(text);
  return match === null ? null : { number: Number(match[1]), rest: text.slice(match[0].length) };
}

/** Whether a paragraph is a stage direction: nothing but one pair of brackets. */
export function isAside(text: string): boolean {
  return /^(?:\([^()]*\)|\[[^[\]]*\])[.\s]*$/u.test(text.trim());
}

/** Whether a line is put as a question or as a request to tell. */
export function isQuestion(text: string): boolean {
  return text.includes('?') || ASKS.test(text);
}

const ASKS =
  /^(?:\d{1,3}[.)]\s+)?(?:apa|apakah|bagaimana|bagaimanakah|mengapa|kenapa|siapa|siapakah|kapan|di ?mana|berapa|sejauh ?mana|seperti apa|adakah|menurut (?:bapak|ibu|anda|saudara)|jelaskan|ceritakan|sebutkan|tolong|coba|mohon|how|what|why|when|who|where|which|do you|does|did|is there|are there|can you|could you|tell me|describe|explain|please)(?=[\s,])/iu;
