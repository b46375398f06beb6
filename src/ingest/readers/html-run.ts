import type { TextLine } from '../block.ts';

/** The text being collected, with the parts of it that are bold. */
export class Run {
  text = '';
  /** Asked of each piece, for a look at the end of the whole would copy it every time. */
  endsInSpace = false;
  readonly #bold: [number, number][] = [];

  add(text: string, bold: boolean): void {
    if (bold) this.#bold.push([this.text.length, this.text.length + text.length]);
    this.text += text;
    if (text !== '') this.endsInSpace = text.endsWith(' ') || text.endsWith('\n');
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
