import { type Step, stepsOf } from './blocks.ts';
import { Session } from './session.ts';

/** A line by `8`, by `-3` (the third from the end), or by `/Overall:/`, `/Overall:/+2`, with `_` for blanks. */
function lineNumber(lines: readonly string[], end: string): number {
  const [, text, offset] = /^\/(.+)\/([+-]\d+)?$/u.exec(end) ?? [];
  const wanted = text?.replaceAll('_', ' ');
  const found = wanted === undefined ? Number(end) : lines.findIndex((line) => line.includes(wanted)) + 1;
  if (wanted !== undefined && found === 0) throw new Error(`no line of the output holds "${wanted}"`);
  const number = found < 0 ? lines.length + 1 + found : found + Number(offset ?? 0);
  if (!(number >= 1 && number <= lines.length))
    throw new Error(`no line ${end} in ${lines.length} of output`);
  return number;
}

/** The lines that a list of ranges names (`1..5,/Reports/..-1`), with `…` for each gap. */
function shown(lines: readonly string[], show: string | undefined): string[] {
  if (show === undefined) return [...lines];
  const wanted = new Set(
    show.split(',').flatMap((range) => {
      const [from = '', to = from] = range.split('..');
      const [first, last] = [lineNumber(lines, from), lineNumber(lines, to)];
      if (last < first) throw new Error(`show=${range} ends before it begins`);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    }),
  );
  return lines.flatMap((line, index) => {
    if (wanted.has(index + 1)) return [line];
    return index === 0 || wanted.has(index) ? ['…'] : [];
  });
}

async function filled(step: Step, session: Session): Promise<string> {
  switch (step.kind) {
    case 'text':
      return step.text;
    case 'copy':
      await session.copy(step.from, step.to);
      return step.text;
    case 'delete':
      await session.delete(step.file);
      return step.text;
    case 'edit':
      await session.edit(step.file, step.from, step.to);
      return step.text;
    case 'file':
      await session.write(step.file, step.content);
      return step.text;
    case 'run': {
      const lines = [step.fence];
      let exit = 0;
      for (const command of step.commands) {
        const printed = await session.run(command);
        exit = printed.exit;
        lines.push(`$ ${command}`);
        if (printed.text !== '') lines.push(...shown(printed.text.trimEnd().split('\n'), step.settings.show));
      }
      if (exit !== step.settings.exit) {
        throw new Error(`exit code ${exit}, not ${step.settings.exit}, from:\n${lines.join('\n')}`);
      }
      return [...lines, '```'].join('\n');
    }
  }
}

/** A document with every output in it as the program prints it now. Its commands run in one empty folder, in order. */
export async function withOutputs(markdown: string): Promise<string> {
  const session = await Session.open();
  try {
    const parts: string[] = [];
    for (const step of stepsOf(markdown)) parts.push(await filled(step, session));
    return parts.join('\n');
  } finally {
    await session.close();
  }
}
