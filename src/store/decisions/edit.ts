import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CredibilityEntry, DecisionPart, MemberCheck } from '../../model/decision.ts';
import { TelaahError } from '../../model/error.ts';
import { plainLabel } from '../../model/factor-name.ts';
import type { Technique } from '../../model/source.ts';
import { appendYaml, deleteYaml, type Path, type Plain, setYaml, UnusualYaml } from '../yaml/index.ts';
import { DECISIONS_FILE, parseDecisions, readText } from './read.ts';
import { NO_ACTION } from './words.ts';

/** Where the schema lies that an editor completes and checks the file by. */
const DECISIONS_SCHEMA = '.telaah/decisions.schema.json';

const HEAD = `# yaml-language-server: $schema=${DECISIONS_SCHEMA}\n`;

/** What every decision is written with; `null` is left out. */
export interface NewGrounds {
  readonly why: string;
  readonly by: string | null;
  readonly date: string | null;
  readonly basis: string | null;
}

interface NewFactor extends NewGrounds {
  readonly factor: string;
  readonly keep: boolean;
  readonly kind: string | null;
  readonly label: string | null;
  readonly codes: readonly string[] | null;
}

type Fields = Readonly<Record<string, Plain | null>>;

const GROUNDS = ['why', 'by', 'date', 'basis'] as const;

function given(fields: Fields): { readonly [key: string]: Plain } {
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, Plain] => field[1] !== null),
  );
}

const groundsOf = ({ why, by, date, basis }: NewGrounds): Fields => ({ why, by, date, basis });

/** The file as it is being changed; everything that is not named stays as it is, comments and all. */
export class DecisionsEdit {
  #text: string;

  /** @param text of a file that was read without an error */
  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** @param rating the word as it is to stand there */
  setRating(subject: string, technique: Technique | null, rating: string, grounds: NewGrounds): void {
    this.#set(ratingPath(subject, technique), { rating, ...groundsOf(grounds) });
  }

  setAlignment(subject: string, value: string, grounds: NewGrounds): void {
    this.#set(['findings', subject, 'alignment'], { value, ...groundsOf(grounds) });
  }

  /** @param action `null`: nothing is to be recommended */
  setRecommendation(subject: string, to: string | null, action: string | null, grounds: NewGrounds): void {
    const fields = { to, action: action ?? NO_ACTION[0], ...groundsOf(grounds) };
    this.#set(['findings', subject, 'recommendation'], fields);
  }

  /** @param names all that the factor may be called by in the file */
  setFactor(factor: NewFactor, names: readonly string[] = [factor.factor]): void {
    const { keep, kind, label, codes } = factor;
    // `keep` is only said where it is no.
    const fields = {
      factor: factor.factor,
      keep: keep ? null : false,
      kind,
      label,
      codes,
      ...groundsOf(factor),
    };
    const at = this.#factorAt(names);
    if (at < 0) this.#append('factors', fields);
    else this.#set(['factors', at], fields);
  }

  addMemberCheck({ informant, date, outcome, note }: MemberCheck): void {
    this.#append('member-checks', { informant, date, outcome, note });
  }

  addCredibility({ kind, date, note, with: whom, hours, documents }: CredibilityEntry): void {
    const named = documents.length === 0 ? null : documents;
    this.#append('credibility', { kind, date, note, with: whom, hours, documents: named });
  }

  /** Writes down on what evidence a decision stands, and nothing else of it. Whether there is one. */
  setBasis(
    subject: string,
    part: DecisionPart,
    technique: Technique | null,
    basis: string,
    names: readonly string[] = [subject],
  ): boolean {
    const path = this.#pathOf(subject, part, technique, names);
    if (path === null) return false;
    this.#text = setYaml(this.#text, [...path, 'basis'], basis);
    return true;
  }

  /**
   * Takes a decision out. Whether there was one.
   * @param names all that a factor may be called by in the file
   */
  unset(
    subject: string,
    part: DecisionPart,
    technique: Technique | null,
    names: readonly string[] = [subject],
  ): boolean {
    const path = this.#pathOf(subject, part, technique, names);
    if (path === null) return false;
    const before = this.#text;
    const keys = part === 'rating' ? ['rating', ...GROUNDS] : [];
    if (keys.length === 0) this.#delete(path);
    for (const key of keys) this.#delete([...path, key]);
    // What an alias stands for cannot be taken out where the alias stands.
    if (this.#text === before) throw new UnusualYaml(`${path.join(' > ')} is an alias`);
    return true;
  }

  #delete(path: Path): void {
    this.#text = deleteYaml(this.#text, path);
  }

