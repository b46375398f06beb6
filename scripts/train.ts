import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import { modelData } from '../src/reduction/learned/model-data.ts';
import { trainPrior } from '../src/reduction/learned/training/prior.ts';
import { readCorpus } from './learning/corpus.ts';
import { trainingVersion } from './learning/version.ts';

/** Builds models/prior.json.gz from training/: the same training data give the same bytes, whatever the machine. */
const corpus = await readCorpus();
const studies = [...corpus.fair, ...corpus.loose, ...corpus.examples];
const prior = trainPrior(studies, corpus.frameworks);
const content = JSON.stringify(modelData(prior, trainingVersion()));
const folder = join(import.meta.dirname, '..', 'models');
mkdirSync(folder, { recursive: true });
const file = gzipSync(new TextEncoder().encode(`${content}\n`), { level: 9, mtime: 0 });
writeFileSync(join(folder, 'prior.json.gz'), file);
const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
console.log(
  `models/prior.json.gz ${(file.length / 1e6).toFixed(2)} MB (${(content.length / 1e6).toFixed(2)} unpacked), ${hash}, from ${studies.length} sets`,
);
