import type { Codebook } from '../../src/model/codebook.ts';
import type { Prior } from '../../src/reduction/index.ts';
import { modelData, priorFrom } from '../../src/reduction/learned/model-data.ts';
import type { Experience } from '../../src/reduction/learned/prior.ts';
import { trainPrior } from '../../src/reduction/learned/training/prior.ts';
import { seededRandom } from '../../src/statistics/random.ts';
import { dictionary, majority } from './baselines.ts';
import type { Corpus } from './corpus.ts';
import { folds } from './folds.ts';
import { figures, type Measurement } from './measurement.ts';
import { code, score } from './scoring.ts';
import { type GoldStudy, unitKey } from './studies.ts';

const SHARES = [10, 20, 50] as const;
/** Which units are coded first moves verdicts by up to seven hundredths: each share is drawn by each of these seeds. */
const DRAWS = [2026, 2027, 2028] as const;

function unitKeys({ documents }: GoldStudy): string[] {
  return documents.flatMap(({ id, units }) => units.map(({ ordinal }) => unitKey(id, ordinal)));
}

/** A share of a study's units, drawn at random. */
function draw(study: GoldStudy, percent: number, seed: number): Set<string> {
  const random = seededRandom(seed);
  const keys = unitKeys(study);
  const shuffled = keys.map((key) => ({ key, at: random() })).sort((a, b) => a.at - b.at);
  return new Set(shuffled.slice(0, Math.round((keys.length * percent) / 100)).map(({ key }) => key));
}

function bookOf(books: ReadonlyMap<string, Codebook>, key: string): Codebook {
  const book = books.get(key);
  if (book === undefined) throw new Error(`there is no codebook for ${key}`);
  return book;
}

/** Every figure of a study; those after a share was coded once for each draw. */
async function measureStudy(study: GoldStudy, corpus: Corpus, prior: Prior): Promise<Measurement[]> {
  const fair = bookOf(corpus.fairCodebooks, study.id);
  const shipped = bookOf(corpus.codebooks, study.framework);
  const akin = corpus.gold.filter(({ id, framework }) => framework === study.framework && id !== study.id);
  const coded = await code(study, fair, prior);
  const measured = [
    figures(study.id, 'majority', await score(study, fair, majority(study, akin))),
    figures(study.id, 'dictionary', await score(study, fair, await dictionary(study, fair))),
    figures(study.id, 'cold', await score(study, fair, coded)),
  ];
  if (study.known) {
    const full = await code(study, shipped, prior);
    measured.push(figures(study.id, 'shipped codebook', await score(study, shipped, full)));
  }
  for (const percent of SHARES) {
    for (const seed of DRAWS) {
      const own = draw(study, percent, seed);
      const after = await code(study, fair, prior, own);
      measured.push(figures(study.id, `after ${percent} %`, await score(study, fair, after, own)));
    }
  }
  return measured;
}

/** What a coder can meet in frameworks that others studied, and in those that nobody has. */
const STUDIED: readonly Experience[] = ['few', 'many', 'own'];
const UNSTUDIED: readonly Experience[] = ['thin', 'none'];

/** What a new study meets: the model as it is shipped, smaller than what was learned. */
function shippedForm(prior: Prior): Prior {
  return priorFrom(modelData(prior, ''));
}

/** Trains on every study outside a fold, and measures those in it. */
export async function measureFold(corpus: Corpus, fold: number): Promise<Measurement[]> {
  const tested = folds(corpus.gold)[fold] ?? [];
  const ids = new Set(tested.map(({ id }) => id));
  const training = corpus.fair.filter(({ id }) => !ids.has(id));
  if (training.length + tested.length !== corpus.fair.length)
    throw new Error('a scored study is in the training');
  const prior = shippedForm(trainPrior([...training, ...corpus.loose], corpus.frameworks, STUDIED));
  const measured: Measurement[] = [];
  for (const study of tested) measured.push(...(await measureStudy(study, corpus, prior)));
  return measured;
}

/** Measures the studies of a framework by a coder that has never seen any study of it: the codebook has to do. */
export async function measureFramework(corpus: Corpus, framework: string): Promise<Measurement[]> {
  const elsewhere = [...corpus.fair, ...corpus.loose].filter((study) => study.framework !== framework);
  const frameworks = corpus.frameworks.filter(({ id }) => id !== framework);
  const prior = shippedForm(trainPrior(elsewhere, frameworks, UNSTUDIED));
  const measured: Measurement[] = [];
  for (const study of corpus.gold) {
    if (study.framework !== framework) continue;
    const book = bookOf(corpus.fairCodebooks, study.id);
    const coded = await code(study, book, prior);
    measured.push(figures(study.id, 'own framework', await score(study, book, coded)));
  }
  return measured;
}
