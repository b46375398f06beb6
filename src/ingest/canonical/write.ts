import type { Document, Unit } from '../../model/source.ts';
import { escapeMarks, labelOf, locatorMark, type UnitKind } from './marks.ts';

/** A line of the canonical text, and the unit that begins or goes on in it. */
interface TextLine {
  readonly text: string;
  readonly unit: Unit | null;
  /** Where in the line its unit begins; `null` where none does. */
  readonly speechAt: number | null;
}

/** What the reader knows at a line; the writer only says what it could not. */
interface Known {
  question: string | null;
  heading: string | null;
  isOpen: boolean;
}

/** More than a label, its time and its number ever need. */
const LONGEST_LABEL = 80;

/** The body of a canonical transcript, and what its front matter must say of labels: label → informant's id. */
export function writeBody(
  document: Document,
  kind: UnitKind,
): { readonly source: string; readonly speakers: ReadonlyMap<string, string> } {
  const lines = linesOf(document);
  const speakers = speakersOf(document, lines);
  const writer = new BodyWriter(document, kind, speakers);
  let gap: string[] = [];
  for (const line of lines) {
    if (line.unit === null) {
      gap.push(line.text);
      continue;
    }
    if (line.speechAt !== null) {
      writer.gap(gap, line.unit, line.speechAt > 0);
      writer.begin(line.text, line.unit, line.speechAt);
      gap = [];
    } else writer.goOn(line.text);
  }
  writer.gap(gap, null, false);
  return { source: writer.source(), speakers: new Map([...writer.interviewers(), ...speakers]) };
}

function linesOf({ text, units }: Document): TextLine[] {
  let at = 0;
  let next = 0;
  return text.split('\n').map((line): TextLine => {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    while ((units[next]?.end ?? Number.POSITIVE_INFINITY) < start) next += 1;
    const unit = units[next];
    if (unit === undefined || unit.start > end || unit.end <= start)
      return { text: line, unit: null, speechAt: null };
    return { text: line, unit, speechAt: unit.start >= start ? unit.start - start : null };
  });
}

/** The labels that always stand for the same informant, where that is not whom the document is about. */
function speakersOf(document: Document, lines: readonly TextLine[]): Map<string, string> {
  const heard = new Map<string, Set<string | null>>();
  for (const { text, unit, speechAt } of lines) {
    const label = labelOf(text.slice(0, speechAt ?? 0));
    if (unit !== null && label !== '') heard.set(label, (heard.get(label) ?? new Set()).add(unit.informant));
  }
  return new Map(
    [...heard].flatMap(([label, ids]): [string, string][] => {
      const [only = null] = ids;
      return ids.size === 1 && only !== null && only !== document.informant ? [[label, only]] : [];
    }),
  );
}

class BodyWriter {
  readonly #document: Document;
  readonly #kind: UnitKind;
  readonly #speakers: ReadonlyMap<string, string>;
  readonly #lines: string[] = [];
  /** What stands before an interviewer's words. */
  readonly #asking = new Set<string>();
  readonly #known: Known = { question: null, heading: null, isOpen: false };
  #label = '';

  constructor(document: Document, kind: UnitKind, speakers: ReadonlyMap<string, string>) {
    this.#document = document;
    this.#kind = kind;
    this.#speakers = speakers;
  }

  source(): string {
    return this.#lines.join('\n');
  }

