import { z } from 'zod';
import { scaleSchema } from '../formats/scale.ts';
import { LANGS } from '../model/text.ts';
import { CREDIBILITY_TESTS } from '../model/verification.ts';
import { methodsSchema } from './methods.ts';

const text = z.string().trim().min(1, 'must not be empty');
const date = z.iso.date().describe('Year-month-day: 2025-03-12');
const technique = z.enum(['interview', 'observation', 'document']);

const informant = z.strictObject({
  id: text,
  name: text.optional(),
  role: text.optional(),
  group: text.optional(),
  attributes: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)).default({}),
});

function distinctIds(informants: readonly { id: string }[], context: z.RefinementCtx): void {
  informants.forEach(({ id }, index) => {
    if (informants.findIndex((other) => other.id === id) === index) return;
    context.addIssue({
      code: 'custom',
      path: [index, 'id'],
      message: `is "${id}", which is used already`,
      params: { id: `berisi "${id}", yang sudah dipakai` },
    });
  });
}

const source = z.strictObject({
  path: text.describe('A file, or a pattern: interviews/*.docx'),
  id: text.optional().describe('How the document is cited; by default the name of the file'),
  technique: technique.optional(),
  informant: text.optional().describe("The informant's id"),
  date: date.optional(),
  place: text.optional(),
  title: text.optional(),
  speakers: z
    .record(z.string(), text)
    .default({})
    .describe('Speaker label: interviewer, informant, or the id of the informant who speaks'),
  survey: z
    .strictObject({
      sheet: text.optional().describe('By default the first'),
      header: z.int().positive().optional().describe('The row with the headings'),
      respondent: text.optional().describe('The column with the respondents’ ids'),
      questions: z.array(text).optional().describe('Columns whose answers are coded'),
      attributes: z.array(text).optional().describe('Columns that describe the respondents'),
    })
    .optional()
    .describe('Of a table of answers: columns by their headings, or by letters (C)'),
});

export const studySchema = z
  .strictObject({
    title: text.optional(),
    language: z.enum(LANGS).default('id').describe('Of the report; sources may mix both'),
    site: text.optional(),
    period: z
      .strictObject({ from: date, to: date })
      .superRefine(({ from, to }, context) => {
        if (from <= to) return;
        const id = `harus sesudah ${from}, tetapi berisi ${to}`;
        context.addIssue({
          code: 'custom',
          path: ['to'],
          message: `must be after ${from}, but is ${to}`,
          params: { id },
        });
      })
      .optional(),
    codebook: text.optional().describe('A shipped id (telaah codebook list), or a path'),
    informants: z
      .union([text, z.array(informant).superRefine(distinctIds)])
      .optional()
      .describe('A CSV file, or the list itself'),
    sources: z.array(source).optional(),
    rating: z
      .strictObject({
        scale: z.union([z.literal('five'), scaleSchema]).default('five'),
        aggregation: z.enum(['mean', 'median', 'min', 'mode', 'manual']).default('mean'),
      })
      .default({ scale: 'five', aggregation: 'mean' }),
    privacy: z
      .strictObject({ names: z.enum(['pseudonyms', 'real']).default('pseudonyms') })
      .default({ names: 'pseudonyms' }),
    credibility: z.array(z.enum(CREDIBILITY_TESTS)).default([]),
    methods: methodsSchema.optional(),
  })
  .describe('A study for Telaah: what it is, where its data lie, how it is rated');

export type StudyFile = z.infer<typeof studySchema>;
export type SourceFile = NonNullable<StudyFile['sources']>[number];
