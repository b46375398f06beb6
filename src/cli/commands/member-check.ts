import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { nearest } from '../../formats/nearest.ts';
import { TelaahError } from '../../model/error.ts';
import { heardFrom, type MemberCheckState, memberCheckStates } from '../../model/member-check.ts';
import { compareText } from '../../model/text.ts';
import type { ReadStudy } from '../../pipeline.ts';
import {
  type CommandModule,
  type CountOptions,
  countingOptions,
  countingRequest,
  examples,
  INPUTS_ARGUMENT,
  printJson,
  requestFor,
} from '../context.ts';
import { isoDate } from '../dates.ts';
import { type DeliverOptions, deliverJson, deliverReport, deliveryOptions, formOf } from '../deliver.ts';
import { EXIT, type Io } from '../io.ts';
import { tellWarnings } from '../notices.ts';
import { indented, sayIn } from '../terminal/text.ts';

interface MemberCheckOptions extends CountOptions, DeliverOptions {
  readonly list?: boolean;
  readonly confirmed?: boolean;
  readonly corrected?: boolean;
  readonly date?: string;
  readonly note?: string;
}

const FORMS = ['md', 'docx', 'json'] as const;

function usage(id: string, en: string, hint: { id: string; en: string }): TelaahError {
  return new TelaahError({ code: 'USAGE', message: { id, en }, hint });
}

/** The options that an answer needs, and no others. */
function checkOptions({
  confirmed,
  corrected,
  note,
  date,
  list,
  format,
  out,
  json,
}: MemberCheckOptions): void {
  const answer = confirmed === true || corrected === true;
  if (confirmed === true && corrected === true) {
    throw usage('--confirmed tidak bersama --corrected', '--confirmed does not go with --corrected', {
      id: 'Bila sebagian dibetulkan: --corrected --note "yang dibetulkan".',
      en: 'If part of it was corrected: --corrected --note "what was corrected".',
    });
  }
  if (corrected === true && (note ?? '').trim() === '') {
    throw usage('koreksi apa yang diberikan belum ditulis', 'it is not said what was corrected', {
      id: 'Tambahkan: --note "yang dibetulkan informan"',
      en: 'Add: --note "what the informant corrected"',
    });
  }
  if (!answer && (note !== undefined || date !== undefined)) {
    throw usage(
      '--note dan --date hanya bersama --confirmed atau --corrected',
      '--note and --date go with --confirmed or --corrected only',
      { id: 'Tambahkan --confirmed atau --corrected.', en: 'Add --confirmed or --corrected.' },
    );
  }
  if (answer && (list === true || format !== undefined || out !== undefined || json === true)) {
    throw usage(
      'jawaban dicatat dengan perintah tersendiri, tanpa --list, --format, --out, atau --json',
      'an answer is recorded by a call of its own, without --list, --format, --out or --json',
      {
        id: 'Misalnya: telaah member-check I-03 --confirmed',
        en: 'For example: telaah member-check I-03 --confirmed',
      },
    );
  }
}

/**
 * The informant's id as the study writes it.
 * @throws TelaahError INFORMANT_NOT_FOUND for one who is not known, or was not interviewed
 */
function findInformant(
  given: string | undefined,
  { study }: ReadStudy,
  states: readonly MemberCheckState[],
): string {
  const heard = states.map(({ informant }) => informant);
  const list = heard.join(', ');
  const there = { id: `Yang diwawancarai: ${list || '–'}`, en: `Those interviewed: ${list || '–'}` };
  if (given === undefined) {
    throw usage('informannya belum disebut', 'no informant is named', there);
  }
  const same = (id: string): boolean => id.toLowerCase() === given.trim().toLowerCase();
  const found = heard.find(same);
  if (found !== undefined) return found;
  const listed = study.informants.map(({ id }) => id).find(same);
  const like = nearest(
    given,
    [...new Set([...heard, ...study.informants.map(({ id }) => id)])].sort(compareText),
  );
  throw new TelaahError({
    code: 'INFORMANT_NOT_FOUND',
    message:
      listed === undefined
        ? { id: `tidak ada informan "${given}"`, en: `there is no informant "${given}"` }
        : { id: `tidak ada wawancara dengan ${listed}`, en: `there is no interview with ${listed}` },
    hint:
      listed === undefined && like !== undefined
        ? { id: `Maksudnya ${like}?`, en: `Did you mean ${like}?` }
        : there,
  });
}

