import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { TelaahError } from '../../model/error.ts';
import type { Lang } from '../../model/text.ts';
import type { RewrittenStudy } from '../../pipeline.ts';
import { passphraseFor } from '../anonymize/passphrase.ts';
import { copyFolder, isFolder, keyPath, PROPOSAL_FILE, shownFrom } from '../anonymize/places.ts';
import { bytesOfFile, savePrivate } from '../anonymize/private-file.ts';
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
import { deliver } from '../deliver.ts';
import type { Io } from '../io.ts';
import { messageLang } from '../message-lang.ts';
import { sayIn } from '../terminal/text.ts';

interface AnonymizeOptions extends CommonOptions {
  readonly proposal?: string;
  readonly offices?: boolean;
  readonly apply?: boolean;
  readonly out?: string;
  readonly key?: string;
  readonly encrypt?: boolean;
  readonly passphraseFile?: string;
  readonly restore?: string;
}

const langOf = (inputs: readonly string[], { lang }: AnonymizeOptions, io: Io): Lang =>
  lang ?? messageLang(inputs, io);

/** The proposal as it is; `null` where there is none yet. */
async function proposalText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function proposalPath(inputs: readonly string[], options: AnonymizeOptions, io: Io): Promise<string> {
  if (options.proposal !== undefined) return resolve(io.cwd, options.proposal);
  const { studyRoot } = await import('../../pipeline.ts');
  return join(await studyRoot(requestFor(inputs, options, io)), PROPOSAL_FILE);
}

