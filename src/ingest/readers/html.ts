import { Parser } from 'htmlparser2';
import { type Block, paragraph, type TextLine } from '../block.ts';
import { clean } from '../clean.ts';

/** The blocks of an HTML text, and what of it could not become text. */
export interface HtmlContent {
  readonly blocks: readonly Block[];
  readonly images: number;
  readonly notes: number;
}

/** The text being collected, with the parts of it that are bold. */
class Run {
  text = '';
  readonly #bold: [number, number][] = [];

  add(text: string, bold: boolean): void {
    if (bold) this.#bold.push([this.text.length, this.text.length + text.length]);
    this.text += text;
  }

  /** The lines without empty ones, trimmed; bold is counted from the head of each. */
  lines(): TextLine[] {
    const lines: TextLine[] = [];
    let next = 0;
    let from = 0;
    for (const raw of this.text.split('\n')) {
      const text = raw.trim();
      let lead = from + raw.length - raw.trimStart().length;
      const start = lead;
      while ((this.#bold[next]?.[1] ?? Number.POSITIVE_INFINITY) <= lead) next += 1;
      for (let span = next; this.#startsBold(span, lead); span += 1) lead = this.#bold[span]?.[1] ?? lead;
      lines.push({ text, bold: Math.min(lead - start, text.length) });
      from += raw.length + 1;
    }
    return lines;
  }

  #startsBold(span: number, at: number): boolean {
    const start = this.#bold[span]?.[0];
    return start !== undefined && (start <= at || /^\s+$/u.test(this.text.slice(at, start)));
  }
}

interface ListState {
  readonly ordered: boolean;
  count: number;
}

interface TableState {
  readonly rows: string[][];
  row: string[];
  /** Per column: for how many more rows a cell from above reaches down. */
  readonly reach: number[];
  cell: { readonly parts: string[]; readonly columns: number; readonly rows: number } | null;
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
  readonly #tables: TableState[] = [];
  readonly #numbering = new Numbering();
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
    else if (/^h[1-6]$/u.test(name)) this.#heading();
    else if (BLOCK_TAGS.has(name)) this.#flush(name === 'p');
    else if (name === 'ul' || name === 'ol') this.#closeList();
    else this.#closeTablePart(name);
  }

  finish(): HtmlContent {
    this.#flush();
    return { blocks: this.#numbering.apply(this.#blocks), images: this.#images, notes: this.#notes };
  }

  #openTablePart(name: string, attributes: Readonly<Record<string, string>>): void {
    const table = this.#tables.at(-1);
    if (name === 'table') {
      this.#flush();
      this.#tables.push({ rows: [], row: [], reach: [], cell: null });
    } else if (name === 'tr' && table !== undefined) {
      table.row = [];
    } else if ((name === 'td' || name === 'th') && table !== undefined) {
      fillFromAbove(table);
      table.cell = { parts: [], columns: spanOf(attributes['colspan']), rows: spanOf(attributes['rowspan']) };
    }
  }

  #closeTablePart(name: string): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (name === 'td' || name === 'th') {
      this.#flush();
      closeCell(table);
    } else if (name === 'tr') {
      fillFromAbove(table);
      if (table.row.some((cell) => cell !== '')) table.rows.push(table.row);
    } else if (name === 'table') {
      this.#tables.pop();
      this.#endTable(table.rows);
    }
  }

  /** A table inside a cell becomes lines of that cell. */
  #endTable(rows: string[][]): void {
    const outer = this.#tables.at(-1)?.cell;
    if (outer !== null && outer !== undefined) outer.parts.push(...rows.map((row) => row.join(' | ')));
    else if (rows.length > 0) this.#push({ kind: 'table', rows, attached: !this.#afterGap });
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

  #heading(): void {
    const cell = this.#tables.at(-1)?.cell;
    if (cell !== null && cell !== undefined) {
      this.#flush();
      return;
    }
    const text = this.#take()
      .map((line) => line.text)
      .join(' ');
    if (text !== '') this.#push({ kind: 'heading', text, attached: false });
  }

  /** Ends the paragraph being collected. An empty `<p>` is a blank line. */
  #flush(isParagraph = false): void {
    const lines = this.#take();
    const [first, ...rest] = lines;
    const cell = this.#tables.at(-1)?.cell;
    if (first === undefined) {
      if (isParagraph && this.#lists.length === 0 && this.#tables.length === 0) this.#afterGap = true;
      return;
    }
    const marked = [{ text: this.#mark + first.text, bold: this.#mark === '' ? first.bold : 0 }, ...rest];
    if (cell !== null && cell !== undefined) cell.parts.push(...marked.map((line) => line.text));
    else this.#push(paragraph(marked, this.#lists.length > 0 && !this.#afterGap));
    this.#mark = '';
  }

  #push(block: Block): void {
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

/**
 * Word restarts no list at a paragraph between its items, HTML does. Lists of one item each, one after
 * the other, are taken for one list and numbered on, as interview guides are typed.
 */
class Numbering {
  readonly #single: number[] = [];

  endList(count: number, blocks: readonly Block[]): void {
    this.#single.push(count === 1 ? blocks.length - 1 : -1);
  }

  apply(blocks: readonly Block[]): Block[] {
    const numbers = new Map<number, number>();
    let number = 0;
    for (const index of this.#single) {
      number = index < 0 ? 0 : number + 1;
      if (index >= 0) numbers.set(index, number);
    }
    return blocks.map((block, index) => renumber(block, numbers.get(index)));
  }
}

function renumber(block: Block, number: number | undefined): Block {
  const [first, ...rest] = block.kind === 'paragraph' ? block.lines : [];
  if (block.kind !== 'paragraph' || first === undefined || number === undefined) return block;
  const text = first.text.replace(/^1\. /u, `${number}. `);
  return { ...block, lines: [{ ...first, text }, ...rest] };
}

/** At most this many columns or rows are taken from a span, whatever the file says. */
const WIDEST = 64;

function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), WIDEST) : 1;
}

/** Cells that reach down from the rows above stand empty here, so that columns keep their places. */
function fillFromAbove(table: TableState): void {
  for (let left = table.reach[table.row.length] ?? 0; left > 0; left = table.reach[table.row.length] ?? 0) {
    table.reach[table.row.length] = left - 1;
    table.row.push('');
  }
}

function closeCell(table: TableState): void {
  const { cell } = table;
  if (cell === null) return;
  for (let column = 0; column < cell.columns; column += 1) {
    table.reach[table.row.length] = cell.rows - 1;
    table.row.push(column === 0 ? cell.parts.join('\n') : '');
  }
  table.cell = null;
}
