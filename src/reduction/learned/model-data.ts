import type { CoderThresholds } from '../../model/audit.ts';
import { round4 } from '../../model/rating.ts';
import { compareText, type Lang } from '../../model/text.ts';
import type { Decision } from './decision.ts';
import { packNames, packSizes, unpackNames, unpackSizes } from './packing.ts';
import { type PolarityDecision, SIDES, type Side, type SideDecision } from './polarity.ts';
import { EXPERIENCES, type Prior } from './prior.ts';
import { isShared, SideModel } from './side-model.ts';
import { Vocabulary } from './vocabulary.ts';
import { WordModel } from './word-model.ts';

/** The form of the model file; another form is another number. */
const MODEL_FORM = 5;

/** Weights as bytes: the places of those that are not zero, as steps from one to the next, and their sizes. */
interface ColumnData {
  readonly bias: number;
  /** A weight is its byte times `unit`. */
  readonly unit: number;
  /** Base64 of variable-length integers. */
  readonly at: string;
  /** Base64 of signed bytes. */
  readonly weight: string;
}

interface WordsData {
  /** Names, packed. */
  readonly features: string;
  /** Their rarities, packed in {@link RARITY_UNIT}s. */
  readonly rarity: string;
  readonly columns: Readonly<Record<string, ColumnData>>;
}

interface DecisionData {
  readonly alone: readonly number[];
  readonly beside: readonly number[];
  readonly first: number;
  readonly second: number;
}

