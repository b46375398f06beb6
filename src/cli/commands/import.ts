import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { readNamedFile } from '../../files/read.ts';
import type { Lang } from '../../model/text.ts';
import type { NamedFile } from '../../pipeline.ts';
import { namedFile } from '../codings-source.ts';
import { type CommandModule, examples, LANG_OPTION, printJson } from '../context.ts';
import { FORCE_OPTION } from '../figures.ts';
import type { Io } from '../io.ts';
import { messageLang } from '../message-lang.ts';
import { warningLine } from '../notices.ts';
import { progressOn } from '../terminal/progress.ts';
import { printable, sayIn } from '../terminal/text.ts';

interface ImportOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly lang?: Lang;
  readonly json?: boolean;
}

/** A project with its recordings can be large; they are not read. */
const LARGEST = 1024 * 1024 * 1024;

/** The file in which QualCoder keeps a project that is a folder. */
const IN_FOLDER = 'data.qda';

async function projectFile(name: string, io: Io): Promise<NamedFile> {
  const path = resolve(io.cwd, name);
  const inside = await readdir(path).catch(() => null);
  if (inside?.includes(IN_FOLDER) === true) {
    const { bytes } = await namedFile(join(name, IN_FOLDER), io);
    return { name: `${basename(path).replace(/\.qda$/i, '')}.qda`, bytes };
  }
  return { name: basename(path), bytes: await readNamedFile(path, name, LARGEST) };
}

async function run(file: string, options: ImportOptions, io: Io): Promise<void> {
  const [{ importProject }, { writeNew }, { schemaFile }, { formatImported }, { fileName }] =
    await Promise.all([
      import('../../pipeline.ts'),
      import('../../store/output.ts'),
      import('../templates.ts'),
      import('../terminal/import.ts'),
      import('../../exchange/index.ts'),
    ]);
  const { lang } = options;
  const given = await projectFile(file, io);
  const study = await importProject({
    file: given,
    at: io.time(),
    progress: progressOn(io, () => sayIn(lang ?? messageLang([], io))),
    ...(lang === undefined ? {} : { lang }),
  });
  const out = options.out ?? fileName(given.name.replace(/\.[^.]*$/, ''), 'studi');
  const target = resolve(io.cwd, out);
  const shown = out.replace(/[/\\]+$/, '') || '.';
  const schemas = await Promise.all((['study', 'codebook', 'decisions'] as const).map(schemaFile));
  await writeNew(target, shown, [...study.files, ...schemas], options.force === true);
  const say = sayIn(study.lang);
  if (options.json === true) {
    const { files, warnings, ...facts } = study;
    printJson(io, {
      folder: shown,
      ...facts,
      files: files.map(({ path }) => path),
      warnings: warnings.map(({ code, where, message }) => ({ code, where, message: say(message) })),
    });
  } else io.out(formatImported(study, printable(shown), say, io));
  for (const warning of study.warnings) io.err(warningLine(warning, say, io));
}

export const importing: CommandModule = (program, { io }) => {
  const command = program
    .command('import')
    .description(
      'make a study of another tool’s project: REFI-QDA (.qdpx of NVivo, ATLAS.ti, MAXQDA), Taguette, QualCoder',
    )
    .argument('<file>', 'the project')
    .option('-o, --out <folder>', 'where to write the study; by default a folder named like the file')
    .option(...FORCE_OPTION)
    .option(...LANG_OPTION)
    .option('--json', 'print JSON')
    .action((file: string, options: ImportOptions) => run(file, options, io));
  examples(command, [
    ['telaah import penelitian.qdpx', 'a study in ./penelitian; says what could not be carried over'],
    ['telaah import project.qdpx --out my-study --lang en', 'into a folder of another name'],
    ['telaah import codes.qdc --out my-study', 'a study with the codebook alone, to put transcripts into'],
  ]);
};