  /** Key by key, so that comments beside those that stay are kept where they are. */
  #set(path: Path, fields: Fields): void {
    for (const [key, value] of Object.entries(fields)) {
      if (value === null) this.#delete([...path, key]);
      else this.#text = setYaml(this.#text, [...path, key], value);
    }
  }

  #append(list: string, fields: Fields): void {
    this.#text = appendYaml(this.#text, [list], given(fields));
  }

  #factorAt(names: readonly string[]): number {
    const wanted = names.map(plainLabel);
    const factors = parseDecisions(this.#text)?.value.factors ?? [];
    return factors.findIndex(({ factor }) => wanted.includes(plainLabel(factor)));
  }

  /** Where a decision stands; `null` where there is none. */
  #pathOf(
    subject: string,
    part: DecisionPart,
    technique: Technique | null,
    names: readonly string[] = [subject],
  ): Path | null {
    if (part === 'factor') {
      const at = this.#factorAt(names);
      return at < 0 ? null : ['factors', at];
    }
    const entry = parseDecisions(this.#text)?.value.findings?.[subject];
    const isThere = {
      rating: technique === null ? entry?.rating : entry?.techniques?.[technique],
      alignment: entry?.alignment,
      recommendation: entry?.recommendation,
    }[part];
    if (isThere === undefined) return null;
    return part === 'rating' ? ratingPath(subject, technique) : ['findings', subject, part];
  }
}

function ratingPath(subject: string, technique: Technique | null): Path {
  return ['findings', subject, ...(technique === null ? [] : ['techniques', technique])];
}

function unusual(): TelaahError {
  return new TelaahError({
    code: 'DECISIONS_INVALID',
    message: {
      id: `${DECISIONS_FILE} ditulis dengan cara yang tidak dapat diubah tanpa kehilangan; berkasnya tetap seperti semula`,
      en: `${DECISIONS_FILE} is written in a way that cannot be changed without a loss; the file is as it was`,
    },
    hint: {
      id: 'Ubah berkasnya dengan tangan; hindari &jangkar, *alias, dan !tag.',
      en: 'Change the file by hand; avoid &anchors, *aliases and !tags.',
    },
    place: { file: DECISIONS_FILE },
  });
}

function unwritable(error: unknown): TelaahError {
  const reason = error instanceof Error ? error.message : String(error);
  return new TelaahError({
    code: 'OUTPUT_UNWRITABLE',
    message: {
      id: `${DECISIONS_FILE} tidak dapat ditulis: ${reason}`,
      en: `${DECISIONS_FILE} cannot be written: ${reason}`,
    },
    hint: {
      id: 'Periksa izin folder dan sisa ruang, dan tutup program lain yang sedang memakai berkas itu.',
      en: 'Check the folder’s permissions and free space, and close other programs that use the file.',
    },
  });
}

/** Writes the file anew beside the old one and puts it in its place: whole, or not at all. */
async function writeWhole(root: string, text: string): Promise<void> {
  const temporary = join(root, `.${DECISIONS_FILE}.${process.pid}.tmp`);
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, join(root, DECISIONS_FILE));
  } catch (error) {
    await rm(temporary, { force: true });
    throw unwritable(error);
  }
  await syncFolder(root);
}

/** So that the new name is on the disk, too; not every system can. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** How often an edit begins again because somebody else has written meanwhile. */
const ATTEMPTS = 20;

/**
 * Changes `decisions.yaml` in a study's folder, or begins it. Comments, order and formatting of everything that is
 * not changed stay. The file is replaced as a whole; one that cannot be read is never written over.
 * @param change may run again, on newer text, when the file was written by somebody else meanwhile
 * @param check of the text before it is written; throws where it is not to be
 * @throws TelaahError DECISIONS_INVALID, INPUT_UNREADABLE, OUTPUT_UNWRITABLE: the file is as it was
 */
export async function editDecisions(
  root: string,
  change: (file: DecisionsEdit) => void,
  check: (text: string) => void = (text) => void parseDecisions(text),
): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await readText(root);
    const file = new DecisionsEdit(before ?? HEAD);
    parseDecisions(file.text);
    try {
      change(file);
    } catch (error) {
      throw error instanceof UnusualYaml ? unusual() : error;
    }
    check(file.text);
    if (file.text === (before ?? HEAD)) return;
    if ((await readText(root)) === before) {
      await writeWhole(root, file.text);
      return;
    }
  }
  throw unwritable(new Error('written by another program all the time'));
}
