import { strToU8, unzipSync, zipSync } from 'fflate';
import { TelaahError } from '../../model/error.ts';
import { compareText } from '../../model/text.ts';

/** What is read out of an archive: the project and its texts, no recordings. */
const READ = /\.(?:qde|qdc|txt|md|docx|odt|rtf|pdf|html?)$/i;
const MOST_BYTES = 256 * 1024 * 1024;
const MOST_FILES = 20_000;

/** The files of a `.qdpx` by their name without folders, in small letters; `root` is the project itself. */
export interface Archive {
  readonly root: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Those that were left in the archive, such as recordings. */
  readonly left: ReadonlySet<string>;
}

function refused(file: string, id: string, en: string): TelaahError {
  return new TelaahError({
    code: 'INPUT_UNREADABLE',
    message: { id: `${file} tidak terbaca: ${id}`, en: `${file} cannot be read: ${en}` },
    hint: {
      id: 'Ekspor ulang dari program asalnya sebagai proyek REFI-QDA (.qdpx).',
      en: 'Export it again from the program it comes from, as a REFI-QDA project (.qdpx).',
    },
    place: { file },
  });
}

const baseName = (path: string): string => (path.split(/[/\\]/).at(-1) ?? path).toLowerCase();

/** Text of a file of an archive: UTF-8, or UTF-16 where a mark says so; the mark is no part of it. */
export function archiveText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/**
 * Opens a `.qdpx`. Nothing is written anywhere; names in the archive are only looked up.
 * @throws TelaahError INPUT_UNREADABLE for what is no zip, unpacks to too much, or holds no project
 */
export function openArchive(bytes: Uint8Array, file: string): Archive {
  const left = new Set<string>();
  let room = MOST_BYTES;
  let count = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1;
        if (count > MOST_FILES) throw refused(file, 'isinya terlalu banyak', 'there is too much in it');
        if (!READ.test(name)) {
          left.add(baseName(name));
          return false;
        }
        room -= originalSize;
        if (room < 0)
          throw refused(file, 'isinya mengembang melebihi 256 MB', 'it unpacks to more than 256 MB');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof TelaahError) throw error;
    throw refused(file, 'ini bukan arsip zip yang utuh', 'this is no whole zip archive');
  }
  const entries = Object.entries(unpacked).sort(
    ([a], [b]) => a.split(/[/\\]/).length - b.split(/[/\\]/).length || compareText(a, b),
  );
  // The standard calls it project.qde, programs call it otherwise; what lies highest is the project.
  const projects = entries.filter(([name]) => /\.qde$/i.test(name));
  const [, root] = projects.find(([name]) => baseName(name) === 'project.qde') ?? projects[0] ?? [];
  if (root === undefined)
    throw refused(file, 'tidak ada proyek (.qde) di dalamnya', 'there is no project (.qde) in it');
  const files = new Map<string, Uint8Array>();
  for (const [name, content] of entries) {
    if (!files.has(baseName(name))) files.set(baseName(name), content);
  }
  return { root: archiveText(root), files, left };
}

/** The earliest time that a zip can say, in the zone of any machine. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/** Writes a `.qdpx`; the same content gives the same bytes. */
export function writeArchive(project: string, sources: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files = [...sources].map(([name, content]): [string, Uint8Array] => [`sources/${name}`, content]);
  const all: [string, Uint8Array][] = [['project.qde', strToU8(project)], ...files];
  return zipSync(Object.fromEntries(all), { level: 6, mtime: ZIP_EPOCH });
}
