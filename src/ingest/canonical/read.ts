import type { Locator } from '../../model/locator.ts';
import type { Voice } from '../../model/voice.ts';
import type { DraftUnit } from '../layout/turns.ts';
import { joinVoices } from '../layout/voices.ts';
import { labelOf, readLocator, type UnitKind, unescapeMarks } from './marks.ts';

/** The body of a canonical transcript, still with its marks. */
export interface CanonicalBody {
  readonly units: UnitKind;
  readonly source: string;
}

/** Whom a label stands for, where no mark says otherwise. */
export interface CanonicalVoices {
  /** Label → informant's id. */
  readonly informants: Readonly<Record<string, string>>;
  /** Who speaks where the label says nobody. */
  readonly informant: string | null;
}

/** A canonical transcript read. */
export interface CanonicalReading {
  readonly text: string;
  readonly drafts: readonly DraftUnit[];
  readonly voices: readonly Voice[];
}

/** What front matter says of how the units stand: `units: turns`; `null` for any other file. */
export function canonicalUnits(meta: Readonly<Record<string, unknown>>): UnitKind | null {
  const units = meta['units'];
  return units === 'turns' || units === 'paragraphs' ? units : null;
}

/**
 * Reads a canonical transcript by its marks alone, guessing nothing. Its text is the source line by line without the
 * marks: runs of blank lines are one, and there are none at the ends.
 */
export function readCanonical({ units, source }: CanonicalBody, voices: CanonicalVoices): CanonicalReading {
  const reader = new CanonicalReader(units, voices);
  for (const line of source.split('\n')) reader.add(line.trim());
  return reader.finish();
}

const COMMENT = /^<!--\s*(?:(?<key>unit|question|informant|heading)\b:?)?(?<value>.*?)-->$/u;
const HEADING = /^#{1,6} (.*)$/u;
const CONTEXT = /^>(?: (.*))?$/u;
const TURN = /^\*\*((?:\\.|[^*\\])+)\*\*(?: (.*))?$/u;
const ASKED = /^\*((?:\\.|[^*\\])+)\*(?: (.*))?$/u;

type Said = 'question' | 'informant' | 'heading';

class CanonicalReader {
  readonly #kind: UnitKind;
  readonly #voices: CanonicalVoices;
  readonly #drafts: DraftUnit[] = [];
  #text = '';
  /** Line breaks to write before the next line. */
  #breaks = '';
  #open: DraftUnit | null = null;
  #label = '';
  #asking: string[] = [];
  #question: string | null = null;
  #heading: string | null = null;
  readonly #turns: Voice[] = [];
  /** What comments say of the next unit. */
  #said = new Map<Said, string>();

  constructor(kind: UnitKind, voices: CanonicalVoices) {
    this.#kind = kind;
    this.#voices = voices;
  }

  add(line: string): void {
    if (line === '' || line === '\\') {
      if (line === '' && this.#kind === 'paragraphs') this.#close();
      if (this.#text !== '') this.#breaks = '\n\n';
      return;
    }
    const comment = COMMENT.exec(line);
    if (comment !== null) {
      this.#comment(comment.groups?.['key'], comment.groups?.['value'] ?? '');
      return;
    }
    const heading = HEADING.exec(line)?.[1];
    const context = CONTEXT.exec(line);
    const turn = TURN.exec(line);
    const asked = turn === null ? ASKED.exec(line) : null;
    if (heading !== undefined) {
      this.#close();
      this.#heading = this.#write(heading);
    } else if (context !== null) {
      this.#close();
      this.#write(context[1] ?? '');
    } else if (turn !== null) this.#turn(turn[1] ?? '', turn[2] ?? '');
    else if (asked !== null) this.#ask(asked[1] ?? '', asked[2] ?? '');
    else this.#plain(line);
  }

  finish(): CanonicalReading {
    this.#close();
    return { text: this.#text, drafts: this.#drafts, voices: joinVoices(this.#turns) };
  }

  #comment(key: string | undefined, value: string): void {
    if (key === 'unit') this.#close();
    else if (key === 'question' || key === 'informant' || key === 'heading')
      this.#said.set(key, plain(value));
  }

  #turn(label: string, speech: string): void {
    this.#close();
    this.#label = labelOf(plain(label));
    if (speech === '') this.#write(label);
    else this.#begin(label, speech);
  }

  #ask(lead: string, rest: string): void {
    this.#close();
    this.#write(rest === '' ? lead : `${lead} ${rest.trim()}`);
    const label = rest === '' ? null : labelOf(plain(lead));
    this.#turns.push({ label, role: 'interviewer', informant: null, turns: 1 });
    this.#asking.push(plain(rest === '' ? lead : rest));
  }

  #plain(line: string): void {
    if (this.#open === null) this.#begin('', line);
    else {
      this.#write(line);
      this.#open = { ...this.#open, end: this.#text.length };
    }
  }

  #begin(label: string, source: string): void {
    const located = readLocator(source);
    const speech = plain(source.slice(located?.length ?? 0));
    if (speech === '') {
      this.#write(label);
      return;
    }
    if (this.#asking.length > 0) this.#question = this.#asking.join(' ');
    this.#asking = [];
    this.#question = this.#saidOr('question', this.#question);
    this.#heading = this.#saidOr('heading', this.#heading);
    this.#write(`${label} ${source.slice(located?.length ?? 0).trim()}`);
    const end = this.#text.length;
    this.#open = {
      start: end - speech.length,
      end,
      question: this.#question,
      heading: this.#heading,
      informant: this.#saidOr('informant', this.#informant()),
      ...locatorOf(located?.locator),
    };
    this.#said = new Map();
    if (this.#kind === 'turns') {
      const { informant } = this.#open;
      this.#turns.push({ label: this.#label || null, role: 'informant', informant, turns: 1 });
    }
  }

  #informant(): string | null {
    const { informants, informant } = this.#voices;
    return Object.hasOwn(informants, this.#label) ? (informants[this.#label] ?? informant) : informant;
  }

  #saidOr(key: Said, otherwise: string | null): string | null {
    const said = this.#said.get(key);
    return said === undefined ? otherwise : said || null;
  }

  /** Writes a line, and says what stands there now. */
  #write(source: string): string {
    const line = plain(source);
    if (line === '') return line;
    this.#text += this.#breaks + line;
    this.#breaks = '\n';
    return line;
  }

  #close(): void {
    if (this.#open !== null) this.#drafts.push(this.#open);
    this.#open = null;
    this.#label = '';
  }
}

function locatorOf(locator: Locator | undefined): Pick<DraftUnit, 'locator'> {
  return locator === undefined ? {} : { locator };
}

/** A piece of source without its marks; spaces within it stay as they are. */
function plain(source: string): string {
  return unescapeMarks(source).trim();
}