interface SideData {
  readonly mixed: number;
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

/** What `npm run train` writes and the coder reads. */
export interface ModelData {
  readonly form: number;
  /** The version of the training data: a hash of training/ and the shipped codebooks. */
  readonly training: string;
  readonly seen: Readonly<Record<string, number>>;
  readonly words: Readonly<Record<Lang, WordsData>>;
  readonly sides: Readonly<Record<Lang, WordsData>>;
  readonly kin: Readonly<
    Record<string, { inputs: readonly string[]; weights: Readonly<Record<string, readonly number[]>> }>
  >;
  readonly decisions: Readonly<Record<string, DecisionData>>;
  readonly polarity: Readonly<Record<keyof PolarityDecision, SideData>>;
}

/**
 * Weights kept for each column: more of a topic's adds nothing that can be measured, but a side is told by many words, and
 * otherwise by some under each name.
 */
const KEEP = { words: 4000, sides: 20_000, names: 3000 } as const;
const RARITY_UNIT = 0.05;
const STEPS = 127;
const SEVEN_BITS = 0x7f;
const MORE = 0x80;

const rounded = (value: number, places: number): number => Number(value.toPrecision(places));
const numbers = (weights: Float64Array): number[] => [...weights].map((weight) => rounded(weight, 5));

/** The columns' strongest features, by number, weakest of them last. */
function strongest(weights: Float64Array, keep: number): number[] {
  return Array.from({ length: weights.length - 1 }, (_, at) => at)
    .filter((at) => weights[at] !== 0)
    .sort((a, b) => Math.abs(weights[b] ?? 0) - Math.abs(weights[a] ?? 0) || a - b)
    .slice(0, keep);
}

function columnData(weights: Float64Array, places: ReadonlyMap<number, number>, keep: number): ColumnData {
  const kept = strongest(weights, keep);
  const unit = rounded(Math.abs(weights[kept[0] ?? 0] ?? 0) / STEPS || 1, 6);
  const steps = kept
    .map((at) => [places.get(at) ?? 0, Math.round((weights[at] ?? 0) / unit)] as const)
    .filter(([, step]) => step !== 0)
    .sort(([a], [b]) => a - b);
  const bytes: number[] = [];
  let before = 0;
  for (const [place] of steps) {
    let rest = place - before;
    before = place;
    while (rest > SEVEN_BITS) {
      bytes.push((rest & SEVEN_BITS) | MORE);
      rest >>= 7;
    }
    bytes.push(rest);
  }
  return {
    bias: rounded(weights[weights.length - 1] ?? 0, 5),
    unit,
    at: Buffer.from(bytes).toString('base64'),
    weight: Buffer.from(Int8Array.from(steps, ([, step]) => step)).toString('base64'),
  };
}

function columnOf({ bias, unit, at, weight }: ColumnData, size: number): Float64Array {
  const weights = new Float64Array(size + 1);
  const steps = Buffer.from(weight, 'base64');
  let place = 0;
  let entry = 0;
  let shift = 0;
  let step = 0;
  for (const byte of Buffer.from(at, 'base64')) {
    step |= (byte & SEVEN_BITS) << shift;
    shift += 7;
    if ((byte & MORE) !== 0) continue;
    place += step;
    weights[place] = unit * steps.readInt8(entry);
    entry += 1;
    [shift, step] = [0, 0];
  }
  weights[size] = bias;
  return weights;
}

function wordsData(words: WordModel, keepOf: (column: string) => number): WordsData {
  const used = new Set<number>();
  for (const [column, weights] of words.columns) {
    for (const at of strongest(weights, keepOf(column))) used.add(at);
  }
  const entries = words.vocabulary.entries;
  const nameOf = (at: number): string => entries[at]?.[0] ?? '';
  const order = [...used].sort((a, b) => compareText(nameOf(a), nameOf(b)));
  const places = new Map(order.map((at, place): [number, number] => [at, place]));
  return {
    features: packNames(order.map(nameOf)),
    rarity: packSizes(
      order.map((at) => entries[at]?.[1] ?? 0),
      RARITY_UNIT,
    ),
    columns: Object.fromEntries(
      [...words.columns].map(([column, weights]) => [column, columnData(weights, places, keepOf(column))]),
    ),
  };
}

function wordsFrom({ features, rarity, columns }: WordsData): WordModel {
  const rarities = unpackSizes(rarity, RARITY_UNIT);
  const vocabulary = new Vocabulary(
    unpackNames(features).map((feature, at): [string, number] => [feature, rarities[at] ?? 1]),
  );
  return new WordModel(
    vocabulary,
    new Map(Object.entries(columns).map(([column, data]) => [column, columnOf(data, vocabulary.size)])),
  );
}

/** Most studies are in one language: what was learned of the other is made ready when it is asked for. */
function lazily<M>(make: (lang: Lang) => M): Readonly<Record<Lang, M>> {
  const made = new Map<Lang, M>();
  const wordsOf = (lang: Lang): M => {
    const model = made.get(lang) ?? make(lang);
    made.set(lang, model);
    return model;
  };
  return {
    get id() {
      return wordsOf('id');
    },
    get en() {
      return wordsOf('en');
    },
  };
}

const keptOfSide = (column: string): number => (isShared(column) ? KEEP.sides : KEEP.names);
const both = <T>(of: (lang: Lang) => T): Readonly<Record<Lang, T>> => ({ id: of('id'), en: of('en') });

function sideData({ mixed, weights }: SideDecision): SideData {
  return { mixed, weights: Object.fromEntries(SIDES.map((side) => [side, numbers(weights[side])])) };
}

/** The prior as it is written to the model file. */
export function modelData(prior: Prior, training: string): ModelData {
  return {
    form: MODEL_FORM,
    training,
    seen: Object.fromEntries(prior.seen),
    words: both((lang) => wordsData(prior.words[lang], () => KEEP.words)),
    sides: both((lang) => wordsData(prior.sides[lang].words, keptOfSide)),
    kin: Object.fromEntries(
      [...prior.kin].map(([framework, { inputs, weights }]) => [
        framework,
        { inputs, weights: Object.fromEntries([...weights].map(([code, own]) => [code, numbers(own)])) },
      ]),
    ),
    decisions: Object.fromEntries(
      [...prior.decisions].map(([experience, { alone, beside, thresholds }]) => [
        experience,
        { alone: numbers(alone), beside: numbers(beside), ...thresholds },
      ]),
    ),
    polarity: { alone: sideData(prior.polarity.alone), beside: sideData(prior.polarity.beside) },
  };
}

function decisionFrom({ alone, beside, first, second }: DecisionData): Decision {
  return {
    alone: Float64Array.from(alone),
    beside: Float64Array.from(beside),
    thresholds: { first, second },
  };
}

function sideFrom({ mixed, weights }: SideData): SideDecision {
  const of = (side: Side): Float64Array => Float64Array.from(weights[side] ?? []);
  return { mixed, weights: { positive: of('positive'), negative: of('negative'), mixed: of('mixed') } };
}

/**
 * The prior that a model file holds.
 * @throws Error for a file of another form: it belongs to another version of Telaah
 */
export function priorFrom(file: unknown): Prior {
  const data = file as ModelData;
  if (data.form !== MODEL_FORM)
    throw new Error(`models/prior.json.gz has form ${data.form}, not ${MODEL_FORM}`);
  return {
    seen: new Map(Object.entries(data.seen)),
    words: lazily((lang) => wordsFrom(data.words[lang])),
    sides: lazily((lang) => new SideModel(wordsFrom(data.sides[lang]))),
    kin: new Map(
      Object.entries(data.kin).map(([framework, { inputs, weights }]) => [
        framework,
        {
          inputs,
          weights: new Map(Object.entries(weights).map(([code, own]) => [code, Float64Array.from(own)])),
        },
      ]),
    ),
    decisions: new Map(
      EXPERIENCES.flatMap((experience) => {
        const decision = data.decisions[experience];
        return decision === undefined ? [] : [[experience, decisionFrom(decision)] as const];
      }),
    ),
    polarity: { alone: sideFrom(data.polarity.alone), beside: sideFrom(data.polarity.beside) },
  };
}

/** What an audit says of a model file. */
export interface ModelFacts {
  /** The version of the training data. */
  readonly training: string;
  readonly thresholds: readonly CoderThresholds[];
}

export function modelFacts(file: unknown): ModelFacts {
  const { training, decisions } = file as ModelData;
  return {
    training,
    thresholds: EXPERIENCES.map((experience) => ({
      experience,
      first: round4(decisions[experience]?.first ?? 0),
      second: round4(decisions[experience]?.second ?? 0),
    })),
  };
}
