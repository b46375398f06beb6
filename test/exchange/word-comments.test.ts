import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCodebook } from '../../src/codebook/index.ts';
import type { ExportMaterial } from '../../src/exchange/exporter.ts';
import { readWordComments } from '../../src/exchange/index.ts';
import { wordComments } from '../../src/exchange/word-comments/write.ts';
import type { Polarity } from '../../src/model/coding.ts';
import { NO_DECISIONS } from '../../src/model/decision.ts';
import { FIVE_LEVELS } from '../../src/model/rating.ts';

const codebook = await loadCodebook('mangkunegara-2017', '.');

const line = fc
  .array(fc.constantFrom('kerja', 'mutu', '<b>', '&amp;', '"ya"', '😀', 'é', '\u0007', ']]>'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((words) => words.join(' '));

/** Synthetic: a text of lines, and passages in it that overlap as they will. */
const study = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    gaps: fc.array(fc.constantFrom('\n', '\n\n'), { minLength: 6, maxLength: 6 }),
    passages: fc.array(
      fc.record({
        from: fc.nat(),
        length: fc.nat(),
        code: fc.constantFrom(...codebook.codes.map(({ id }) => id)),
        polarity: fc.constantFrom<Polarity>('positive', 'negative', 'mixed', 'neutral'),
        memo: fc.constantFrom(null, 'satu baris', 'dua\nbaris', '<x> & y'),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ lines, gaps, passages }): ExportMaterial => {
    const text = lines.map((one, at) => `${one}${at < lines.length - 1 ? (gaps[at] ?? '\n') : ''}`).join('');
    const unit = { ordinal: 1, start: 0, end: text.length, question: null, heading: null, informant: null };
    const isEdge = (at: number): boolean =>
      !/[\uDC00-\uDFFF]/.test(text[at] ?? '') &&
      !/\s/.test(text[at] ?? 'x') &&
      !/\s/.test(text[at - 1] ?? 'x');
    const made = passages.flatMap(({ from, length, code, polarity, memo }, index) => {
      const start = from % text.length;
      const end = Math.min(text.length, start + 1 + (length % 40));
      if (!isEdge(start) || !isEdge(end)) return [];
      const quote = text.slice(start, end);
      return [
        {
          id: `c${String(index)}`,
          document: 'W-01',
          unit: 1,
          start,
          end,
          quote,
          code,
          polarity,
          coder: 'ani',
          memo,
        },
      ];
    });
    return {
      coded: {
        study: {
          title: null,
          lang: 'id',
          site: null,
          period: null,
          codebook: codebook.id,
          informants: [],
          aggregation: 'mean',
          scale: FIVE_LEVELS,
          names: 'pseudonyms',
          credibility: [],
          methods: { minutes: {} } as ExportMaterial['coded']['study']['methods'],
        },
        codebook,
        documents: [
          {
            id: 'W-01',
            path: 'W-01.md',
            technique: 'interview',
            informant: null,
            date: null,
            place: null,
            title: null,
            lang: 'id',
            text,
            units: [unit],
          },
        ],
        codings: made.map(({ memo: _, ...coding }) => ({
          ...coding,
          weight: 1,
          status: 'human',
          confidence: 1,
          why: [],
          reading: [],
        })),
        factors: [],
        decisions: NO_DECISIONS,
      },
      people: {
        codings: made.map((coding) => ({
          ...coding,
          at: '2025-03-12T09:14:05.000Z',
          status: 'human',
          proposal: null,
          settles: null,
          anchor: { start: 0, end: 0, quote: '', before: '', after: '', hash: '', rival: 0 },
        })),
        rejections: [],
        memos: [],
        reviews: [],
        factors: [],
      },
      memos: [],
      orphans: 0,
      transcriptOf: () => '',
    };
  });

const plain = (text: string): string => text.replace(/\s+/gu, ' ').replaceAll('\u0007', '\uFFFD');

describe('codings as comments in Word', () => {
  it('are the same when they are read again, however they overlap', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(study, async (material) => {
        const { value: files } = await wordComments.make(material);
        const content = files[0]?.content;
        if (!(content instanceof Uint8Array)) throw new Error('no file');
        const { codings } = readWordComments(content, 'W-01.docx');
        const words = { positive: 'positif', negative: 'negatif', mixed: 'campuran', neutral: 'netral' };
        const wanted = material.people.codings.map(({ quote, code, polarity, coder, memo }) =>
          [plain(quote), code, words[polarity], coder, plain(memo ?? '')].join('|'),
        );
        const given = codings.map(({ quote, code, polarity, coder, memo }) =>
          [plain(quote), code, polarity, coder, plain(memo ?? '')].join('|'),
        );
        expect(given.sort()).toEqual(wanted.sort());
        seen += wanted.length;
      }),
      { numRuns: 200, seed: 5 },
    );
    expect(seen).toBeGreaterThan(200);
  });
});
