import type { CodingsSource, EvaluationRun } from '../../pipeline.ts';
import { codingsSource, namedFile } from '../codings-source.ts';
import {
  CODEBOOK_OPTION,
  type CommandModule,
  type CommonOptions,
  examples,
  LANG_OPTION,
  printJson,
  requestFor,
} from '../context.ts';
import {
  checkOutputs,
  DISAGREEMENTS_OPTION,
  type FigureOptions,
  FORCE_OPTION,
  MD_OPTION,
  SAMPLES_OPTION,
  SEED_OPTION,
  TO_STDOUT,
} from '../figures.ts';
import { EXIT, type Io } from '../io.ts';
import { tellWarnings } from '../notices.ts';
import { save } from '../save.ts';
import { sayIn } from '../terminal/text.ts';

interface EvaluateOptions extends CommonOptions, FigureOptions {
  readonly verdicts?: string;
}

/** Where two files lie beside one verdicts.json, it belongs to the reference. */
function withoutSharedVerdicts(given: CodingsSource, reference: CodingsSource): CodingsSource {
  if (given.kind !== 'file' || reference.kind !== 'file') return given;
  const shared = given.verdicts !== null && given.verdicts.name === reference.verdicts?.name;
  return shared ? { ...given, verdicts: null } : given;
}

async function compare(
  names: readonly [reference: string, given: string],
  options: EvaluateOptions,
  io: Io,
): Promise<EvaluationRun> {
  const { evaluateCodings } = await import('../../pipeline.ts');
  const reference = await codingsSource(names[0], options, io);
  const given = await codingsSource(names[1], options, io);
  const { codebook, progress } = requestFor([], options, io);
  return evaluateCodings({
    reference,
    given: withoutSharedVerdicts(given, reference),
    verdicts: options.verdicts === undefined ? null : await namedFile(options.verdicts, io),
    base: io.cwd,
    seed: options.seed,
    samples: options.samples,
    progress: (done, of) => progress?.('compare', done, of),
    ...(codebook === undefined ? {} : { codebook }),
  });
}

async function run(
  names: readonly [reference: string, given: string],
  options: EvaluateOptions,
  io: Io,
): Promise<boolean> {
  checkOutputs(options, 'evaluation.md');
  const { evaluation, lang: own, runs } = await compare(names, options, io);
  const lang = options.lang ?? own ?? 'en';
  if (options.json === true) printJson(io, evaluation);
  if (options.json !== true || options.md !== undefined) {
    const { buildEvaluationReport, renderMarkdown } = await import('../../report/index.ts');
    const report = buildEvaluationReport(evaluation, lang, options.disagreements);
    if (options.md === TO_STDOUT) io.out(renderMarkdown(report));
    else if (options.md !== undefined)
      await save(options.md, renderMarkdown(report), options.force === true, io);
    if (options.json !== true && options.md !== TO_STDOUT) {
      const { formatReport } = await import('../terminal/report.ts');
      io.out(formatReport(report, io));
    }
  }
  for (const each of runs) tellWarnings(each, sayIn(lang), io);
  return runs.some(({ unreadable }) => unreadable.length > 0);
}

export const evaluate: CommandModule = (program, { io, exit }) => {
  const command = program
    .command('evaluate')
    .description(
      'compare two sets of codings: precision, recall, F1, κ, polarity, factors, ratings, and where they differ',
    )
    .argument(
      '<reference>',
      'what is taken for right: .jsonl, analysis.json, codings.csv, or a study’s folder',
    )
    .argument('<given>', 'what is judged by it, in any of these forms; a study is coded on the spot')
    .option('--verdicts <file>', 'ratings of the reference; by default verdicts.json beside a .jsonl')
    .option(...CODEBOOK_OPTION)
    .option(...SEED_OPTION)
    .option(...SAMPLES_OPTION)
    .option(...DISAGREEMENTS_OPTION)
    .option(...MD_OPTION)
    .option(...FORCE_OPTION)
    .option(...LANG_OPTION)
    .option('--json', 'print everything as JSON')
    .action(async (reference: string, given: string, options: EvaluateOptions) => {
      if (await run([reference, given], options, io)) exit(EXIT.mistake);
    });
  examples(command, [
    ['telaah evaluate gold/codings.jsonl my-study', 'automatic coding against a person'],
    ['telaah evaluate rina.jsonl budi.jsonl', 'coder against coder'],
    ['telaah evaluate gold.jsonl out/analysis.json --json', 'a run’s result, for other programs'],
    ['telaah evaluate gold.jsonl out/codings.csv --md evaluation.md', 'with a report to hand in'],
  ]);
};
