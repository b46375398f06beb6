import { chartsOf } from '../charts/index.ts';
import { assertHarmlessZip } from '../ingest/readers/zip.ts';
import type { Chart } from '../model/chart.ts';
import {
  buildExplorer,
  buildReport,
  RENDERERS,
  type RenderOptions,
  type Report,
  renderAnalysisJson,
  renderCodingsCsv,
  renderMatrixCsv,
} from '../report/index.ts';
import type { OutputFile } from '../store/output.ts';
import { toPng } from './picture.ts';
import type { AnalyzedRun, RunRequest } from './run.ts';

/**
 * The report of a run, ready to be rendered. `version` is Telaah's own, for the audit; `charts` those that stand in it
 * as figures.
 */
export function reportOf(
  run: AnalyzedRun,
  version: string | null = null,
  charts: readonly Chart[] = [],
): Report {
  return buildReport(run.analysis, run.matrices, run.study.lang, version, charts);
}

/** Forms that a run's results are written in: those of the report and the displays, and those of the data. */
export const FORMATS: readonly string[] = [...RENDERERS.map(({ extension }) => extension), 'json', 'csv'];

/** What of a run is written; everything by default. */
export interface OutputRequest extends RenderOptions {
  /** Of `FORMATS`. */
  readonly formats?: readonly string[];
  /** Told before each report how many are made. */
  readonly progress?: RunRequest['progress'];
}

/** The data of a run as files. */
function dataFiles(run: AnalyzedRun, version: string, formats: readonly string[]): readonly OutputFile[] {
  const { lang } = run.study;
  return [
    ...(formats.includes('json')
      ? [{ path: 'analysis.json', content: renderAnalysisJson(run.analysis, version) }]
      : []),
    ...(formats.includes('csv')
      ? [
          { path: 'codings.csv', content: renderCodingsCsv(run.analysis) },
          ...run.matrices.map((matrix) => ({
            path: `matrices/${matrix.kind}.csv`,
            content: renderMatrixCsv(matrix, lang),
          })),
        ]
      : []),
  ];
}

/**
 * Everything a run writes into its output folder. `version` is Telaah's own. Charts are written beside the markdown
 * that shows them.
 * @throws TelaahError INPUT_UNREADABLE for a template that is none
 */
export async function outputFiles(
  run: AnalyzedRun,
  version: string,
  { formats = FORMATS, template, progress }: OutputRequest = {},
): Promise<OutputFile[]> {
  const { lang } = run.study;
  if (template !== undefined) assertHarmlessZip(template.bytes, template.name);
  const renderers = RENDERERS.filter(({ extension }) => formats.includes(extension));
  if (renderers.length === 0) return [...dataFiles(run, version, formats)];
  progress?.('write', 0, renderers.length);
  const charts = await chartsOf({ analysis: run.analysis, matrices: run.matrices, lang });
  const report = reportOf(run, version, charts);
  const displays = { matrices: run.matrices, explorer: buildExplorer(run.analysis, lang), png: toPng };
  const options = template === undefined ? {} : { template };
  const reports: OutputFile[] = [];
  for (const { extension, file = `report.${extension}`, render } of renderers) {
    reports.push({ path: file, content: await render(report, displays, options) });
    progress?.('write', reports.length, renderers.length);
  }
  return [
    ...reports,
    ...dataFiles(run, version, formats),
    ...charts
      .filter(({ rows }) => formats.includes('md') && rows.length > 0)
      .map(({ id, svg }) => ({ path: `charts/${id}.svg`, content: svg })),
  ];
}
