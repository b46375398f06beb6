import type { Located } from '../context.ts';
import { contentStems, distinctive } from '../outline/words.ts';
import type { Candidate, Subjects } from './subjects.ts';
import type { Part, VerdictClaim } from './types.ts';

/** *Cukup baik, tercermin dari A, B dan C, namun masih ditemukan kelemahan pada D dan E*. */
const STRENGTHS =
  /\b(?:tercermin (?:dari|dalam|pada)|terlihat dari|ditandai (?:dengan|oleh)|ditunjukkan (?:oleh|dengan)|terutama (?:dalam|pada)|khususnya (?:dalam|pada)|particularly in|especially in|as reflected in|reflected in)\s+(?<list>[^.;]+)/iu;
const WEAKNESSES =
  /\b(?:kelemahan|kekurangan|shortcomings|weaknesses)\s+(?:(?:yang\s+)?(?:terdapat\s+)?(?:pada|dalam|di|remain in|in|persist in)\s+)(?<list>[^.;]+)/iu;
const TURN = /,?\s*\b(?:namun|tetapi|akan tetapi|meskipun|walaupun|however|but|although|sehingga)\b/iu;
const SPLIT = /,\s*(?:dan|serta|and)?\s*|\s+(?:serta|and)\s+|\s+dan\s+/iu;

/** The one indicator that an entry of a list names by a word of its own; `null` for none or several. */
function named(entry: string, subjects: Subjects, sentence: Located): Candidate | null {
  const stems = distinctive(contentStems(entry, sentence.section.lang));
  if (stems.length === 0) return null;
  const leaves = subjects.candidates.filter(
    ({ subject }) => !subjects.candidates.some((other) => other.subject.parent === subject.key),
  );
  const found = leaves.filter((candidate) => {
    const own = distinctive(candidate.stems);
    return own.length > 0 && stems.every((stem) => own.includes(stem));
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function entriesOf(pattern: RegExp, text: string): readonly { entry: string; start: number }[] {
  const match = pattern.exec(text);
  const list = match?.groups?.['list']?.split(TURN)[0];
  if (match === null || list === undefined) return [];
  const from = match.index + match[0].indexOf(list);
  let at = from;
  return list.split(SPLIT).map((entry) => {
    const start = text.indexOf(entry, at);
    at = start + entry.length;
    return { entry: entry.trim(), start };
  });
}

/** The indicators that a sentence counts up as strengths or weaknesses of the whole that it rates. */
export function listedIn(
  sentence: Located,
  part: Part,
  claims: readonly VerdictClaim[],
  subjects: Subjects,
): readonly VerdictClaim[] {
  const { text } = sentence;
  const isRated = claims.some(({ subject, rating }) => subject.kind === 'overall' && rating.level >= 3);
  const strengths = isRated
    ? entriesOf(STRENGTHS, text).map((entry) => ({ ...entry, level: 4 as const }))
    : [];
  const weaknesses = entriesOf(WEAKNESSES, text).map((entry) => ({ ...entry, level: 2 as const }));
  return [...strengths, ...weaknesses].flatMap(({ entry, start, level }): VerdictClaim[] => {
    const candidate = named(entry, subjects, sentence);
    if (candidate === null) return [];
    const rating = {
      level,
      words: entry,
      start,
      end: start + entry.length,
      family: 'good' as const,
      form: 'attribute' as const,
      bare: false,
      soft: false,
    };
    return [
      {
        subject: candidate.subject,
        at: sentence,
        part,
        rating,
        conceded: false,
        conceding: false,
        techniques: [],
        formal: false,
        reason: null,
        voice: 'listed',
        confidence: 0.65,
      },
    ];
  });
}
