import { z } from 'zod';
import type { Analysis } from '../model/analysis.ts';

const date = z.string().nullable().describe('ISO: 2025-05-30');
const by = z.string().nullable().describe('Who decided');
const why = z.string().describe('The reason, in the researcher’s words');
const stale = z.boolean().describe('Whether the evidence has changed since');

/** Beside a rating that the researcher has set. */
export const decidedSchema = z
  .object({
    computed: z
      .object({ balance: z.number(), level: z.int(), rating: z.string() })
      .nullable()
      .describe('What the evidence alone gives; null without evidence'),
    why,
    by,
    date,
    stale,
  })
  .describe('Only where the researcher has decided; level and rating are then the decided ones');

export type DecidedJson = z.infer<typeof decidedSchema>;

const decision = z.object({
  subject: z.string().describe('A code, an indicator, overall, or a factor'),
  part: z.enum(['rating', 'alignment', 'recommendation', 'factor']),
  technique: z.enum(['interview', 'observation', 'document']).nullable(),
  decided: z.string().describe('In the study’s language'),
  computed: z.string().nullable().describe('What the evidence alone gives, in the study’s language'),
  against: z.boolean().describe('Whether the two differ'),
  why,
  by,
  date,
  basis: z.string().nullable().describe('Fingerprint of the evidence it was taken on'),
  stale,
});

const memberCheck = z.object({
  informant: z.string(),
  date: z.string(),
  outcome: z.enum(['confirmed', 'corrected']),
  note: z.string().nullable(),
});

const credibility = z.object({
  kind: z.enum([
    'visit',
    'observation',
    're-reading',
    'peer-debriefing',
    'reference-material',
    'supervision',
  ]),
  date,
  note: z.string(),
  with: z.string().nullable(),
  hours: z.number().nullable(),
  documents: z.array(z.string()),
});

/** The contents of `decisions.yaml` as `analysis.json` has them. */
export const decisionsSchema = z.object({
  made: z.array(decision).describe('Each beside what the evidence alone gives'),
  memberChecks: z.array(memberCheck).describe('By date, informant'),
  credibility: z.array(credibility),
});

export function decisionsJson({ study, conclusion, decisions }: Analysis): z.infer<typeof decisionsSchema> {
  const { lang } = study;
  return {
    made: conclusion.decisions.map((made) => {
      const { subject, part, technique, decided, computed, against, basis, stale: isStale } = made;
      return {
        subject,
        part,
        technique,
        decided: decided[lang],
        computed: computed === null ? null : computed[lang],
        against,
        why: made.why,
        by: made.by,
        date: made.date,
        basis,
        stale: isStale,
      };
    }),
    memberChecks: decisions.memberChecks.map(({ informant, date: on, outcome, note }) => ({
      informant,
      date: on,
      outcome,
      note,
    })),
    credibility: decisions.credibility.map(({ kind, date: on, note, with: whom, hours, documents }) => ({
      kind,
      date: on,
      note,
      with: whom,
      hours,
      documents: [...documents],
    })),
  };
}