/** Writes the informant's answer into decisions.yaml. */
async function record(
  given: string | undefined,
  inputs: readonly string[],
  options: MemberCheckOptions,
  io: Io,
): Promise<boolean> {
  const [{ readStudy }, { decisionFacts, hasFolder }, { changeDecisions }] = await Promise.all([
    import('../../pipeline.ts'),
    import('../../pipeline/decisions.ts'),
    import('../decisions/change.ts'),
  ]);
  const request = requestFor(inputs, options, io);
  const read = await readStudy(request);
  const informant = findInformant(given, read, memberCheckStates(read));
  if (!hasFolder(read, request)) {
    throw usage(
      'jawaban informan disimpan dalam folder studi, tetapi yang disebut hanya berkas',
      'answers are kept in a study’s folder, but only files are named',
      { id: 'Sebut foldernya.', en: 'Name the folder.' },
    );
  }
  const outcome = options.confirmed === true ? 'confirmed' : 'corrected';
  const date = options.date === undefined ? io.time().slice(0, 10) : isoDate(options.date);
  const note = options.note?.trim() ?? null;
  await changeDecisions(
    read.root,
    (file) => {
      file.addMemberCheck({ informant, date, outcome, note });
    },
    decisionFacts(read.study, read.codebook, read.documents),
  );
  const say = sayIn(read.study.lang);
  const words = {
    confirmed: { id: 'membenarkan', en: 'confirmed' },
    corrected: { id: 'memberi koreksi', en: 'corrected' },
  } as const;
  io.out(
    `${informant}: ${say(words[outcome])}, ${date}  ${say({ id: '(dicatat dalam decisions.yaml)', en: '(written to decisions.yaml)' })}\n`,
  );
  return read.unreadable.length > 0;
}

/** Who has been asked and what they said. */
async function list(inputs: readonly string[], options: MemberCheckOptions, io: Io): Promise<boolean> {
  const { readStudy } = await import('../../pipeline.ts');
  const read = await readStudy(requestFor(inputs, options, io));
  const { lang } = read.study;
  const states = memberCheckStates(read);
  if (options.json === true || options.format === 'json') {
    printJson(io, states);
  } else {
    const [{ memberCheckRows }, { formatTable, widthOf }, { styleFor }] = await Promise.all([
      import('../../report/index.ts'),
      import('../terminal/table.ts'),
      import('../terminal/style.ts'),
    ]);
    const { heads, rows, notes } = memberCheckRows(states, lang);
    const width = widthOf(io);
    io.out(
      formatTable(
        heads.map((head) => ({ head })),
        rows,
        width,
        styleFor(io, 'out'),
      ),
    );
    io.out(`${notes.map((note) => indented(note, '', width)).join('\n')}\n`);
  }
  tellWarnings(read, sayIn(lang), io);
  return read.unreadable.length > 0;
}

/** The page to take back. */
async function sheet(
  given: string | undefined,
  inputs: readonly string[],
  options: MemberCheckOptions,
  io: Io,
): Promise<boolean> {
  const form = formOf(options, FORMS);
  const [{ codeStudy }, report] = await Promise.all([
    import('../../pipeline.ts'),
    import('../../report/index.ts'),
  ]);
  const run = await codeStudy(countingRequest(inputs, options, io));
  const { lang } = run.study;
  const informant = findInformant(given, run, memberCheckStates(run));
  if (form === 'json') await deliverJson(heardFrom(run.coded, informant), options, io);
  else await deliverReport(report.buildMemberCheckSheet(run.coded, informant, lang), form, options, io);
  const open = run.coded.codings.filter(({ status }) => status === 'proposed').length;
  if (open > 0) {
    const say = sayIn(lang);
    io.err(
      `${say({
        id: 'Lembar ini disusun dari usulan otomatis yang belum seluruhnya dikonfirmasi; bacalah sebelum diberikan kepada informan.',
        en: 'The sheet is made from automatic proposals that are not all confirmed; read it before it goes to the informant.',
      })}\n`,
    );
  }
  return run.unreadable.length > 0;
}

export const memberCheck: CommandModule = (program, { io, exit }) => {
  const command = program
    .command('member-check')
    .description('the page to take back to an informant, and what the informant answered')
    .argument('[informant]', "the informant's id; with --list the study")
    .argument(...INPUTS_ARGUMENT)
    .option('--list', 'who has answered, and who has not')
    .option('--confirmed', 'record that the informant confirmed it')
    .option('--corrected', 'record that the informant corrected something; say what with --note')
    .option('--date <date>', 'when the informant answered; by default today')
    .option('--note <text>', 'what was corrected or added');
  deliveryOptions(countingOptions(command), FORMS).action(
    async (informant: string | undefined, inputs: string[], options: MemberCheckOptions) => {
      checkOptions(options);
      const unread = await run(informant, inputs, options, io);
      if (unread) exit(EXIT.mistake);
    },
  );
  examples(command, [
    ['telaah member-check I-03', 'the page for I-03, as markdown'],
    ['telaah member-check I-03 my-study --out I-03.docx', 'for Word'],
    ['telaah member-check I-03 --confirmed --date 2025-06-01', 'I-03 said that it is right'],
    ['telaah member-check I-03 --corrected --note "two years, not three"', 'I-03 corrected something'],
    ['telaah member-check --list', 'who has answered'],
  ]);
};

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function run(
  given: string | undefined,
  named: readonly string[],
  options: MemberCheckOptions,
  io: Io,
): Promise<boolean> {
  // Without an informant the first thing named is the study.
  const none = given === undefined || options.list === true || (await isFolder(resolve(io.cwd, given)));
  const inputs = none && given !== undefined ? [given] : named;
  if (options.list === true) return list(inputs, options, io);
  const informant = none ? undefined : given;
  const answer = options.confirmed === true || options.corrected === true;
  return answer ? record(informant, inputs, options, io) : sheet(informant, inputs, options, io);
}
