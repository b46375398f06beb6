import { DomUtils } from 'htmlparser2';
import { itemNumber } from './item-number.ts';
import { attribute, childNamed, childrenNamed, parseXml, type XmlElement } from './word-xml.ts';

/** The list that a paragraph belongs to, and how deep. */
interface Membership {
  readonly numId: string;
  readonly level: number;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.`, `%1.%2`, `Pertanyaan %1:` */
  readonly text: string;
}

interface List {
  readonly abstractId: string;
  readonly startOverrides: ReadonlyMap<number, number>;
}

interface Style {
  readonly basedOn: string | undefined;
  readonly membership: Partial<Membership>;
}

const LEVELS = 9;
const MOST_ANCESTORS = 20;
/** A label longer than this is text that someone let Word repeat. */
const LONGEST_LABEL = 60;

const FORMATS: Readonly<Record<string, string>> = {
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};

/** Counts the lists of a Word document as Word does: `1.`, `a)`, `2.3`, in the order of its paragraphs. */
export class WordNumbering {
  readonly #styles = new Map<string, Style>();
  readonly #levels = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<string, List>();
  /** For each definition, where counting stands at each level. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #overridden = new Set<string>();

  constructor(numbering: string, styles: string) {
    for (const style of named(styles, 'w:style')) this.#addStyle(style);
    for (const definition of named(numbering, 'w:abstractNum')) this.#addDefinition(definition);
    for (const list of named(numbering, 'w:num')) this.#addList(list);
  }

  /**
   * What Word prints before a paragraph with these properties: empty for a list without numbers, `null` for no list and
   * for bullets. Counts it.
   */
  label(properties: XmlElement | undefined): string | null {
    const member = this.#membership(properties);
    const list = member === null ? undefined : this.#lists.get(member.numId);
    if (member === null || list === undefined) return null;
    const levels = this.#levels.get(list.abstractId);
    const level = levels?.get(member.level);
    if (levels === undefined || level === undefined || level.format === 'bullet') return null;
    const counts = this.#count(member, list, level);
    if (level.format === 'none') return '';
    const text = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = levels.get(at);
      return formatted(counts[at] ?? other?.start ?? 1, other?.format ?? 'decimal');
    });
    return text.slice(0, LONGEST_LABEL);
  }

  #count({ numId, level: at }: Membership, list: List, level: Level): readonly (number | undefined)[] {
    const counts = this.#counts.get(list.abstractId) ?? [];
    this.#counts.set(list.abstractId, counts);
    const override = list.startOverrides.get(at);
    const key = `${numId} ${String(at)}`;
    const isFirst = override !== undefined && !this.#overridden.has(key);
    if (isFirst) this.#overridden.add(key);
    const before = isFirst ? undefined : counts[at];
    counts[at] = before === undefined ? (override ?? level.start) : before + 1;
    counts.length = at + 1;
    return counts;
  }

  /** From the paragraph, or else from its style and what that is based on. */
  #membership(properties: XmlElement | undefined): Membership | null {
    const own = membershipOf(properties);
    let style = attribute(childNamed(properties, 'w:pStyle'), 'w:val');
    let { numId, level } = own;
    for (let steps = 0; style !== undefined && steps < MOST_ANCESTORS; steps += 1) {
      const { basedOn, membership }: Partial<Style> = this.#styles.get(style) ?? {};
      numId ??= membership?.numId;
      level ??= membership?.level;
      style = basedOn;
    }
    return numId === undefined || numId === '0' ? null : { numId, level: level ?? 0 };
  }

  #addStyle(style: XmlElement): void {
    this.#styles.set(attribute(style, 'w:styleId') ?? '', {
      basedOn: attribute(childNamed(style, 'w:basedOn'), 'w:val'),
      membership: membershipOf(childNamed(style, 'w:pPr')),
    });
  }

  #addDefinition(definition: XmlElement): void {
    const levels = childrenNamed(definition, 'w:lvl').map((level): [number, Level] => [
      wholeNumber(attribute(level, 'w:ilvl')) ?? 0,
      {
        start: wholeNumber(attribute(childNamed(level, 'w:start'), 'w:val')) ?? 1,
        format: attribute(childNamed(level, 'w:numFmt'), 'w:val') ?? 'decimal',
        text: attribute(childNamed(level, 'w:lvlText'), 'w:val') ?? '',
      },
    ]);
    this.#levels.set(attribute(definition, 'w:abstractNumId') ?? '', new Map(levels));
  }

  #addList(list: XmlElement): void {
    const overrides = childrenNamed(list, 'w:lvlOverride').flatMap((override): [number, number][] => {
      const start = wholeNumber(attribute(childNamed(override, 'w:startOverride'), 'w:val'));
      return start === undefined ? [] : [[wholeNumber(attribute(override, 'w:ilvl')) ?? 0, start]];
    });
    this.#lists.set(attribute(list, 'w:numId') ?? '', {
      abstractId: attribute(childNamed(list, 'w:abstractNumId'), 'w:val') ?? '',
      startOverrides: new Map(overrides),
    });
  }
}

function named(xml: string, name: string): readonly XmlElement[] {
  return DomUtils.getElementsByTagName(name, parseXml(xml), true);
}

function membershipOf(properties: XmlElement | undefined): Partial<Membership> {
  const numbering = childNamed(properties, 'w:numPr');
  const numId = attribute(childNamed(numbering, 'w:numId'), 'w:val');
  const level = wholeNumber(attribute(childNamed(numbering, 'w:ilvl'), 'w:val'));
  return {
    ...(numId === undefined ? {} : { numId }),
    ...(level === undefined ? {} : { level: Math.min(level, LEVELS - 1) }),
  };
}

function formatted(count: number, format: string): string {
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  return format === 'none' ? '' : itemNumber(count, FORMATS[format] ?? '1');
}

function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,6}$/u.test(value) ? Number(value) : undefined;
}
