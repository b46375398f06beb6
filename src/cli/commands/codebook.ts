import { basename, dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { isFlat } from '../../model/codebook.ts';
import type { ErrorDetail } from '../../model/error.ts';
import type { Lang } from '../../model/text.ts';
import { type CommandContext, type CommandModule, examples, LANG_OPTION, printJson } from '../context.ts';
import { EXIT, type Io } from '../io.ts';
import { formatError } from '../terminal/errors.ts';
import { styleFor } from '../terminal/style.ts';
import { formatTable, widthOf } from '../terminal/table.ts';
import { plural, type Say, sayIn } from '../terminal/text.ts';
import { registerCodebookExchange } from './codebook-exchange.ts';

interface Options {
  readonly lang?: Lang;
  readonly json?: boolean;
  readonly force?: boolean;
  readonly from?: string;
}

const sayFor = (options: Options): Say => sayIn(options.lang ?? 'id');

async function list(options: Options, io: Io): Promise<void> {
  const { loadCodebook, shippedCodebooks } = await import('../../codebook/index.ts');
  const say = sayFor(options);
  const books = await Promise.all((await shippedCodebooks()).map((id) => loadCodebook(id, io.cwd)));
  if (options.json === true) {
    printJson(
      io,
      books.map(({ id, title, citation, indicators, codes }) => ({
        id,
        title,
        citation,
        indicators: indicators.length,
        codes: codes.length,
      })),
    );
    return;
  }
  io.out(
    formatTable(
      [
        { head: 'Id' },
        { head: say({ id: 'Judul', en: 'Title' }) },
        { head: say({ id: 'Sumber', en: 'Source' }) },
        { head: say({ id: 'Kode', en: 'Codes' }), align: 'right' },
      ],
      books.map((book) => [book.id, say(book.title), book.citation ?? '–', String(book.codes.length)]),
      widthOf(io),
      styleFor(io, 'out'),
    ),
  );
}

async function show(reference: string, options: Options, io: Io): Promise<void> {
  const { loadCodebook } = await import('../../codebook/index.ts');
  const { formatCodebook } = await import('../terminal/codebook.ts');
  const book = await loadCodebook(reference, io.cwd);
  if (options.json === true) printJson(io, book);
  else io.out(formatCodebook(book, sayFor(options), io));
}

async function check(reference: string, options: Options, io: Io): Promise<boolean> {
  const { checkCodebook } = await import('../../pipeline.ts');
  const say = sayFor(options);
  const { codebook: book, examples: report } = await checkCodebook(reference, io.cwd);
  if (options.json === true) printJson(io, { id: book.id, codes: book.codes.length, examples: report });
  else {
    const indicators = book.indicators.length;
    const flat = book.indicators.every(isFlat);
    io.out(
      `${book.id}: ${say({
        id: `${indicators} indikator${flat ? '' : `, ${book.codes.length} sub-indikator`}, ${book.factors.length} faktor, ${report.run} contoh dijalankan`,
        en: [
          plural(indicators, 'indicator'),
          ...(flat ? [] : [plural(book.codes.length, 'sub-indicator')]),
          plural(book.factors.length, 'factor'),
          `${plural(report.run, 'example')} run`,
        ].join(', '),
      })}\n`,
    );
    const { formatFailures } = await import('../terminal/codebook.ts');
    io.out(formatFailures(report.failures, say, io));
    if (report.failed) io.err(formatError(examplesFail(reference, report.failures.length), say, io));
  }
  return report.failed;
}

function examplesFail(reference: string, count: number): ErrorDetail {
  return {
    code: 'CODEBOOK_EXAMPLES_FAIL',
    message: {
      id: `${count} contoh tidak terkode sebagaimana tertulis`,
      en: `${count} ${count === 1 ? 'example is' : 'examples are'} not coded as it says`,
    },
    hint: {
      id: 'Perbaiki istilah, frasa, atau contohnya, lalu periksa lagi.',
      en: 'Mend the terms, the phrases or the examples, and check again.',
    },
    place: { file: reference },
  };
}

async function create(path: string, options: Options, io: Io): Promise<void> {
  const { writeNew } = await import('../../store/output.ts');
  const { codebookTemplate } = await import('../templates.ts');
  const target = resolve(io.cwd, path);
  const { codebookSource } = await import('../../codebook/index.ts');
  const from = options.from === undefined ? undefined : await codebookSource(options.from, io.cwd);
  const files = await codebookTemplate(basename(target), options.lang ?? 'id', from?.text);
  await writeNew(dirname(target), path, files, options.force === true);
  const say = sayFor(options);
  io.out(
    `${say({ id: `${path} dibuat. Isi, lalu periksa: telaah codebook check ${path}`, en: `Made ${path}. Fill it in, then: telaah codebook check ${path}` })}\n`,
  );
}

/** `list` and `show`: what there is. */
function registerReading(parent: Command, io: Io): void {
  const listing = parent
    .command('list')
    .description('the codebooks that come with Telaah')
    .option(...LANG_OPTION)
    .option('--json', 'print JSON')
    .action((options: Options) => list(options, io));
  examples(listing, [
    ['telaah codebook list', 'ids, titles and sources'],
    ['telaah codebook list --json', 'for other programs'],
  ]);
  const showing = parent
    .command('show')
    .description('a codebook with its codes, definitions and questions')
    .argument('<id|file>', 'a shipped codebook or a YAML file')
    .option(...LANG_OPTION)
    .option('--json', 'print JSON')
    .action((reference: string, options: Options) => show(reference, options, io));
  examples(showing, [
    ['telaah codebook show robbins-2010', 'a shipped one'],
    ['telaah codebook show codebook.yaml --lang en', 'your own, in English'],
  ]);
}

/** `check` and `new`: codebooks of one's own. */
function registerWriting(parent: Command, { io, exit }: CommandContext): void {
  const checking = parent
    .command('check')
    .description('check a codebook and run its examples')
    .argument('<id|file>', 'a shipped codebook or a YAML file')
    .option(...LANG_OPTION)
    .option('--json', 'print JSON')
    .action(async (reference: string, options: Options) => {
      if (await check(reference, options, io)) exit(EXIT.found);
    });
  examples(checking, [
    ['telaah codebook check codebook.yaml', 'mistakes with line and column, and the examples run'],
  ]);
  const making = parent
    .command('new')
    .description('start a codebook of your own from a commented template')
    .argument('[file]', 'where to write it; by default codebook.yaml', 'codebook.yaml')
    .option('--from <id|file>', 'start from a copy of this codebook instead of the template')
    .option('--force', 'write over an existing file')
    .option(...LANG_OPTION)
    .action((path: string, options: Options) => create(path, options, io));
  examples(making, [
    ['telaah codebook new', 'codebook.yaml, with comments that say what to write'],
    ['telaah codebook new codebook.yaml --from robbins-2010', 'a copy to change'],
  ]);
}

export const codebook: CommandModule = (program, context) => {
  const parent = program
    .command('codebook')
    .description('list, show, check, start, import or export a codebook');
  registerReading(parent, context.io);
  registerWriting(parent, context);
  registerCodebookExchange(parent, context);
  examples(parent, [
    ['telaah codebook list', 'what is there'],
    ['telaah codebook show robbins-2010', 'codes, definitions, questions'],
    ['telaah codebook new codebook.yaml', 'a commented template'],
    ['telaah codebook new codebook.yaml --from robbins-2010', 'a copy to change'],
    ['telaah codebook check codebook.yaml', 'mistakes with line and column, and the examples run'],
    ['telaah codebook import codebook.csv', 'from the codes of another program'],
    ['telaah codebook export codebook.yaml --format qdc', 'for another program'],
  ]);
};
