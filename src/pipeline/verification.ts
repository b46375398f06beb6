import { VERIFICATION_RULES } from '../conclusion/rules/index.ts';
import { checkManuscript, readManuscript } from '../manuscript/index.ts';
import { MANUSCRIPT_RULES } from '../manuscript/rules/index.ts';
import type { Conclusion } from '../model/analysis.ts';
import type { Check, Severity } from '../model/finding.ts';
import type { ManuscriptCheck } from '../model/manuscript.ts';
import type { Document } from '../model/source.ts';
import { unitAddress } from '../model/source.ts';
import type { Bilingual } from '../model/text.ts';

/** What a rule looks for, for whoever lists the rules. */
export interface RuleSummary {
  readonly rule: string;
  readonly checks: 'study' | 'manuscript';
  readonly name: Bilingual;
  /** The gravest that its checks have. */
  readonly severity: Severity;
  readonly advice: Bilingual;
}

/** Rules on numbers, which hold for a study's own documents as they do for a manuscript. */
const NUMBER_RULES = MANUSCRIPT_RULES.filter(({ id }) => ['R04', 'R05', 'R06'].includes(id));
/** Only what is plain is held against a document … */
const PLAIN_FROM = 0.75;
/** … and stated as a total with its parts, or as a share. */
const TOTAL = /terdiri|dirinci|rincian|jumlah|total|consist|compris|made up of/iu;
const SHARE = /%/u;

/** Every rule: first those of studies, then those of manuscripts, each in the order of their reports. */
export function verificationRules(): readonly RuleSummary[] {
  const summary = (
    checks: RuleSummary['checks'],
    { id, name, severity, advice }: Omit<RuleSummary, 'rule' | 'checks'> & { readonly id: string },
  ): RuleSummary => ({ rule: id, checks, name, severity, advice });
  return [
    ...[
      ...VERIFICATION_RULES.slice(0, afterR03()),
      ...NUMBER_RULES,
      ...VERIFICATION_RULES.slice(afterR03()),
    ].map((rule) => summary('study', rule)),
    ...MANUSCRIPT_RULES.map((rule) => summary('manuscript', rule)),
  ];
}

function afterR03(): number {
  return VERIFICATION_RULES.findIndex(({ id }) => id === 'R03') + 1;
}

/**
 * Adds what the rules on numbers (parts and totals, R04 to R06) hold against the study's own documents, after the checks
 * of R03; places are units (`D-02:5`). Field notes count as they go along, and are not read so.
 */
export function withDocumentChecks(conclusion: Conclusion, documents: readonly Document[]): Conclusion {
  const found = documents
    .filter(({ technique }) => technique === 'document')
    .flatMap((document) => numberChecks(document));
  if (found.length === 0) return conclusion;
  const order = NUMBER_RULES.map(({ id }) => id);
  const sorted = order.flatMap((id) => found.filter(({ rule }) => rule === id));
  const [before, after] = [
    conclusion.checks.filter(({ rule }) => rule === 'R03'),
    conclusion.checks.filter(({ rule }) => rule !== 'R03'),
  ];
  return { ...conclusion, checks: [...before, ...sorted, ...after] };
}

function numberChecks(document: Document): readonly Check[] {
  const manuscript = readManuscript(document.id, document.text);
  return checkManuscript(manuscript, { rules: NUMBER_RULES })
    .filter(({ confidence, rule, where }) => {
      const stated = rule === 'R06' ? SHARE : TOTAL;
      return confidence >= PLAIN_FROM && where.every(({ quote }) => stated.test(quote));
    })
    .map((check) => asStudyCheck(document, check));
}

function asStudyCheck(document: Document, { where, message, ...check }: ManuscriptCheck): Check {
  const { rule, name, severity, advice } = check;
  const places = [...new Set(where.map(({ line }) => placeOfLine(document, line)))];
  return {
    rule,
    name,
    severity,
    message: { id: `${document.id}: ${message.id}`, en: `${document.id}: ${message.en}` },
    advice,
    where: places,
  };
}

/** The unit that a line of the document's text lies in, or else the document. */
function placeOfLine({ id, text, units }: Document, line: number): string {
  const start = text.split('\n', line - 1).join('\n').length;
  const end = start + 1 + (text.split('\n', line)[line - 1]?.length ?? 0);
  const unit = units.find((candidate) => candidate.start < end && candidate.end > start);
  return unit === undefined ? id : unitAddress({ document: id, unit: unit.ordinal });
}
