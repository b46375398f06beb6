import { z } from 'zod';
import { ACT_VALUES, ALIGNMENT_VALUES, KIND_VALUES, OUTCOME_VALUES } from './words.ts';

const text = z.string().trim().min(1, 'must not be empty');
const why = text.describe('The reason, as the report will print it');
const by = text.optional().describe('Who decided');
const date = z.iso.date().describe('Year-month-day: 2025-05-30');
const basis = text
  .optional()
  .describe('Fingerprint of the evidence at the time; written by telaah conclude set and accept');
const grounds = { by, date: date.optional(), basis };

/** One of some words, read as what it stands for. */
const words = <Word extends string, Value>(values: Readonly<Record<Word, Value>>) =>
  z.enum(Object.keys(values) as [Word, ...Word[]]).transform((word) => values[word]);

const rating = z
  .union([text, z.int()])
  .describe('A word of the study’s scale, in either language, or the number of its level');

const technique = z.strictObject({ rating, why, ...grounds });

/** A rating stands beside its reason; the rest has its own. */
function reasonGiven(
  entry: { readonly rating?: unknown; readonly why?: string | undefined },
  context: z.RefinementCtx,
): void {
  if (entry.rating !== undefined && entry.why === undefined)
    context.addIssue({
      code: 'custom',
      path: ['why'],
      message: 'is missing: say why the rating is set',
      params: { id: 'belum ditulis: sebutkan alasan penilaian itu' },
    });
  if (entry.rating === undefined && entry.why !== undefined)
    context.addIssue({
      code: 'custom',
      path: ['why'],
      message: 'is a reason without a rating; write rating: beside it, or move it to what it belongs to',
      params: {
        id: 'berisi alasan tanpa penilaian; tulis rating: di sampingnya, atau pindahkan ke bagiannya',
      },
    });
}

const finding = z
  .strictObject({
    rating: rating.optional(),
    why: why.optional(),
    ...grounds,
    techniques: z
      .strictObject({
        interview: technique.optional(),
        observation: technique.optional(),
        document: technique.optional(),
      })
      .optional()
      .describe('Ratings by one technique; only of codes'),
    alignment: z
      .strictObject({ value: words(ALIGNMENT_VALUES), why, ...grounds })
      .optional()
      .describe('Whether the finding is in line with the theory; only of codes'),
    recommendation: z
      .strictObject({
        to: text.optional().describe('To whom: Kepala Dinas'),
        action: text.describe('What to do; none leaves the recommendation out'),
        why,
        ...grounds,
      })
      .optional(),
  })
  .superRefine(reasonGiven);

const factor = z.strictObject({
  factor: text.describe('A factor’s id in the codebook, or its words in the report'),
  keep: z.boolean().default(true).describe('false leaves it out'),
  kind: words(KIND_VALUES).optional(),
  label: text.optional().describe('What the report is to call it'),
  codes: z.array(text).optional().describe('The codes that it bears on'),
  why,
  ...grounds,
});

const memberCheck = z.strictObject({
  informant: text.describe('The informant’s id'),
  date,
  outcome: words(OUTCOME_VALUES),
  note: text.optional().describe('What was corrected, or added'),
});

const credibility = z.strictObject({
  kind: words(ACT_VALUES),
  date: date.optional(),
  note: text.describe('What was done, and what came of it'),
  with: text.optional().describe('With whom: a peer, a supervisor'),
  hours: z.number().positive().optional(),
  documents: z.array(text).optional().describe('Of reference material: ids of the documents it belongs to'),
});

export const decisionsSchema = z
  .strictObject({
    findings: z
      .record(z.string(), finding)
      .nullish()
      .describe('By code (kualitas/sop), indicator (kualitas), or overall'),
    factors: z.array(factor).nullish(),
    'member-checks': z.array(memberCheck).nullish(),
    credibility: z.array(credibility).nullish(),
  })
  .describe('What the researcher decides over the proposals of Telaah, and did for the study’s credibility');

export type DecisionsFile = z.infer<typeof decisionsSchema>;
export type FindingEntry = z.infer<typeof finding>;
export type FactorEntry = z.infer<typeof factor>;
