import { LANGS, type Lang } from '../../../model/text.ts';
import { ANY, type KinModel, trainKin } from '../kin.ts';
import { codeLessons, kinInputs, polarityLessons, type Weighted } from '../lessons.ts';
import type { TaughtWords } from '../own.ts';
import { type Bags, SIDE_GROUPS, TOPIC_GROUPS } from '../passage.ts';
import type { Side } from '../polarity.ts';
import type { Prior } from '../prior.ts';
import { MIXED_COLUMN, SIDE_COLUMN, SideModel } from '../side-model.ts';
import { ANYWHERE, namesOf, trainUnderNames, underName } from '../under-names.ts';
import { Vocabulary } from '../vocabulary.ts';
import { trainColumns, WordModel } from '../word-model.ts';
import { knownSides } from './known-sides.ts';
import type { Framework, TrainingStudy } from './study.ts';

/** What passages are about, and how the frameworks' codes are kin. */
export type Words = TaughtWords & Pick<Prior, 'kin'>;

/** So many steps are enough: what more would gain is learned by heart. */
const WORDS = { l2: 0.05, iterations: 12 };
const POLARITY_WORDS = { l2: 0.6, iterations: 12 };
/** A remark is shorter than a passage and says less of how people talk; an example was chosen for what it says. */
const WEIGHT = { study: 1, answers: 1, remarks: 0.5, examples: 2 } as const;

/** The passages of studies, each kind for what it is worth. */
function weighted(studies: readonly TrainingStudy[]): Weighted[] {
  return studies.flatMap(({ kind, passages }) =>
    passages.map((coded) => ({ ...coded, weight: WEIGHT[kind] })),
  );
}

const inLanguage = (studies: readonly TrainingStudy[], lang: Lang): TrainingStudy[] =>
  studies.filter((study) => study.lang === lang);

const bagsOf = (studies: readonly TrainingStudy[]): Bags[] =>
  studies.flatMap(({ passages }) => passages.map(({ passage }) => passage.bags));

/** What a language's passages are about. */
function trainTopics(studies: readonly TrainingStudy[], frameworks: readonly Framework[]): WordModel {
  const vocabulary = Vocabulary.of(bagsOf(studies), TOPIC_GROUPS);
  const codes = frameworks.flatMap(({ id, codes }) =>
    codeLessons(id, codes, weighted(studies.filter(({ framework }) => framework === id))),
  );
  return new WordModel(vocabulary, trainColumns(codes, vocabulary, WORDS));
}

/** Half of how far the weights of one column are from another's. */
function halfway(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((weight, at) => (weight - (other[at] ?? 0)) / 2);
}

/**
 * How the passages of each language speak of what they are about. Each side is learned against all others: what speaks for
 * praise need not speak against blame, and mixed passages hold both.
 */
export function trainSides(studies: readonly TrainingStudy[]): Prior['sides'] {
  const of = (lang: Lang): SideModel => {
    const own = inLanguage(studies, lang);
    const vocabulary = Vocabulary.of(bagsOf(own), SIDE_GROUPS);
    const known = knownSides(vocabulary, lang);
    const begin = new Map([
      ['positive', known],
      ['negative', known.map((weight) => -weight)],
    ]);
    const lessons = polarityLessons(weighted(own));
    const fitted = trainUnderNames(lessons, vocabulary, POLARITY_WORDS, begin);
    const nothing = new Float64Array(vocabulary.size + 1);
    const columns = [ANYWHERE, ...namesOf(lessons)].flatMap((name): [string, Float64Array][] => {
      const learned = (side: Side): Float64Array => fitted.get(underName(side, name)) ?? nothing;
      return [
        [underName(SIDE_COLUMN, name), halfway(learned('positive'), learned('negative'))],
        [underName(MIXED_COLUMN, name), learned('mixed')],
      ];
    });
    return new SideModel(new WordModel(vocabulary, new Map(columns)));
  };
  return { id: of('id'), en: of('en') };
}

/** Word models of both languages, and how the frameworks' codes are kin. */
export function trainWords(studies: readonly TrainingStudy[], frameworks: readonly Framework[]): Words {
  const words = {
    id: trainTopics(inLanguage(studies, 'id'), frameworks),
    en: trainTopics(inLanguage(studies, 'en'), frameworks),
  };
  const columns = new Set(LANGS.flatMap((lang) => [...words[lang].columns.keys()]));
  const kin = new Map<string, KinModel>();
  for (const { id, codes } of frameworks) {
    const own = studies.filter(({ framework, kind }) => framework === id && kind === 'study');
    if (own.length === 0) continue;
    const examples = own.flatMap(({ passages }) =>
      passages.map(({ passage, codes: given }) => ({
        logits: words[passage.lang].logits(passage.bags),
        codes: given,
      })),
    );
    kin.set(id, trainKin(examples, [ANY, ...codes], kinInputs(columns, id)));
  }
  return { words, kin };
}
