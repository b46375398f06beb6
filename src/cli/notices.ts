import type { Warning } from '../model/warning.ts';
import type { ReadStudy } from '../pipeline.ts';
import type { Io } from './io.ts';
import { formatError } from './terminal/errors.ts';
import { styleFor } from './terminal/style.ts';
import { printable, type Say } from './terminal/text.ts';

const SHOWN = 6;

/** One warning as a line for stderr. */
export function warningLine(warning: Warning, say: Say, io: Io): string {
  const style = styleFor(io, 'err');
  const word = style.yellow(say({ id: 'peringatan:', en: 'warning:' }));
  return `${style.bold(printable(warning.where))} ${word} ${printable(say(warning.message))}  ${style.dim(`[${warning.code}]`)}\n`;
}

/** Tells on stderr what was guessed or left out: sources that could not be read in full, the rest in short. */
export function tellWarnings(run: ReadStudy, say: Say, io: Io): void {
  for (const source of run.unreadable) {
    for (const detail of source.details) {
      io.err(formatError({ ...detail, place: detail.place ?? { file: source.path } }, say, io));
    }
  }
  const others = run.warnings.filter((warning) => warning.code !== 'SOURCE_UNREADABLE');
  for (const warning of others.slice(0, SHOWN)) io.err(warningLine(warning, say, io));
  const rest = others.length - SHOWN;
  if (rest > 0) {
    io.err(
      `${say({ id: `… dan ${rest} peringatan lain; semuanya: telaah check`, en: `… and ${rest} more warnings; all of them: telaah check` })}\n`,
    );
  }
}
