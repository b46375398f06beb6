import { markdown } from './markdown.ts';
import type { Renderer } from './renderer.ts';

export { renderAnalysisJson, toAnalysisJson } from './analysis-json.ts';
export { buildReport } from './build.ts';
export { renderCodingsCsv, renderMatrixCsv } from './csv.ts';
export { renderMarkdown, renderMatrixMarkdown } from './markdown.ts';
export { type Report, section } from './model.ts';
export type { Renderer } from './renderer.ts';

/** Every format of the report; a new one is one file beside these and one entry here. */
export const RENDERERS: readonly Renderer[] = [markdown];
