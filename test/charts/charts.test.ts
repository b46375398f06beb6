import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHART_KINDS, chartsOf } from '../../src/charts/index.ts';
import { WIDTH } from '../../src/charts/look.ts';
import { CHART_IDS } from '../../src/model/chart.ts';
import type { Lang } from '../../src/model/text.ts';
import { hostileText, smallStudy } from '../report/support.ts';
import { codedStudy, shuffled } from '../support/generate.ts';
import { makeCodebook, makeCoded, makeInformant } from '../support/make.ts';
import { chartOf, fieldWork, inputOf, mistakeIn, wordsIn } from './support.ts';

const LANGS: readonly Lang[] = ['id', 'en'];

describe('every chart', () => {
  it('is in the registry under its id, once', () => {
    expect(CHART_KINDS.map(({ id }) => id)).toEqual(CHART_IDS);
  });

  describe.each(LANGS)('in %s', (lang) => {
    it.each(CHART_IDS)(
      '%s is a picture that stands alone, with a text alternative and its numbers',
      async (id) => {
        const chart = await chartOf(id, fieldWork(), lang);
        expect(mistakeIn(chart.svg)).toBeUndefined();
        expect(chart.width).toBe(WIDTH);
        expect(chart.svg).toContain(`viewBox="0 0 ${chart.width} ${chart.height}"`);
        expect(chart.svg).toContain(' role="img"');
        expect(chart.svg).toContain(`>${chart.title}</title>`);
        expect(chart.alternative).toMatch(/\d/u);
        expect(chart.alternative).toMatch(/^\S.*[.)]$/u);
        expect(chart.rows.length).toBeGreaterThan(0);
        for (const row of chart.rows) expect(row).toHaveLength(chart.columns.length);
      },
    );

    it.each(CHART_IDS)('%s has nothing that acts or that leads outside', async (id) => {
      const { svg } = await chartOf(id, fieldWork(), lang);
      expect(svg).not.toMatch(
        /<(?:script|style|foreignObject|image|a|use)\b|\s(?:on\w+|style|class|(?:xlink:)?href)=/u,
      );
      expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\((?!#)/u);
    });

    it.each(CHART_IDS)('%s says in a sentence that there is nothing to draw', async (id) => {
      const chart = await chartOf(id, makeCoded({ codebook: makeCodebook(['a', 'b']) }), lang);
      expect(chart.rows).toEqual([]);
      expect(mistakeIn(chart.svg)).toBeUndefined();
      expect(wordsIn(chart.svg).join(' ')).toBe(chart.alternative);
      expect(chart.alternative).toMatch(lang === 'id' ? /tidak|Belum/u : /no |Nothing/u);
    });
  });

  it('has ids of its own, so that all of them can stand in one page', async () => {
    const charts = await chartsOf(inputOf(fieldWork()));
    const ids = charts.flatMap(({ svg }) => [...svg.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    expect(ids.length).toBeGreaterThan(2 * charts.length);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, svg } of charts) {
      for (const [, target] of svg.matchAll(/url\(#([^)]+)\)/gu)) {
        expect(target).toMatch(new RegExp(`^chart-${id}-`, 'u'));
        expect(ids).toContain(target);
      }
    }
  });

  it('comes to the same bytes, whatever was drawn before and in whatever order the codings come', async () => {
    const [first] = await chartsOf(inputOf(fieldWork()));
    await fc.assert(
      fc.asyncProperty(
        codedStudy.chain((coded) => fc.tuple(fc.constant(coded), shuffled(coded))),
        async ([coded, other]) => {
          const charts = await chartsOf(inputOf(coded));
          expect(await chartsOf(inputOf(other))).toEqual(charts);
          for (const { svg } of charts) expect(mistakeIn(svg)).toBeUndefined();
        },
      ),
      { numRuns: 6 },
    );
    expect((await chartsOf(inputOf(fieldWork())))[0]).toEqual(first);
  });

  it('differs where the study differs', async () => {
    const more = fieldWork({ codings: ['W-01:1 waktu -', 'O-01:1 waktu +', 'W-01:1 mutu/sop ~'] });
    const [ours, theirs] = [await chartsOf(inputOf(fieldWork())), await chartsOf(inputOf(more))];
    for (const [at, { id, svg }] of ours.entries())
      expect(`${id} ${svg}`).not.toBe(`${id} ${theirs[at]?.svg ?? ''}`);
  });
});

describe('labels of the data', () => {
  const label = 'Mutu <script>alert(1)</script> & "kerja" {b|tebal} \u0007\u202e\ud800 ]]>';

  it('are words in a picture, and nothing else', async () => {
    const codebook = makeCodebook(['a', 'b']);
    const coded = makeCoded({
      codings: ['W-01:1 a +', 'W-01:1 b -', 'O-01:1 a -'],
      codebook: {
        ...codebook,
        codes: codebook.codes.map((code) => ({ ...code, label: { id: label, en: label } })),
      },
      study: { informants: [makeInformant('I-01', { role: label })] },
    });
    for (const { id, svg } of await chartsOf(inputOf(coded))) {
      expect(mistakeIn(svg), id).toBeUndefined();
      expect(svg).not.toContain('<script');
      expect(svg).not.toContain('\u202e');
    }
    const { svg } = await chartOf('ratings', coded);
    expect(wordsIn(svg).join(' ')).toContain('<script>alert(1)</script> & "kerja" {b|tebal}');
  });

  it('can be anything', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const analysis = smallStudy();
        const informants = [makeInformant('I-01', { name: text, role: text })];
        const study = { ...analysis.study, informants, names: 'real' as const };
        for (const { svg } of await chartsOf({ ...inputOf(analysis), analysis: { ...analysis, study } }))
          expect(mistakeIn(svg)).toBeUndefined();
      }),
      { numRuns: 10 },
    );
  });

  it('name informants only where the study does', async () => {
    const analysis = smallStudy();
    const drawn = await chartsOf(inputOf(analysis));
    expect(JSON.stringify(drawn)).not.toContain('Ibu Contoh');
    const open = { ...analysis, study: { ...analysis.study, names: 'real' as const } };
    expect(JSON.stringify(await chartsOf({ ...inputOf(analysis), analysis: open }))).toContain('Ibu Contoh');
  });
});
