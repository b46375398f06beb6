import type { Importer } from './importer.ts';
import { refiImporter } from './refi/import.ts';
import { sqliteImporter } from './sqlite/importer.ts';

/** Every format of another tool that can become a study; the first that takes a file reads it. */
export const IMPORTERS: readonly Importer[] = [refiImporter, sqliteImporter];
