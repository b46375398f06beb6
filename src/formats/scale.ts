import { z } from 'zod';

const text = z.string().trim().min(1, 'must not be empty');

const level = z.strictObject({
  level: z.int(),
  id: text,
  en: text,
  from: z.number().min(-1).max(1).describe('The least balance for this word; the lowest level has -1'),
});

/** A complaint of our own: what follows the name of the value, in both languages. */
function complain(context: z.RefinementCtx, path: (string | number)[], id: string, en: string): void {
  context.addIssue({ code: 'custom', path, message: en, params: { id } });
}

/**
 * The words of a rating scale as study.yaml and a codebook write them: at least two, best first, with falling
 * thresholds down to -1, so that every balance has exactly one word.
 */
export const scaleSchema = z
  .array(level)
  .min(2, 'must have at least two levels')
  .superRefine((scale, context) => {
    scale.forEach(({ level: number, from }, index) => {
      const above = scale[index - 1];
      if (above !== undefined && from >= above.from)
        complain(
          context,
          [index, 'from'],
          `harus di bawah ambang tingkat di atasnya (${above.from}), tetapi berisi ${from}`,
          `must be below the threshold above it (${above.from}), but is ${from}`,
        );
      if (above !== undefined && number >= above.level)
        complain(
          context,
          [index, 'level'],
          `harus di bawah tingkat di atasnya (${above.level}), tetapi berisi ${number}`,
          `must be below the level above it (${above.level}), but is ${number}`,
        );
    });
    const last = scale.at(-1);
    if (last !== undefined && last.from !== -1)
      complain(
        context,
        [scale.length - 1, 'from'],
        `harus -1 pada tingkat terendah, tetapi berisi ${last.from}`,
        `must be -1 for the lowest level, but is ${last.from}`,
      );
  })
  .describe('Words of the rating scale, best first, with falling thresholds');
