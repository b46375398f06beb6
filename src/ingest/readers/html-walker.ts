import { type Block, paragraph, type TextLine } from '../block.ts';
import { clean, tidy } from '../clean.ts';
import { Run } from './html-run.ts';
import { HtmlTable } from './html-table.ts';
import { itemNumber } from './item-number.ts';
import { ListNumbering } from './list-numbering.ts';

export type Attributes = Readonly<Record<string, string>>;

/** The blocks of a rich text, its notes, and what of it could not become text. */
export interface RichText {
  readonly blocks: readonly Block[];
  /** Footnotes and endnotes in the order of their marks, each on one line. */
  readonly notes: readonly string[];
  readonly images: number;
}

interface ListState {
  readonly ordered: boolean;
  /** Whether the file itself says how its items are numbered. */
  isNumbered: boolean;
  readonly style: string;
  count: number;
}

/** What was being collected when a note or a text box began in the middle of it. */
interface Frame {
  readonly run: Run;
  readonly mark: string;
  readonly bold: number;
  readonly tables: number;
  readonly afterGap: boolean;
  readonly isNote: boolean;
  readonly blocks: Block[];
}

const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'p li h1 h2 h3 h4 h5 h6 div blockquote section article main header footer aside address figure figcaption ' +
    'dl dt dd pre hr body caption fieldset legend details summary center form'
  ).split(' '),
);
/** What holds no words of the text: programs, menus, fields to fill in. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'script style head template noscript svg math iframe object nav select button textarea del'.split(' '),
);
/** Stands around a text box where another format is told as HTML. */
export const BOX_TAG = 'telaah:box';
/** Stand around a number that a word processor prints before a paragraph, at its head. */
export const ITEM_LABEL = { open: '\ue000', close: '\ue001' };
const LABELLED = /^\ue000([^\ue001\n]*)\ue001/u;
/** How word processors and converters name their notes: `footnote-1`, `sdfootnote1`, `ftn1`, `fn:1`. */
const NOTE = /^(?:sd)?(?:footnote|endnote|ftn|edn|fn)[-:_]?\d{1,5}$/iu;
const NOTE_LINK =
  /^#?_?(?:sd)?(?:footnote|endnote|ftnt|ftn|edn|fn)[-:_]?(?:ref)?[-:_]?\d{1,5}(?:sym|anc)?$/iu;
const NOTE_TAGS: ReadonlySet<string> = new Set(['li', 'div', 'section', 'aside']);

/**
 * Turns the events of HTML, or of a format told as HTML, into blocks. Unknown tags are looked through.
 * White space is kept as it comes (tabs part labels from speech) unless `collapses`, as browsers do.
 */
export class HtmlWalker {
  readonly #blocks: Block[] = [];
  readonly #notes: string[] = [];
  readonly #lists: ListState[] = [];
  readonly #tables: HtmlTable[] = [];
  readonly #frames: Frame[] = [];
  /** Of each open element that may be a note, whether it is one. */
  readonly #mayBeNotes: boolean[] = [];
  readonly #numbering = new ListNumbering();
  readonly #collapses: boolean;
  /** Text boxes that wait for the end of the paragraph that they are tied to. */
  #waiting: Block[] = [];
  #run = new Run();
  #mark = '';
  #bold = 0;
  #preformatted = 0;
  /** How many open tags deep inside something that is left out. */
  #skipped = 0;
  #afterGap = true;
  #images = 0;

