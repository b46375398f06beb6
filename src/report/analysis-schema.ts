import { z } from 'zod';
import { LANGS } from '../model/text.ts';
import { auditSchema } from './audit-schema.ts';
import { decidedSchema, decisionsSchema } from './decisions-json.ts';
import { strengthSchema } from './strength-schema.ts';

const codeId = z.string().describe('A code’s path in the codebook: kualitas/sop; flat: inisiatif');
const codingId = z.string().describe('The id of one of `codings`');
const documentId = z.string().describe('The id of one of `documents`');
const unit = z
  .int()
  .positive()
  .describe('1-based: an informant’s answer turn in an interview, a paragraph elsewhere');
const offset = z.int().nonnegative();
const start = offset.describe('UTF-16 offset into the document’s canonical text, inclusive');
const end = offset.describe('UTF-16 offset into the document’s canonical text, exclusive');
const place = z.string().describe('A unit’s address: W-03:7');
const date = z.string().describe('ISO: 2025-03-12, or as far as it is known: 2025-03');
const technique = z.enum(['interview', 'observation', 'document']).describe('How the source was gathered');
const factorKind = z.enum(['supporting', 'inhibiting']).describe('Whether it helps or stands in the way');

const balance = z
  .number()
  .min(-1)
  .max(1)
  .describe('From −1 (all negative) to 1 (all positive), four decimals');
const level = z.int().describe('A level of `study.scale`');
const word = z
  .string()
  .describe('The level’s `id` word of `study.scale`: Indonesian whatever the report’s language');

const techniqueRating = z
  .object({
    balance,
    level,
    rating: word,
    codings: z.int().nonnegative().describe('Codings that count: neither neutral nor rejected'),
    sources: z.int().nonnegative().describe('Distinct informants, or documents where there is no informant'),
    decided: decidedSchema.optional(),
  })
  .nullable()
  .describe('null without evidence or decision');

const combined = z
  .object({
    balance,
    level,
    rating: word,
    rules: z
      .object({ mean: level, median: level, min: level, mode: level })
      .describe('The level that each aggregation rule would give'),
    decided: decidedSchema.optional(),
  })
  .nullable()
  .describe('Joined by `study.aggregation`, or decided; null without either');

const recommendation = z.object({
  code: codeId.nullable().describe('The weak code it is for; null for one against a factor'),
  factor: z.string().nullable().describe('The id of the inhibiting factor it addresses, if any'),
  text: z.string().describe('In the study’s language'),
});

const study = z.object({
  title: z.string().nullable(),
  codebook: z.string().describe('The codebook’s id'),
  aggregation: z.enum(['mean', 'median', 'min', 'mode', 'manual']).describe('How balances are joined'),
  scale: z
    .array(
      z.object({
        level: z.int(),
        id: z.string().describe('The word in Indonesian'),
        en: z.string().describe('The word in English'),
        from: z.number().min(-1).max(1).describe('The least balance for this word'),
      }),
    )
    .describe('Best level first'),
  language: z.enum(LANGS).describe('Of the report, and of the messages in this file'),
  site: z.string().nullable(),
  period: z.object({ from: date, to: date }).nullable(),
});

const document = z.object({
  id: z.string().describe('Unique in the study'),
  path: z.string().describe('Relative to the study, with forward slashes'),
  technique,
  informant: z.string().nullable().describe('An informant’s id; never a name'),
  date: date.nullable(),
  units: z.int().nonnegative().describe('How many units it has'),
  title: z.string().nullable(),
  place: z.string().nullable().describe('Where it was gathered'),
  language: z.enum(LANGS),
});

const why = z
  .object({
    signal: z.enum(['question', 'term', 'heading', 'phrase', 'learned']).describe('What pointed to the code'),
    match: z.string().describe('The words that matched, as they stand'),
    rule: z.string().describe('The place in the codebook: kualitas/sop.terms[2]'),
    start: start.nullable().describe('Where the words stand in the text; null in a question or heading'),
    end: end.nullable(),
    strength: z.number().describe('Its share of the whole, between 0 and 1'),
  })
  .describe('One reason for the coding');

const locator = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('page'), page: z.int() }),
    z.object({ kind: z.literal('time'), seconds: z.number() }),
    z.object({ kind: z.literal('row'), row: z.int() }),
    z.object({ kind: z.literal('moment'), at: z.string().describe('ISO 8601 without a zone') }),
  ])
  .describe('Where its unit begins in the original, only where the format says so');

const coding = z.object({
  id: z.string().describe('Unique in the study'),
  document: documentId,
  unit,
  start,
  end,
  quote: z.string().describe('The passage: the canonical text from start to end'),
  code: codeId,
  polarity: z
    .enum(['positive', 'negative', 'mixed', 'neutral'])
    .describe('neutral never counts towards a rating'),
  weight: z.number().describe('1, or 0.5 for a hedged or second-hand statement'),
  coder: z.string().describe('auto/… for a coder of Telaah’s, a person’s name otherwise'),
  status: z.enum(['proposed', 'confirmed', 'rejected', 'human']),
  why: z.array(why),
  confidence: z.number().min(0).max(1).describe('How sure the automatic coder is; 1 for a person'),
  tendency: z
    .object({
      alone: z.enum(['positive', 'negative', 'mixed', 'neutral']).describe('How the passage reads by itself'),
      positive: z.number().int(),
      negative: z.number().int(),
      mixed: z.number().int(),
    })
    .optional()
    .describe(
      'How the others under its code speak, only where the rest of the study has turned the polarity of a proposal',
    ),
  locator: locator.optional(),
});

