import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conclude } from '../../src/conclusion/index.ts';
import {
  type CodedUnits,
  evaluate,
  readCodings,
  readStudyRun,
  readVerdicts,
} from '../../src/evaluation/index.ts';
import type { Codebook } from '../../src/model/codebook.ts';
import type { Coding, FactorMention } from '../../src/model/coding.ts';
import { NO_DECISIONS } from '../../src/model/decision.ts';
import type { Evaluation } from '../../src/model/evaluation.ts';
import { grouped } from '../../src/model/grouped.ts';
import { unitAddress } from '../../src/model/source.ts';
import {
  factorsIn,
  type KnownCodes,
  type Prior,
  Reducer,
  settled,
  type UnitCauses,
} from '../../src/reduction/index.ts';
import { TRAINING } from './catalogue.ts';
import { type GoldStudy, type GoldUnit, unitKey } from './studies.ts';

/** What a coder gives to one unit, as far as it is measured. */
export interface UnitCodes {
  readonly document: string;
  readonly unit: number;
  readonly ranking: readonly string[];
  readonly codings: readonly Coding[];
  readonly factors: readonly FactorMention[];
}

export const NO_INTERVALS = { seed: 1, samples: 0 };

function goldOf(study: GoldStudy): CodedUnits {
  const folder = join(TRAINING, 'studies', study.id, 'gold');
  const units = readCodings(readFileSync(join(folder, 'codings.jsonl'), 'utf8'), 'codings.jsonl');
  const verdicts = join(folder, 'verdicts.json');
  return existsSync(verdicts)
    ? { ...units, verdicts: readVerdicts(readFileSync(verdicts, 'utf8'), 'verdicts.json') }
    : units;
}

/** The whole coder: codebook, prior, and what a person has coded of the study. */
export async function code(
  study: GoldStudy,
  codebook: Codebook,
  prior: Prior,
  own: ReadonlySet<string> = new Set(),
): Promise<UnitCodes[]> {
  const reducer = new Reducer(codebook, prior);
  const known: KnownCodes = (document, unit) => {
    const key = unitKey(document, unit);
    const gold = own.has(key) ? study.gold.get(key) : undefined;
    return gold === undefined
      ? undefined
      : new Map(gold.codes.map(({ code: id, polarity }) => [id, polarity]));
  };
  if (own.size > 0) await reducer.learn(study.documents, known);
  const proposals = await reducer.reduce(study.documents);
  const coded: Omit<UnitCodes, 'factors'>[] = [];
  const explained: UnitCauses[] = [];
  for (const { document, units } of settled(proposals, own.size > 0 ? known : null, prior)) {
    for (const { unit, candidates, codings, causes } of units) {
      const ranking = candidates.map(({ code: id }) => id);
      const key = unitKey(document.id, unit.ordinal);
      const people = own.has(key) ? study.gold.get(key)?.codes : undefined;
      if (people?.length !== 0) explained.push({ causes, codings: people ?? codings });
      coded.push({ document: document.id, unit: unit.ordinal, ranking, codings });
    }
  }
  const factors = grouped(factorsIn(explained), unitAddress);
  return coded.map((unit) => ({ ...unit, factors: factors.get(unitAddress(unit)) ?? [] }));
}

/** What the person said of a unit, as codings. */
function humanCodings(study: GoldStudy, { codes, doc, unit }: GoldUnit): Coding[] {
  const place = study.documents.find(({ id }) => id === doc)?.units.find(({ ordinal }) => ordinal === unit);
  if (place === undefined) throw new Error(`${study.id} has no ${unitKey(doc, unit)}`);
  return codes.map(({ code: id, polarity }) => ({
    id: `${doc}:${unit}:${id}`,
    document: doc,
    unit,
    start: place.start,
    end: place.end,
    quote: '',
    code: id,
    polarity,
    weight: 1,
    coder: 'gold',
    status: 'human',
    confidence: 1,
    why: [],
    reading: [],
  }));
}

/**
 * Compares a coder's codings with the person's. Units that the person had coded before (`own`) are not compared, but
 * they count in the ratings as the person coded them.
 */
export async function score(
  study: GoldStudy,
  codebook: Codebook,
  coded: readonly UnitCodes[],
  own: ReadonlySet<string> = new Set(),
): Promise<Evaluation> {
  const isOwn = ({ document, unit }: { document: string; unit: number }): boolean =>
    own.has(unitKey(document, unit));
  const human = [...own].flatMap((key) => {
    const gold = study.gold.get(key);
    return gold === undefined ? [] : humanCodings(study, gold);
  });
  const whole = {
    study: study.study,
    codebook,
    documents: study.documents,
    codings: [...coded.filter((one) => !isOwn(one)).flatMap(({ codings }) => codings), ...human],
    factors: coded.flatMap(({ factors }) => factors),
    decisions: NO_DECISIONS,
  };
  const analysis = {
    ...whole,
    conclusion: conclude(whole),
    coders: [],
    agreement: null,
    audit: null,
    memos: [],
    warnings: [],
  };
  const rankings = coded.map(({ document, unit, ranking }) => ({ document, unit, codes: ranking }));
  const given = readStudyRun(analysis, rankings, study.id);
  const gold = goldOf(study);
  const rest = (side: CodedUnits): CodedUnits => ({
    ...side,
    units: side.units.filter((unit) => !isOwn(unit)),
  });
  return evaluate(rest(gold), rest(given), NO_INTERVALS);
}