  constructor(collapses = false) {
    this.#collapses = collapses;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#skipped > 0 || LEFT_OUT.has(name) || isNoteMark(name, attributes)) {
      this.#skipped += 1;
      return;
    }
    if (NOTE_TAGS.has(name)) {
      const isNote = NOTE.test(attributes['id'] ?? '');
      this.#mayBeNotes.push(isNote);
      if (isNote) {
        this.openNote();
        return;
      }
    }
    if (BLOCK_TAGS.has(name)) this.#flush();
    switch (name) {
      case BOX_TAG:
        this.openBox();
        break;
      case 'strong':
      case 'b':
        this.#bold += 1;
        break;
      case 'br':
        this.#run.add('\n', false);
        break;
      case 'img':
        this.#images += 1;
        break;
      case 'pre':
        this.#preformatted += 1;
        break;
      case 'ul':
      case 'ol':
        this.#flush();
        this.#lists.push(listState(name, attributes));
        break;
      case 'li':
        this.#mark = attributes['data-mark'] ?? this.#itemMark(attributes);
        break;
      default:
        this.#openTablePart(name, attributes);
    }
  }

  text(text: string): void {
    if (this.#skipped > 0) return;
    this.#run.add(this.#spaced(text), this.#bold > 0);
  }

  close(name: string): void {
    if (this.#skipped > 0) this.#skipped -= 1;
    else if (name === BOX_TAG || (NOTE_TAGS.has(name) && this.#mayBeNotes.pop() === true)) this.closeFrame();
    else if (name === 'strong' || name === 'b') this.#bold = Math.max(0, this.#bold - 1);
    else if (/^h[1-6]$/u.test(name)) this.#heading(Number(name.slice(1)));
    else if (name === 'ul' || name === 'ol') this.#closeList();
    else if (BLOCK_TAGS.has(name)) this.#closeBlock(name);
    else this.#closeTablePart(name);
  }

  /** A footnote or endnote begins, perhaps within a paragraph that goes on after it. */
  openNote(): void {
    this.#openFrame(true);
  }

  /** A text box begins within a paragraph; what it holds comes after that. */
  openBox(): void {
    this.#openFrame(false);
  }

  /** The note or text box that was opened last ends. */
  closeFrame(): void {
    this.#flush();
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    if (frame.isNote) this.#notes.push(tidy(frame.blocks.map(oneLine).join(' ')));
    else this.#waiting.push(...frame.blocks);
    this.#run = frame.run;
    this.#mark = frame.mark;
    this.#bold = frame.bold;
    this.#afterGap = frame.afterGap;
  }

  finish(): RichText {
    while (this.#frames.length > 0) this.closeFrame();
    this.#flush();
    this.#release();
    return { blocks: this.#numbering.apply(this.#blocks), notes: this.#notes, images: this.#images };
  }

  #spaced(text: string): string {
    if (this.#preformatted > 0) return text.replace(/\r\n?/gu, '\n');
    if (!this.#collapses) return text.replace(/[\r\n]+/gu, ' ');
    const single = text.replace(/[ \t\r\n\f]+/gu, ' ');
    return this.#run.endsInSpace ? single.replace(/^ /u, '') : single;
  }

  #openFrame(isOfNote: boolean): void {
    this.#frames.push({
      run: this.#run,
      mark: this.#mark,
      bold: this.#bold,
      tables: this.#tables.length,
      afterGap: this.#afterGap,
      isNote: isOfNote,
      blocks: [],
    });
    this.#run = new Run();
    this.#mark = '';
    this.#bold = 0;
    this.#afterGap = true;
  }

  #openTablePart(name: string, attributes: Attributes): void {
    if (name === 'table') {
      this.#flush();
      this.#tables.push(new HtmlTable());
    } else if (name === 'tr') {
      this.#flush();
      this.#tables.at(-1)?.openRow();
    } else if (name === 'td' || name === 'th') {
      this.#flush();
      this.#tables.at(-1)?.openCell(attributes);
    }
  }

  #closeTablePart(name: string): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (name === 'td' || name === 'th') {
      this.#flush();
      table.closeCell();
    } else if (name === 'tr') {
      table.closeRow();
    } else if (name === 'table') {
      this.#flush();
      this.#tables.pop();
      for (const block of table.content(!this.#afterGap)) this.#put(block);
    }
  }

  #itemMark(attributes: Attributes): string {
    const list = this.#lists.at(-1);
    if (list === undefined || !list.ordered) return '- ';
    list.count = wholeNumber(attributes['value']) ?? list.count + 1;
    return `${itemNumber(list.count, list.style)}. `;
  }

  #closeBlock(name: string): void {
    if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1);
    this.#flush(name === 'p');
  }

  #closeList(): void {
    this.#flush();
    const list = this.#lists.pop();
    if (list?.ordered !== true || this.#lists.length > 0 || this.#frames.length > 0) return;
    this.#numbering.endList(list.isNumbered || list.style !== '1' ? 0 : list.count, this.#blocks);
  }

  #heading(level: number): void {
    const text = this.#take()
      .map((line) => line.text)
      .join(' ')
      .replace(LABELLED, '');
    if (text === '') return;
    this.#put({
      kind: 'heading',
      level,
      text: this.#mark === '- ' ? text : this.#mark + text,
      attached: false,
    });
    this.#mark = '';
    this.#release();
  }

  /** Ends the paragraph being collected. An empty `<p>` is a blank line. */
  #flush(isParagraph = false): void {
    const lines = this.#take();
    const [first, ...rest] = lines;
    if (first === undefined) {
      if (isParagraph && this.#lists.length === 0 && this.#tables.length === 0) this.#afterGap = true;
      if (isParagraph) this.#release();
      return;
    }
    this.#put(paragraph([this.#marked(first), ...rest], this.#lists.length > 0 && !this.#afterGap));
    this.#mark = '';
    this.#release();
  }

  /** The first line of a paragraph with the mark of its list item. */
  #marked(line: TextLine): TextLine {
    const label = LABELLED.exec(line.text);
    if (label === null) return this.#mark === '' ? line : { text: this.#mark + line.text, bold: 0 };
    const list = this.#lists.at(-1);
    if (list !== undefined) list.isNumbered = true;
    const mark = tidy(label[1] ?? '');
    const text = line.text.slice(label[0].length).trimStart();
    if (mark === '') return { text, bold: Math.max(0, line.bold - (line.text.length - text.length)) };
    return { text: `${mark} ${text}`, bold: 0 };
  }

  #release(): void {
    if (this.#frames.length > 0) return;
    const blocks = this.#waiting;
    this.#waiting = [];
    for (const block of blocks) this.#put(block);
  }

  /** Adds a block to the open note, text box or cell, or else to the text. */
  #put(block: Block): void {
    const frame = this.#frames.at(-1);
    if (frame !== undefined && frame.tables === this.#tables.length) {
      frame.blocks.push(block);
    } else {
      if (this.#tables.at(-1)?.addToCell(block) === true) return;
      this.#blocks.push(block);
    }
    this.#afterGap = block.kind === 'heading';
  }

  #take(): TextLine[] {
    const run = this.#run;
    this.#run = new Run();
    return run.lines().flatMap((line) => {
      const text = clean(line.text).trim();
      const bold = line.bold >= line.text.length ? text.length : Math.min(line.bold, text.length);
      return text === '' ? [] : [{ text, bold }];
    });
  }
}

function listState(name: 'ul' | 'ol', attributes: Attributes): ListState {
  const start = wholeNumber(attributes['start']);
  return {
    ordered: name === 'ol',
    isNumbered: start !== undefined,
    style: attributes['type'] ?? '1',
    count: (start ?? 1) - 1,
  };
}

function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,6}$/u.test(value) ? Number(value) : undefined;
}

/** The mark of a note in the text, and the link that leads back to it from the note. */
function isNoteMark(name: string, attributes: Attributes): boolean {
  return name === 'a' && (NOTE_LINK.test(attributes['href'] ?? '') || NOTE_LINK.test(attributes['id'] ?? ''));
}

function oneLine(block: Block): string {
  if (block.kind === 'table') return block.rows.map((row) => row.join(' | ')).join(' ');
  return block.kind === 'heading' ? block.text : block.lines.map((line) => line.text).join(' ');
}
