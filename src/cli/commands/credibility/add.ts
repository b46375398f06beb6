import type { Command } from 'commander';
import { CREDIBILITY_ACTS, type CredibilityAct, type CredibilityEntry } from '../../../model/decision.ts';
import { TelaahError } from '../../../model/error.ts';
import type { Bilingual } from '../../../model/text.ts';
import {
  CODEBOOK_OPTION,
  type CommandContext,
  type CommonOptions,
  examples,
  INPUTS_ARGUMENT,
  LANG_OPTION,
  oneOf,
  printJson,
  requestFor,
} from '../../context.ts';
import { isoDate } from '../../dates.ts';
import { EXIT, type Io } from '../../io.ts';
import { printable, sayIn } from '../../terminal/text.ts';

interface AddOptions extends CommonOptions {
  readonly note?: string;
  readonly date?: string;
  readonly with?: string;
  readonly hours?: string;
  readonly documents?: readonly string[];
}

const KIND_WORDS: Readonly<Record<CredibilityAct, Bilingual>> = {
  visit: { id: 'kunjungan', en: 'visit' },
  observation: { id: 'pengamatan', en: 'observation' },
  're-reading': { id: 'pembacaan ulang', en: 're-reading' },
  'peer-debriefing': { id: 'diskusi dengan teman sejawat', en: 'peer debriefing' },
  'reference-material': { id: 'bahan referensi', en: 'reference material' },
  supervision: { id: 'bimbingan', en: 'supervision' },
};

/** A comma-separated list that may be given several times. */
function list(value: string, before: readonly string[] = []): readonly string[] {
  const ids = value.split(',').map((id) => id.trim());
  return [...before, ...ids.filter((id) => id !== '')];
}

function usage(message: Bilingual, hint: Bilingual): TelaahError {
  return new TelaahError({ code: 'USAGE', message, hint });
}

/** In the report's languages a name for the kind, too: `bimbingan`. */
function kindNamed(given: string): CredibilityAct {
  const word = given.trim().toLowerCase();
  const found = CREDIBILITY_ACTS.find(
    (kind) => kind === word || Object.values(KIND_WORDS[kind]).includes(word),
  );
  return found ?? (oneOf('KIND', CREDIBILITY_ACTS)(word) as CredibilityAct);
}

function noteIn({ note }: AddOptions): string {
  const text = note?.trim() ?? '';
  if (text !== '') return text;
  throw usage(
    { id: 'apa yang dilakukan belum ditulis', en: 'it is not said what was done' },
    {
      id: 'Tambahkan: --note "apa yang dilakukan, dan hasilnya"',
      en: 'Add: --note "what was done, and what came of it"',
    },
  );
}

function hoursIn({ hours }: AddOptions): number | null {
  if (hours === undefined) return null;
  const number = Number(hours.replace(',', '.'));
  if (number > 0 && Number.isFinite(number)) return number;
  throw usage(
    {
      id: `--hours harus jumlah jam di atas 0, bukan "${hours}"`,
      en: `--hours must be a number of hours above 0, not "${hours}"`,
    },
    { id: 'Misalnya: --hours 2.5', en: 'For example: --hours 2.5' },
  );
}

function entryOf(kind: CredibilityAct, options: AddOptions): CredibilityEntry {
  const who = options.with?.trim() ?? '';
  return {
    kind,
    date: options.date === undefined ? null : isoDate(options.date),
    note: noteIn(options),
    with: who === '' ? null : who,
    hours: hoursIn(options),
    documents: [...(options.documents ?? [])],
  };
}

async function run(given: string, inputs: readonly string[], options: AddOptions, io: Io): Promise<boolean> {
  const entry = entryOf(kindNamed(given), options);
  const [{ readStudy }, { decisionFacts, hasFolder }, { changeDecisions }] = await Promise.all([
    import('../../../pipeline.ts'),
    import('../../../pipeline/decisions.ts'),
    import('../../decisions/change.ts'),
  ]);
  const request = requestFor(inputs, options, io);
  const read = await readStudy(request);
  if (!hasFolder(read, request)) {
    throw usage(
      {
        id: 'catatan ini disimpan dalam folder studi, tetapi yang disebut hanya berkas',
        en: 'the log is kept in a study’s folder, but only files are named',
      },
      { id: 'Sebut foldernya.', en: 'Name the folder.' },
    );
  }
  await changeDecisions(
    read.root,
    (file) => {
      file.addCredibility(entry);
    },
    decisionFacts(read.study, read.codebook, read.documents),
  );
  const say = sayIn(read.study.lang);
  if (options.json === true) printJson(io, entry);
  else {
    const words = [say(KIND_WORDS[entry.kind]), ...(entry.date === null ? [] : [entry.date])].join(', ');
    io.out(
      `${words}: ${printable(entry.note)}  ${say({ id: '(dicatat dalam decisions.yaml)', en: '(written to decisions.yaml)' })}\n`,
    );
  }
  return read.unreadable.length > 0;
}

/** `credibility add`: what the researcher did for the study's credibility. */
export function registerAdd(credibility: Command, { io, exit }: CommandContext): void {
  const command = credibility
    .command('add')
    .description('log what was done for the study’s credibility, in decisions.yaml')
    .argument('<kind>', CREDIBILITY_ACTS.join(', '))
    .argument(...INPUTS_ARGUMENT)
    .option('--note <text>', 'what was done, and what came of it; never left out')
    .option('--date <date>', 'when: year-month-day')
    .option('--with <name>', 'with whom: a peer, a supervisor')
    .option('--hours <n>', 'how long')
    .option(
      '--documents <ids>',
      'of reference material: the documents it belongs to; several with commas',
      list,
    )
    .option(...CODEBOOK_OPTION)
    .option(...LANG_OPTION)
    .option('--json', 'print JSON')
    .action(async (kind: string, inputs: string[], _: AddOptions, self: Command) => {
      // Options that the command above knows, too, are taken by it.
      if (await run(kind, inputs, self.optsWithGlobals<AddOptions>(), io)) exit(EXIT.mistake);
    });
  examples(command, [
    ['telaah credibility add visit --date 2025-03-12 --note "third visit, two counters watched"', 'a visit'],
    ['telaah credibility add observation --hours 3 --date 2025-03-13 --note "…"', 'hours of observation'],
    ['telaah credibility add peer-debriefing --with "R. S." --note "codes of quality reworded"', 'a talk'],
    ['telaah credibility add reference-material --documents W-01,W-02 --note "recordings"', 'recordings'],
  ]);
}
