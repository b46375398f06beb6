/** One measurement beside the least that the same work can cost; times in milliseconds. */
export interface Row {
  readonly what: string;
  readonly against: string;
  readonly took: number;
  readonly least: number;
  /** The ratio that the project wants to stay within, where it has one. */
  readonly target?: number;
}

export function table(rows: readonly Row[]): string {
  const cells = [
    ['what', 'median', 'against', 'median', 'ratio', 'target'],
    ...rows.map(({ what, against, took, least, target }) => {
      const ratio = took / least;
      const aim =
        target === undefined ? '' : `${target.toFixed(1)}× ${ratio <= target ? '' : 'MISSED'}`.trimEnd();
      return [what, milliseconds(took), against, milliseconds(least), `${ratio.toFixed(2)}×`, aim];
    }),
  ];
  const widths =
    cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const milliseconds = (time: number) => `${time.toFixed(0)} ms`;
