import { webAnnotations } from './annotations/web-annotations.ts';
import type { Exporter } from './exporter.ts';
import { parquet } from './parquet/index.ts';
import { qdpx } from './refi/exporter.ts';
import { wordComments } from './word-comments/write.ts';

/** Every format for other tools, beside those of the report. A new one is a file and a line here. */
export const EXPORTERS: readonly Exporter[] = [qdpx, webAnnotations, parquet, wordComments];
