import type { Analysis } from '../model/analysis.ts';
import type {
  Manuscript,
  ManuscriptBlock,
  ManuscriptPlace,
  ManuscriptSection,
  ManuscriptSentence,
  SectionRole,
} from '../model/manuscript.ts';

/** A sentence with where it stands. */
export interface Located extends ManuscriptSentence {
  readonly section: ManuscriptSection;
  readonly block: ManuscriptBlock;
  /** Its place among all sentences of the manuscript. */
  readonly index: number;
}

/** Longer quotes are cut in the middle. */
const LONGEST_QUOTE = 240;

/**
 * What rules look at. Anything worked out of the manuscript that several rules need is a function
 * `(context) => T`, asked for with {@link ManuscriptContext.derive}, which computes it once.
 */
export class ManuscriptContext {
  readonly manuscript: Manuscript;
  /** The study the manuscript reports on, analysed; `null` where none was given. */
  readonly study: Analysis | null;
  /** Every sentence but those of headings, in order. */
  readonly sentences: readonly Located[];
  readonly #derived = new Map<unknown, unknown>();

  constructor(manuscript: Manuscript, study: Analysis | null = null) {
    this.manuscript = manuscript;
    this.study = study;
    this.sentences = manuscript.sections
      .flatMap((section) =>
        section.blocks.flatMap((block) =>
          block.kind === 'heading'
            ? []
            : block.sentences.map((sentence) => ({ ...sentence, section, block })),
        ),
      )
      .map((sentence, index) => ({ ...sentence, index }));
  }

  sectionsOf(...roles: SectionRole[]): readonly ManuscriptSection[] {
    return this.manuscript.sections.filter(({ role }) => roles.includes(role));
  }

  sentencesOf(...roles: SectionRole[]): readonly Located[] {
    return this.sentences.filter(({ section }) => roles.includes(section.role));
  }

  /** `build(this)`, computed the first time it is asked for. Pass the same function, not a new closure. */
  derive<T>(build: (context: ManuscriptContext) => T): T {
    if (!this.#derived.has(build)) this.#derived.set(build, build(this));
    return this.#derived.get(build) as T;
  }
}

/** A sentence as a place to point at; of a long one the part around `focus` (a piece of its text). */
export function placeOf(sentence: Located, focus = ''): ManuscriptPlace {
  const { section, line, text } = sentence;
  return { section: section.heading, line, quote: excerpt(text, focus) };
}

/** A block, such as the row of a table, as a place to point at. */
export function placeOfBlock(section: ManuscriptSection, { line, text }: ManuscriptBlock): ManuscriptPlace {
  return { section: section.heading, line, quote: excerpt(text, '') };
}

/** A heading as a place to point at. */
export function placeOfSection(section: ManuscriptSection): ManuscriptPlace {
  return { section: section.heading, line: section.line, quote: section.heading };
}

function excerpt(text: string, focus: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  const at = focus === '' ? -1 : text.indexOf(focus);
  if (at < 0) return `${text.slice(0, LONGEST_QUOTE - 80).trimEnd()} … ${text.slice(-70).trimStart()}`;
  const half = Math.max(20, Math.floor((LONGEST_QUOTE - focus.length) / 2));
  const from = wordStart(text, Math.max(0, at - half));
  const to = wordEnd(text, Math.min(text.length, at + focus.length + half));
  return `${from > 0 ? '… ' : ''}${text.slice(from, to).trim()}${to < text.length ? ' …' : ''}`;
}

function wordStart(text: string, at: number): number {
  return at === 0 ? 0 : text.indexOf(' ', at) + 1;
}

function wordEnd(text: string, at: number): number {
  return at === text.length ? at : text.lastIndexOf(' ', at);
}
