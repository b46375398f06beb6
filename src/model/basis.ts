import type { CodedStudy } from './analysis.ts';
import { isEvidence } from './coding.ts';
import { OVERALL } from './decision.ts';
import { isNamed } from './factor-name.ts';
import type { Technique } from './source.ts';
import { indexStudy, type StudyIndex } from './study-index.ts';
import { compareText } from './text.ts';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** FNV-1a over the UTF-16 code units, as sixteen hexadecimal digits: short, and the same on every machine. */
function fingerprint(lines: readonly string[]): string {
  const text = [...lines].sort(compareText).join('\n');
  let hash = OFFSET;
  for (let at = 0; at < text.length; at++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}

const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The codes that stand beneath a code (itself), an indicator, or the whole. */
function codesOf({ codebook }: CodedStudy, subject: string): readonly string[] {
  if (subject === OVERALL) return codebook.codes.map(({ id }) => id);
  return codebook.indicators.find(({ id }) => id === subject)?.codes ?? [subject];
}

/**
 * Fingerprint of the evidence that a decision on a code (by one technique, or all), an indicator or `OVERALL`
 * rests on: whose words, in which document, under which code, with which polarity and weight. Words count, not
 * their places, so that a line added to a transcript changes nothing; nor does who coded them, so that confirming
 * a proposal changes nothing either. Neutral and rejected codings do not count.
 */
export function evidenceBasis(
  coded: CodedStudy,
  subject: string,
  technique: Technique | null = null,
  index: StudyIndex = indexStudy(coded),
): string {
  const codes = new Set(codesOf(coded, subject));
  return fingerprint(
    index.codings
      .filter(
        (coding) =>
          isEvidence(coding) &&
          codes.has(coding.code) &&
          (technique === null || index.documentOf(coding).technique === technique),
      )
      .map((coding) => {
        const { document, code, polarity, weight, quote } = coding;
        return [document, index.sourceOf(coding), code, polarity, weight, flat(quote)].join('|');
      }),
  );
}

/** The same for a factor: who names it, in which words, as helping or standing in the way. */
export function factorBasis(
  coded: CodedStudy,
  factor: string,
  index: StudyIndex = indexStudy(coded),
): string {
  return fingerprint(
    index.factors
      .filter((mention) => isNamed(factor, mention))
      .map((mention) => {
        const { document, kind, quote } = mention;
        return [document, index.sourceOf(mention), kind, flat(quote)].join('|');
      }),
  );
}
