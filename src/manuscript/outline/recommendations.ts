import type { Located, ManuscriptContext } from '../context.ts';

const HEAD = /^\W*(?:adapun\s+)?(?:saran|rekomendasi|suggestions?|recommendations?)\b/iu;
const ADVISING =
  /\b(?:saran(?:nya)?|disarankan|menyarankan|direkomendasikan|merekomendasikan|hendaknya|sebaiknya|recommend(?:ed|s|ation|ations)?|suggest(?:ed|s)?|advised)\b/iu;

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
