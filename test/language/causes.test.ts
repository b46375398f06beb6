import { describe, expect, it } from 'vitest';
import { causesIn, nameOfCause } from '../../src/language/causes.ts';
import { markSentences } from '../../src/language/clauses.ts';
import { markIndex } from '../../src/language/marks.ts';
import { readerOf } from '../support/language.ts';

async function named(text: string, lang: 'id' | 'en' = 'id'): Promise<(string | undefined)[]> {
  const reader = await readerOf(lang);
  return markSentences(reader.sentences(text), markIndex(reader)).flatMap((marked) =>
    causesIn(marked).map((cause) => {
      const { tokens } = marked.sentence;
      const name = nameOfCause(tokens, cause);
      if (name === undefined) return undefined;
      return `${cause.kind ?? '?'} ${text.slice(tokens[name.first]?.start, tokens[name.last]?.end)}`;
    }),
  );
}

describe('causes', () => {
  it.each([
    ['Suratnya lama karena printernya cuma satu.', ['? printernya cuma satu']],
    ['Lancar berkat pembinaan rutin dari kabid.', ['supporting pembinaan rutin dari kabid']],
    ['Kendalanya jaringan internet lambat.', ['inhibiting jaringan internet lambat']],
    ['Komputer di loket sering macet, makanya antrean panjang.', ['? Komputer di loket sering macet']],
    ['Terlambat karena yang itu tadi.', [undefined]],
    ['Orang segan bukan karena bajunya mahal.', []],
    ['Rapat ditunda karena siapa yang mau memimpin.', [undefined]],
  ])('%s', async (text, expected) => {
    expect(await named(text)).toEqual(expected);
  });

  it('stop at the next clause', async () => {
    expect(await named('Lambat karena alatnya tua, tapi orangnya rajin.')).toEqual(['? alatnya tua']);
  });

  it('are named in English', async () => {
    expect(await named('It is slow because of the broken printer, so people wait.', 'en')).toContain(
      '? broken printer',
    );
  });
});
