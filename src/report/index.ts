import { markdown } from './markdown.ts';
import type { Renderer } from './renderer.ts';

export { buildAgreementReport } from './agreement.ts';
export { renderAnalysisJson, toAnalysisJson } from './analysis-json.ts';
export { buildReport } from './build.ts';
export { renderCodingsCsv, renderMatrixCsv } from './csv.ts';
export { buildEvaluationReport } from './evaluation.ts';
export { renderMarkdown, renderMatrixMarkdown } from './markdown.ts';
export { type Block, type Inline, type Report, type Section, section, type Table } from './model.ts';
export type { Renderer } from './renderer.ts';

/** Every format of the report; a new one is one file beside these and one entry here. */
export const RENDERERS: readonly Renderer[] = [markdown];