  interviewers(): [string, string][] {
    return [...this.#asking].map((lead) => [labelOf(lead), 'interviewer']);
  }

  /** What nobody says in evidence: headings, questions, the rest. `next` is the unit below, `null` at the end. */
  gap(lines: readonly string[], next: Unit | null, isLabelled: boolean): void {
    const heading = next?.heading ?? null;
    const headingAt = heading === null ? -1 : lines.lastIndexOf(heading);
    const asked = next === null ? new Map<number, number>() : questionLines(lines, headingAt, next.question);
    const label = isLabelled ? -1 : lines.findLastIndex((line) => line !== '');
    lines.forEach((line, index) => {
      const lead = asked.get(index) ?? this.#leadOf(line, next);
      if (line === '') this.#blank();
      else if (index === headingAt) this.#heading(line);
      else if (lead !== null) this.#ask(line, lead);
      else if (index === label && next !== null && /^.{1,60}[:=]$/u.test(line)) this.#lone(line);
      else this.#context(line);
    });
    if (asked.size > 0) this.#known.question = next?.question ?? null;
  }

  begin(line: string, unit: Unit, speechAt: number): void {
    const lead = line.slice(0, speechAt).trim();
    if (lead !== '') this.#label = labelOf(lead);
    if (lead === '' && this.#known.isOpen) {
      this.#lines.push('<!-- unit -->');
      this.#label = '';
    }
    const { informant, technique } = this.#document;
    const speaker = this.#speakers.get(this.#label) ?? (technique === 'interview' ? informant : null);
    this.#say('question', this.#known.question, unit.question);
    this.#say('heading', this.#known.heading, unit.heading);
    this.#say('informant', speaker, unit.informant);
    this.#known.question = unit.question;
    this.#known.heading = unit.heading;
    this.#known.isOpen = true;
    const parts = [
      ...(lead === '' ? [] : [`**${escapeMarks(lead)}**`]),
      ...(unit.locator === undefined ? [] : [locatorMark(unit.locator)]),
      escapeMarks(line.slice(speechAt)),
    ];
    this.#lines.push(parts.join(' '));
  }

  goOn(line: string): void {
    const isGap = line === '' && this.#kind === 'paragraphs';
    this.#lines.push(isGap ? '\\' : escapeMarks(line));
  }

  /** What stands before an interviewer's words that no answer follows: told by the label that asked before. */
  #leadOf(line: string, next: Unit | null): number | null {
    if (next !== null) return null;
    const lead = [...this.#asking].find(
      (known) => line.startsWith(`${known} `) && line.length > known.length + 1,
    );
    return lead === undefined ? null : lead.length + 1;
  }

  #blank(): void {
    this.#lines.push('');
    if (this.#kind === 'paragraphs') this.#close();
  }

  #heading(line: string): void {
    this.#close();
    this.#known.heading = line;
    this.#lines.push(`## ${escapeMarks(line)}`);
  }

  #ask(line: string, at: number): void {
    this.#close();
    const lead = line.slice(0, at).trim();
    if (lead !== '' && /\p{L}/u.test(lead)) this.#asking.add(lead);
    const speech = escapeMarks(line.slice(at));
    this.#lines.push(lead === '' ? `*${escapeMarks(line)}*` : `*${escapeMarks(lead)}* ${speech}`);
  }

  #lone(line: string): void {
    this.#close();
    this.#label = labelOf(line);
    this.#lines.push(`**${escapeMarks(line)}**`);
  }

  #context(line: string): void {
    this.#close();
    this.#lines.push(`> ${escapeMarks(line)}`);
  }

  #close(): void {
    this.#known.isOpen = false;
    this.#label = '';
  }

  #say(key: string, known: string | null, meant: string | null): void {
    if (known === meant) return;
    this.#lines.push(`<!-- ${key}: ${meant === null ? '' : `${escapeMarks(meant)} `}-->`);
  }
}

/**
 * Which lines of a gap are the question of the unit below it, each with where in it the interviewer’s words begin;
 * empty where they do not add up to the question.
 */
function questionLines(
  lines: readonly string[],
  headingAt: number,
  question: string | null,
): Map<number, number> {
  const found = new Map<number, number>();
  if (question === null || question === '') return found;
  let rest = question;
  for (const [index, line] of lines.entries()) {
    if (line === '' || index === headingAt || rest === '') continue;
    const at = wordsAt(line, rest);
    if (at === null) continue;
    found.set(index, at);
    rest = rest.slice(line.length - at).trimStart();
  }
  return rest === '' ? found : new Map<number, number>();
}

/** Where in a line the words begin that `rest` begins with, up to the line's end. */
function wordsAt(line: string, rest: string): number | null {
  for (let at = 0; at < Math.min(line.length, LONGEST_LABEL); at += 1) {
    if (at > 0 && line[at - 1] !== ' ') continue;
    const words = line.slice(at);
    if (rest.startsWith(words) && /^(?: |$)/u.test(rest.slice(words.length))) return at;
  }
  return null;
}
