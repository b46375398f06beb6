import type { Span } from '../../model/text.ts';

/** Writes the canonical text piece by piece and says where each piece stands. */
export class TextBuilder {
  readonly #parts: string[] = [];
  #length = 0;

  /** Starts a new paragraph, or only a new line, and writes `text` there. */
  write(text: string, opensParagraph: boolean): Span {
    const separator = opensParagraph ? '\n\n' : '\n';
    if (this.#length > 0) this.#add(separator);
    const start = this.#length;
    this.#add(text);
    return { start, end: this.#length };
  }

  toString(): string {
    return this.#parts.join('');
  }

  #add(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}
