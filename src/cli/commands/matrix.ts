import { TelaahError } from '../../model/error.ts';
import {
  CODEBOOK_OPTION,
  COUNT_CODER_OPTION,
  type CommandModule,
  type CountOptions,
  countingRequest,
  examples,
  formatOption,
  INPUTS_ARGUMENT,
  LANG_OPTION,
  ONLY_OPTION,
  printJson,
} from '../context.ts';
import { EXIT, type Io } from '../io.ts';
import { tellWarnings } from '../notices.ts';
import { sayIn } from '../terminal/text.ts';

interface MatrixOptions extends CountOptions {
  readonly format: 'table' | 'md' | 'csv' | 'json';
}

async function run(
  kind: string,
  inputs: readonly string[],
  options: MatrixOptions,
  io: Io,
): Promise<boolean> {
  const { codeStudy, MATRIX_KINDS } = await import('../../pipeline.ts');
  const chosen = MATRIX_KINDS.find((candidate) => candidate.id === kind);
  if (chosen === undefined)
    throw unknownKind(
      kind,
      MATRIX_KINDS.map((candidate) => candidate.id),
    );
  const coded = await codeStudy(countingRequest(inputs, options, io));
  const { lang } = coded.study;
  const say = sayIn(lang);
  const matrix = chosen.build(coded.coded);
  const format = options.json === true ? 'json' : options.format;
  if (format === 'json') printJson(io, matrix);
  else if (format === 'table') {
    const { formatMatrix } = await import('../terminal/matrix.ts');
    io.out(formatMatrix(matrix, say, io));
  } else {
    const { renderMatrixCsv, renderMatrixMarkdown } = await import('../../report/index.ts');
    io.out(format === 'csv' ? renderMatrixCsv(matrix, lang) : renderMatrixMarkdown(matrix, lang));
  }
  tellWarnings(coded, say, io);
  return coded.unreadable.length > 0;
}

function unknownKind(kind: string, known: readonly string[]): TelaahError {
  return new TelaahError({
    code: 'USAGE',
    message: {
      id: `matriks "${kind}" tidak dikenal; yang ada: ${known.join(', ')}`,
      en: `there is no matrix "${kind}"; there are ${known.join(', ')}`,
    },
  });
}

export const matrix: CommandModule = (program, { io, exit }) => {
  const command = program
    .command('matrix')
    .description('show one display: technique, source, framework, factors, code-document, code-informant')
    .argument('<kind>', 'which display')
    .argument(...INPUTS_ARGUMENT)
    .option(...CODEBOOK_OPTION)
    .option(...ONLY_OPTION)
    .option(...COUNT_CODER_OPTION)
    .option(...LANG_OPTION)
    .option(...formatOption(['table', 'md', 'csv', 'json']))
    .option('--json', 'the same as --format json')
    .action(async (kind: string, inputs: string[], options: MatrixOptions) => {
      if (await run(kind, inputs, options, io)) exit(EXIT.mistake);
    });
  examples(command, [
    ['telaah matrix technique', 'triangulation by technique'],
    ['telaah matrix source my-study', 'triangulation by source'],
    ['telaah matrix framework --format csv > framework.csv', 'for a spreadsheet'],
  ]);
};
