import { html } from './html/page.ts';
import { markdown } from './markdown.ts';
import type { Renderer } from './renderer.ts';
import { docx } from './word/index.ts';
import { xlsx } from './xlsx/index.ts';

export { buildAgreementReport } from './agreement.ts';
export { renderAnalysisJson, toAnalysisJson } from './analysis-json.ts';
export { buildReport } from './build.ts';
export { buildChecklistReport, checklistJson, renderChecklistCsv } from './checklist.ts';
export { buildComparisonReport, renderComparisonCsv } from './comparison.ts';
export { buildCredibilityReport, buildTacticsReport } from './credibility.ts';
export { renderCodingsCsv, renderMatrixCsv } from './csv.ts';
export { buildEvaluationReport } from './evaluation.ts';
export { buildExplorer } from './explorer.ts';
export { renderMarkdown, renderMatrixMarkdown } from './markdown.ts';
export { renderMatrixHtml } from './matrix-html.ts';
export { matrixSheet } from './matrix-sheet.ts';
export { buildMemberCheckSheet, memberCheckRows } from './member-check.ts';
export { type Block, type Inline, type Report, type Section, section, type Table } from './model.ts';
export { percent } from './phrases/saturation.ts';
export type { Renderer, RenderOptions } from './renderer.ts';
export { buildSaturationReport, renderSaturationCsv, saturationHeads } from './saturation.ts';
export { credibilityJson, saturationJson, tacticsJson } from './strength-json.ts';
export { wordFile } from './word/index.ts';
export { renderMatrixXlsx } from './xlsx/index.ts';

/** Every format of the report; a new one is one file beside these and one entry here. */
export const RENDERERS: readonly Renderer[] = [markdown, html, docx, xlsx];
