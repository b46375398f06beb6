import { relative, resolve } from 'node:path';
import {
  CODEBOOK_OPTION,
  COUNT_CODER_OPTION,
  type CommandModule,
  type CountOptions,
  countingRequest,
  examples,
  INPUTS_ARGUMENT,
  LANG_OPTION,
  ONLY_OPTION,
} from '../context.ts';
import { EXIT, type Io } from '../io.ts';
import { tellWarnings } from '../notices.ts';
import { FORMATS_OPTION, type OutputOptions, outputRequest, TEMPLATE_OPTION } from '../output-formats.ts';
import { sayIn } from '../terminal/text.ts';
import { VERSION } from '../version.ts';

interface AnalyzeOptions extends CountOptions, OutputOptions {
  readonly out?: string;
  readonly force?: boolean;
}

/** The arguments as they can be given to another command. */
function callOf(inputs: readonly string[], { codebook }: AnalyzeOptions): string {
  const quoted = (text: string): string => (/^[\w./:@%+,-]+$/u.test(text) ? text : `"${text}"`);
  const named = inputs.length === 1 && inputs[0] === '.' ? [] : inputs.map(quoted);
  return [...named, ...(codebook === undefined ? [] : ['-c', quoted(codebook)])].join(' ');
}

async function run(inputs: readonly string[], options: AnalyzeOptions, io: Io): Promise<boolean> {
  const [{ analyzeStudy, FORMATS, outputFiles }, { writeOutput }, { formatSummary }] = await Promise.all([
    import('../../pipeline.ts'),
    import('../../store/output.ts'),
    import('../terminal/summary.ts'),
  ]);
  const request = await outputRequest(options, FORMATS, io);
  const asked = countingRequest(inputs, options, io);
  const analyzed = await analyzeStudy(asked);
  const say = sayIn(analyzed.study.lang);
  const files = await outputFiles(analyzed, VERSION, {
    ...request,
    ...(asked.progress === undefined ? {} : { progress: asked.progress }),
  });
  const folder = resolve(io.cwd, options.out ?? (analyzed.written ? resolve(analyzed.root, 'out') : 'out'));
  const shown = relative(io.cwd, folder) || '.';
  await writeOutput(folder, shown, files, options.force === true);
  if (options.json === true) {
    const [json] = await outputFiles(analyzed, VERSION, { formats: ['json'] });
    io.out(String(json?.content));
  } else {
    io.out(formatSummary(analyzed, { files, folder, shown, call: callOf(inputs, options) }, say, io));
  }
  tellWarnings(analyzed, say, io);
  return analyzed.unreadable.length > 0;
}

export const analyze: CommandModule = (program, { io, exit }) => {
  const command = program
    .command('analyze')
    .description('carry a study from its sources to matrices, ratings and a conclusion, written to out/')
    .argument(...INPUTS_ARGUMENT)
    .option(...CODEBOOK_OPTION)
    .option(...ONLY_OPTION)
    .option(...COUNT_CODER_OPTION)
    .option('-o, --out <folder>', "where to write; by default out/ in the study's folder")
    .option('--force', 'write over files in the output folder that are not Telaah’s')
    .option(...FORMATS_OPTION)
    .option(...TEMPLATE_OPTION)
    .option(...LANG_OPTION)
    .option('--json', 'print analysis.json instead of the tables')
    .action(async (inputs: string[], options: AnalyzeOptions) => {
      if (await run(inputs, options, io)) exit(EXIT.mistake);
    });
  examples(command, [
    ['telaah analyze', 'the study in this folder'],
    ['telaah analyze interviews/ -c robbins-2010', 'a folder of transcripts, without a study'],
    ['telaah analyze W-01.docx W-02.md -c mitchell-2001 -l en', 'single files, report in English'],
    ['telaah analyze my-study --format docx,xlsx', 'only the Word report and the workbook'],
    ['telaah analyze my-study --json > analysis.json', 'for other programs'],
  ]);
};
