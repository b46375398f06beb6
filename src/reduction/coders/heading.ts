import type { Coder, Signal } from '../coder.ts';
import { topicOf } from '../topic.ts';

/** A heading names the topic of what stands under it, though not every paragraph keeps to it. */
const HEADING = 0.6;

export const headingCoder: Coder = {
  id: 'auto/heading',
  kind: 'heading',
  propose: (units, context) =>
    units.map(({ heading }) =>
      topicOf(heading, context).map(
        (topic): Signal => ({
          ...topic,
          kind: 'heading',
          span: null,
          strength: HEADING * topic.strength,
        }),
      ),
    ),
};
