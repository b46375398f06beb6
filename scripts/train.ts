import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelData } from '../src/reduction/learned/model-data.ts';
import { trainPrior } from '../src/reduction/learned/training/prior.ts';
import { readCorpus } from './learning/corpus.ts';
import { trainingVersion } from './learning/version.ts';

/** Builds models/prior.json from training/: the same training data give the same bytes. */
const corpus = await readCorpus();
const studies = [...corpus.fair, ...corpus.loose, ...corpus.examples];
const prior = trainPrior(studies, corpus.frameworks);
const content = JSON.stringify(modelData(prior, trainingVersion()));
const folder = join(import.meta.dirname, '..', 'models');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'prior.json'), `${content}\n`);
const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
console.log(
  `models/prior.json ${(content.length / 1e6).toFixed(2)} MB, ${hash}, from ${studies.length} sets`,
);
