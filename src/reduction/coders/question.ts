import type { Coder, CodingContext, Signal, UnitText } from '../coder.ts';
import { type Topic, topicOf } from '../topic.ts';

/** An answer is usually about what was asked. */
const ASKED = 0.75;
/** A follow-up that names no topic keeps the topic of the question before it, less surely each time. */
const FOLLOW_UP = 0.5;
/** Only what the question is about most, and what comes near to it. */
const NEAR_BEST = 0.7;

function topicsOf({ question }: UnitText, context: CodingContext, before: readonly Topic[]): Topic[] {
  const topics = topicOf(question, context);
  const best = topics[0]?.strength ?? 0;
  if (best > 0) return topics.filter((topic) => topic.strength >= best * NEAR_BEST);
  return before.map((topic) => ({ ...topic, strength: topic.strength * FOLLOW_UP }));
}

export const questionCoder: Coder = {
  id: 'auto/question',
  kind: 'question',
  propose(units, context) {
    let topics: Topic[] = [];
    return units.map((unit): Signal[] => {
      topics = unit.question.length === 0 ? [] : topicsOf(unit, context, topics);
      return topics.map((topic) => ({
        ...topic,
        kind: 'question',
        span: null,
        strength: ASKED * topic.strength,
      }));
    });
  },
};
