import type { CodedStudy } from '../../model/analysis.ts';
import type { Concordance, SearchQuery } from '../../model/concordance.ts';
import { TelaahError } from '../../model/error.ts';
import { asksCodings, describeFilter, type Filter, filterStudy } from '../../model/filter.ts';
import type { ReadStudy } from '../../pipeline.ts';
import {
  CODEBOOK_OPTION,
  type CommandModule,
  countingRequest,
  examples,
  INPUTS_ARGUMENT,
  LANG_OPTION,
  ONLY_OPTION,
} from '../context.ts';
import { type DeliverOptions, deliverJson, deliveryOptions, formOf } from '../deliver.ts';
import { countOptions, type FilterOptions, filterOf, filterOptions } from '../filters.ts';
import { EXIT, type Io } from '../io.ts';
import { deliverMatrix, MATRIX_FORMS } from '../matrix-output.ts';
import { tellWarnings } from '../notices.ts';
import { sayIn } from '../terminal/text.ts';

interface SearchOptions extends FilterOptions, DeliverOptions {
  readonly exact?: boolean;
  readonly regex?: boolean;
  readonly all?: boolean;
  readonly context?: number;
}

/** Characters on either side. */
const CONTEXT = 60;

function contextOption(value: string): number {
  const context = Number(value);
  if (Number.isInteger(context) && context >= 0 && context <= 1000) return context;
  throw new TelaahError({
    code: 'USAGE',
    message: {
      id: `--context harus bilangan bulat 0 sampai 1000, bukan "${value}"`,
      en: `--context must be a whole number from 0 to 1000, not "${value}"`,
    },
  });
}

function queryOf(pattern: string, options: SearchOptions, filter: Filter): SearchQuery {
  const { exact, regex, all = false, context = CONTEXT } = options;
  if (exact === true && regex === true) {
    throw new TelaahError({
      code: 'USAGE',
      message: {
        id: '--exact dan --regex tidak dapat dipakai bersama',
        en: '--exact and --regex cannot be used together',
      },
    });
  }
  const inPassages = asksCodings(filter);
  if (all && inPassages) {
    throw new TelaahError({
      code: 'USAGE',
      message: {
        id: '--all tidak dapat dipakai bersama saringan koding: kata pewawancara tidak dikode',
        en: '--all cannot be used with a choice of codings: an interviewer’s words are not coded',
      },
    });
  }
  const exactly = exact === true ? 'exact' : 'stems';
  return { pattern, mode: regex === true ? 'regex' : exactly, all, inPassages, context };
}

/** What is looked through; it need not be coded where neither the choice nor the form asks for codings. */
async function studyFor(
  inputs: readonly string[],
  options: SearchOptions,
  needsCodings: boolean,
  io: Io,
): Promise<{ readonly run: ReadStudy; readonly coded: CodedStudy }> {
  const { codeStudy, readStudy } = await import('../../pipeline.ts');
  const request = countingRequest(inputs, countOptions(options), io);
  if (needsCodings) {
    const run = await codeStudy(request);
    return { run, coded: run.coded };
  }
  const run = await readStudy(request);
  const { study, codebook, documents, decisions } = run;
  return { run, coded: { study, codebook, documents, decisions, codings: [], factors: [] } };
}

function asksAnyCoding({ code, polarity, status, coder, only }: SearchOptions): boolean {
  return [code, polarity, status, coder, only].some((one) => one !== undefined);
}

async function show(
  found: Concordance,
  coded: CodedStudy,
  filter: Filter,
  options: SearchOptions,
  io: Io,
): Promise<void> {
  const form = formOf(options, MATRIX_FORMS);
  const { lang } = coded.study;
  if (form === 'table') {
    const { formatConcordance } = await import('../terminal/concordance.ts');
    io.out(formatConcordance(found, coded, describeFilter(filter), io));
    return;
  }
  if (form === 'json') {
    await deliverJson({ filter, ...found }, options, io);
    return;
  }
  const { hitMatrix } = await import('../../search/index.ts');
  const matrix = hitMatrix(coded, found);
  const filtered = describeFilter(filter);
  await deliverMatrix(filtered === null ? matrix : { ...matrix, filtered }, form, lang, options, io);
}

async function run(
  pattern: string,
  inputs: readonly string[],
  options: SearchOptions,
  io: Io,
): Promise<boolean> {
  const form = formOf(options, MATRIX_FORMS);
  const { search } = await import('../../search/index.ts');
  const needsCodings = form !== 'table' || asksAnyCoding(options);
  const { run, coded } = await studyFor(inputs, options, needsCodings, io);
  const filter = filterOf(options, coded);
  const query = queryOf(pattern, options, filter);
  const part = filterStudy(coded, filter);
  await show(await search(part, query), part, filter, options, io);
  tellWarnings(run, sayIn(run.study.lang), io);
  return run.unreadable.length > 0;
}

export const search: CommandModule = (program, { io, exit }) => {
  const command = program
    .command('search')
    .description(
      'find words in all their forms, phrases or regular expressions, with what stands around them',
    )
    .argument(
      '<pattern>',
      'words that must all stand in one unit; "…" is a phrase; | stands between alternatives',
    )
    .argument(...INPUTS_ARGUMENT)
    .option('--exact', 'words as they are written, not their other forms')
    .option('--regex', 'the pattern is a regular expression (RE2)')
    .option('--context <n>', `characters on either side in files (default: ${CONTEXT})`, contextOption)
    .option('--all', 'also in interviewers’ words, headings and title blocks');
  const chosen = filterOptions(command)
    .option(...CODEBOOK_OPTION)
    .option(...ONLY_OPTION)
    .option(...LANG_OPTION);
  deliveryOptions(chosen, MATRIX_FORMS).action(
    async (pattern: string, inputs: string[], options: SearchOptions) => {
      if (await run(pattern, inputs, options, io)) exit(EXIT.mistake);
    },
  );
  examples(command, [
    ['telaah search disiplin', 'also kedisiplinan, mendisiplinkan …'],
    ['telaah search \'"tepat waktu" | terlambat\' my-study', 'a phrase, or a word'],
    [
      'telaah search pelatihan --code kualitas --polarity negative',
      'only in negative passages of an indicator',
    ],
    ["telaah search --regex '\\d+ (orang|pegawai)'", 'figures'],
    ['telaah search komputer --format csv > komputer.csv', 'for a spreadsheet'],
  ]);
};
