import type { Matrix } from '../model/matrix.ts';
import type { Lang } from '../model/text.ts';
import { type DeliverOptions, deliver } from './deliver.ts';
import type { Io } from './io.ts';

/** The forms of a display: for the terminal, and for files. */
export const MATRIX_FORMS = ['table', 'md', 'csv', 'xlsx', 'html', 'json'] as const;

type FileForm = Exclude<(typeof MATRIX_FORMS)[number], 'table'>;

async function contentOf(matrix: Matrix, form: FileForm, lang: Lang): Promise<string | Uint8Array> {
  const report = await import('../report/index.ts');
  switch (form) {
    case 'md':
      return report.renderMatrixMarkdown(matrix, lang);
    case 'csv':
      return report.renderMatrixCsv(matrix, lang);
    case 'html':
      return report.renderMatrixHtml(matrix, lang);
    case 'xlsx':
      return report.renderMatrixXlsx(matrix, lang);
    case 'json':
      return `${JSON.stringify(matrix, null, 2)}\n`;
  }
}

/** Prints or saves a display in the form of a file. */
export async function deliverMatrix(
  matrix: Matrix,
  form: FileForm,
  lang: Lang,
  options: DeliverOptions,
  io: Io,
): Promise<void> {
  await deliver(await contentOf(matrix, form, lang), options, io);
}
