import { describe, expect, it } from 'vitest';
import { chartsOf } from '../../src/charts/index.ts';
import type { Chart } from '../../src/model/chart.ts';
import type { Lang } from '../../src/model/text.ts';
import { buildReport } from '../../src/report/build.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { fieldWork, inputOf } from '../charts/support.ts';
import { makeCodebook, makeCoded } from '../support/make.ts';
import { blocksOf, linesOf, sectionsOf } from './support.ts';

async function reportWith(lang: Lang, keep: (chart: Chart) => boolean = () => true) {
  const input = inputOf(fieldWork(), lang);
  const charts = (await chartsOf(input)).filter(keep);
  return { charts, report: buildReport(input.analysis, input.matrices, lang, null, charts) };
}

describe('figures', () => {
  it('stand where the text speaks of them, numbered through', async () => {
    const { report } = await reportWith('id');
    const places = sectionsOf(report).flatMap(({ id, blocks }) =>
      blocks.flatMap((block) => (block.kind === 'figure' ? [[id, block.id]] : [])),
    );
    expect(places).toEqual([
      ['data-sources', 'timeline'],
      ['data-coding', 'evidence'],
      ['findings', 'polarity'],
      ['findings-summary', 'ratings'],
      ['findings-summary', 'convergence'],
      ['verification-saturation', 'saturation'],
      ['appendix-matrices', 'co-occurrence'],
    ]);
    const labels = blocksOf(report).flatMap((block) => (block.kind === 'figure' ? [block.label] : []));
    expect(labels.map((label) => /\d+$/u.exec(label)?.[0])).toEqual(labels.map((_, at) => String(at + 1)));
    for (const label of labels) expect(renderMarkdown(report)).toContain(`${label} memperlihatkan `);
  });

  it('carry their drawing, its size, the text alternative and the source', async () => {
    const { charts, report } = await reportWith('en');
    for (const block of blocksOf(report)) {
      if (block.kind !== 'figure') continue;
      const chart = charts.find(({ id }) => id === block.id);
      expect(block).toMatchObject({
        caption: chart?.title,
        svg: chart?.svg,
        width: chart?.width,
        height: chart?.height,
        alternative: chart?.alternative,
      });
      expect(block.source).toMatch(/^Source: /u);
    }
    expect(linesOf(report, 'findings-summary').join(' ')).toMatch(
      /Figure [\d.]+ shows ratings of 3 sub-indicators/u,
    );
  });

  it('are left out where there is no chart, or nothing on it', async () => {
    const { analysis, matrices, lang } = inputOf(fieldWork());
    const [empty] = await chartsOf(inputOf(makeCoded({ codebook: makeCodebook(['a']) })));
    expect(empty).toMatchObject({ id: 'ratings', rows: [] });
    const report = buildReport(analysis, matrices, lang, null, empty === undefined ? [] : [empty]);
    expect(blocksOf(report).filter(({ kind }) => kind === 'figure')).toEqual([]);
    expect(renderMarkdown(report)).not.toMatch(/Gambar [\d.]+ /u);
  });

  it('are pictures with a link in markdown', async () => {
    const { report } = await reportWith('id');
    expect(renderMarkdown(report)).toMatch(/!\[Penilaian 3 sub-indikator[^\]]*\]\(charts\/ratings\.svg\)/u);
  });
});
