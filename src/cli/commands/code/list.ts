import type { Command } from 'commander';
import { type CommandContext, examples, printJson } from '../../context.ts';
import { sayIn } from '../../terminal/text.ts';
import { type CodeOptions, codingOptions } from './common.ts';

/** `code list`: everything that people coded and noted. */
export function registerList(code: Command, { io }: CommandContext): void {
  const command = code
    .command('list')
    .description('list codings, rejections, memos and factors, of all coders or of one');
  codingOptions(command).action(async (inputs: string[], options: CodeOptions) => {
    const [{ viewWork }, { formatWork, workJson }] = await Promise.all([
      import('../../coding/view.ts'),
      import('../../terminal/coding.ts'),
    ]);
    const { run, work } = await viewWork(inputs, options, io);
    if (options.json === true) printJson(io, workJson(work));
    else io.out(formatWork(work, sayIn(run.study.lang), io));
  });
  examples(command, [
    ['telaah code list', 'of everybody'],
    ['telaah code list my-study --coder ani --json', 'Ani’s, for other programs'],
  ]);
}

/** `code log`: the audit trail. */
export function registerLog(code: Command, { io }: CommandContext): void {
  const command = code
    .command('log')
    .description('the audit trail: everything that was ever done, undone things too, oldest first');
  codingOptions(command).action(async (inputs: string[], options: CodeOptions) => {
    const [{ viewLog }, { formatLog }] = await Promise.all([
      import('../../coding/view.ts'),
      import('../../terminal/coding.ts'),
    ]);
    const { events, lang } = await viewLog(inputs, options, io);
    if (options.json === true) printJson(io, events);
    else io.out(formatLog(events, sayIn(lang), io));
  });
  examples(command, [
    ['telaah code log', 'of everybody'],
    ['telaah code log --coder ani --json > log.json', 'Ani’s, for an appendix'],
  ]);
}

interface OrphansOptions extends CodeOptions {
  readonly attach?: boolean;
}

/** So much alike is attached without being named one by one. */
const ALIKE = 0.8;

/** `code orphans`: codings whose passage is not found any more. */
export function registerOrphans(code: Command, { io, exit }: CommandContext): void {
  const command = code
    .command('orphans')
    .description('list the codings that find no sure place in a changed transcript, with the likeliest one');
  codingOptions(command)
    .option('--attach', 'attach those of one’s own whose likeliest place is at least 80% alike')
    .action(async (inputs: string[], options: OrphansOptions) => {
      const [{ viewWork }, { formatOrphans, orphansJson }] = await Promise.all([
        import('../../coding/view.ts'),
        import('../../terminal/coding.ts'),
      ]);
      if (options.attach === true) {
        const { openDesk } = await import('../../coding/desk.ts');
        const desk = await openDesk(inputs, options, io);
        await desk.record(
          desk.work().orphans.flatMap(({ of, likely }) => {
            if (likely === null || likely.likeness < ALIKE || of.coder !== desk.coder) return [];
            const { document, anchor } = desk.place(likely.document, likely);
            return [{ do: 'change' as const, target: of.id, to: { document, anchor } }];
          }),
        );
      }
      const { run, work } = await viewWork(inputs, options, io);
      if (options.json === true) printJson(io, orphansJson(work.orphans));
      else io.out(formatOrphans(work.orphans, sayIn(run.study.lang), io));
      if (work.orphans.length > 0) exit(1);
    });
  examples(command, [
    ['telaah code orphans', 'what has lost its place'],
    ['telaah code orphans --attach', 'give back those that read nearly the same'],
    ['telaah code change 3f9a --to W-03:8', 'attach one by hand'],
  ]);
}
