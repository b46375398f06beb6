import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { verifyManuscript } from '../../src/pipeline.ts';
import { type Expected, type Score, score } from './score.ts';

const CATALOGUE = '.expected.json';

/** Verifies every manuscript of a folder that has a catalogue beside it, in the order of their names. */
export async function scoreFolder(folder: string): Promise<readonly Score[]> {
  const files = (await readdir(folder)).sort();
  const scores: Score[] = [];
  for (const file of files.filter((each) => each.endsWith(CATALOGUE))) {
    const name = file.slice(0, -CATALOGUE.length);
    const manuscript = files.find((each) => each !== file && parse(each).name === name);
    if (manuscript === undefined) throw new Error(`${folder}: no manuscript for ${file}`);
    const verified = await verifyManuscript(join(folder, manuscript), manuscript);
    const catalogue = JSON.parse(await readFile(join(folder, file), 'utf8')) as Expected[];
    scores.push(score(name, verified.manuscript, verified.checks, catalogue));
  }
  return scores;
}
