import { createHash } from 'node:crypto';
import { Anchorage } from '../../anchoring/index.ts';
import { CONTEXT_LENGTH, type JournalAction, type JournalEvent, type Place } from '../../model/journal.ts';
import type { Project, ProjectNote } from '../../model/project.ts';
import type { Document } from '../../model/source.ts';
import { compareText, withoutControls } from '../../model/text.ts';
import type { OutputFile } from '../../store/output.ts';
import type { PolarityReader } from '../polarities.ts';
import type { RunRequest } from '../run.ts';
import { type ForeignPassage, Passages } from './passages.ts';
import type { ImportedSource } from './sources.ts';

/** How the codings of a project fared. */
export interface CodingCounts {
  readonly codings: number;
  readonly orphans: number;
  /** Codings that were parted, as their passage runs over several units. */
  readonly parted: number;
  readonly clipped: number;
  /** Those whose polarity was read automatically. */
  readonly read: number;
  readonly memos: number;
  /** Those whose source could not be read. */
  readonly lost: number;
}

export interface Journals {
  readonly files: readonly OutputFile[];
  readonly coders: readonly string[];
  readonly counts: CodingCounts;
}

interface Settings {
  readonly project: Project;
  readonly sources: readonly ImportedSource[];
  readonly codes: ReadonlyMap<string, string>;
  readonly coderOf: (user: string | null) => string;
  readonly polarityOf: PolarityReader;
  /** ISO 8601; for what nothing dates. */
  readonly at: string;
  readonly progress?: RunRequest['progress'] | undefined;
}

/** An id of its own for everything that came over, the same whenever the same file is imported. */
const eventId = (...words: readonly string[]): string =>
  BigInt(`0x${createHash('sha256').update(words.join('\0')).digest('hex').slice(0, 20)}`)
    .toString(36)
    .padStart(16, '0');

/** What a memo is about here, and what is said at its head. */
interface Subject {
  readonly about: (JournalAction & { do: 'memo' })['about'];
  readonly lead: string;
}

const isTime = (at: string | null): at is string => at !== null && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(at);

