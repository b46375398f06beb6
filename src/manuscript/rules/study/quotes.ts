import { inBoth } from '../../../model/format.ts';
import { type Located, type ManuscriptContext, placeOf } from '../../context.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../../rule.ts';
import { studyFacts } from '../../study/facts.ts';
import { type Found, searchIn } from '../../study/search.ts';

/** Somebody's words between quotation marks. */
const QUOTED = /[“"«]([^“”"«»]+)[”"»]/gu;
/** Fewer words are a term, or could stand anywhere. */
const LEAST_WORDS = 6;
/** Nearer than this the words are the same, but for a slip. */
const VERBATIM = 0.95;
/** Below this it is another passage. */
const NEAR = 0.75;

interface Quote {
  readonly at: Located;
  readonly words: string;
}

/** Quotes of the findings that stand in no document of the study. */
export const studyQuotes: ManuscriptRule = {
  id: 'S06',
  name: { id: 'Kutipan tidak ditemukan dalam studi', en: 'Quote not found in the study' },
  severity: 'error',
  advice: {
    id: 'Kutip kata demi kata dari transkrip, catatan, atau dokumen studi, dan tandai bagian yang dihilangkan dengan “…”.',
    en: 'Quote the study’s transcripts, notes and documents word for word, and mark what is left out with “…”.',
  },
  check(context): readonly ManuscriptFinding[] {
    const facts = studyFacts(context);
    if (facts === null || facts.texts.length === 0) return [];
    const search = searchIn(facts.texts);
    return quotesOf(context).flatMap(({ at, words }) => {
      const found = search(words);
      return found !== null && found.likeness >= VERBATIM ? [] : [findingOf({ at, words }, found)];
    });
  },
};

function quotesOf(context: ManuscriptContext): readonly Quote[] {
  const quotes = context.sentencesOf('findings').flatMap((at): Quote[] => {
    const inside = [...at.text.matchAll(QUOTED)].map(([, words = '']) => words);
    const whole =
      at.block.kind === 'quote' && inside.length === 0 ? [at.text.replace(/\([^()]*\)\s*\.?\s*$/u, '')] : [];
    return [...inside, ...whole].map((words) => ({ at, words: words.replaceAll(/[“”"]/gu, '').trim() }));
  });
  return quotes.filter(({ words }) => words.split(/\s+/u).length >= LEAST_WORDS);
}

function findingOf({ at, words }: Quote, found: Found | null): ManuscriptFinding {
  if (found !== null && found.likeness >= NEAR) {
    const message = inBoth((lang) =>
      lang === 'id'
        ? `Kutipan tidak persis: dalam ${found.document} tertulis “${found.text}”.`
        : `Not quoted exactly: ${found.document} reads “${found.text}”.`,
    );
    return { confidence: 0.8, severity: 'warning', message, where: [placeOf(at, words)] };
  }
  const message = inBoth((lang) =>
    lang === 'id'
      ? `Kutipan “${shortened(words)}” tidak ditemukan dalam sumber studi mana pun.`
      : `The quote “${shortened(words)}” stands in none of the study’s sources.`,
  );
  return { confidence: 0.75, message, where: [placeOf(at, words)] };
}

function shortened(words: string): string {
  const all = words.split(/\s+/u);
  return all.length <= 12 ? words : `${all.slice(0, 12).join(' ')} …`;
}
