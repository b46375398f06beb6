import type { CodingContext, Signal } from './coder.ts';
import { termSignals } from './coders/terms.ts';
import { foundIn, once } from './marked.ts';
import { noisyOr, wordsOf } from './match.ts';

/** What a question or heading is about: one entry a code, strongest first. */
export type Topic = Pick<Signal, 'code' | 'match' | 'rule' | 'strength'>;

interface GuideQuestion {
  readonly code: string;
  readonly rule: string;
  readonly text: string;
}

interface Guide {
  readonly questions: readonly GuideQuestion[];
  /** For each stem the questions that have it, by their index, with its weight there. */
  readonly holders: ReadonlyMap<string, readonly (readonly [question: number, weight: number])[]>;
  readonly rarity: (stem: string) => number;
}

const guides = new WeakMap<CodingContext, Guide>();

function vectorOf(stems: readonly string[], rarity: (stem: string) => number): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const stem of new Set(stems)) weights.set(stem, rarity(stem));
  const length = Math.hypot(...weights.values()) || 1;
  return new Map([...weights].map(([stem, weight]): [string, number] => [stem, weight / length]));
}

/** The interview guide of the codebook as vectors of rare stems (tf–idf), made once a context. */
function guideOf(context: CodingContext): Guide {
  const known = guides.get(context);
  if (known !== undefined) return known;
  const texts = context.codebook.codes.flatMap((code) =>
    [...code.questions, code.label[context.lang]].map((text, index) => ({
      code: code.id,
      rule: index < code.questions.length ? `${code.id}.questions[${index}]` : `${code.id}.label`,
      text,
      stems: context.reader.words(text).map((token) => token.stem),
    })),
  );
  const codesWith = new Map<string, Set<string>>();
  for (const text of texts) {
    for (const stem of text.stems) codesWith.set(stem, (codesWith.get(stem) ?? new Set()).add(text.code));
  }
  const codes = context.codebook.codes.length;
  // A stem that the questions of every code share says nothing; one the guide does not know says little.
  const rarity = (stem: string): number =>
    Math.log((codes + 1) / (codesWith.get(stem)?.size ?? codes / 2)) + 0.02;
  const holders = new Map<string, [number, number][]>();
  for (const [question, { stems }] of texts.entries()) {
    for (const [stem, weight] of vectorOf(stems, rarity)) {
      holders.set(stem, [...(holders.get(stem) ?? []), [question, weight]]);
    }
  }
  const guide = { rarity, holders, questions: texts };
  guides.set(context, guide);
  return guide;
}

/** How like a text is to each guide question that shares a stem with it: the cosine of their vectors. */
function likenesses(asked: ReadonlyMap<string, number>, { holders }: Guide): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [stem, weight] of asked) {
    for (const [question, other] of holders.get(stem) ?? []) {
      sums.set(question, (sums.get(question) ?? 0) + weight * other);
    }
  }
  return sums;
}

/** Below this likeness to every guide question, a question is about something else. */
const UNLIKE = 0.35;

/** What a text asks or announces: by likeness to the codebook's guide questions, and by its terms and phrases. */
export const topicOf = once<readonly Topic[]>((sentences, context) => {
  if (sentences.length === 0) return [];
  const guide = guideOf(context);
  const asked = vectorOf(
    sentences.flatMap((sentence) => sentence.tokens.map((token) => token.stem)),
    guide.rarity,
  );
  const found = new Map<string, Topic[]>();
  const add = (topic: Topic): void => {
    found.set(topic.code, [...(found.get(topic.code) ?? []), topic]);
  };
  const like = [...likenesses(asked, guide)].sort(([a], [b]) => a - b);
  for (const [index, strength] of like) {
    const question = guide.questions[index];
    if (question === undefined || strength < UNLIKE) continue;
    add({ code: question.code, rule: question.rule, match: question.text, strength });
  }
  for (const signal of termSignals(sentences, context)) add(signal);
  const inSentences = foundIn(sentences, context);
  for (const [index, sentence] of sentences.entries()) {
    for (const match of inSentences[index]?.phrases ?? []) {
      add({ code: match.entry.code, rule: match.entry.rule, match: wordsOf(sentence, match), strength: 0.5 });
    }
  }
  return [...found.values()]
    .map((topics) => {
      const [best] = topics.sort((a, b) => b.strength - a.strength);
      const fromGuide = topics
        .filter((topic) => topic.rule.includes('.questions') || topic.rule.endsWith('.label'))
        .slice(0, 1);
      const words = topics.filter((topic) => !fromGuide.includes(topic) && topic.rule.includes('.terms'));
      return {
        ...(best as Topic),
        strength: noisyOr([...fromGuide, ...words].map((topic) => topic.strength)),
      };
    })
    .sort((a, b) => b.strength - a.strength || (a.code < b.code ? -1 : 1));
});
