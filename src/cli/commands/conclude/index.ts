import {
  type CommandModule,
  type CountOptions,
  countingOptions,
  countingRequest,
  examples,
  INPUTS_ARGUMENT,
  oneOf,
  printJson,
} from '../../context.ts';
import { EXIT, type Io } from '../../io.ts';
import { tellWarnings } from '../../notices.ts';
import { sayIn } from '../../terminal/text.ts';
import { VERSION } from '../../version.ts';
import { registerAccept, registerDecisions } from './decisions.ts';
import { registerFactor } from './factor.ts';
import { registerSet } from './set.ts';
import { registerUnset } from './unset.ts';

interface ConcludeOptions extends CountOptions {
  readonly format?: 'text' | 'md' | 'json';
}

async function run(inputs: readonly string[], options: ConcludeOptions, io: Io): Promise<boolean> {
  const { analyzeStudy, reportOf } = await import('../../../pipeline.ts');
  const { renderMarkdown, section, toAnalysisJson } = await import('../../../report/index.ts');
  const analyzed = await analyzeStudy(countingRequest(inputs, options, io));
  if (options.json === true || options.format === 'json') {
    const { findings, indicators, overall, checks } = toAnalysisJson(analyzed.analysis, VERSION);
    printJson(io, { findings, indicators, overall, checks });
  } else {
    const report = section(reportOf(analyzed, VERSION), 'conclusion');
    if ((options.format ?? (io.terminal.out ? 'text' : 'md')) === 'text') {
      const { formatReport } = await import('../../terminal/report.ts');
      io.out(formatReport(report, io));
    } else io.out(renderMarkdown(report));
  }
  tellWarnings(analyzed, sayIn(analyzed.study.lang), io);
  return analyzed.unreadable.length > 0;
}

export const conclude: CommandModule = (program, context) => {
  const { io, exit } = context;
  const command = program
    .command('conclude')
    .description('print the conclusion: verdicts, factors, recommendations; or decide over it, with reasons')
    .argument(...INPUTS_ARGUMENT);
  countingOptions(command)
    .option(
      '-f, --format <text|md|json>',
      'form of the output; by default text on a terminal, markdown into a file or pipe',
      oneOf('--format', ['text', 'md', 'json']),
    )
    .option('--json', 'the same as --format json')
    .action(async (inputs: string[], options: ConcludeOptions) => {
      if (await run(inputs, options, io)) exit(EXIT.mistake);
    });
  registerSet(command, context);
  registerFactor(command, context);
  registerUnset(command, context);
  registerAccept(command, context);
  registerDecisions(command, context);
  examples(command, [
    ['telaah conclude', 'of the study in this folder'],
    ['telaah conclude my-study --lang en > conclusion.md', 'in English, into a file'],
    ['telaah conclude set kualitas/sop --rating baik --why "…"', 'decide over a rating'],
    ['telaah conclude --format json', 'findings, indicators, overall verdict, checks'],
  ]);
};
