import { type Attributes, HtmlWalker, type RichText } from './html-walker.ts';
import { itemNumber } from './item-number.ts';
import { OdtChanges } from './odt-changes.ts';
import type { OdtStyles } from './odt-styles.ts';

/** What stands in a text and is no words of it. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'text:note-citation',
  'text:ruby-text',
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:user-index',
  'text:alphabetical-index',
  'text:bibliography',
  'office:forms',
  'office:annotation',
  'draw:object',
  'svg:title',
  'svg:desc',
]);

const TABLE_PARTS: Readonly<Record<string, string>> = {
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
};

interface ListState {
  readonly style: string | undefined;
  /** Where counting stands. */
  count: number;
}

/** More spaces or empty cells in a row than anyone typed. */
const MOST_REPEATED = 64;

/** Tells the events of OpenDocument XML to a walker of HTML. */
export class OdtWalker {
  readonly #styles: OdtStyles;
  readonly #html = new HtmlWalker();
  readonly #changes = new OdtChanges();
  readonly #lists: ListState[] = [];
  /** The last number of each list style, for lists that go on after a paragraph. */
  readonly #lastNumbers = new Map<string, number>();
  /** The HTML tags that stand for the open elements. */
  readonly #tags: string[][] = [];
  /** How deep in paragraphs; white space between those is no text. */
  #paragraphs = 0;
  #skipped = 0;
  #endsInSpace = true;
  /** The same for the paragraphs that notes and text boxes interrupt. */
  readonly #interrupted: boolean[] = [];
  #isInPictureFrame = false;
  #isInText = false;
  hasText = false;
  images = 0;
  comments = 0;

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'office:text') {
      this.#isInText = true;
      this.hasText = true;
    }
    if (!this.#isInText) return;
    if (this.#skipped > 0 || LEFT_OUT.has(name)) {
      if (name === 'office:annotation') this.comments += 1;
      this.#changes.open(name, attributes);
      this.#skipped += 1;
      return;
    }
    const tags = this.#tagsOf(name, attributes);
    this.#tags.push(tags);
    for (const tag of tags) this.#start(tag, name, attributes);
  }

  text(text: string): void {
    if (!this.#isInText || this.#skipped > 0 || this.#paragraphs === 0) return;
    const single = text.replace(/[ \t\r\n]+/gu, ' ');
    this.#add(this.#endsInSpace ? single.replace(/^ /u, '') : single);
  }

  close(name: string): void {
    if (!this.#isInText) return;
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    for (const tag of (this.#tags.pop() ?? []).reverse()) this.#end(tag);
    if (name === 'office:text') this.#isInText = false;
  }

  finish(): RichText {
    return this.#html.finish();
  }

  #tagsOf(name: string, attributes: Attributes): string[] {
    switch (name) {
      case 'text:h':
        return [`h${headingLevel(attributes)}`];
      case 'text:p':
        return this.#paragraphTags(attributes['text:style-name']);
      case 'text:span':
        return this.#styles.isBold('text', attributes['text:style-name']) ? ['b'] : [];
      case 'text:list':
        return ['ul'];
      case 'text:list-item':
        return ['li'];
      case 'text:note':
        return ['note'];
      case 'draw:text-box':
        return ['box'];
      default:
        return TABLE_PARTS[name] === undefined
          ? [this.#inline(name, attributes)].flat()
          : [TABLE_PARTS[name]];
    }
  }

  #paragraphTags(style: string | undefined): string[] {
    const level = this.#styles.headingLevel(style);
    if (level !== null) return [`h${String(level)}`];
    return this.#styles.isBold('paragraph', style) ? ['p', 'b'] : ['p'];
  }

  /** Elements without text of their own: they leave no tag behind. */
  #inline(name: string, attributes: Attributes): string[] {
    if (name === 'text:s') this.#add(' '.repeat(repeated(attributes['text:c'])), true);
    else if (name === 'text:tab') this.#add('\t', true);
    else if (name === 'text:line-break') this.#lineBreak();
    else if (name === 'text:change-start') this.#changes.begin(attributes['text:change-id']);
    else if (name === 'text:change-end') this.#changes.end(attributes['text:change-id']);
    else if (name === 'draw:frame') this.#isInPictureFrame = false;
    else if (name === 'draw:image' && !this.#isInPictureFrame) {
      // A frame holds one picture, often in several forms.
      this.#isInPictureFrame = true;
      this.images += 1;
    }
    return [];
  }

  #start(tag: string, name: string, attributes: Attributes): void {
    if (tag === 'note' || tag === 'box') {
      this.#interrupted.push(this.#endsInSpace);
      if (tag === 'note') this.#html.openNote();
      else this.#html.openBox();
    } else if (tag === 'ul') this.#openList(attributes);
    else if (tag === 'li') this.#html.open('li', { 'data-mark': this.#mark(attributes) });
    else this.#html.open(tag, name === 'table:table-cell' ? spans(attributes) : {});
    if (/^(?:p|h\d)$/u.test(tag)) {
      this.#paragraphs += 1;
      this.#endsInSpace = true;
    }
  }

  #end(tag: string): void {
    if (tag === 'note' || tag === 'box') {
      this.#html.closeFrame();
      this.#endsInSpace = this.#interrupted.pop() ?? true;
    } else if (tag === 'ul') this.#closeList();
    else this.#html.close(tag);
    if (/^(?:p|h\d)$/u.test(tag)) this.#paragraphs -= 1;
  }

  #openList(attributes: Attributes): void {
    const style = attributes['text:style-name'] ?? this.#lists.at(-1)?.style;
    const goesOn = attributes['text:continue-numbering'] === 'true' || 'text:continue-list' in attributes;
    const last = this.#lastNumbers.get(`${style ?? ''} ${String(this.#lists.length)}`) ?? 0;
    this.#lists.push({ style, count: goesOn ? last : 0 });
    this.#html.open('ul', {});
  }

  #closeList(): void {
    const list = this.#lists.pop();
    this.#lastNumbers.set(`${list?.style ?? ''} ${String(this.#lists.length)}`, list?.count ?? 0);
    this.#html.close('ul');
  }

  #mark(attributes: Attributes): string {
    const list = this.#lists.at(-1);
    const style = this.#styles.itemStyle(list?.style, this.#lists.length);
    if (list === undefined || style === null) return '- ';
    const start = attributes['text:start-value'];
    list.count = start !== undefined && /^\d{1,6}$/u.test(start) ? Number(start) : list.count + 1;
    return `${itemNumber(list.count, style)}. `;
  }

  #lineBreak(): void {
    if (this.#paragraphs === 0) return;
    this.#html.open('br', {});
    this.#html.close('br');
    this.#endsInSpace = true;
  }

  #add(text: string, isTyped = false): void {
    if (text === '' || this.#paragraphs === 0 || this.#changes.isDeleted) return;
    this.#html.text(text);
    this.#endsInSpace = !isTyped && text.endsWith(' ');
  }
}

function headingLevel(attributes: Attributes): string {
  return /^[1-6]$/u.exec(attributes['text:outline-level'] ?? '1')?.[0] ?? '6';
}

function spans(attributes: Attributes): Attributes {
  return {
    colspan: attributes['table:number-columns-spanned'] ?? '1',
    rowspan: attributes['table:number-rows-spanned'] ?? '1',
  };
}

function repeated(value: string | undefined): number {
  const count = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(count) ? Math.min(Math.max(count, 1), MOST_REPEATED) : 1;
}
