import type { Locator } from '../../model/locator.ts';
import type { Span } from '../../model/text.ts';
import { tidy } from '../clean.ts';
import { numbered, type Speech } from './speech.ts';
import type { TextBuilder } from './text-builder.ts';

/** A unit without its ordinal. */
export interface DraftUnit extends Span {
  readonly question: string | null;
  readonly heading: string | null;
  readonly informant: string | null;
  readonly locator?: Locator;
}

/**
 * Writes an interview's lines to the canonical text and draws its units: what one informant says between
 * two turns of the interviewer. A label or time that comes again inside a unit is not written, so that a
 * unit is one unbroken stretch of speech.
 */
export function writeTurns(speeches: readonly Speech[], builder: TextBuilder): DraftUnit[] {
  const writer = new TurnWriter(builder);
  for (const speech of speeches) writer.add(speech);
  return writer.finish();
}

class TurnWriter {
  readonly #builder: TextBuilder;
  readonly #units: DraftUnit[] = [];
  #open: DraftUnit | null = null;
  #speaker: string | null = null;
  #asking: string[] = [];
  #question: string | null = null;
  #heading: string | null = null;
  /** A label written above its speech, whose speech is still to come. */
  #awaits = false;
  /** A time that stands inside a unit or just before the next turn; which of the two, the next line says. */
  #held = '';

  constructor(builder: TextBuilder) {
    this.#builder = builder;
  }

  add(speech: Speech): void {
    switch (speech.role) {
      case 'heading':
        this.#close();
        this.#heading = tidy(speech.text);
        this.#write(this.#heading, true);
        break;
      case 'context':
        this.#write(`${speech.prefix} ${speech.text}`.trim(), speech.opens);
        break;
      case 'interviewer':
        this.#ask(speech);
        break;
      case 'informant':
        this.#answer(speech);
        break;
    }
  }

  finish(): DraftUnit[] {
    this.#write('', false);
    this.#close();
    return this.#units;
  }

  #ask(speech: Speech): void {
    this.#close();
    this.#write(`${speech.prefix} ${speech.text}`.trim(), speech.opens);
    const asked = numbered(speech.text)?.rest ?? speech.text;
    if (asked !== '') this.#asking.push(asked);
  }

  #answer(speech: Speech): void {
    if (this.#asking.length > 0) {
      this.#question = this.#asking.join(' ');
      this.#asking = [];
    }
    if (speech.question !== null) this.#question = speech.question || null;
    const goesOn =
      this.#speaker === speech.speaker && speech.question === null && (this.#open !== null || this.#awaits);
    if (!goesOn) this.#close();
    this.#speaker = speech.speaker;
    if (speech.text === '') {
      if (goesOn && this.#open !== null) this.#held = speech.prefix;
      else this.#write(speech.prefix, speech.opens);
      this.#awaits = this.#open === null;
      return;
    }
    if (goesOn) this.#held = '';
    const prefix = goesOn || speech.prefix === '' ? '' : `${speech.prefix} `;
    const { start, end } = this.#write(prefix + speech.text, speech.opens);
    const locator = this.#open?.locator ?? speech.locator;
    this.#open = {
      start: this.#open?.start ?? start + prefix.length,
      end,
      question: this.#question,
      heading: this.#heading,
      informant: speech.informant,
      ...(locator === undefined ? {} : { locator }),
    };
    this.#awaits = false;
  }

  #write(text: string, opens: boolean): Span {
    if (this.#held !== '') this.#builder.write(this.#held, true);
    this.#held = '';
    return text === '' ? { start: 0, end: 0 } : this.#builder.write(text, opens);
  }

  #close(): void {
    if (this.#open !== null) this.#units.push(this.#open);
    this.#open = null;
    this.#awaits = false;
  }
}
