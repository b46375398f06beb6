import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Coding, Polarity } from '../../src/model/coding.ts';
import { convergenceOf } from '../../src/model/convergence.ts';
import { aggregate, FIVE_LEVELS, rate, rateTechnique } from '../../src/model/rating.ts';
import { makeCoding } from './make.ts';

const polarity = z.enum(['positive', 'negative', 'mixed']);
const goldUnitSchema = z.strictObject({
  doc: z.string(),
  unit: z.int().min(1),
  /** How the unit begins, in words; bars between the cells of a table may stand in it. */
  start: z.string().min(1),
  codes: z.array(z.strictObject({ code: z.string(), polarity })),
  factors: z.array(z.strictObject({ kind: z.enum(['supporting', 'inhibiting']), label: z.string() })),
});

/** A unit as a person coded it. */
export type GoldUnit = z.infer<typeof goldUnitSchema>;

const word = z.string().nullable();
const verdictsSchema = z.strictObject({
  verdicts: z.array(
    z.strictObject({
      code: z.string(),
      interview: word,
      observation: word,
      document: word,
      overall: word,
      convergence: z.enum(['agreement', 'partial', 'dissonance', 'silence']),
    }),
  ),
  factors: z.strictObject({ supporting: z.array(z.string()), inhibiting: z.array(z.string()) }),
});

/** The ratings of a study, in Indonesian words. */
export type GoldVerdicts = z.infer<typeof verdictsSchema>;

/** Reads a file of gold codings, one JSON object a line. */
export async function readGold(path: string): Promise<GoldUnit[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => goldUnitSchema.parse(JSON.parse(line)));
}

export async function readVerdicts(path: string): Promise<GoldVerdicts> {
  return verdictsSchema.parse(JSON.parse(await readFile(path, 'utf8')));
}

const SIGN: Readonly<Record<z.infer<typeof polarity>, string>> = { positive: '+', negative: '-', mixed: '~' };

/** What the default rule makes of gold codings. Each document counts as one source. */
export function verdictsOf(units: readonly GoldUnit[], codes: readonly string[]): GoldVerdicts {
  const codings = units.flatMap(({ doc, unit, codes: given }) =>
    given.map(({ code, polarity: sign }) =>
      makeCoding(`${doc}:${unit} ${code} ${SIGN[sign satisfies Polarity]}`),
    ),
  );
  return {
    verdicts: codes.map((code) => verdictOf(code, codings)),
    factors: { supporting: labelsOf(units, 'supporting'), inhibiting: labelsOf(units, 'inhibiting') },
  };
}

function verdictOf(code: string, codings: readonly Coding[]): GoldVerdicts['verdicts'][number] {
  const rateBy = (letter: string) =>
    rateTechnique(
      FIVE_LEVELS,
      codings.filter((coding) => coding.code === code && coding.document.startsWith(letter)),
      (coding) => coding.document,
    );
  const [interview, observation, document] = [rateBy('W'), rateBy('O'), rateBy('D')];
  const ratings = [interview, observation, document];
  const balances = ratings.flatMap((rating) => (rating === null ? [] : [rating.balance]));
  const overall = aggregate('mean', FIVE_LEVELS, balances);
  return {
    code,
    interview: interview?.rating ?? null,
    observation: observation?.rating ?? null,
    document: document?.rating ?? null,
    overall: overall === null ? null : rate(FIVE_LEVELS, overall).rating,
    convergence: convergenceOf(FIVE_LEVELS, ratings),
  };
}

function labelsOf(units: readonly GoldUnit[], kind: 'supporting' | 'inhibiting'): string[] {
  const labels = units.flatMap(({ factors }) => factors.filter((factor) => factor.kind === kind));
  return [...new Set(labels.map(({ label }) => label))];
}
