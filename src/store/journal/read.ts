import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readNamedFile } from '../../files/read.ts';
import type { JournalEvent } from '../../model/journal.ts';
import type { Warned } from '../../model/result.ts';
import { compareText } from '../../model/text.ts';
import type { Warning } from '../../model/warning.ts';
import { parseEvent } from './parse.ts';

/** The folder of a study's journals, one file a coder. */
export const CODINGS_FOLDER = 'codings';
export const JOURNAL_ENDING = '.jsonl';

/** One coder's journal as read. */
export interface CoderJournal {
  /** The file's name, without its ending. */
  readonly coder: string;
  readonly events: readonly JournalEvent[];
}

export const shownPath = (coder: string): string => `${CODINGS_FOLDER}/${coder}${JOURNAL_ENDING}`;

function torn(path: string, line: number, length: number): Warning {
  return {
    code: 'JOURNAL_TORN',
    where: `${path}:${line}`,
    message: {
      id: `baris terakhir terputus (${length} karakter) dan tidak dibaca; koding sebelumnya utuh`,
      en: `the last line is torn off (${length} characters) and was not read; the codings before it are whole`,
    },
  };
}

function unreadable(path: string, line: number): Warning {
  return {
    code: 'JOURNAL_LINE_UNREADABLE',
    where: `${path}:${line}`,
    message: {
      id: 'baris ini bukan catatan koding dan dilewati; selebihnya dibaca',
      en: 'this line is no event of a journal and was left out; the rest was read',
    },
  };
}

/** The events of a journal's text; what is none is named and left out. */
function parseJournal(text: string, path: string): Warned<JournalEvent[]> {
  const events: JournalEvent[] = [];
  const warnings: Warning[] = [];
  let line = 0;
  for (let from = 0; from < text.length; ) {
    line += 1;
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const content = text.slice(from, to);
    const event = parseEvent(content);
    if (event !== undefined) events.push(event);
    else if (end < 0) warnings.push(torn(path, line, content.length));
    else if (content.trim() !== '') warnings.push(unreadable(path, line));
    from = to + 1;
  }
  return { value: events, warnings };
}

async function journalNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder))
      .filter((name) => name.endsWith(JOURNAL_ENDING) && !name.startsWith('.'))
      .sort(compareText);
  } catch {
    return [];
  }
}

/** The names of the coders who have a journal in this study, in order. */
export async function journalCoders(root: string): Promise<string[]> {
  return (await journalNames(join(root, CODINGS_FOLDER))).map((name) =>
    name.slice(0, -JOURNAL_ENDING.length),
  );
}

async function readText(root: string, path: string): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readNamedFile(join(root, path), path));
}

/**
 * Reads every coder's journal of a study, by name; none where nobody has coded. Nothing is changed, not even a torn
 * last line, which another process may be writing.
 * @throws TelaahError INPUT_UNREADABLE
 */
export async function readJournals(root: string): Promise<Warned<CoderJournal[]>> {
  const journals: CoderJournal[] = [];
  const warnings: Warning[] = [];
  for (const coder of await journalCoders(root)) {
    const read = parseJournal(await readText(root, shownPath(coder)), shownPath(coder));
    journals.push({ coder, events: read.value });
    warnings.push(...read.warnings);
  }
  return { value: journals, warnings };
}
