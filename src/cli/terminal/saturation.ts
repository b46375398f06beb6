import type { Bilingual } from '../../model/text.ts';
import type { Saturation } from '../../model/verification.ts';
import { percent, saturationHeads } from '../../report/index.ts';
import type { Io } from '../io.ts';
import { styleFor } from './style.ts';
import { fits, formatTable, type TableColumn, widthOf } from './table.ts';
import { printable, type Say } from './text.ts';

const FULLEST_BAR = 40;
const KNOWN = '█';
const FRESH = '░';

const LEGEND: Bilingual = {
  id: `${KNOWN} sudah terdengar sebelumnya  ${FRESH} baru`,
  en: `${KNOWN} heard before  ${FRESH} new`,
};

/** Themes interview by interview: how many there are by then, and how many of them are new. */
function curve({ curve: points }: Saturation, width: number): string {
  const ids = points.map(({ document }) => printable(document));
  const idWidth = Math.max(...ids.map((id) => id.length));
  const most = points.at(-1)?.cumulative ?? 0;
  const figures = String(most).length;
  const heads = points.map(({ fresh, cumulative }, at) => {
    const figure = `+${String(fresh)}`.padStart(figures + 1);
    return `${(ids[at] ?? '').padEnd(idWidth)} ${figure} ${String(cumulative).padStart(figures)} `;
  });
  const room = Math.max(1, Math.min(FULLEST_BAR, width - (heads[0]?.length ?? 0)));
  const scale = (count: number): number => (most === 0 ? 0 : Math.round((count / most) * room));
  return points
    .map(({ fresh, cumulative }, at) => {
      const known = scale(cumulative - fresh);
      const bar = KNOWN.repeat(known) + FRESH.repeat(scale(cumulative) - known);
      return `${heads[at] ?? ''}${bar}`.trimEnd();
    })
    .join('\n');
}

/** A table of the runs, and above it one of the interviews where the terminal is wide enough; the curve always. */
export function formatSaturation(found: Saturation, say: Say, lang: 'id' | 'en', io: Io): string {
  if (found.curve.length === 0) return '';
  const width = widthOf(io);
  const style = styleFor(io, 'out');
  const heads = saturationHeads(lang);
  const right = (head: string): TableColumn => ({ head, align: 'right', min: 4 });
  const columns = [
    { head: heads.interview },
    { head: heads.date, min: 10 },
    right(heads.themes),
    right(heads.fresh),
    right(heads.cumulative),
  ];
  const rows = found.curve.map(({ document, date, themes, fresh, cumulative }) => [
    printable(document),
    date ?? '–',
    String(themes),
    String(fresh),
    String(cumulative),
  ]);
  const runs = found.runs.map(({ interviews, fresh, ratio }) => [
    printable(interviews.join(', ')),
    String(fresh),
    percent(ratio, lang),
  ]);
  return [
    ...(fits(columns, rows, width) ? [formatTable(columns, rows, width, style)] : []),
    `${curve(found, width)}\n${say(LEGEND)}\n`,
    ...(runs.length === 0
      ? []
      : [formatTable([{ head: heads.runs }, right(heads.fresh), right(heads.share)], runs, width, style)]),
  ].join('\n');
}
