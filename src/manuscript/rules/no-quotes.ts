import type { ManuscriptBlock } from '../../model/manuscript.ts';
import { isOwn } from '../claims/final.ts';
import { claimsOf } from '../claims/index.ts';
import type { VerdictClaim } from '../claims/types.ts';
import type { ManuscriptContext } from '../context.ts';
import { outlineOf } from '../outline/index.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';
import { placeOfClaim } from './verdicts.ts';

/** A quotation of somebody's words, not of a term. */
const QUOTE = /[“"«]([^“”"«»]{20,})[”"»]/gu;
const LEAST_WORDS = 5;
const LEAST_RATED = 3;

/** Verdicts on indicators, and nowhere a word of an informant or a document. */
export const noQuotes: ManuscriptRule = {
  id: 'R23',
  name: { id: 'Penilaian tanpa kutipan', en: 'Verdicts without a quote' },
  severity: 'warning',
  advice: {
    id: 'Kutip di bawah setiap penilaian paling sedikit satu pernyataan informan, catatan observasi, atau isi dokumen, dengan sumber dan tanggalnya.',
    en: 'Under every verdict, quote at least one informant, field note or document, with its source and date.',
  },
  check(context): readonly ManuscriptFinding[] {
    const rated = ratedOnce(context);
    if (rated.length < LEAST_RATED || hasQuote(context)) return [];
    const count = String(rated.length);
    const message = {
      id: `${count} indikator dinilai dalam pembahasan tanpa satu pun kutipan dari informan, catatan, atau dokumen.`,
      en: `${count} indicators are rated in the findings without a single quote from informants, notes or documents.`,
    };
    return [{ confidence: 0.85, message, where: rated.map(placeOfClaim) }];
  },
};

/** The first verdict on each indicator that the findings discuss: the one there, else the concluded one. */
function ratedOnce(context: ManuscriptContext): readonly VerdictClaim[] {
  const discussed = new Set(outlineOf(context).items.map(({ key }) => key));
  const rated = claimsOf(context).verdicts.filter(
    (claim) =>
      isOwn(claim) &&
      (claim.part === 'findings' || (claim.part === 'conclusion' && discussed.has(claim.subject.key))),
  );
  const indicators = rated.filter(({ subject }) => subject.kind !== 'overall');
  return indicators.filter(
    ({ subject }, index) => indicators.findIndex((other) => other.subject.key === subject.key) === index,
  );
}

function hasQuote(context: ManuscriptContext): boolean {
  const told = context
    .sectionsOf('introduction')
    .flatMap(({ blocks }) => blocks.filter((_, index) => isTold(blocks, index)));
  const found = context.sectionsOf('findings').flatMap(({ blocks }) => blocks);
  return [...found, ...told].some(isQuote);
}

function isQuote({ kind, text }: ManuscriptBlock): boolean {
  if (kind === 'quote') return true;
  return [...text.matchAll(QUOTE)].some(([, words = '']) => words.trim().split(/\s+/u).length >= LEAST_WORDS);
}

/** An introduction quotes theory as well; informants are announced. */
const TOLD = /\b(?:wawancara|diwawancarai|informan|narasumber|interview(?:s|ed|ee)?|informants?)\b/iu;

function isTold(blocks: readonly ManuscriptBlock[], index: number): boolean {
  return blocks.slice(Math.max(0, index - 1), index + 1).some(({ text }) => TOLD.test(text));
}
