import { type Step, stepsOf } from './blocks.ts';
import { Session } from './session.ts';

/** Lines of output by a list of ranges: `1-5` the first five, `8` the eighth, `-3` the last three; `…` for a gap. */
export function shown(lines: readonly string[], show: string | undefined): string[] {
  if (show === undefined) return [...lines];
  const wanted = new Set(
    show.split(',').flatMap((range) => {
      const [, last] = /^-(\d+)$/u.exec(range) ?? [];
      const [from = 0, to = from] =
        last === undefined ? range.split('-').map(Number) : [lines.length - Number(last) + 1, lines.length];
      if (!(from >= 1 && to >= from && to <= lines.length))
        throw new Error(`show=${range} of ${lines.length} lines of output`);
      return Array.from({ length: to - from + 1 }, (_, index) => from + index - 1);
    }),
  );
  return lines.flatMap((line, index) => {
    if (wanted.has(index)) return [line];
    return index === 0 || wanted.has(index - 1) ? ['…'] : [];
  });
}

async function filled(step: Step, session: Session): Promise<string> {
  switch (step.kind) {
    case 'text':
      return step.text;
    case 'copy':
      await session.copy(step.from, step.to);
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
