import type { Manuscript, ManuscriptPlace, SectionRole } from '../../src/model/manuscript.ts';

/** A heading or a sentence, by letters and digits only: broken lines, hyphens and quotes do not count. */
interface Unit {
  readonly role: SectionRole;
  /** The heading it is or stands under. */
  readonly heading: string;
  readonly line: number;
  /** Where it begins in {@link Stream.letters}. */
  readonly start: number;
  readonly end: number;
}

/** All headings and sentences of a manuscript in order, to find words in. */
export interface Stream {
  readonly letters: string;
  readonly units: readonly Unit[];
}

export function streamOf({ sections }: Manuscript): Stream {
  const units: Unit[] = [];
  let letters = '';
  for (const { role, heading, line, blocks } of sections) {
    const sentences = blocks.flatMap((block) => block.sentences);
    for (const unit of [{ line, text: heading }, ...sentences]) {
      const start = letters.length;
      letters += lettersOf(unit.text);
      units.push({ role, heading, line: unit.line, start, end: letters.length });
    }
  }
  return { letters, units };
}

/**
 * The units an expected place lies in: those with its words; of `*findings*`, those of the role; of
 * `§ Inisiatif`, those under a heading with these words.
 */
export function unitsOfExpected(stream: Stream, place: string): ReadonlySet<number> {
  const [, role] = /^\*(\w+)\*$/u.exec(place) ?? [];
  if (role !== undefined) return indexes(stream, (unit) => unit.role === role);
  if (!place.startsWith('§')) return occurrences(stream, lettersOf(place));
  return indexes(stream, (unit) => lettersOf(unit.heading).includes(lettersOf(place)));
}

/** The units a rule points at: those with its words, the one on its line if they stand in several. */
export function unitsOfReported(stream: Stream, { quote, line }: ManuscriptPlace): ReadonlySet<number> {
  const pieces = quote.split(/…|\.{3}/u).map(lettersOf);
  const found = new Set(
    pieces.filter((piece) => piece.length > 2).flatMap((piece) => [...occurrences(stream, piece)]),
  );
  const there = [...found].filter((index) => stream.units[index]?.line === line);
  if (there.length > 0) return new Set(there);
  return found.size > 0 ? found : indexes(stream, (unit) => unit.line === line);
}

function occurrences({ letters, units }: Stream, words: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = letters.indexOf(words); at >= 0 && words !== ''; at = letters.indexOf(words, at + 1)) {
    units.forEach(({ start, end }, index) => {
      if (start < at + words.length && end > at) found.add(index);
    });
  }
  return found;
}

function indexes({ units }: Stream, wanted: (unit: Unit) => boolean): ReadonlySet<number> {
  return new Set([...units.keys()].filter((index) => units[index] !== undefined && wanted(units[index])));
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
