import type { Matrix } from '../../model/matrix.ts';
import { filteredText, matrixNotes } from '../../model/matrix-notes.ts';
import type { Scale } from '../../model/rating.ts';
import type { Lang } from '../../model/text.ts';
import type { Workbook, WorkbookCell, WorkbookLook, WorkbookSheet } from '../../model/workbook.ts';
import { oneLine } from '../blocks.ts';
import { matrixSheet, ratedLook } from '../matrix-sheet.ts';
import { workbookPhrases } from '../phrases/workbook.ts';
import { sheetNames } from './names.ts';

type Looks = readonly (WorkbookLook | null)[];

interface Line {
  readonly cells: readonly WorkbookCell[];
  readonly looks: WorkbookLook | Looks;
}

const line = (look: WorkbookLook, ...cells: readonly WorkbookCell[]): Line => ({ cells, looks: look });

/** The scale's words in the colours that they have in the sheets. */
function legend(scale: Scale, lang: Lang): readonly Line[] {
  return [
    line('heading', workbookPhrases[lang].scale, null, null),
    ...scale.map(
      (level): Line => ({
        cells: [oneLine(level[lang])],
        looks: [ratedLook(level.level, scale), null, null],
      }),
    ),
  ];
}

function noteOf(matrix: Matrix, lang: Lang): string | null {
  const { filtered } = matrix;
  const notes = matrixNotes(matrix).map((note) => note[lang]);
  const parts = filtered === undefined ? notes : [filteredText(filtered, lang), ...notes];
  return parts.length === 0 ? null : oneLine(parts.join(' '));
}

/** What the workbook holds, sheet by sheet. */
function overview(
  title: string,
  matrices: readonly Matrix[],
  names: readonly string[],
  lang: Lang,
): WorkbookSheet {
  const say = workbookPhrases[lang];
  const scale = matrices[0]?.scale ?? [];
  const lines: readonly Line[] = [
    line('title', oneLine(title)),
    { cells: [null, say.intro], looks: [null, 'quiet', null] },
    line('text', null),
    line('heading', say.sheet, say.display, say.note),
    ...matrices.map(
      (matrix, at): Line => ({
        cells: [names[at] ?? null, oneLine(matrix.title[lang]), noteOf(matrix, lang)],
        looks: ['label', 'text', 'text'],
      }),
    ),
    line('text', null),
    ...legend(scale, lang),
  ];
  return {
    name: say.contents,
    columns: [
      { width: 30, look: 'text' },
      { width: 60, look: 'text' },
      { width: 60, look: 'text' },
    ],
    rows: lines.map(({ cells }) => cells),
    looks: new Map(lines.map(({ looks }, at) => [at, looks])),
  };
}

/** The displays of a study: what there is, then a sheet each. */
export function displaysWorkbook(title: string, matrices: readonly Matrix[], lang: Lang): Workbook {
  const names = sheetNames(
    matrices.map((matrix) => matrix.title[lang]),
    workbookPhrases[lang].contents,
  );
  const sheets = matrices.map((matrix, at) => ({
    ...matrixSheet(matrix, lang),
    name: names[at] ?? matrix.kind,
  }));
  return { title: oneLine(title), sheets: [overview(title, matrices, names, lang), ...sheets] };
}

export function matrixWorkbook(matrix: Matrix, lang: Lang): Workbook {
  const [name = matrix.kind] = sheetNames([matrix.title[lang]]);
  return { title: oneLine(matrix.title[lang]), sheets: [{ ...matrixSheet(matrix, lang), name }] };
}
