import { z } from 'zod';
import { METHOD_FIELDS, type MethodField, type StudyMethods } from '../model/methods.ts';

const text = z.string().trim().min(1, 'must not be empty');

const researcher = z.strictObject({
  name: text,
  role: text.optional().describe('interviewer, coder, supervisor …'),
  credentials: text.optional().describe('S.Sos., M.A.P. …'),
  occupation: text.optional().describe('At the time of the study'),
  gender: text.optional(),
  training: text.optional().describe('Experience and training in this kind of research'),
});

const fields = {
  question: text.optional().describe('The purpose or research question'),
  approach: text
    .optional()
    .describe('The qualitative approach and paradigm: descriptive qualitative, case study …'),
  context: text.optional().describe('The setting and what is particular about it'),
  sampling: text.optional().describe('How informants were chosen: purposive, snowball …, by which criteria'),
  recruitment: text
    .optional()
    .describe('How they were approached: face to face, by telephone, through the office …'),
  'non-participation': text.optional().describe('How many refused or dropped out, and why'),
  setting: text.optional().describe('Where the data were collected: the office, at home …'),
  bystanders: text.optional().describe('Whether anyone else was present at the interviews'),
  guide: text.optional().describe('The interview guide: where it comes from, whether it was tried out'),
  recording: text.optional().describe('How it was recorded: audio, video, notes'),
  transcription: text
    .optional()
    .describe('Who transcribed, and how; whether transcripts went back to informants'),
  relationship: text
    .optional()
    .describe('What researchers and informants were to each other before the study'),
  reflexivity: text.optional().describe('The researcher’s own standpoint, assumptions and interests'),
  ethics: text.optional().describe('Permits, consent, confidentiality'),
  funding: text.optional(),
  conflicts: text.optional().describe('Conflicts of interest'),
  limitations: text.optional().describe('Limitations that the author names'),
} satisfies Record<MethodField, z.ZodType>;

/** What study.yaml may say under `methods`. */
export const methodsSchema = z
  .strictObject({
    researchers: z.array(researcher).default([]),
    ...fields,
    informants: z
      .strictObject({
        count: z.int().positive().optional().describe('How many informants the study says it has'),
        kinds: z
          .record(z.string(), z.int().nonnegative())
          .default({})
          .describe('How many of each kind: { kunci: 1, utama: 4 }'),
      })
      .default({ kinds: {} }),
    saturation: z
      .strictObject({
        claimed: z.boolean().default(true).describe('Whether the study says that it reached saturation'),
        base: z.int().positive().optional().describe('Interviews that make the base: 4, 5 or 6'),
        run: z.int().positive().optional().describe('Interviews in a run: 2 or 3'),
        threshold: z
          .number()
          .min(0)
          .max(1)
          .optional()
          .describe('Greatest share of new information at saturation: 0.05 or 0'),
      })
      .optional(),
    minutes: z
      .record(z.string(), z.number().positive())
      .default({})
      .describe('How long each interview took, by document id: { W-01: 45 }'),
  })
  .describe('How the study was made, for its reporting checklists (telaah checklist)');

/** What it says, with everything that it leaves out. */
export function methodsOf(file: z.infer<typeof methodsSchema>): StudyMethods {
  const { researchers, informants, saturation, minutes } = file;
  return {
    researchers: researchers.map(({ name, role, credentials, occupation, gender, training }) => ({
      name,
      role: role ?? null,
      credentials: credentials ?? null,
      occupation: occupation ?? null,
      gender: gender ?? null,
      training: training ?? null,
    })),
    fields: Object.fromEntries(
      METHOD_FIELDS.flatMap((field) => {
        const said = file[field];
        return said === undefined ? [] : [[field, said]];
      }),
    ),
    informants: { count: informants.count ?? null, kinds: informants.kinds },
    saturation: {
      claimed: saturation?.claimed ?? false,
      base: saturation?.base ?? null,
      run: saturation?.run ?? null,
      threshold: saturation?.threshold ?? null,
    },
    minutes,
  };
}
