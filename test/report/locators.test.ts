import { describe, expect, it } from 'vitest';
import { MATRIX_KINDS } from '../../src/display/index.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { Locator } from '../../src/model/locator.ts';
import { toAnalysisJson } from '../../src/report/analysis-json.ts';
import { analysisSchema } from '../../src/report/analysis-schema.ts';
import { renderCodingsCsv, renderMatrixCsv } from '../../src/report/csv.ts';
import { buildExplorer } from '../../src/report/explorer.ts';
import { hitMatrix, search } from '../../src/search/index.ts';
import { blocksOf, reportOf, smallStudy } from './support.ts';

/** The study with a place for every unit. */
function placed(locator: Locator): Analysis {
  const study = smallStudy();
  return {
    ...study,
    documents: study.documents.map((document) => ({
      ...document,
      units: document.units.map((unit) => ({ ...unit, locator })),
    })),
  };
}

const onPage = placed({ kind: 'page', page: 57 });
const atTime = placed({ kind: 'time', seconds: 751 });

describe('where a passage stands in its original', () => {
  it('is cited with every quote of the report', () => {
    const citations = blocksOf(reportOf(onPage)).flatMap((block) =>
      block.kind === 'quote' ? [block.citation] : [],
    );
    expect(citations.length).toBeGreaterThan(0);
    for (const citation of citations) expect(citation).toMatch(/:\d+, hlm\. 57\)$/u);
    const english = blocksOf(reportOf(onPage, 'en')).flatMap((block) =>
      block.kind === 'quote' ? [block.citation] : [],
    );
    for (const citation of english) expect(citation).toMatch(/:\d+, p\. 57\)$/u);
  });

  it('stands in codings.csv and in the table of quotes, which without places has no column for it', () => {
    expect(renderCodingsCsv(onPage)).toContain('hlm. 57');
    const quotes = MATRIX_KINDS.find(({ id }) => id === 'quotes');
    const columns = (analysis: Analysis): readonly string[] | undefined =>
      quotes?.build(analysis).columns.map(({ id }) => id);
    expect(columns(atTime)).toContain('locator');
    expect(columns(smallStudy())).not.toContain('locator');
  });

  it('stands beside the quotes in matrices', () => {
    const framework = MATRIX_KINDS.find(({ id }) => id === 'framework');
    if (framework === undefined) throw new Error('no framework');
    expect(renderMatrixCsv(framework.build(atTime), 'id')).toContain(', 00:12:31');
  });

  it('is a field of analysis.json where it is known', () => {
    const json = toAnalysisJson(atTime, '0');
    expect(json.codings.every(({ locator }) => locator?.kind === 'time')).toBe(true);
    expect(analysisSchema.safeParse(json).success).toBe(true);
    expect(toAnalysisJson(smallStudy(), '0').codings.some((coding) => 'locator' in coding)).toBe(false);
  });

  it('is shown with the units of the page, and with what a search finds', async () => {
    expect(buildExplorer(onPage, 'en').sources[0]?.units[0]?.where).toBe('p. 57');
    const [document] = onPage.documents;
    const [unit] = document?.units ?? [];
    const word = /\p{L}{4,}/u.exec(document?.text.slice(unit?.start, unit?.end) ?? '')?.[0] ?? '';
    const found = await search(onPage, {
      pattern: word,
      mode: 'exact',
      all: false,
      inPassages: false,
      context: 20,
    });
    const label = hitMatrix(onPage, found).rows[0]?.label;
    expect(label?.id).toMatch(/, hlm\. 57$/u);
    expect(label?.en).toMatch(/, p\. 57$/u);
  });
});
