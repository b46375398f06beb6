import { Alignment, LocatedText } from '../../exchange/index.ts';
import type { ProjectSource } from '../../model/project.ts';
import type { Document } from '../../model/source.ts';
import type { Span } from '../../model/text.ts';

/** A passage as another program has it. */
export interface ForeignPassage extends Span {
  readonly quote: string;
}

/** A part of a passage that stands in one unit. */
export interface FittedPart extends Span {
  readonly unit: number;
}

/** Where a passage went: to units, with words lost or not, or nowhere. */
export interface FittedPassage {
  readonly parts: readonly FittedPart[];
  /** Whether words of it stand in no unit: the interviewer's, labels, headings. */
  readonly isClipped: boolean;
}

const WORD = /[\p{L}\p{N}]/u;

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: Math.max(from, end - (words.length - words.trimEnd().length)) };
}

/** A source whose passages are to be found in the document that was read from it. */
export class Passages {
  readonly #document: Document;
  readonly #text: string | null;
  #alignment: Alignment | undefined;
  #located: LocatedText | undefined;

  constructor({ content }: ProjectSource, document: Document) {
    this.#document = document;
    this.#text = content.kind === 'text' ? content.text : null;
  }

  /** The source's own text around a passage that is not found; the document's where it has none. */
  get ownText(): string {
    return this.#text ?? this.#document.text;
  }

  fit(passage: ForeignPassage): FittedPassage {
    const span = this.#find(passage);
    if (span === null) return { parts: [], isClipped: true };
    const { text, units } = this.#document;
    const parts = units.flatMap((unit): FittedPart[] => {
      if (unit.end <= span.start || unit.start >= span.end) return [];
      const part = trimmed(text, {
        start: Math.max(unit.start, span.start),
        end: Math.min(unit.end, span.end),
      });
      return part.end > part.start && WORD.test(text.slice(part.start, part.end))
        ? [{ unit: unit.ordinal, ...part }]
        : [];
    });
    const letters = (some: readonly Span[]): number =>
      some.reduce(
        (sum, { start, end }) => sum + text.slice(start, end).replace(/[^\p{L}\p{N}]+/gu, '').length,
        0,
      );
    return { parts, isClipped: letters(parts) < letters([span]) };
  }

  #find({ start, end, quote }: ForeignPassage): Span | null {
    if (this.#text !== null && end > start) {
      this.#alignment ??= new Alignment(this.#text, this.#document.text);
      const found = this.#alignment.find(trimmed(this.#text, { start, end }));
      if (found !== null) return found;
    }
    this.#located ??= new LocatedText(this.#document.text);
    const before = this.#text?.slice(Math.max(0, start - 64), start) ?? '';
    const after = this.#text?.slice(end, end + 64) ?? '';
    const found = this.#located.find(end > start ? { quote, before, after } : { quote });
    return typeof found === 'string' ? null : found;
  }
}
