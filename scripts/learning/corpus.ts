import type { Stemmer } from '../../src/language/stems.ts';
import type { Codebook } from '../../src/model/codebook.ts';
import type { Lang } from '../../src/model/text.ts';
import type { Framework, TrainingStudy } from '../../src/reduction/learned/training/study.ts';
import { catalogue } from './catalogue.ts';
import { looseSets, looseStudies } from './loose.ts';
import { purged, ruleUse } from './purge.ts';
import {
  codebooksOf,
  examplesOf,
  frameworksOf,
  type GoldStudy,
  readGoldStudy,
  sharedStemmer,
  trainingStudy,
} from './studies.ts';

/** Everything there is to learn from and to be measured on. */
export interface Corpus {
  readonly gold: readonly GoldStudy[];
  readonly codebooks: ReadonlyMap<string, Codebook>;
  /** The codebook of each study as if its authors had not read it. */
  readonly fairCodebooks: ReadonlyMap<string, Codebook>;
  readonly frameworks: readonly Framework[];
  readonly stem: Readonly<Record<Lang, Stemmer>>;
  /** The studies; those that the codebooks' authors had read under codebooks purged of what fits them alone. */
  readonly fair: readonly TrainingStudy[];
  /** Remarks and answers that stand in no study. */
  readonly loose: readonly TrainingStudy[];
  readonly examples: readonly TrainingStudy[];
}

export async function readCorpus(): Promise<Corpus> {
  const gold: GoldStudy[] = [];
  for (const entry of catalogue()) gold.push(await readGoldStudy(entry));
  const codebooks = await codebooksOf(gold);
  const sets = looseSets();
  const texts = [
    ...gold.map(({ lang, documents }) => ({ lang, texts: documents.map(({ text }) => text) })),
    ...sets.map(({ lang, passages }) => ({ lang, texts: passages.map(({ text }) => text) })),
  ];
  const stem = { id: await sharedStemmer('id', texts), en: await sharedStemmer('en', texts) };
  const bookOf = ({ framework }: GoldStudy): Codebook => {
    const codebook = codebooks.get(framework);
    if (codebook === undefined) throw new Error(`there is no codebook ${framework}`);
    return codebook;
  };
  const shipped: TrainingStudy[] = [];
  for (const study of gold) shipped.push(await trainingStudy(study, bookOf(study), stem[study.lang]));
  const use = ruleUse(shipped);
  const fairCodebooks = new Map<string, Codebook>();
  const fair: TrainingStudy[] = [];
  for (const study of gold) {
    const codebook = study.known ? purged(bookOf(study), study.id, use) : bookOf(study);
    fairCodebooks.set(study.id, codebook);
    fair.push(await trainingStudy(study, codebook, stem[study.lang]));
  }
  const frameworks = await frameworksOf(codebooks, stem);
  return {
    gold,
    codebooks,
    frameworks,
    stem,
    fairCodebooks,
    fair,
    loose: await looseStudies(sets, codebooks, stem),
    examples: await examplesOf(codebooks, stem),
  };
}
