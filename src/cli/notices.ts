import type { Warning } from '../model/warning.ts';
import type { ReadStudy } from '../pipeline.ts';
import type { Io } from './io.ts';
import { formatError } from './terminal/errors.ts';
import { styleFor } from './terminal/style.ts';
import { widthOf } from './terminal/table.ts';
import { indented, printable, type Say } from './terminal/text.ts';

const SHOWN = 6;

/** One warning as a line for stderr. */
export function warningLine(warning: Warning, say: Say, io: Io): string {
  const style = styleFor(io, 'err');
  const word = style.yellow(say({ id: 'peringatan:', en: 'warning:' }));
  const text = `${style.bold(printable(warning.where))} ${word} ${printable(say(warning.message))}  ${style.dim(`[${warning.code}]`)}`;
  return `${io.terminal.err ? indented(text, '', widthOf(io), '  ') : text}\n`;
}

/** Tells on stderr what was guessed or left out: sources that could not be read in full, the rest in short. */
export function tellWarnings(run: ReadStudy, say: Say, io: Io): void {
  // Where both streams are the same screen, what follows is no part of what was asked for.
  if (run.warnings.length > 0 && io.terminal.err && io.terminal.out) io.err('\n');
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
