import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { TelaahError } from '../../model/error.ts';
import type { ReadFiles } from '../../pipeline.ts';
import {
  type CommandModule,
  type CommonOptions,
  examples,
  INPUTS_ARGUMENT,
  LANG_OPTION,
  printJson,
  requestFor,
} from '../context.ts';
import { FORCE_OPTION } from '../figures.ts';
import { EXIT, type Io } from '../io.ts';
import { save } from '../save.ts';
import { linkTo } from '../terminal/links.ts';
import { printable, sayIn } from '../terminal/text.ts';

interface IngestOptions extends Pick<CommonOptions, 'lang' | 'json'> {
  readonly units?: boolean;
  readonly out?: string;
  readonly force?: boolean;
}

/** Writes a canonical transcript of every file into a folder: all of them, or none where one would be lost. */
async function writeTranscripts({ files }: ReadFiles, out: string, force: boolean, io: Io): Promise<void> {
  const { transcriptsOf } = await import('../../pipeline.ts');
  const transcripts = transcriptsOf(files);
  const sources = new Set(files.map(({ file }) => resolve(file)));
  const targets = transcripts.map(({ name }) => ({
    shown: join(out, name),
    path: resolve(io.cwd, out, name),
  }));
  for (const { shown, path } of targets) {
    if (sources.has(path)) throw overSource(shown);
    if (!force && (await exists(path))) throw alreadyThere(shown);
  }
  await makeFolder(out, io);
  for (const [index, { text }] of transcripts.entries()) {
    const { shown = '', path = '' } = targets[index] ?? {};
    await save(shown, text, force, io);
    io.err(`${linkTo(path, printable(shown), io, 'err')}\n`);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}

async function makeFolder(out: string, io: Io): Promise<void> {
  try {
    await mkdir(resolve(io.cwd, out), { recursive: true });
  } catch (error) {
    throw new TelaahError({
      code: 'OUTPUT_UNWRITABLE',
      message: {
        id: `folder ${out} tidak dapat dibuat: ${(error as Error).message}`,
        en: `the folder ${out} cannot be made: ${(error as Error).message}`,
      },
      hint: { id: 'Periksa nama folder dan izinnya.', en: 'Check the folder’s name and its permissions.' },
    });
  }
}

function alreadyThere(shown: string): TelaahError {
  return new TelaahError({
    code: 'OUTPUT_REFUSED',
    message: { id: `${shown} sudah ada`, en: `${shown} exists already` },
    hint: {
      id: 'Pilih folder lain, atau timpa dengan --force.',
      en: 'Choose another folder, or overwrite with --force.',
    },
  });
}

function overSource(shown: string): TelaahError {
  return new TelaahError({
    code: 'OUTPUT_REFUSED',
    message: {
      id: `${shown} adalah sumber yang sedang dibaca; sumber tidak pernah ditimpa`,
      en: `${shown} is the source being read; a source is never overwritten`,
    },
    hint: { id: 'Pilih folder lain.', en: 'Choose another folder.' },
  });
}

async function run(inputs: readonly string[], options: IngestOptions, io: Io): Promise<boolean> {
  const [{ readFiles }, { formatReadFiles, readFilesJson }] = await Promise.all([
    import('../../pipeline.ts'),
    import('../terminal/ingest.ts'),
  ]);
  const read = await readFiles(requestFor(inputs, options, io));
  const say = sayIn(read.lang);
  if (options.json === true) printJson(io, readFilesJson(read, say));
  else io.out(formatReadFiles(read, options.units === true, say, io));
  if (options.out !== undefined && read.files.length > 0)
    await writeTranscripts(read, options.out, options.force === true, io);
  return read.unreadable.length > 0;
}

export const ingest: CommandModule = (program, { io, exit }) => {
  const command = program
    .command('ingest')
    .description('show how files are read: who speaks, the units, what was guessed; write clean transcripts')
    .argument(...INPUTS_ARGUMENT)
    .option('--units', 'show every unit in full, not only the first')
    .option('-o, --out <folder>', 'write a canonical markdown transcript of each file into this folder')
    .option(...FORCE_OPTION)
    .option(...LANG_OPTION)
    .option('--json', 'print JSON')
    .action(async (inputs: string[], options: IngestOptions) => {
      if (await run(inputs, options, io)) exit(EXIT.mistake);
    });
  examples(command, [
    ['telaah ingest interview.docx', 'who speaks, and what is coded'],
    ['telaah ingest interviews/*.vtt --out transcripts', 'transcripts that can be read and edited'],
  ]);
};
