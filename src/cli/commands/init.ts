import { relative, resolve } from 'node:path';
import { TelaahError } from '../../model/error.ts';
import type { Lang } from '../../model/text.ts';
import { CODEBOOK_OPTION, type CommandModule, examples, LANG_OPTION } from '../context.ts';
import type { Io } from '../io.ts';
import type { StudyAnswers } from '../templates.ts';
import { widthOf } from '../terminal/table.ts';
import { sayIn } from '../terminal/text.ts';

interface InitOptions {
  readonly title?: string;
  readonly site?: string;
  readonly codebook?: string;
  readonly lang?: Lang;
  readonly example?: boolean;
  readonly yes?: boolean;
  readonly force?: boolean;
}

const FALLBACK_CODEBOOK = 'mangkunegara-2017';
const FALLBACK_TITLE = { id: 'Judul penelitian', en: 'Title of the study' } as const;

/** Asks for what no flag says; only where a person sits at the keyboard. */
async function ask(options: InitOptions, lang: Lang): Promise<StudyAnswers> {
  const [{ cancel, group, select, text }, { loadCodebook, shippedCodebooks }] = await Promise.all([
    import('@clack/prompts'),
    import('../../codebook/index.ts'),
  ]);
  const say = sayIn(lang);
  const books = await Promise.all((await shippedCodebooks()).map((id) => loadCodebook(id, '.')));
  const stop = (): never => {
    cancel(say({ id: 'Dibatalkan; tidak ada yang ditulis.', en: 'Cancelled; nothing was written.' }));
    throw new TelaahError({ code: 'USAGE', message: { id: 'dibatalkan', en: 'cancelled' } });
  };
  const answers = await group(
    {
      title: async () =>
        options.title ??
        (await text({
          message: say({ id: 'Judul penelitian?', en: 'Title of the study?' }),
          placeholder: say(FALLBACK_TITLE),
          defaultValue: say(FALLBACK_TITLE),
        })),
      site: async () =>
        options.site ??
        (await text({
          message: say({ id: 'Tempat penelitian? (boleh kosong)', en: 'Where? (may stay empty)' }),
          defaultValue: '',
        })),
      codebook: async () =>
        options.codebook ??
        (await select({
          message: say({ id: 'Teori yang dipakai?', en: 'Which theory?' }),
          options: books.map((book) => ({ value: book.id, label: say(book.title), hint: book.id })),
        })),
    },
    { onCancel: stop },
  );
  const { title, site, codebook } = answers;
  return { title, codebook, lang, site: site === '' ? undefined : site };
}

async function checkCodebookName(reference: string, io: Io): Promise<void> {
  const { loadCodebook } = await import('../../codebook/index.ts');
  await loadCodebook(reference, io.cwd);
}

async function run(folder: string, options: InitOptions, io: Io): Promise<void> {
  const [{ exampleStudy, studyTemplate }, { writeMissing, writeNew }, { gitFiles, missingFromGit }] =
    await Promise.all([
      import('../templates.ts'),
      import('../../store/output.ts'),
      import('../git-files.ts'),
    ]);
  const lang = options.lang ?? 'id';
  const say = sayIn(lang);
  const target = resolve(io.cwd, folder);
  const shown = relative(io.cwd, target) || '.';
  if (options.codebook !== undefined) await checkCodebookName(options.codebook, io);
  const interactive = io.terminal.in && io.terminal.out && options.yes !== true && options.example !== true;
  const answers = interactive
    ? await ask(options, lang)
    : {
        title: options.title ?? say(FALLBACK_TITLE),
        codebook: options.codebook ?? FALLBACK_CODEBOOK,
        lang,
        site: options.site,
      };
  const files = options.example === true ? await exampleStudy() : await studyTemplate(answers);
  await writeNew(target, shown, files, options.force === true);
  const forGit = gitFiles(lang);
  const kept = await writeMissing(target, shown, forGit);
  const laid = forGit.filter(({ path }) => kept.every((file) => file.path !== path));
  const visible = [...files.filter((file) => !file.path.startsWith('.')), ...laid].map(
    (file) => `  ${file.path}`,
  );
  io.out(
    `${say({ id: `Studi dibuat di ${shown}:`, en: `Made a study in ${shown}:` })}\n${visible.join('\n')}\n\n`,
  );
  const missing = missingFromGit(kept, say, widthOf(io));
  if (missing !== '') io.out(`${missing}\n`);
  const place = shown === '.' ? '' : ` ${shown}`;
  io.out(
    say({
      id: `Langkah berikut:\n  telaah check${place}      periksa bagaimana berkas terbaca\n  telaah analyze${place}    matriks, penilaian, simpulan\n`,
      en: `Next:\n  telaah check${place}      see how the files are read\n  telaah analyze${place}    matrices, ratings, conclusion\n`,
    }),
  );
}

export const init: CommandModule = (program, { io }) => {
  const command = program
    .command('init')
    .description('start a study: a folder with study.yaml, a roster and examples of each kind of source')
    .argument('[folder]', 'where; by default in this folder', '.')
    .option('--example', 'lay down a complete small study instead, to try everything on')
    .option('-t, --title <text>', 'title of the study')
    .option('-s, --site <text>', 'where it takes place')
    .option(...CODEBOOK_OPTION)
    .option(...LANG_OPTION)
    .option('-y, --yes', 'ask nothing')
    .option('--force', 'write over existing files')
    .action((folder: string, options: InitOptions) => run(folder, options, io));
  examples(command, [
    ['telaah init --example coba', 'a complete small study in ./coba'],
    ['telaah init skripsi -t "Kinerja pegawai …" -c robbins-2010', 'a study of your own'],
  ]);
};
