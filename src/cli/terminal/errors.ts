import type { ErrorDetail } from '../../model/error.ts';
import type { Io } from '../io.ts';
import { styleFor } from './style.ts';
import { widthOf } from './table.ts';
import { indented, printable, type Say } from './text.ts';

/**
 * A user's mistake in the one shape there is:
 *
 *     codebook.yaml:12:9 error: id must be text, but is the number 3
 *       12 |   - id: 3
 *          |         ^
 *       Write it in quotes: id: "3"                    [CODEBOOK_INVALID]
 */
export function formatError(detail: ErrorDetail, say: Say, io: Io): string {
  const style = styleFor(io, 'err');
  const { place } = detail;
  const where =
    place === undefined
      ? ''
      : [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
  const head = `${where === '' ? '' : `${style.bold(printable(where))} `}${style.red('error:')} ${printable(say(detail.message))}`;
  // Wrapped only where a person reads: other programs look for whole lines.
  const width = io.terminal.err ? widthOf(io) : Number.POSITIVE_INFINITY;
  const lines = [indented(head, '', width, '  ')];
  if (place?.line !== undefined && place.sourceLine !== undefined) {
    const number = String(place.line);
    lines.push(`  ${style.dim(`${number} |`)} ${printable(place.sourceLine)}`);
    if (place.column !== undefined) {
      lines.push(
        `  ${style.dim(`${' '.repeat(number.length)} |`)} ${' '.repeat(place.column - 1)}${style.red('^')}`,
      );
    }
  }
  const code = style.dim(`[${detail.code}]`);
  const hint = detail.hint === undefined ? [] : say(detail.hint).split('\n').map(printable);
  const last = hint.pop();
  lines.push(
    ...[...hint, last === undefined ? code : `${last}  ${code}`].map((line) => indented(line, '  ', width)),
  );
  return `${lines.join('\n')}\n`;
}
