import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Lang } from '../../src/model/text.ts';

/** A coded study in training/studies, as training/catalogue.yaml names it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly framework: string;
  readonly lang: Lang;
  /** How its transcripts read. */
  readonly style: 'spoken' | 'student' | 'english';
  /** Whoever wrote the shipped codebooks had read it: figures that use the codebook on it are too good. */
  readonly known: boolean;
  /** Its writer chose the side of each passage by itself. */
  readonly sides?: 'drawn';
}

export const TRAINING = join(import.meta.dirname, '..', '..', 'training');

/** Every study, in the order of the catalogue. */
export function catalogue(): CatalogueEntry[] {
  const { studies } = parse(readFileSync(join(TRAINING, 'catalogue.yaml'), 'utf8')) as {
    studies: CatalogueEntry[];
  };
  const folders = readdirSync(join(TRAINING, 'studies')).sort();
  const missing = folders.filter((folder) => !studies.some(({ id }) => id === folder));
  if (missing.length > 0) throw new Error(`training/catalogue.yaml does not name ${missing.join(', ')}`);
  return studies;
}
