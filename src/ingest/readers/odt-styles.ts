import type { Attributes } from './html-walker.ts';

/** How the items of one level of a list are numbered; `null` for bullets. */
export type ItemStyle = '1' | 'a' | 'A' | 'i' | 'I' | null;

interface Style {
  readonly parent: string | undefined;
  readonly level: number | null;
  bold: boolean | null;
}

/** Ancestors looked at for a style; a circle of parents ends here. */
const MOST_ANCESTORS = 20;

/** What the styles of an OpenDocument text say of bold letters and of lists, gathered while its XML goes by. */
export class OdtStyles {
  readonly #styles = new Map<string, Style>();
  readonly #lists = new Map<string, Map<number, ItemStyle>>();
  #style: Style | null = null;
  #list: Map<number, ItemStyle> | null = null;

  open(name: string, attributes: Attributes): void {
    if (name === 'style:style') {
      this.#style = { parent: attributes['style:parent-style-name'], level: levelOf(attributes), bold: null };
      this.#styles.set(keyOf(attributes), this.#style);
    } else if (name === 'style:text-properties' && this.#style !== null) {
      const weight = attributes['fo:font-weight'];
      if (weight !== undefined) this.#style.bold = weight === 'bold' || Number(weight) >= 600;
    } else if (name === 'text:list-style') {
      this.#list = new Map();
      this.#lists.set(attributes['style:name'] ?? '', this.#list);
    } else if (name === 'text:list-level-style-number' || name === 'text:list-level-style-bullet') {
      this.#list?.set(Number(attributes['text:level'] ?? '1'), itemStyle(name, attributes));
    }
  }

  close(name: string): void {
    if (name === 'style:style') this.#style = null;
    else if (name === 'text:list-style') this.#list = null;
  }

  /** Whether a style of a family (`text`, `paragraph`) makes letters bold. */
  isBold(family: string, name: string | undefined): boolean {
    return this.#inherited(family, name, ({ bold }) => bold) ?? false;
  }

  /** The level of a paragraph style for headings; `null` for all others. */
  headingLevel(name: string | undefined): number | null {
    return this.#inherited('paragraph', name, ({ level }) => level);
  }

  itemStyle(list: string | undefined, level: number): ItemStyle {
    return this.#lists.get(list ?? '')?.get(level) ?? null;
  }

  /** What a style says, or else its nearest ancestor that says anything. */
  #inherited<T>(family: string, name: string | undefined, of: (style: Style) => T | null): T | null {
    let at = name;
    for (let steps = 0; at !== undefined && steps < MOST_ANCESTORS; steps += 1) {
      const style = this.#styles.get(`${family} ${at}`);
      if (style === undefined) return null;
      const said = of(style);
      if (said !== null) return said;
      at = style.parent;
    }
    return null;
  }
}

function keyOf(attributes: Attributes): string {
  return `${attributes['style:family'] ?? ''} ${attributes['style:name'] ?? ''}`;
}

function levelOf(attributes: Attributes): number | null {
  const named = /^(?:Heading|Judul)_20_([1-6])$/u.exec(attributes['style:name'] ?? '')?.[1];
  const level = named ?? /^[1-6]$/u.exec(attributes['style:default-outline-level'] ?? '')?.[0];
  if (level !== undefined) return Number(level);
  return attributes['style:name'] === 'Title' ? 1 : null;
}

function itemStyle(name: string, attributes: Attributes): ItemStyle {
  const format = attributes['style:num-format'] ?? '';
  if (name === 'text:list-level-style-bullet' || format === '') return null;
  return format === 'a' || format === 'A' || format === 'i' || format === 'I' ? format : '1';
}
