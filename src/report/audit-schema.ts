import { z } from 'zod';

const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 in hexadecimal');

/** `audit` in analysis.json. */
export const auditSchema = z
  .object({
    command: z.string().describe('The call that gives the same again, in the study’s folder'),
    model: z.string().describe('The version of what the automatic coder has learned'),
    codebook: hash.describe('Of the codebook as read'),
    decisions: hash.nullable().describe('Of the researcher’s decisions; null for none'),
    thresholds: z
      .array(
        z.object({
          experience: z.string().describe('How much the automatic coder had to learn from: thin … many, own'),
          first: z.number().describe('The least probability for a unit’s best code'),
          second: z.number().describe('The same for a second one'),
        }),
      )
      .describe('From when on the automatic coder proposes a code'),
    rules: z.array(z.string()).describe('The verification rules that were applied'),
    coders: z
      .array(
        z.object({
          coder: z.string(),
          status: z.enum(['proposed', 'confirmed', 'rejected', 'human']),
          codings: z.int().positive(),
        }),
      )
      .describe('Codings by coder and status'),
    sources: z
      .array(z.object({ document: z.string().describe('The id of one of `documents`'), hash }))
      .describe('Of every canonical text in UTF-8, by document id'),
  })
  .nullable();