class JournalWriter {
  readonly #settings: Settings;
  readonly #anchorage: Anchorage;
  readonly #bySource: ReadonlyMap<string, { readonly document: Document; readonly passages: Passages }>;
  readonly #events = new Map<string, JournalEvent[]>();
  readonly #counts = { codings: 0, orphans: 0, parted: 0, clipped: 0, read: 0, memos: 0, lost: 0 };

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#anchorage = new Anchorage(settings.sources.map(({ document }) => document));
    this.#bySource = new Map(
      settings.sources.map(({ source, document }) => [
        source.id,
        { document, passages: new Passages(source, document) },
      ]),
    );
  }

  async write(): Promise<Journals> {
    await this.#codings();
    this.#memos();
    const coders = [...this.#events.keys()].sort(compareText);
    const files = coders.map((coder) => ({
      path: `codings/${coder}.jsonl`,
      content: (this.#events.get(coder) ?? []).map((event) => `${JSON.stringify(event)}\n`).join(''),
    }));
    return { files, coders, counts: this.#counts };
  }

  /** Everything that came over is one stroke, undone at one. */
  #put(user: string | null, at: string | null, id: string, action: JournalAction): void {
    const coder = this.#settings.coderOf(user);
    const stamp = { id, coder, at: isTime(at) ? at : this.#settings.at, batch: eventId('batch', coder) };
    const events = this.#events.get(coder) ?? [];
    this.#events.set(coder, events);
    events.push({ ...stamp, ...action });
  }

  async #codings(): Promise<void> {
    const { project, codes, polarityOf, progress } = this.#settings;
    for (const [index, coding] of project.codings.entries()) {
      progress?.('code', index, project.codings.length);
      const from = this.#bySource.get(coding.source);
      const code = codes.get(coding.code);
      if (from === undefined || code === undefined) {
        this.#counts.lost += 1;
        continue;
      }
      const { document, passages } = from;
      const { parts, isClipped } = passages.fit(coding);
      const { user, at, memo } = coding;
      const said = (index: number) => ({ code, ...(memo === null || index > 0 ? {} : { memo }) });
      if (parts.length === 0) {
        const place = orphaned(document.id, coding, passages.ownText);
        const polarity = coding.polarity ?? 'neutral';
        this.#put(user, at, eventId('coding', coding.id), { do: 'add', ...place, ...said(0), polarity });
        this.#counts.orphans += 1;
        continue;
      }
      if (parts.length > 1) this.#counts.parted += 1;
      if (isClipped) this.#counts.clipped += 1;
      for (const [index, part] of parts.entries()) {
        if (coding.polarity === null) this.#counts.read += 1;
        const polarity = coding.polarity ?? (await polarityOf(document.id, part.unit, code, part));
        const place = this.#anchorage.place(document.id, part);
        const id = eventId('coding', coding.id, String(index));
        this.#put(user, at, id, { do: 'add', ...place, ...said(index), polarity });
        this.#counts.codings += 1;
      }
    }
  }

  #memos(): void {
    const { project } = this.#settings;
    for (const note of project.notes) this.#memo(note);
    for (const source of project.sources) {
      if (source.description !== null) {
        this.#memo({
          ...UNSIGNED,
          id: `source ${source.id}`,
          text: source.description,
          about: { kind: 'source', id: source.id },
        });
      }
    }
    if (project.description !== null)
      this.#memo({ ...UNSIGNED, id: 'project', text: project.description, about: null });
    for (const one of project.cases) {
      if (one.description !== null) {
        this.#memo({
          ...UNSIGNED,
          id: `case ${one.id}`,
          text: one.description,
          about: { kind: 'case', id: one.id },
        });
      }
    }
  }

  #memo(note: ProjectNote): void {
    const { user, at } = note;
    const { about, lead } = this.#subject(note);
    const title = note.title === null || isBeginning(note.title, note.text) ? '' : `${note.title}: `;
    this.#put(user, at, eventId('memo', note.id), { do: 'memo', about, memo: `${lead}${title}${note.text}` });
    this.#counts.memos += 1;
  }

  /** What a memo is about here; what has no place of its own is said at the head of a memo on the whole study. */
  #subject({ about }: ProjectNote): Subject {
    const study = { kind: 'study' } as const;
    if (about === null) return { about: study, lead: '' };
    if (about.kind === 'passage') return this.#passage(about);
    const { project, codes } = this.#settings;
    if (about.kind === 'source') {
      const document = this.#bySource.get(about.id)?.document.id;
      if (document !== undefined) return { about: { kind: 'document', document }, lead: '' };
    }
    if (about.kind === 'code') {
      const code = codes.get(about.id);
      if (code !== undefined) return { about: { kind: 'code', code }, lead: '' };
    }
    const name =
      [...project.cases, ...project.sources].find(({ id }) => id === about.id)?.name ??
      nameOfCode(project, about.id);
    return { about: study, lead: name === undefined ? '' : `${name}: ` };
  }

  #passage(passage: ForeignPassage & { readonly source: string }): Subject {
    const from = this.#bySource.get(passage.source);
    const [part] = from?.passages.fit(passage).parts ?? [];
    if (from === undefined) return { about: { kind: 'study' }, lead: `"${passage.quote}": ` };
    const { document, passages } = from;
    const place =
      part === undefined
        ? orphaned(document.id, passage, passages.ownText)
        : this.#anchorage.place(document.id, part);
    return { about: { kind: 'passage', ...place }, lead: '' };
  }
}

const UNSIGNED = { title: null, user: null, at: null } as const;

function nameOfCode({ codes }: Project, id: string): string | undefined {
  const all = (level: Project['codes']): Project['codes'][number][] =>
    level.flatMap((code) => [code, ...all(code.codes)]);
  return all(codes).find((code) => code.id === id)?.name;
}

const isBeginning = (title: string, text: string): boolean => {
  const plain = (words: string): string => words.replace(/\s+/gu, ' ').replace(/…$/u, '').trim();
  return plain(text).startsWith(plain(title));
};

/** A passage that is not found is kept by its words, for a person to give it a place. */
function orphaned(document: string, { start, end, quote: given }: ForeignPassage, text: string): Place {
  const isPlaced = end > start && text.slice(start, end) === given;
  const quote = withoutControls(given);
  const from = isPlaced ? start : 0;
  const context = (a: number, b: number): string =>
    isPlaced ? withoutControls(text.slice(Math.max(0, a), b)) : '';
  return {
    document,
    anchor: {
      start: from,
      end: from + quote.length,
      quote,
      before: context(start - CONTEXT_LENGTH, start),
      after: context(end, end + CONTEXT_LENGTH),
      hash: createHash('sha256').update(`${document}\0${quote}`).digest('hex').slice(0, 32),
      rival: 0,
    },
  };
}

/** The journals of a project's coders, at the places that its passages have in the documents read from its sources. */
export const journalsOf = (settings: Settings): Promise<Journals> => new JournalWriter(settings).write();
