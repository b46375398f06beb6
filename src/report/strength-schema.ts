import { z } from 'zod';

const subject = z.string().describe('A code’s or an indicator’s path; overall');
const codeId = z.string().describe('A code’s path in the codebook');
const informant = z.string().describe('An informant’s id');
const documentId = z.string().describe('The id of one of `documents`');
const count = z.int().nonnegative();
const share = z.number().min(0).max(1).describe('From 0 to 1, four decimals');
const level = z.int().describe('A level of `study.scale`');
const text = z.string().describe('In the study’s language');
const balance = z.number().min(-1).max(1);

const change = z.object({
  scope: z.enum(['code', 'indicator', 'overall']),
  subject,
  from: level,
  to: level.nullable().describe('null: no evidence is left'),
});

const leftOut = z.object({
  left: z.string().describe('An informant’s or document’s id; a technique'),
  informant: z.boolean().describe('Whether it is an informant'),
  codings: count.describe('Codings that count and would be gone'),
  changes: z.array(change).describe('Ratings that would have another level'),
});

const part = z.object({
  part: z.string().describe('A group of informants; a period'),
  balance,
  level,
  codings: count,
  sources: count,
});

const extreme = z.object({ informants: z.array(informant), balance });

const robustness = z
  .object({
    rated: count.describe('How many ratings the evidence gives'),
    sources: z.array(leftOut).describe('Each source left out in turn'),
    techniques: z.array(leftOut).describe('Each technique left out in turn; empty for fewer than two'),
    dominance: z
      .array(
        z.object({
          code: codeId.nullable().describe('null: all codes'),
          codings: count,
          equalShare: share,
          shares: z.array(z.object({ informant, codings: count, share })).describe('Largest first'),
          dominant: informant.nullable().describe('At least a third, and twice an equal share'),
        }),
      )
      .describe('How the informants’ evidence is spread over them'),
    groups: z.array(
      z.object({
        code: codeId,
        groups: z.array(part),
        opposed: z.array(z.object({ well: z.string(), ill: z.string() })),
      }),
    ),
    periods: z
      .array(z.object({ id: z.string(), from: z.string(), to: z.string(), documents: count }))
      .describe('Months of the field work, or its halves'),
    undated: count.describe('Interviews and observations that belong to no period'),
    replication: z.array(
      z.object({
        code: codeId,
        result: z.enum(['holds', 'varies', 'reverses', 'once']),
        periods: z.array(part),
      }),
    ),
    hedged: count.describe('Codings that count and weigh less than 1'),
    reweighted: z.array(z.object({ kind: z.enum(['unweighted', 'firm-only']), changes: z.array(change) })),
    outliers: z
      .array(
        z.object({
          informant,
          distance: z.number().min(0).max(2).describe('Mean distance from the others’ mean balance'),
          codes: count,
          against: z.array(codeId).describe('Codes judged the other way round'),
        }),
      )
      .describe('Farthest first'),
    extremes: z.array(z.object({ indicator: z.string(), highest: extreme, lowest: extreme })),
  })
  .describe('How much the ratings of the evidence alone, before decisions, hang on single voices');

const agreement = z.enum(['full', 'partial', 'silence', 'dissonance']);

const convergence = z
  .array(
    z.object({
      by: z.enum(['technique', 'source', 'time']),
      parts: z.array(z.string()).describe('Techniques, groups of informants, periods'),
      codes: z.array(
        z.object({
          code: codeId,
          combined: agreement.nullable(),
          pairs: z.array(
            z.object({
              parts: z.array(z.string()).length(2),
              agreement,
              sameLevel: z.boolean(),
              sharedReasons: z.array(z.string()).describe('Ids of `factorFindings`'),
              identical: z.array(
                z.object({
                  codings: z.array(z.string()).length(2).describe('Ids of `codings`'),
                  similarity: share,
                }),
              ),
            }),
          ),
        }),
      ),
    }),
  )
  .describe('Pair by pair; each only where there are two parts or more');

/** Saturation after Guest, Namey & Chen (2020). */
const saturationSchema = z.object({
  options: z.object({
    base: count,
    run: count,
    threshold: share,
    themes: z.enum(['codes', 'codes-polarity', 'factors', 'all']),
  }),
  result: z.enum(['reached', 'not-reached', 'not-assessable']),
  gap: z.enum(['too-few-interviews', 'no-themes']).nullable(),
  label: z.string().nullable().describe('6+2: interviews before the run that reached it, and the run'),
  text: text.describe('The verdict in sentences'),
  baseThemes: count,
  undated: count,
  curve: z.array(
    z.object({
      document: documentId,
      date: z.string().nullable(),
      themes: count,
      fresh: count.describe('Heard here for the first time'),
      cumulative: count,
    }),
  ),
  runs: z.array(z.object({ interviews: z.array(documentId), fresh: count, ratio: z.number().min(0) })),
});

const result = z.object({
  id: z.string(),
  name: text,
  declared: z.boolean().describe('Whether study.yaml declares it'),
  state: z.enum(['shown', 'partly', 'not-shown']).describe('What the study’s files show of it'),
  evidence: z.array(text),
  places: z.array(z.string()).describe('Documents, units, codes or informants that show it'),
  missing: text.nullable(),
});

const tactic = z.object({
  family: z.enum(['meaning', 'confirming']),
  number: z.int().positive(),
  name: text,
  support: z.enum(['computed', 'hint', 'researcher']).describe('Never that it has been carried out'),
  shown: text,
  where: text.nullable(),
});

/** The strength of the conclusions, as `analysis.json` holds it. */
export const strengthSchema = z.object({
  robustness,
  convergence,
  saturation: saturationSchema,
  credibility: z.array(result).describe('The nine tests (Sugiyono 2010:270)'),
  trust: z.array(result).describe('Transferability, dependability, confirmability'),
  tactics: z.array(tactic).describe('The 13 + 13 tactics of Miles, Huberman & Saldaña (2014)'),
});

export type StrengthJson = z.infer<typeof strengthSchema>;
