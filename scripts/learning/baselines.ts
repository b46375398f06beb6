import type { Codebook } from '../../src/model/codebook.ts';
import type { Coding, Polarity } from '../../src/model/coding.ts';
import { codingContext } from '../../src/reduction/context.ts';
import { judge } from '../../src/reduction/judge.ts';
import { signalsOf, unitTexts } from '../../src/reduction/signals.ts';
import type { UnitCodes } from './scoring.ts';
import type { GoldStudy } from './studies.ts';

function codingOf(document: string, unit: number, code: string, polarity: Polarity): Coding {
  return {
    id: `${document}:${unit}:${code}`,
    document,
    unit,
    start: 0,
    end: 0,
    quote: '',
    code,
    polarity,
    weight: 1,
    coder: 'baseline',
    status: 'proposed',
    confidence: 1,
    why: [],
    reading: [],
  };
}

/** Every code with a term in the unit, each for itself; polarity by the lexicon's words. */
export async function dictionary(study: GoldStudy, codebook: Codebook): Promise<UnitCodes[]> {
  const context = await codingContext(codebook, study.lang);
  return study.documents.flatMap((document) => {
    const texts = unitTexts(document, context);
    const signals = signalsOf(texts, context);
    return texts.map((text, index): UnitCodes => {
      const found = (signals[index] ?? []).filter(({ kind }) => kind === 'term' || kind === 'phrase');
      const counts = new Map<string, number>();
      for (const { code } of found) counts.set(code, (counts.get(code) ?? 0) + 1);
      const ranking = [...counts].sort(([, a], [, b]) => b - a).map(([code]) => code);
      const { start, end, ordinal } = text.unit;
      return {
        document: document.id,
        unit: ordinal,
        ranking,
        codings: ranking.map((code) =>
          codingOf(document.id, ordinal, code, judge(code, { start, end }, text, context).polarity),
        ),
        factors: [],
      };
    });
  });
}

/** The commonest code of the other studies of the framework for every unit, with its commonest polarity. */
export function majority(study: GoldStudy, others: readonly GoldStudy[]): UnitCodes[] {
  const counts = new Map<string, number>();
  for (const { gold } of others) {
    for (const { codes } of gold.values()) {
      for (const { code, polarity } of codes) {
        counts.set(code, (counts.get(code) ?? 0) + 1);
        counts.set(`${code} ${polarity}`, (counts.get(`${code} ${polarity}`) ?? 0) + 1);
      }
    }
  }
  const commonest = (keys: readonly string[]): string | undefined =>
    keys.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0];
  const ranking = [...counts.keys()]
    .filter((key) => !key.includes(' '))
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const [code] = ranking;
  if (code === undefined) return [];
  const side = commonest(['positive', 'negative', 'mixed'].map((polarity) => `${code} ${polarity}`))?.split(
    ' ',
  )[1];
  return study.documents.flatMap(({ id, units }) =>
    units.map(({ ordinal }) => ({
      document: id,
      unit: ordinal,
      ranking,
      codings: [codingOf(id, ordinal, code, side as Polarity)],
      factors: [],
    })),
  );
}
