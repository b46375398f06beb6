import { allCommands, buildProgram, run } from '../../src/cli/program.ts';
import type { Lang } from '../../src/model/text.ts';
import { recordingIo } from '../doc-examples/recording-io.ts';
import type { Generator } from './generator.ts';

const HEADS: Readonly<Record<Lang, string>> = {
  en: `# Commands

<!-- Generated from the program by \`npm run generate\`: edit src/cli/commands. -->

Every command as \`telaah COMMAND --help\` shows it. Data goes to standard output; progress, warnings and errors go to
standard error. Exit codes are listed in [errors.md](errors.md#exit-codes). [Bahasa Indonesia](commands.id.md)
`,
  id: `# Perintah

<!-- Dibuat dari program oleh \`npm run generate\`: sunting src/cli/commands dan src/cli/help/indonesian.ts. -->

Semua perintah seperti ditampilkan \`telaah PERINTAH --help\`. Data ditulis ke keluaran standar; kemajuan, peringatan, dan
kesalahan ke keluaran galat. Kode keluar ada di [errors.md](errors.md#exit-codes). [English](commands.md)
`,
};

/** The words that call a command: \`codebook check\`. */
function pathOf(command: { readonly name: () => string; readonly parent: unknown }): string[] {
  const { parent } = command as { parent: { name: () => string; parent: unknown } | null };
  return parent === null ? [] : [...pathOf(parent), command.name()];
}

async function helpOf(path: readonly string[], lang: Lang): Promise<string> {
  const { io, printed } = recordingIo('.');
  await run([...path, '--help', '--lang', lang], io);
  return printed().trimEnd();
}

async function section(path: readonly string[], lang: Lang): Promise<string> {
  const title = ['telaah', ...path].join(' ');
  const level = path.length > 1 ? '###' : '##';
  return `${level} ${title}\n\n\`\`\`text\n${await helpOf(path, lang)}\n\`\`\`\n`;
}

/** The command reference in a language, from the program itself. */
const referenceIn = (lang: Lang, path: string): Generator => ({
  path,
  async make() {
    const { io } = recordingIo('.');
    const commands = allCommands(buildProgram({ io, exit: () => undefined }));
    const sections = await Promise.all([[], ...commands.map(pathOf)].map((words) => section(words, lang)));
    return [HEADS[lang], ...sections].join('\n');
  },
});

export const commandReference = referenceIn('en', 'docs/commands.md');
export const commandReferenceIndonesian = referenceIn('id', 'docs/commands.id.md');
