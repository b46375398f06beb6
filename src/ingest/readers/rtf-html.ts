import { tidy } from '../clean.ts';
import { BOX_TAG } from './html-walker.ts';
import { type Destination, destinationOf } from './rtf-destinations.ts';
import { type Letters, lettersOfCharset, lettersOfPage, textOf } from './rtf-letters.ts';
import { type RtfCellPlace, RtfTable } from './rtf-table.ts';
import { type RtfToken, rtfTokens } from './rtf-tokens.ts';

/** RTF told as HTML in which every tag is closed, and what of it did not become text. */
export interface RtfText {
  readonly html: string;
  readonly comments: number;
  /** Whether the file ends inside a group. */
  readonly isCutOff: boolean;
}

/** More groups within groups than any program writes. */
const DEEPEST = 2000;

interface State {
  readonly destination: Destination;
  readonly bold: boolean;
  /** Deleted by a tracked change, or hidden. */
  readonly gone: boolean;
  readonly font: number;
  /** How many characters after `\u` stand in for it. */
  readonly substitutes: number;
  readonly inTable: boolean;
  readonly style: number;
  readonly outline: number | null;
}

/** The paragraph being collected, and what is above it in the same note, text box or text. */
interface Capture {
  readonly done: string[];
  paragraph: string[];
  mark: string;
  cells: string[];
  cell: string[];
  table: RtfTable | null;
}

const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
};

/** `null` for groups nested deeper than any program writes. */
export function rtfHtml(source: string): RtfText | null {
  const teller = new Teller();
  for (const token of rtfTokens(source)) if (!teller.take(token)) return null;
  return teller.finish();
}

