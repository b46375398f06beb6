import { z } from 'zod';
import { TelaahError } from '../../model/error.ts';
import type { Scale } from '../../model/rating.ts';
import { type Bilingual, LANGS } from '../../model/text.ts';
import { type CodedUnits, unitsOf } from '../coded-units.ts';
import { mainFactors, ratedLevel } from '../verdict-words.ts';
import { explained, invalid } from './invalid.ts';

const HINT: Bilingual = {
  id: 'Buat analysis.json dengan: telaah export json FOLDER -o analysis.json. Koding lain ditulis per baris dalam berkas .jsonl.',
  en: 'Make an analysis.json with: telaah export json FOLDER -o analysis.json. Other codings go into a .jsonl file, one unit a line.',
};

const rating = z.object({ level: z.int() }).nullable();
const kind = z.enum(['supporting', 'inhibiting']);

/** What is needed of analysis.json; schemas/analysis.schema.json describes all of it. */
const analysisSchema = z.object({
  study: z.object({
    codebook: z.string(),
    language: z.enum(LANGS),
    scale: z.array(z.object({ level: z.int(), id: z.string(), en: z.string(), from: z.number() })).min(1),
  }),
  documents: z.array(z.object({ id: z.string(), units: z.int().nonnegative() })),
  codings: z.array(
    z.object({
      document: z.string(),
      unit: z.int().min(1),
      code: z.string(),
      polarity: z.enum(['positive', 'negative', 'mixed', 'neutral']),
      status: z.enum(['proposed', 'confirmed', 'rejected', 'human']),
      quote: z.string(),
    }),
  ),
  factors: z.array(
    z.object({
      document: z.string(),
      unit: z.int().min(1),
      kind,
      label: z.string(),
      words: z.string().optional(),
      factor: z.string().nullable(),
    }),
  ),
  findings: z.array(
    z.object({
      code: z.string(),
      techniques: z.object({ interview: rating, observation: rating, document: rating }),
      combined: rating,
      convergence: z.enum(['agreement', 'partial', 'dissonance', 'silence']),
    }),
  ),
  factorFindings: z.array(
    z.object({
      id: z.string(),
      kind,
      label: z.string(),
      known: z.boolean(),
      noted: z.boolean().default(false),
      sources: z.number(),
    }),
  ),
});

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new TelaahError(
      invalid(
        { file: name },
        {
          id: `JSON tidak terbaca: ${(error as Error).message}`,
          en: `the JSON cannot be read: ${(error as Error).message}`,
        },
        HINT,
      ),
    );
  }
}

const isVerdicts = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'verdicts' in data;

function verdictsInstead(name: string): TelaahError {
  return new TelaahError(
    invalid(
      { file: name },
      { id: 'berkas ini berisi penilaian, bukan koding', en: 'this file holds verdicts, not codings' },
      {
        id: `Sebut berkas kodingnya, dan penilaiannya dengan: --verdicts ${name}`,
        en: `Name the file with the codings, and the verdicts with: --verdicts ${name}`,
      },
    ),
  );
}

/** A scale must hold every level that is named, or there is no saying what it means. */
function levelsOf(
  scale: Scale,
  name: string,
): (rated: { level: number } | null) => ReturnType<typeof ratedLevel> {
  return (rated) => {
    if (rated === null || scale.some(({ level }) => level === rated.level))
      return ratedLevel(scale, rated?.level);
    throw new TelaahError(
      invalid(
        { file: name },
        {
          id: `tingkat ${rated.level} tidak ada dalam study.scale`,
          en: `the level ${rated.level} is not in study.scale`,
        },
        HINT,
      ),
    );
  };
}

/**
 * Reads an analysis.json. Rejected and neutral codings are left out, passages of one unit joined.
 * @throws TelaahError CODINGS_INVALID
 */
export function readAnalysis(text: string, name: string): CodedUnits {
  const data = parse(text, name);
  const result = analysisSchema.safeParse(data);
  if (!result.success) {
    if (isVerdicts(data)) throw verdictsInstead(name);
    // One mistake is enough: who edits a generated file by hand will rather make it anew.
    const [first] = explained(result.error.issues, data, { file: name }, HINT);
    if (first === undefined) throw new Error('a failed parse has issues');
    throw new TelaahError(first);
  }
  const { study, documents, codings, factors, findings, factorFindings } = result.data;
  const rated = levelsOf(study.scale, name);
  return {
    name,
    form: 'analysis',
    codebook: study.codebook,
    lang: study.language,
    scale: study.scale,
    complete: true,
    units: unitsOf(
      documents.flatMap(({ id, units }) =>
        Array.from({ length: units }, (_, at) => ({ document: id, unit: at + 1 })),
      ),
      codings.map((coding) => ({ ...coding, rejected: coding.status === 'rejected' })),
      factors,
    ),
    hasFactors: true,
    verdicts: {
      codes: findings.map(({ code, techniques, combined, convergence }) => ({
        code,
        interview: rated(techniques.interview),
        observation: rated(techniques.observation),
        document: rated(techniques.document),
        overall: rated(combined),
        convergence,
      })),
      factors: mainFactors(factorFindings, factors),
    },
    codePlaces: new Map(),
  };
}
