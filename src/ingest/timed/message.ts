import type { Locator } from '../../model/locator.ts';
import { plainLine, type SpeechBlock } from '../block.ts';
import { tidy } from '../clean.ts';

/** A message of a chat. Its moment has no day (`T09:14:22`) where the chat has none. */
export interface Message {
  readonly locator: Locator | null;
  readonly sender: string;
  readonly lines: readonly string[];
}

/** A chat as read, with what stands in it and is nobody's words. */
export interface Chat {
  readonly messages: readonly Message[];
  /** Notices of the program: who joined, who reacted, that it is encrypted. */
  readonly notices: number;
  /** Pictures, recordings and deleted messages, of which only a mark is left. */
  readonly media: number;
  /** Whether day and month could only be told apart by custom. */
  readonly isDayGuessed: boolean;
}

/** A message as a turn of its own, so that each keeps the moment at which it was sent. */
export function messageBlock({ locator, sender, lines }: Message): SpeechBlock {
  return {
    kind: 'speech',
    speaker: sender,
    lines: lines.map((line) => plainLine(tidy(line))),
    attached: false,
    ...(locator === null ? {} : { locator }),
  };
}
