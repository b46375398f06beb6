import type { Matrix } from '../../model/matrix.ts';
import type { Lang } from '../../model/text.ts';
import type { Renderer } from '../renderer.ts';
import { displaysWorkbook, matrixWorkbook } from './workbook.ts';

/** One display as a workbook of one sheet; the same display gives the same bytes. Loads the package that writes it. */
export async function renderMatrixXlsx(matrix: Matrix, lang: Lang): Promise<Uint8Array> {
  const { writeXlsx } = await import('../../formats/xlsx.ts');
  return writeXlsx(matrixWorkbook(matrix, lang));
}

/** Every display of the study as a sheet of one workbook. */
export const xlsx: Renderer = {
  id: 'workbook',
  extension: 'xlsx',
  file: 'matrices.xlsx',
  async render({ title, lang }, { matrices }) {
    const { writeXlsx } = await import('../../formats/xlsx.ts');
    return writeXlsx(displaysWorkbook(title, matrices, lang));
  },
};
