import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CodedUnits, evaluate, readCodings } from '../../src/evaluation/index.ts';
import { TRAINING } from './catalogue.ts';
import { figures, type Measurement } from './measurement.ts';
import { NO_INTERVALS } from './scoring.ts';
import { unitKey } from './studies.ts';

/** Who read a part of the practice studies a second time, without knowing what their writers had given. */
const READERS = ['a', 'b'] as const;
type Reader = (typeof READERS)[number];

/** A line of readings/READER.jsonl: what the reader gave to one unit of a study. */
interface Line {
  readonly study: string;
  readonly doc: string;
  readonly unit: number;
}

function linesOf(reader: Reader, study: string): Line[] {
  return readFileSync(join(import.meta.dirname, 'readings', `${reader}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
    .filter((line) => line.study === study);
}

/**
 * The units of a study that were read again.
 * @throws Error where the readers did not read the same units
 */
export function readAgain(study: string): Set<string> {
  const [a, b] = READERS.map((reader) => linesOf(reader, study).map(({ doc, unit }) => unitKey(doc, unit)));
  if (a?.join() !== b?.join()) throw new Error(`${study}: the readers did not read the same units`);
  return new Set(a);
}

/** What the readers found in the units they read, against the study's writer and against each other. */
export async function measureReaders(study: string): Promise<Measurement[]> {
  const units = readAgain(study);
  if (units.size === 0) return [];
  const readingOf = (reader: Reader): CodedUnits => {
    const lines = linesOf(reader, study).map(({ study: _, ...line }) => JSON.stringify(line));
    return readCodings(lines.join('\n'), `${reader}.jsonl`);
  };
  const written = readCodings(
    readFileSync(join(TRAINING, 'studies', study, 'gold', 'codings.jsonl'), 'utf8'),
    'codings.jsonl',
  );
  const gold = {
    ...written,
    units: written.units.filter(({ document, unit }) => units.has(unitKey(document, unit))),
  };
  const [a, b] = [readingOf('a'), readingOf('b')];
  return [
    figures(study, 'reader a', await evaluate(gold, a, NO_INTERVALS)),
    figures(study, 'reader b', await evaluate(gold, b, NO_INTERVALS)),
    figures(study, 'reader b against reader a', await evaluate(a, b, NO_INTERVALS)),
  ];
}
