import { z } from 'zod';
import { scaleSchema } from '../formats/scale.ts';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, figures and single hyphens')
  .describe('Small letters, figures and hyphens: `kesesuaian-sop`');

const text = z.string().trim().min(1, 'must not be empty');

/** Both languages, or one text that serves for both. */
const bilingual = z
  .union([text, z.strictObject({ id: text, en: text })])
  .describe('Indonesian and English, or one text for both');

const phrases = z
  .array(text)
  .describe(
    'Words, phrases, and near-pairs (`tugas ~ selesai`: both in one clause); "…" for a word exactly as written',
  );

const example = z.strictObject({
  text,
  polarity: z.enum(['positive', 'negative', 'mixed', 'neutral']),
  question: text.optional().describe('The question the passage answers'),
});

/** What a code says of itself, whether it is a sub-indicator or an indicator without any. */
const codeFields = {
  'use-when': z.array(bilingual).default([]).describe('When a passage gets this code'),
  'not-when': z.array(bilingual).default([]).describe('When it does not, though it looks so'),
  questions: z.array(text).default([]).describe('Interview-guide questions that ask about it'),
  terms: phrases.default([]),
  positive: phrases.default([]).describe('Phrases that speak well of it by themselves'),
  negative: phrases.default([]).describe('Phrases that speak ill of it by themselves'),
  examples: z.array(example).default([]).describe('Run as tests by `telaah codebook check`'),
  counterexamples: z.array(text).default([]).describe('Passages that must not get this code'),
};

const color = z
  .string()
  .refine((value) => /^#[0-9a-f]{6}$/iu.test(value), {
    message: 'must be a colour in quotes: "#4E79A7"',
    params: { id: 'harus warna dalam tanda kutip: "#4E79A7"' },
  })
  .optional()
  .describe('For other programs: "#RRGGBB"');

/** The fields of a code, which an indicator with sub-indicators leaves to them. */
export const codeFieldNames = Object.keys(codeFields) as (keyof typeof codeFields)[];

const subIndicator = z.strictObject({ id, label: bilingual, definition: bilingual, color, ...codeFields });

const indicator = z.strictObject({
  id,
  label: bilingual,
  definition: bilingual,
  color,
  sub: z.array(subIndicator).min(1, 'must name a sub-indicator, or be left out').optional(),
  ...codeFields,
});

const factor = z.strictObject({
  id,
  kind: z.enum(['supporting', 'inhibiting']),
  label: bilingual,
  terms: phrases.default([]),
  weakens: z.array(text).default([]).describe('Codes that an inhibiting factor weakens'),
  strengthens: z.array(text).default([]).describe('Codes that a supporting factor strengthens'),
});

export const codebookSchema = z
  .strictObject({
    id,
    title: bilingual,
    citation: text.optional().describe('As the text cites it: `Mangkunegara (2017:75)`'),
    reference: text.optional().describe('The entry of the reference list'),
    scale: scaleSchema.optional(),
    indicators: z.array(indicator).min(1, 'must name at least one indicator'),
    factors: z.array(factor).default([]),
  })
  .describe('A codebook for Telaah: a theory as data');

export type CodebookFile = z.infer<typeof codebookSchema>;
export type CodeFields = Pick<z.infer<typeof indicator>, keyof typeof codeFields>;
