import { unzipSync } from 'fflate';
import { TelaahError } from '../../model/error.ts';
import type { Importer } from '../importer.ts';
import { qualcoderProject } from '../qualcoder/project.ts';
import { taguetteProject } from '../taguette/project.ts';
import { damagedProject, isSqlite, withSqlite } from './open.ts';

const MOST_BYTES = 256 * 1024 * 1024;

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The database in a zipped `.qda` folder of QualCoder's. */
function databaseIn(bytes: Uint8Array, file: string): Uint8Array {
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = /(?:^|[/\\])data\.qda$/iu.test(name);
        if (wanted && originalSize > MOST_BYTES) {
          throw damagedProject(file, 'isinya mengembang melebihi 256 MB', 'it unpacks to more than 256 MB');
        }
        return wanted;
      },
    });
  } catch (error) {
    if (error instanceof TelaahError) throw error;
    throw damagedProject(file, 'ini bukan arsip zip yang utuh', 'this is no whole zip archive');
  }
  const [database] = Object.values(unpacked);
  if (database === undefined)
    throw damagedProject(file, 'tidak ada data.qda di dalamnya', 'there is no data.qda in it');
  return database;
}

/** Projects of Taguette (`.sqlite3`) and of QualCoder (the folder `.qda`, its `data.qda`, or a zip of it). */
export const sqliteImporter: Importer = {
  id: 'sqlite',
  extensions: ['sqlite3', 'sqlite', 'db', 'qda'],
  reads: (name, bytes) => isSqlite(bytes) || (isZip(bytes) && /\.qda(?:\.zip)?$/iu.test(name)),
  read: async (bytes, name) =>
    withSqlite(isZip(bytes) ? databaseIn(bytes, name) : bytes, name, (tables) => {
      if (tables.has('highlights') && tables.has('highlight_tags')) return taguetteProject(tables, name);
      if (tables.has('code_text') && tables.has('code_name')) return qualcoderProject(tables, name);
      throw damagedProject(
        name,
        'bukan proyek Taguette atau QualCoder',
        'it is a project of neither Taguette nor QualCoder',
      );
    }),
};
