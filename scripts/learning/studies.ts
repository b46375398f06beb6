import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCodebook } from '../../src/codebook/load.ts';
import { textReader } from '../../src/language/reader.ts';
import { rootsOf, type Stemmer, stemmerWith } from '../../src/language/stems.ts';
import type { Codebook } from '../../src/model/codebook.ts';
import type { Document } from '../../src/model/source.ts';
import type { Study } from '../../src/model/study.ts';
import type { Lang } from '../../src/model/text.ts';
import { readStudy } from '../../src/pipeline.ts';
import { codingContext } from '../../src/reduction/context.ts';
import { codebookPassages, examplePassages } from '../../src/reduction/learned/from-codebook.ts';
import type { CodedPassage } from '../../src/reduction/learned/lessons.ts';
import type { Side } from '../../src/reduction/learned/polarity.ts';
import { readPassages } from '../../src/reduction/learned/read.ts';
import type { Framework, TrainingStudy } from '../../src/reduction/learned/training/study.ts';
import { signalsOf, unitTexts } from '../../src/reduction/signals.ts';
import { type CatalogueEntry, TRAINING } from './catalogue.ts';

/** What a person said of one unit. */
export interface GoldUnit {
  readonly doc: string;
  readonly unit: number;
  readonly start: string;
  readonly codes: readonly { readonly code: string; readonly polarity: Side }[];
  readonly factors: readonly { readonly kind: 'supporting' | 'inhibiting'; readonly label: string }[];
}

/** A study with its documents and what a person said of each unit. */
export interface GoldStudy extends CatalogueEntry {
  readonly study: Study;
  readonly documents: readonly Document[];
  readonly gold: ReadonlyMap<string, GoldUnit>;
}

export const unitKey = (document: string, unit: number): string => `${document}:${unit}`;

/** Reads one study; every unit must have its gold line, and the words it begins with. */
export async function readGoldStudy(entry: CatalogueEntry): Promise<GoldStudy> {
  const root = join(TRAINING, 'studies', entry.id);
  const { study, documents } = await readStudy({
    inputs: [join(root, 'raw')],
    codebook: entry.framework,
    lang: entry.lang,
  });
  const lines = readFileSync(join(root, 'gold', 'codings.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const gold = new Map(
    lines
      .map((line) => JSON.parse(line) as GoldUnit)
      .map((unit) => [unitKey(unit.doc, unit.unit), unit] as const),
  );
  const read = documents.map((document) => ({ ...document, lang: entry.lang }));
  for (const document of read) {
    for (const unit of document.units) {
      const line = gold.get(unitKey(document.id, unit.ordinal));
      if (line === undefined) throw new Error(`${entry.id} ${document.id}:${unit.ordinal} has no gold line`);
    }
  }
  const units = read.reduce((sum, document) => sum + document.units.length, 0);
  if (units !== gold.size) throw new Error(`${entry.id}: ${units} units and ${gold.size} gold lines`);
  return { ...entry, study, documents: read, gold };
}

/** The stemmer of the learned coder: it knows the words that at least two sources (studies, sets of remarks) use. */
export async function sharedStemmer(
  lang: Lang,
  sources: readonly { readonly lang: Lang; readonly texts: readonly string[] }[],
): Promise<Stemmer> {
  const reader = await textReader(lang, []);
  const users = new Map<string, Set<number>>();
  for (const [source, { texts }] of sources.entries()) {
    if (sources[source]?.lang !== lang) continue;
    for (const text of texts) {
      for (const { standard } of reader.words(text))
        users.set(standard, (users.get(standard) ?? new Set()).add(source));
    }
  }
  const words = [...users].filter(([, by]) => by.size > 1).map(([word]) => word);
  return stemmerWith(lang, await rootsOf(lang, words.sort()));
}

/** The study's units as the learned coder sees them under a codebook, with what the person said. */
export async function trainingStudy(
  study: GoldStudy,
  codebook: Codebook,
  stem: Stemmer,
): Promise<TrainingStudy> {
  const context = await codingContext(codebook, study.lang);
  const passages = study.documents.flatMap((document): CodedPassage[] => {
    const texts = unitTexts(document, context);
    return readPassages(document, texts, signalsOf(texts, context), context, stem).map((passage) => ({
      passage,
      codes: new Map(
        (study.gold.get(unitKey(document.id, passage.unit))?.codes ?? []).map(({ code, polarity }) => [
          code,
          polarity,
        ]),
      ),
    }));
  });
  const { id, framework, lang, sides } = study;
  return { id, framework, lang, passages, kind: 'study', drawnSides: sides === 'drawn' };
}

/** The shipped codebooks by id. */
export async function codebooksOf(studies: readonly CatalogueEntry[]): Promise<Map<string, Codebook>> {
  const ids = [...new Set(studies.map(({ framework }) => framework))];
  return new Map(await Promise.all(ids.map(async (id) => [id, await loadCodebook(id, TRAINING)] as const)));
}

/** Each codebook as a framework to learn, with what it teaches by itself. */
export async function frameworksOf(
  codebooks: ReadonlyMap<string, Codebook>,
  stem: Readonly<Record<Lang, Stemmer>>,
): Promise<Framework[]> {
  const own = async (codebook: Codebook, lang: Lang) =>
    codebookPassages(await codingContext(codebook, lang), stem[lang]);
  return Promise.all(
    [...codebooks].map(async ([id, codebook]) => ({
      id,
      codes: codebook.codes.map((code) => code.id),
      codebook: { id: await own(codebook, 'id'), en: await own(codebook, 'en') },
    })),
  );
}

/** The codebooks' examples as sets to learn from. Who wrote them had read the studies: they never serve to measure. */
export async function examplesOf(
  codebooks: ReadonlyMap<string, Codebook>,
  stem: Readonly<Record<Lang, Stemmer>>,
): Promise<TrainingStudy[]> {
  const sets: TrainingStudy[] = [];
  for (const [framework, codebook] of codebooks) {
    for (const lang of ['id', 'en'] as const) {
      const passages = examplePassages(await codingContext(codebook, lang), stem[lang]);
      if (passages.length > 0)
        sets.push({ id: `${framework} examples`, framework, lang, passages, kind: 'examples' });
    }
  }
  return sets;
}
