import { describe, expect, it } from 'vitest';
import { loadCodebook } from '../../../src/codebook/index.ts';
import { stemmerWith } from '../../../src/language/stems.ts';
import { codingContext } from '../../../src/reduction/context.ts';
import { loosePassage } from '../../../src/reduction/learned/from-codebook.ts';
import { SIDE_GROUPS, TOPIC_GROUPS } from '../../../src/reduction/learned/passage.ts';
import { Vocabulary } from '../../../src/reduction/learned/vocabulary.ts';

const context = await codingContext(await loadCodebook('robbins-2010', '.'), 'id');
const stem = await stemmerWith('id', new Set(['tunggu']));
const bagsOf = (text: string) => loosePassage(text, context, stem).bags;

const WAITED = bagsOf('Berkasnya sudah ditunggu, malah belum ada.');
const TRAINING = [WAITED, bagsOf('Sudah ditunggu lama, malah belum ada kabar.')];

/** What a vocabulary knows of a passage, as `group:feature`. */
function seen(vocabulary: Vocabulary, bags: typeof WAITED): string[] {
  return [...vocabulary.row(bags).index].map((column) => vocabulary.feature(column));
}

describe('the words a model goes by', () => {
  it('are stems and their pairs for what a passage is about', () => {
    const topics = seen(Vocabulary.of(TRAINING, TOPIC_GROUPS), WAITED);
    expect(topics).toEqual(expect.arrayContaining(['w:tunggu', 'w:malah', 'b:malah belum']));
    expect(topics.filter((feature) => /^[st]:/.test(feature))).toEqual([]);
  });

  it('are words as they stand too, with the small ones, for how it speaks of it', () => {
    const sides = seen(Vocabulary.of(TRAINING, SIDE_GROUPS), WAITED);
    expect(sides).toEqual(
      expect.arrayContaining(['w:tunggu', 's:ditunggu', 's:sudah', 't:sudah ditunggu', 't:belum ada']),
    );
  });

  it('grow by what a researcher’s passages add, in the same groups', () => {
    const topics = Vocabulary.of(TRAINING, TOPIC_GROUPS).widened([bagsOf('Gemboknya dikunci.')]);
    expect(seen(topics, bagsOf('Gemboknya dikunci.')).map((feature) => feature[0])).toEqual(
      expect.arrayContaining(['w', 'b']),
    );
    expect(topics.entries.filter(([key]) => /^[st]:/.test(key))).toEqual([]);
  });
});
