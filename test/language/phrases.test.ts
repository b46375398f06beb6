import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PhraseIndex } from '../../src/language/phrases.ts';
import { compareText } from '../../src/model/text.ts';
import { readerOf } from '../support/language.ts';

const reader = await readerOf('id');

function found(phrases: readonly string[], text: string): string[] {
  const index = new PhraseIndex<string>((part) => reader.words(part));
  for (const phrase of phrases) index.add(phrase, phrase);
  const tokens = reader.words(text);
  return index.find(tokens).map((match) => {
    const [first, last] = [tokens[match.first], tokens[match.last]];
    return `${match.entry}: ${text.slice(first?.start, last?.end)}`;
  });
}

describe('PhraseIndex', () => {
  it('finds words and phrases on stems', () => {
    expect(found(['prosedur', 'sesuai prosedur'], 'Sudah sesuai prosedurnya.')).toEqual([
      'sesuai prosedur: sesuai prosedurnya',
      'prosedur: prosedurnya',
    ]);
  });

  it('looks through particles inside a phrase', () => {
    expect(found(['sesuai prosedur'], 'sesuai ji prosedur')).toEqual(['sesuai prosedur: sesuai ji prosedur']);
  });

  it('finds near-pairs in either order, the nearest partner, and not across many words', () => {
    expect(found(['hadir ~ tertib'], 'tertib dan hadir')).toEqual(['hadir ~ tertib: tertib dan hadir']);
    expect(found(['hadir ~ tertib'], `hadir ${'kata '.repeat(9)}tertib`)).toEqual([]);
    expect(found(['hadir ~ tertib'], 'hadir')).toEqual([]);
  });

  it('takes a word in quotes only as it stands', () => {
    expect(found(['"hadir"'], 'kehadiran hadir')).toEqual(['"hadir": hadir']);
  });

  it('finds the same as looking word by word', () => {
    const word = fc.constantFrom('datang', 'kerja', 'hadir', 'tertib', 'sesuai');
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
        fc.array(word, { maxLength: 12 }),
        (phrases, text) => {
          const distinct = [...new Set(phrases.map((phrase) => phrase.join(' ')))];
          const expected = text.flatMap((_, at) =>
            distinct.filter((phrase) => text.slice(at, at + phrase.split(' ').length).join(' ') === phrase),
          );
          expect(
            found(distinct, text.join(' '))
              .map((line) => line.split(':')[0] ?? '')
              .sort(compareText),
          ).toEqual(expected.sort(compareText));
        },
      ),
    );
  });
});
