import { Parser } from 'htmlparser2';
import { type Block, paragraph, type TextLine } from '../block.ts';
import { clean } from '../clean.ts';
import { Run } from './html-run.ts';
import { HtmlTable } from './html-table.ts';
import { ListNumbering } from './list-numbering.ts';

/** The blocks of an HTML text, and what of it could not become text. */
export interface HtmlContent {
  readonly blocks: readonly Block[];
  readonly images: number;
  readonly notes: number;
}

interface ListState {
  readonly ordered: boolean;
  count: number;
}

const BLOCK_TAGS: ReadonlySet<string> = new Set([
  'p',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'div',
  'blockquote',
]);

/** Walks HTML (mammoth's, or any) once. Scripts and styles are no text; unknown tags are looked through. */
export function htmlContent(html: string): HtmlContent {
  const walker = new Walker();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        walker.open(name, attributes);
      },
      ontext: (text) => {
        walker.text(text);
      },
      onclosetag: (name) => {
        walker.close(name);
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return walker.finish();
}

class Walker {
  readonly #blocks: Block[] = [];
  readonly #lists: ListState[] = [];
  readonly #tables: HtmlTable[] = [];
  readonly #numbering = new ListNumbering();
  #run = new Run();
  #mark = '';
  #bold = 0;
  /** How many open tags deep inside something that is left out. */
  #skipped = 0;
  #afterGap = true;
  #images = 0;
  #notes = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const isNote =
      attributes['id']?.startsWith('footnote') === true || attributes['id']?.startsWith('endnote') === true;
    if (this.#skipped > 0 || isNote || name === 'script' || name === 'style') {
      if (isNote && name === 'li') this.#notes += 1;
      this.#skipped += 1;
      return;
    }
    if (BLOCK_TAGS.has(name)) this.#flush();
    switch (name) {
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
      case 'ul':
      case 'ol':
        this.#flush();
        this.#lists.push({ ordered: name === 'ol', count: 0 });
        break;
      case 'li':
        this.#mark = this.#itemMark();
        break;
      default:
        this.#openTablePart(name, attributes);
    }
  }

  text(text: string): void {
    if (this.#skipped === 0) this.#run.add(text.replace(/[\r\n]+/gu, ' '), this.#bold > 0);
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    if (name === 'strong' || name === 'b') this.#bold -= 1;
    else if (/^h[1-6]$/u.test(name)) this.#heading(Number(name.slice(1)));
    else if (BLOCK_TAGS.has(name)) this.#flush(name === 'p');
    else if (name === 'ul' || name === 'ol') this.#closeList();
    else this.#closeTablePart(name);
  }

  finish(): HtmlContent {
    this.#flush();
    return { blocks: this.#numbering.apply(this.#blocks), images: this.#images, notes: this.#notes };
  }

  #openTablePart(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'table') {
      this.#flush();
      this.#tables.push(new HtmlTable());
    } else if (name === 'tr') {
      this.#tables.at(-1)?.openRow();
    } else if (name === 'td' || name === 'th') {
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
      this.#tables.pop();
      for (const block of table.content(!this.#afterGap)) this.#put(block);
    }
  }

  #itemMark(): string {
    const list = this.#lists.at(-1);
    if (list === undefined || !list.ordered) return '- ';
    list.count += 1;
    return `${list.count}. `;
  }

  #closeList(): void {
    this.#flush();
    const list = this.#lists.pop();
    if (list?.ordered === true && this.#lists.length === 0) this.#numbering.endList(list.count, this.#blocks);
  }

  #heading(level: number): void {
    const text = this.#take()
      .map((line) => line.text)
      .join(' ');
    if (text !== '') this.#put({ kind: 'heading', level, text, attached: false });
  }

  /** Ends the paragraph being collected. An empty `<p>` is a blank line. */
  #flush(isParagraph = false): void {
    const lines = this.#take();
    const [first, ...rest] = lines;
    if (first === undefined) {
      if (isParagraph && this.#lists.length === 0 && this.#tables.length === 0) this.#afterGap = true;
      return;
    }
    const marked = [{ text: this.#mark + first.text, bold: this.#mark === '' ? first.bold : 0 }, ...rest];
    this.#put(paragraph(marked, this.#lists.length > 0 && !this.#afterGap));
    this.#mark = '';
  }

  /** Adds a block to the open cell, or else to the text. */
  #put(block: Block): void {
    if (this.#tables.at(-1)?.addToCell(block) === true) return;
    this.#blocks.push(block);
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
