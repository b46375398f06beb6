import { TelaahError } from '../../model/error.ts';
import type { CodedUnits } from '../coded-units.ts';
import { readAnalysis } from './analysis.ts';
import { invalid } from './invalid.ts';
import { readTable } from './table.ts';
import { readUnits } from './units.ts';

const READERS: Readonly<Record<string, (text: string, name: string) => CodedUnits>> = {
  jsonl: readUnits,
  ndjson: readUnits,
  json: readAnalysis,
  csv: readTable,
  tsv: readTable,
};

/**
 * Reads a file of codings by the ending of its name: `.jsonl` units, `.json` an analysis, `.csv` a table.
 * @throws TelaahError CODINGS_INVALID
 */
export function readCodings(text: string, name: string): CodedUnits {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const reader = READERS[extension];
  if (reader !== undefined) return reader(text, name);
  throw new TelaahError(
    invalid(
      { file: name },
      {
        id: `berkas .${extension} bukan bentuk koding yang dapat dibandingkan`,
        en: `a .${extension} file is no form of codings that can be compared`,
      },
      {
        id: 'Yang dapat dibandingkan: folder studi, analysis.json, codings.csv, atau .jsonl dengan satu satuan per baris.',
        en: 'What can be compared: a study’s folder, an analysis.json, a codings.csv, or a .jsonl with one unit a line.',
      },
    ),
  );
}
