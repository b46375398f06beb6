import type { Located, ManuscriptContext } from '../context.ts';
import { bareLabel, isRemedyHeading } from './headings.ts';

const HEAD =
  /^(?:[\W\d]|[a-z]\.\s)*(?:(?:adapun|beberapa|berikut(?: ini)?|dengan demikian|untuk itu|oleh karena itu|sejumlah|maka)[,\s]+)*(?:saran|rekomendasi|suggestions?|recommendations?)\b/iu;
const ADVISING =
  /\b(?:saran(?:nya)?|disarankan|dianjurkan|menganjurkan|diusulkan|mengusulkan|seyog(?:i|y)anya|menyarankan|direkomendasikan|merekomendasikan|hendaknya|sebaiknya|recommend(?:ed|s|ation|ations)?|suggest(?:ed|s)?|advised)\b/iu;

/** The sentences in which a manuscript recommends something: its own section, or the end of the conclusion. */
export function recommendationsIn(context: ManuscriptContext): readonly Located[] {
  return context.derive(readRecommendations);
}

function readRecommendations(context: ManuscriptContext): readonly Located[] {
  const own = context.sentencesOf('recommendations');
  const conclusion = context.sentencesOf('conclusion');
  const head = conclusion.findIndex(({ text }) => HEAD.test(text));
  const tail = head < 0 ? conclusion.filter(({ text }) => ADVISING.test(text)) : conclusion.slice(head);
  return [...own, ...tail];
}

/** The sentences of the conclusion that conclude: without recommendations. */
export function concludingSentences(context: ManuscriptContext): readonly Located[] {
  const advice = new Set(recommendationsIn(context).map(({ index }) => index));
  return context.sentencesOf('conclusion').filter(({ index }) => !advice.has(index));
}

const WISHING =
  /\b(?:harus|diharapkan|agar|supaya|hendaknya|penting (?:untuk|bagi)|(?<!masih )(?:perlu|diperlukan|dibutuhkan)(?!\s+(?:di(?:tingkatkan|benahi|perbaiki|perkuat))|nya)|needs? to|should|must|it is necessary|expected to)\b/iu;

/**
 * Everything that may be meant as a remedy, wherever it stands: recommendations, wishes of the conclusion, advice of
 * the abstract, and what the findings say is done about hindrances.
 */
export function remediesIn(context: ManuscriptContext): readonly Located[] {
  const wishes = [
    ...context.sentencesOf('conclusion').filter(({ text }) => WISHING.test(text)),
    ...context.sentencesOf('abstract').filter(({ text }) => ADVISING.test(text)),
  ];
  const efforts = context
    .sentencesOf('findings')
    .filter(({ section }) =>
      [section.heading, ...section.path].some((heading) => isRemedyHeading(bareLabel(heading))),
    );
  return [...recommendationsIn(context), ...wishes, ...efforts];
}