class Teller {
  readonly #fonts = new Map<number, Letters>();
  readonly #headings = new Map<number, number>();
  readonly #groups: State[] = [];
  readonly #captures: Capture[] = [];
  #capture = newCapture();
  #state: State = {
    destination: 'text',
    bold: false,
    gone: false,
    font: -1,
    substitutes: 1,
    inTable: false,
    style: 0,
    outline: null,
  };
  #page: Letters = 'windows-1252';
  #defaultFont = -1;
  /** Whether `\*` has just been read. */
  #isOptional = false;
  /** Characters still to be passed over after `\u`. */
  #passing = 0;
  #bytes = '';
  #name = '';
  #places: RtfCellPlace[] = [];
  #joins = { joinsLeft: false, startsDown: false, joinsAbove: false };
  #comments = 0;
  #notes = 0;

  /** Takes the next token; `false` when groups are nested too deeply. */
  take(token: RtfToken): boolean {
    if (token.kind === 'bytes') this.#takeBytes(token);
    else {
      this.#flushBytes();
      if (token.kind === 'open') this.#open();
      else if (token.kind === 'close') this.#close();
      else if (this.#passing > 0) this.#passing -= 1;
      else if (token.kind === 'sign') this.#sign(token.sign);
      else this.#word(token.word, token.number);
    }
    return this.#groups.length <= DEEPEST;
  }

  finish(): RtfText {
    this.#flushBytes();
    const isCutOff = this.#groups.length > 0;
    while (this.#groups.length > 0) this.#close();
    this.#endParagraph();
    this.#closeTable();
    return { html: this.#capture.done.join(''), comments: this.#comments, isCutOff };
  }

  #open(): void {
    this.#passing = 0;
    this.#groups.push(this.#state);
    this.#isOptional = false;
  }

  #close(): void {
    this.#passing = 0;
    const outer = this.#groups.pop();
    if (outer === undefined) return;
    const { destination } = this.#state;
    if (destination === 'styles') this.#nameStyle();
    if (destination !== outer.destination && (destination === 'note' || destination === 'box'))
      this.#release();
    this.#state = outer;
  }

  #sign(sign: string): void {
    if (sign === '*') this.#isOptional = true;
    else if (sign === '~') this.#say(' ');
    else if (sign === '_') this.#say('-');
    else if (sign === '\n' || sign === '\r') this.#endParagraph();
    else if (sign === '\\' || sign === '{' || sign === '}') this.#say(sign);
    else if (sign === '\t') this.#say('\t');
  }

  #word(word: string, number: number | null): void {
    const isOptional = this.#isOptional;
    this.#isOptional = false;
    if (this.#state.destination === 'left-out' && word !== 'ud') return;
    const destination = destinationOf(word, isOptional);
    if (destination !== null) this.#enter(word, destination);
    else if (this.#state.destination === 'fonts') this.#fontWord(word, number ?? 0);
    else this.#textWord(word, number);
  }

  #enter(word: string, destination: Destination): void {
    if (word === 'annotation') this.#comments += 1;
    if (word === 'pict' && this.#state.destination !== 'left-out') this.#put('<img/>');
    if (destination === 'note' || destination === 'box') {
      this.#captures.push(this.#capture);
      this.#capture = newCapture();
    }
    this.#state = { ...this.#state, destination, inTable: false };
  }

  /** Ends a note or text box, and puts it where it is tied to the text. */
  #release(): void {
    const { destination } = this.#state;
    this.#endParagraph();
    this.#closeTable();
    const html = this.#capture.done.join('');
    this.#capture = this.#captures.pop() ?? newCapture();
    if (destination === 'box') this.#put(`<${BOX_TAG}>${html}</${BOX_TAG}>`);
    else if (html !== '') {
      this.#notes += 1;
      this.#put(`<li id="footnote-${String(this.#notes)}">${html}</li>`);
    }
  }

  #fontWord(word: string, number: number): void {
    if (word === 'f') this.#state = { ...this.#state, font: number };
    else if (word === 'fcharset') {
      const letters = lettersOfCharset(number);
      if (letters !== null) this.#fonts.set(this.#state.font, letters);
    }
  }

  #textWord(word: string, number: number | null): void {
    const isOn = number !== 0;
    if (Object.hasOwn(SIGNS, word)) this.#say(SIGNS[word] ?? '');
    else if (word === 'u') this.#unicode(number ?? 0);
    else if (word === 'b') this.#state = { ...this.#state, bold: isOn };
    else if (word === 'deleted' || word === 'v') this.#state = { ...this.#state, gone: isOn };
    else if (word === 'plain')
      this.#state = { ...this.#state, bold: false, gone: false, font: this.#defaultFont };
    else if (word === 'f') this.#state = { ...this.#state, font: number ?? -1 };
    else if (word === 'uc')
      this.#state = { ...this.#state, substitutes: Math.min(Math.max(number ?? 1, 0), 16) };
    else if (word === 'ansicpg') this.#page = lettersOfPage(number ?? 1252);
    else if (word === 'mac') this.#page = 'macintosh';
    else if (word === 'deff') this.#defaultFont = number ?? -1;
    else this.#layoutWord(word, number);
  }

  #layoutWord(word: string, number: number | null): void {
    switch (word) {
      case 'par':
      case 'sect':
        this.#endParagraph();
        break;
      case 'pard':
        this.#state = { ...this.#state, inTable: false, style: 0, outline: null };
        break;
      case 'line':
      case 'nestrow':
        this.#put('<br/>');
        break;
      case 's':
        this.#state = { ...this.#state, style: number ?? 0 };
        break;
      case 'outlinelevel':
        this.#state = { ...this.#state, outline: number };
        break;
      case 'intbl':
        this.#state = { ...this.#state, inTable: true };
        break;
      case 'nestcell':
        this.#say(' | ');
        break;
      default:
        this.#tableWord(word, number);
    }
  }

  #tableWord(word: string, number: number | null): void {
    const capture = this.#capture;
    if (word === 'trowd') this.#places = [];
    else if (word === 'clmrg') this.#joins.joinsLeft = true;
    else if (word === 'clvmgf') this.#joins.startsDown = true;
    else if (word === 'clvmrg') this.#joins.joinsAbove = true;
    else if (word === 'cellx') {
      this.#places.push({ edge: number ?? 0, ...this.#joins });
      this.#joins = { joinsLeft: false, startsDown: false, joinsAbove: false };
    } else if (word === 'cell') {
      this.#state = { ...this.#state, inTable: true };
      this.#endParagraph();
      capture.cells.push(capture.cell.join(''));
      capture.cell = [];
    } else if (word === 'row') this.#endRow();
  }

  #endRow(): void {
    const capture = this.#capture;
    capture.table ??= new RtfTable();
    capture.table.add(capture.cells, this.#places);
    capture.cells = [];
  }

  #endParagraph(): void {
    const capture = this.#capture;
    const text = capture.paragraph.join('');
    const { mark } = capture;
    capture.paragraph = [];
    capture.mark = '';
    const level = this.#level();
    const html = paragraphHtml(text, mark, level);
    if (this.#state.inTable) capture.cell.push(html);
    else {
      this.#closeTable();
      capture.done.push(html);
    }
  }

  #level(): number | null {
    const { outline, style } = this.#state;
    return outline !== null && outline >= 0 && outline < 6
      ? outline + 1
      : (this.#headings.get(style) ?? null);
  }

  #closeTable(): void {
    const capture = this.#capture;
    if (capture.cells.length > 0 || capture.cell.length > 0) {
      if (capture.cell.length > 0) capture.cells.push(capture.cell.join(''));
      capture.cell = [];
      this.#endRow();
    }
    if (capture.table !== null) capture.done.push(capture.table.html());
    capture.table = null;
  }

  #takeBytes({ bytes, escaped }: Extract<RtfToken, { kind: 'bytes' }>): void {
    const passed = Math.min(this.#passing, bytes.length);
    this.#passing -= passed;
    const left = passed === 0 ? bytes : bytes.slice(passed);
    if (this.#state.destination === 'left-out' || left === '') return;
    this.#isOptional &&= escaped;
    this.#bytes += left;
  }

  #flushBytes(): void {
    if (this.#bytes === '') return;
    const font = this.#state.font < 0 ? this.#defaultFont : this.#state.font;
    const text = textOf(this.#bytes, this.#fonts.get(font) ?? this.#page);
    this.#bytes = '';
    this.#say(text);
  }

  #unicode(number: number): void {
    const code = (number + 0x10000) % 0x10000;
    // Fonts of signs put theirs into the private area.
    this.#say(code >= 0xf000 && code <= 0xf0ff ? '•' : String.fromCharCode(code));
    this.#passing = this.#state.substitutes;
  }

  /** Adds text where the group's content goes. */
  #say(text: string): void {
    const { destination, gone, bold } = this.#state;
    if (destination === 'styles') this.#name += text;
    else if (destination === 'mark') this.#capture.mark += text;
    else if (destination !== 'left-out' && destination !== 'fonts' && !gone && text !== '')
      this.#capture.paragraph.push(bold ? `<b>${escaped(text)}</b>` : escaped(text));
  }

  #put(html: string): void {
    if (!this.#state.gone) this.#capture.paragraph.push(html);
  }

  /** The end of one style's group: `heading 1;`, `Judul 2;`. */
  #nameStyle(): void {
    const level = /(?:^|\s)(?:heading|judul|title)\s*([1-6])?\s*;/iu.exec(this.#name);
    if (level !== null) this.#headings.set(this.#state.style, Number(level[1] ?? '1'));
    this.#name = '';
  }
}

function newCapture(): Capture {
  return { done: [], paragraph: [], mark: '', cells: [], cell: [], table: null };
}

function paragraphHtml(text: string, rawMark: string, level: number | null): string {
  const mark = tidy(rawMark);
  const isNumber = /[\p{L}\p{N}]/u.test(mark);
  if (level !== null) {
    const lead = isNumber ? `${escaped(mark)} ` : '';
    return `<h${String(level)}>${lead}${text}</h${String(level)}>`;
  }
  if (mark === '') return `<p>${text}</p>`;
  return `<ul><li data-mark="${isNumber ? escaped(mark) : '-'} ">${text}</li></ul>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
