import { join } from 'node:path';
import type { Bilingual } from '../../../model/text.ts';
import type { OutputFile } from '../../../store/output.ts';
import type { Io } from '../../io.ts';
import { linkTo } from '../links.ts';
import { styleFor } from '../style.ts';
import { widthOf } from '../table.ts';
import type { Say } from '../text.ts';

/** What each file or folder is for, in the order in which people want them. */
const PURPOSES: readonly (readonly [RegExp, Bilingual])[] = [
  [/\.docx$/, { id: 'untuk Word', en: 'for Word' }],
  [
    /\.html$/,
    {
      id: 'untuk peramban: matriks sampai kutipan',
      en: 'for the browser: matrices down to passages',
    },
  ],
  [/\.xlsx$/, { id: 'untuk Excel: semua matriks', en: 'for Excel: all matrices' }],
  [/\.md$/, { id: 'laporan sebagai teks', en: 'the report as text' }],
  [/^charts\//, { id: 'bagan', en: 'charts' }],
  [/^matrices\//, { id: 'setiap matriks sebagai CSV', en: 'each matrix as CSV' }],
  [/\.csv$/, { id: 'semua koding', en: 'every coding' }],
  [/\.json$/, { id: 'untuk program lain', en: 'for other programs' }],
];

const BEFORE = '  ';
/** Between a path and what it is for. */
const GAP = 2;

interface Listed {
  readonly path: string;
  readonly rank: number;
  readonly purpose: string;
}

/** A file by itself; of those in a folder the folder alone. */
function listed({ path }: OutputFile, say: Say): Listed {
  const [folder = ''] = path.includes('/') ? path.split('/') : [path];
  const shown = path.includes('/') ? `${folder}/` : path;
  const rank = PURPOSES.findIndex(([pattern]) => pattern.test(shown));
  const purpose = PURPOSES[rank]?.[1];
  return {
    path: shown,
    rank: rank < 0 ? PURPOSES.length : rank,
    purpose: purpose === undefined ? '' : say(purpose),
  };
}

/**
 * Where the reports lie, as links where the terminal has them.
 * @param folder absolute
 * @param shown the folder as the user would write it
 */
export function formatFiles(
  files: readonly OutputFile[],
  folder: string,
  shown: string,
  say: Say,
  io: Io,
): string {
  const style = styleFor(io, 'out');
  const distinct = new Map(files.map((file) => listed(file, say)).map((one) => [one.path, one]));
  const all = [...distinct.values()].sort((a, b) => a.rank - b.rank);
  const prefix = shown === '.' ? '' : `${shown}/`;
  const longest = Math.max(0, ...all.map(({ path }) => prefix.length + path.length));
  const widest = Math.max(0, ...all.map(({ purpose }) => purpose.length));
  const hasRoom = BEFORE.length + longest + GAP + widest <= widthOf(io);
  const lines = all.map(({ path, purpose }) => {
    const name = `${prefix}${path}`;
    const link = linkTo(join(folder, path), name, io);
    const text = `${' '.repeat(longest - name.length + GAP)}${purpose}`;
    return `${BEFORE}${link}${hasRoom && purpose !== '' ? style.dim(text) : ''}\n`;
  });
  return `${style.bold(say({ id: 'Laporan', en: 'Reports' }))}\n${lines.join('')}`;
}