const factor = z.object({
  document: documentId,
  unit,
  kind: factorKind,
  label: z.string().describe('The codebook’s label, or the source’s words for a factor it does not foresee'),
  words: z.string().describe('What the source calls it, in a few words of its own'),
  factor: z.string().nullable().describe('The codebook’s factor id; null for one it does not foresee'),
  codes: z.array(codeId).describe('Codes it was named beside or bears on'),
  start,
  end,
  quote: z.string().describe('The passage that names it'),
  coder: z.string().nullable().describe('Who noted it; null where it was found automatically'),
});

const finding = z.object({
  code: codeId,
  techniques: z.object({
    interview: techniqueRating,
    observation: techniqueRating,
    document: techniqueRating,
  }),
  combined,
  convergence: z
    .enum(['agreement', 'partial', 'dissonance', 'silence'])
    .describe('How the study’s techniques agree, in the terms of Farmer et al. (2006)'),
  alignment: z
    .object({
      value: z
        .enum(['aligned', 'partly-aligned', 'not-aligned'])
        .nullable()
        .describe('sejalan, belum sepenuhnya sejalan, belum sejalan; null without evidence or theory'),
      set: z.enum(['proposed', 'decided']).describe('decided by the researcher, or only proposed'),
    })
    .describe('Whether the finding is in line with the theory'),
  quotes: z
    .array(codingId)
    .describe('Passages that speak best for the ratings, technique after technique, best first'),
  negativeCases: z.array(codingId).describe('Passages against the combined rating'),
  recommendation: recommendation.nullable(),
  factors: z.array(z.string()).describe('Ids of `factorFindings` that bear on the code'),
});

const factorFinding = z.object({
  id: z.string().describe('The codebook’s factor id, or the label of one it does not foresee'),
  kind: factorKind,
  label: z.string().describe('In the study’s language'),
  known: z.boolean().describe('Whether the codebook foresees it'),
  noted: z.boolean().describe('Whether a person noted it on a passage'),
  codes: z.array(codeId),
  places: z.array(place),
  sources: z
    .int()
    .nonnegative()
    .describe('Distinct informants or documents that name it; 0 where only the researcher does'),
});

const check = z.object({
  rule: z.string().describe('The verification rule: R03, roles-disagree'),
  severity: z.enum(['info', 'warning', 'error']),
  message: z.string().describe('In the study’s language'),
  where: z.array(z.string()).describe('Codes, indicators, factors or sources, the broadest first'),
  advice: z.string().describe('What to do about it'),
});

const warning = z.object({
  code: z.string().describe('One of the codes that the documentation lists'),
  where: z.string().describe('A path relative to the study, with :unit or :line where that helps'),
  message: z.string().describe('In the study’s language'),
});

const coder = z.object({
  coder: z.string(),
  made: z.int().nonnegative().describe('Codings of the person’s own'),
  confirmed: z.int().nonnegative().describe('Proposals taken as they stood'),
  rejected: z.int().nonnegative().describe('Proposals turned down'),
  units: z.int().nonnegative().describe('Units with anything of this person’s, or looked at to the end'),
  orphans: z.int().nonnegative().describe('What has lost its passage, and does not count'),
});

const memo = z.object({
  on: z.enum(['study', 'document', 'code', 'passage']).describe('What it is about'),
  document: documentId.nullable(),
  unit: unit.nullable(),
  start: start.nullable(),
  end: end.nullable(),
  quote: z.string().nullable(),
  code: codeId.nullable().describe('The code, or that of the coding it belongs to'),
  coder: z.string(),
  text: z.string(),
});

/** What `analysis.json` holds. Fields are added, never changed; keys come in this order. */
export const analysisSchema = z
  .object({
    telaah: z.string().describe('The version of Telaah that wrote it'),
    schema: z.literal(1).describe('The version of this schema'),
    study,
    documents: z.array(document).describe('By id'),
    codings: z.array(coding).describe('By document, unit, start, code'),
    factors: z.array(factor).describe('Every mention, by document, unit, start'),
    findings: z.array(finding).describe('One a code, in the codebook’s order'),
    indicators: z.array(z.object({ code: codeId, combined })).describe('In the codebook’s order'),
    overall: z.object({ combined }),
    checks: z.array(check).describe('What the verification rules found'),
    warnings: z.array(warning).describe('What was guessed, mended or left out, by place'),
    factorFindings: z.array(factorFinding).describe('Mentions joined to factors, most widely named first'),
    recommendations: z.array(recommendation).describe('All of them: for codes, then against further factors'),
    coders: z.array(coder).describe('What each person did, by name'),
    memos: z.array(memo).describe('On the study, on documents, codes, passages'),
    strength: strengthSchema.describe('How strong the conclusions are'),
    decisions: decisionsSchema.describe('What the researcher has decided, and did for credibility'),
    audit: auditSchema.describe('What another person needs to repeat the analysis'),
  })
  .describe('The result of telaah analyze');

export type AnalysisJson = z.infer<typeof analysisSchema>;
