import {
  CODEBOOK_OPTION,
  type CommandModule,
  type CommonOptions,
  examples,
  INPUTS_ARGUMENT,
  LANG_OPTION,
  printJson,
  requestFor,
} from '../context.ts';
import { EXIT, type Io } from '../io.ts';
import { styleFor } from '../terminal/style.ts';
import { formatTable, widthOf } from '../terminal/table.ts';
import { printable, sayIn } from '../terminal/text.ts';

const TECHNIQUE = {
  interview: { id: 'wawancara', en: 'interview' },
  observation: { id: 'observasi', en: 'observation' },
  document: { id: 'dokumen', en: 'document' },
} as const;

async function run(inputs: readonly string[], options: CommonOptions, io: Io): Promise<boolean> {
  const { readStudy } = await import('../../pipeline.ts');
  const read = await readStudy(requestFor(inputs, options, io));
  const say = sayIn(read.study.lang);
  if (options.json === true) {
    printJson(io, {
      study: { title: read.study.title, codebook: read.codebook.id, language: read.study.lang },
      documents: read.documents.map(({ id, path, technique, informant, date, lang, units }) => ({
        id,
        path,
        technique,
        informant,
        date,
        language: lang,
        units: units.length,
      })),
      unreadable: read.unreadable.map(({ path, details }) => ({
        path,
        code: details[0]?.code,
        message: details[0] === undefined ? '' : say(details[0].message),
      })),
      warnings: read.warnings.map(({ code, where, message }) => ({ code, where, message: say(message) })),
    });
    return read.warnings.length > 0;
  }
  const head = (id: string, en: string) => ({ head: say({ id, en }) });
  io.out(`${read.study.title ?? read.root}\n`);
  io.out(`${say({ id: 'Codebook', en: 'Codebook' })}: ${say(read.codebook.title)} (${read.codebook.id})\n\n`);
  io.out(
    formatTable(
      [
        head('Dokumen', 'Document'),
        head('Teknik', 'Technique'),
        head('Informan', 'Informant'),
        head('Tanggal', 'Date'),
        { ...head('Satuan', 'Units'), align: 'right' },
      ],
      read.documents.map((document) => [
        printable(document.id),
        say(TECHNIQUE[document.technique]),
        printable(document.informant ?? '–'),
        document.date ?? '–',
        String(document.units.length),
      ]),
      widthOf(io),
    ),
  );
  const style = styleFor(io, 'out');
  if (read.warnings.length === 0) {
    io.out(`${say({ id: 'Tidak ada yang perlu diperiksa.', en: 'Nothing to look at.' })}\n`);
    return false;
  }
  io.out(
    `\n${say({ id: `${read.warnings.length} hal perlu diperiksa:`, en: `${read.warnings.length} things to look at:` })}\n`,
  );
  for (const warning of read.warnings) {
    io.out(
      `  ${style.bold(printable(warning.where))}: ${printable(say(warning.message))}  ${style.dim(`[${warning.code}]`)}\n`,
    );
  }
  for (const source of read.unreadable) {
    const hint = source.details[0]?.hint;
    if (hint !== undefined) io.out(`  ${style.bold(printable(source.path))}: ${say(hint)}\n`);
  }
  return true;
}

export const check: CommandModule = (program, { io, exit }) => {
  const command = program
    .command('check')
    .description('read the study and show how each source is understood, with everything that was guessed')
    .argument(...INPUTS_ARGUMENT)
    .option(...CODEBOOK_OPTION)
    .option(...LANG_OPTION)
    .option('--json', 'print JSON')
    .action(async (inputs: string[], options: CommonOptions) => {
      if (await run(inputs, options, io)) exit(EXIT.found);
    });
  examples(command, [
    ['telaah check', 'the study in this folder'],
    ['telaah check interview.docx -c robbins-2010', 'one file, without a study'],
  ]);
};
