import { expect, it } from 'vitest';
import { knownSides } from '../../../src/reduction/learned/training/known-sides.ts';
import { Vocabulary } from '../../../src/reduction/learned/vocabulary.ts';
import { WordModel } from '../../../src/reduction/learned/word-model.ts';

const entriesOf = (...keys: string[]): [string, number][] => keys.map((key) => [key, 1]);

it('a word model without some of its columns forgets the words that only they know', () => {
  const model = new WordModel(
    new Vocabulary(entriesOf('w:telat', 'w:printer', 'w:apel')),
    new Map([
      ['here:disiplin', Float64Array.from([2, 0, 1, -1])],
      ['there:sarana', Float64Array.from([0, 3, 1, -2])],
    ]),
  );
  const left = model.only((column) => !column.startsWith('there:'));
  expect(left.vocabulary.entries).toEqual(entriesOf('w:telat', 'w:apel'));
  expect([...left.columns]).toEqual([['here:disiplin', Float64Array.from([2, 1, -1])]]);
});

it('what is learned of sides begins at the judging words of the lexicon: roots, words and pairs', () => {
  const words = new Vocabulary(
    entriesOf('w:lancar', 's:baik', 't:lebih baik', 's:buruk', 's:meja', 'q:baik'),
  );
  expect([...knownSides(words, 'id')]).toEqual([1, 1, 1, -1, 0, 0, 0]);
});
