import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TelaahError } from '../../model/error.ts';
import type { JournalEvent } from '../../model/journal.ts';
import type { Warning } from '../../model/warning.ts';
import { FileLock } from './lock.ts';
import { parseEvent } from './parse.ts';
import { CODINGS_FOLDER, JOURNAL_ENDING, shownPath } from './read.ts';

/** Writes bytes at the end of a file and says how many were written; may fail or fall short as the system's does. */
export type WriteBytes = (handle: FileHandle, bytes: Uint8Array) => Promise<number>;

const writeBytes: WriteBytes = async (handle, bytes) => (await handle.write(bytes)).bytesWritten;

const NEWLINE = 0x0a;
const CHUNK = 65_536;

/** The bytes after the last line end: nothing, a whole event whose line end is missing, or a torn one. */
async function tailOf(handle: FileHandle, size: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - CHUNK);
    const part = Buffer.alloc(end - start);
    await handle.read(part, 0, part.length, start);
    const newline = part.lastIndexOf(NEWLINE);
    parts.unshift(part.subarray(newline + 1));
    if (newline >= 0) break;
    end = start;
  }
  return Buffer.concat(parts);
}

function cutOff(path: string, tail: Buffer): Warning {
  return {
    code: 'JOURNAL_TORN',
    where: path,
    message: {
      id: `baris terakhir terputus (${tail.length} bita) dan dibuang; koding yang sudah disimpan utuh`,
      en: `the last line was torn off (${tail.length} bytes) and was cut; all saved codings are whole`,
    },
  };
}

/** One coder's journal, to be written. Any number of processes may write to it at once. */
export class Journal {
  readonly coder: string;
  readonly #root: string;
  readonly #lock: FileLock;
  readonly #write: WriteBytes;

  /**
   * @param root the study's folder
   * @param coder as `coderName` gives it
   * @param write how bytes are written; tests pass a disk that is full
   */
  constructor(root: string, coder: string, write: WriteBytes = writeBytes) {
    this.coder = coder;
    this.#root = root;
    this.#write = write;
    this.#lock = new FileLock(join(root, '.telaah', 'locks'), `${coder}${JOURNAL_ENDING}`, shownPath(coder));
  }

  /**
   * Appends events, all or none. When it returns they are on the disk (fsync), whatever happens afterwards. A torn
   * last line of an earlier crash is cut off first, and reported.
   * @throws TelaahError JOURNAL_UNWRITABLE, JOURNAL_LOCKED: nothing was saved, and what was there is as it was
   */
  async append(events: readonly JournalEvent[]): Promise<readonly Warning[]> {
    if (events.length === 0) return [];
    const lines = events.map((event) => `${JSON.stringify(event)}\n`).join('');
    try {
      return await this.#lock.during(() => this.#appendLines(lines));
    } catch (error) {
      if (error instanceof TelaahError) throw error;
      throw this.#unwritable(error as NodeJS.ErrnoException);
    }
  }

  async #appendLines(lines: string): Promise<Warning[]> {
    const folder = join(this.#root, CODINGS_FOLDER);
    await mkdir(folder, { recursive: true });
    const handle = await open(join(this.#root, shownPath(this.coder)), 'a+');
    try {
      const { size } = await handle.stat();
      const tail = await tailOf(handle, size);
      const whole = tail.length === 0 || parseEvent(tail.toString('utf8')) !== undefined;
      const kept = whole ? size : size - tail.length;
      if (!whole) await handle.truncate(kept);
      await this.#writeOrNothing(handle, kept, Buffer.from(whole && tail.length > 0 ? `\n${lines}` : lines));
      if (size === 0) await syncFolders(folder);
      return whole ? [] : [cutOff(shownPath(this.coder), tail)];
    } finally {
      await handle.close();
    }
  }

  /** @param kept the length to go back to when not everything can be written */
  async #writeOrNothing(handle: FileHandle, kept: number, bytes: Buffer): Promise<void> {
    try {
      for (let done = 0; done < bytes.length; ) {
        done += await this.#write(handle, bytes.subarray(done));
      }
      await handle.sync();
    } catch (error) {
      // If even this fails, the next writer cuts off the torn line.
      await handle.truncate(kept).catch(() => undefined);
      await handle.sync().catch(() => undefined);
      throw error;
    }
  }

  #unwritable(error: NodeJS.ErrnoException): TelaahError {
    const path = shownPath(this.coder);
    const full = error.code === 'ENOSPC' || error.code === 'EDQUOT';
    return new TelaahError({
      code: 'JOURNAL_UNWRITABLE',
      message: full
        ? {
            id: `${path} tidak dapat ditulis: disk penuh; koding terakhir tidak disimpan, yang sebelumnya utuh`,
            en: `${path} cannot be written: the disk is full; the last coding was not saved, those before it are whole`,
          }
        : {
            id: `${path} tidak dapat ditulis (${error.code ?? error.message}); koding terakhir tidak disimpan`,
            en: `${path} cannot be written (${error.code ?? error.message}); the last coding was not saved`,
          },
      hint: full
        ? {
            id: 'Kosongkan sebagian ruang disk, lalu ulangi.',
            en: 'Make some room on the disk, then do it again.',
          }
        : {
            id: 'Periksa izin folder codings/ dan .telaah/, lalu ulangi.',
            en: 'Check the permissions of the folders codings/ and .telaah/, then do it again.',
          },
    });
  }
}

/** A new file is on the disk only when its folder is; some systems cannot sync folders, and need not. */
async function syncFolders(folder: string): Promise<void> {
  for (const path of [folder, dirname(folder)]) {
    try {
      const handle = await open(path, 'r');
      await handle.sync().finally(() => handle.close());
    } catch {
      return;
    }
  }
}