/** As it was called, but for what is added. */
function nextCall(inputs: readonly string[], { codebook, proposal }: AnonymizeOptions): string {
  const named = inputs
    .filter((input) => input !== '.')
    .map((input) => (/[\s'"$]/u.test(input) ? `"${input}"` : input));
  const options = [
    ...(codebook === undefined ? [] : ['-c', codebook]),
    ...(proposal === undefined ? [] : ['--proposal', proposal]),
  ];
  return ['telaah anonymize', ...named, ...options, '--apply --out FOLDER'].join(' ');
}

async function proposeTo(inputs: readonly string[], options: AnonymizeOptions, io: Io): Promise<void> {
  const [{ proposeNames }, { formatProposal }] = await Promise.all([
    import('../../pipeline.ts'),
    import('../terminal/anonymize.ts'),
  ]);
  const path = await proposalPath(inputs, options, io);
  const shown = shownFrom(io, path);
  const text = await proposalText(path);
  const proposed = await proposeNames({
    ...requestFor(inputs, options, io),
    offices: options.offices === true,
    before: text === null ? null : { text, file: shown },
  });
  if (text === null || proposed.added > 0) await savePrivate(shown, proposed.text, true, io);
  const say = sayIn(proposed.lang);
  if (options.json === true) {
    const entries = proposed.entries.map(({ as, kind, find, replace, count }) => ({
      as,
      kind,
      find,
      replace,
      count,
    }));
    printJson(io, { file: shown, added: proposed.added, entries });
  } else io.out(formatProposal(proposed, shown, nextCall(inputs, options), say, io));
}

async function applyTo(inputs: readonly string[], options: AnonymizeOptions, io: Io): Promise<void> {
  const [pipeline, { writeNew }, { encrypt }, { formatCopy }] = await Promise.all([
    import('../../pipeline.ts'),
    import('../../store/output.ts'),
    import('../../store/secret.ts'),
    import('../terminal/anonymize.ts'),
  ]);
  const out = await copyFolder(options.out, io);
  const path = await proposalPath(inputs, options, io);
  const shown = shownFrom(io, path);
  const text = await proposalText(path);
  if (text === null) throw noProposal(shown);
  const request = requestFor(inputs, options, io);
  const study = await pipeline.anonymizeStudy({ ...request, proposal: { text, file: shown } });
  const say = sayIn(study.lang);
  const key = keyPath(options.key, study.root, out, options.encrypt === true, io);
  const plain = pipeline.writeKey(study.key);
  const content =
    options.encrypt === true ? await encrypt(plain, await passphraseFor(true, options, say, io)) : plain;
  // The key comes first: a copy without one could never be turned back.
  await savePrivate(shownFrom(io, key), content, false, io);
  await writeNew(out, shownFrom(io, out), study.files, false);
  await renewDecisions(study, out, request);
  if (options.json === true) {
    const { replaced, events, orphans, files } = study;
    printJson(io, {
      out: shownFrom(io, out),
      key: shownFrom(io, key),
      files: files.length,
      replaced,
      events,
      orphans,
    });
  } else io.out(formatCopy(study, shownFrom(io, out), shownFrom(io, key), say, io));
}

/** Decisions rest on evidence whose words are others in the copy. */
async function renewDecisions(
  study: RewrittenStudy,
  out: string,
  original: ReturnType<typeof requestFor>,
): Promise<void> {
  const [{ keepBases }, { writeNew }] = await Promise.all([
    import('../../pipeline.ts'),
    import('../../store/output.ts'),
  ]);
  const decisions = study.files.find(({ path }) => path === 'decisions.yaml')?.content;
  if (typeof decisions !== 'string') return;
  const content = await keepBases(decisions, original, { inputs: [out] });
  if (content !== decisions) await writeNew(out, out, [{ path: 'decisions.yaml', content }], true);
}

function noProposal(shown: string): TelaahError {
  return new TelaahError({
    code: 'INPUT_NOT_FOUND',
    message: { id: `belum ada usulan penyamaran (${shown})`, en: `there is no proposal yet (${shown})` },
    hint: {
      id: 'Jalankan dahulu telaah anonymize tanpa --apply, lalu periksa berkas yang dibuatnya.',
      en: 'First run telaah anonymize without --apply, and look through the file it makes.',
    },
  });
}

/** What can be given back its names as plain text. */
const TEXTS = ['.md', '.txt', '.markdown'];

async function restoreFrom(inputs: readonly string[], options: AnonymizeOptions, io: Io): Promise<void> {
  const [pipeline, { writeNew }, { decrypt, isEncrypted }, { formatRestored }] = await Promise.all([
    import('../../pipeline.ts'),
    import('../../store/output.ts'),
    import('../../store/secret.ts'),
    import('../terminal/anonymize.ts'),
  ]);
  const file = options.restore ?? '';
  const bytes = await bytesOfFile(file, io);
  const locked = isEncrypted(bytes);
  const asked = sayIn(langOf(inputs, options, io));
  const text = locked
    ? await decrypt(bytes, await passphraseFor(false, options, asked, io), file)
    : new TextDecoder().decode(bytes);
  const key = pipeline.readKey(text, file);
  const [input = '.'] = inputs;
  if (
    inputs.length === 1 &&
    TEXTS.includes(extname(input).toLowerCase()) &&
    !(await isFolder(resolve(io.cwd, input)))
  ) {
    const made = pipeline.restoreText(new TextDecoder().decode(await bytesOfFile(input, io)), key);
    await deliver(made, options.out === undefined ? {} : { out: options.out }, io);
    return;
  }
  const out = await copyFolder(options.out, io);
  const request = requestFor(inputs, options, io);
  const study = await pipeline.restoreStudy({ ...request, key });
  await writeNew(out, shownFrom(io, out), study.files, false);
  await renewDecisions(study, out, request);
  io.out(formatRestored(study, shownFrom(io, out), sayIn(study.lang), io));
}

async function run(inputs: readonly string[], options: AnonymizeOptions, io: Io): Promise<void> {
  if (options.restore !== undefined) await restoreFrom(inputs, options, io);
  else if (options.apply === true) await applyTo(inputs, options, io);
  else await proposeTo(inputs, options, io);
}

export const anonymize: CommandModule = (program, { io }) => {
  const command = program
    .command('anonymize')
    .description(
      'replace names, numbers and addresses by pseudonyms, in a copy of the study; reversible with a key',
    )
    .argument(...INPUTS_ARGUMENT)
    .option('--apply', 'write the anonymised copy, as the proposal says')
    .option('-o, --out <folder>', 'a new folder for the copy')
    .option('--proposal <file>', 'the list to look through and edit; by default anonymize.yaml in the study')
    .option('--offices', 'propose names of offices and places as well')
    .option('--key <file>', 'where to keep the key; by default in the study, named after the copy')
    .option('--encrypt', 'lock the key with a passphrase')
    .option('--passphrase-file <file>', 'read the passphrase from the first line of a file')
    .option('--restore <key>', 'put the names back, into a copy of the study or a text made from it')
    .option(...CODEBOOK_OPTION)
    .option(...LANG_OPTION)
    .option('--json', 'print JSON')
    .action((inputs: string[], options: AnonymizeOptions) => run(inputs, options, io));
  examples(command, [
    ['telaah anonymize my-study', 'what would be replaced, in anonymize.yaml'],
    ['telaah anonymize my-study --apply -o my-study-anon', 'the copy, and its key apart from it'],
    ['telaah anonymize my-study --apply -o my-study-anon --encrypt', 'the same with a locked key'],
    [
      'telaah anonymize my-study-anon --restore my-study/my-study-anon.key -o again',
      'the study with its names back',
    ],
  ]);
};
