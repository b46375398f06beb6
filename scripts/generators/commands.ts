import { allCommands, buildProgram, run } from '../../src/cli/program.ts';
import { recordingIo } from '../doc-examples/recording-io.ts';
import type { Generator } from './generator.ts';

const HEAD = `# Commands

<!-- Generated from the program by \`npm run generate\`: edit src/cli/commands. -->

Every command as \`telaah COMMAND --help\` shows it. Data goes to standard output; progress, warnings and errors go to
standard error. Exit codes are listed in [errors.md](errors.md#exit-codes).
`;

/** The words that call a command: \`codebook check\`. */
function pathOf(command: { readonly name: () => string; readonly parent: unknown }): string[] {
  const { parent } = command as { parent: { name: () => string; parent: unknown } | null };
  return parent === null ? [] : [...pathOf(parent), command.name()];
}

async function helpOf(path: readonly string[]): Promise<string> {
  const { io, printed } = recordingIo('.');
  await run([...path, '--help'], io);
  return printed().trimEnd();
}

async function section(path: readonly string[]): Promise<string> {
  const title = ['telaah', ...path].join(' ');
  const level = path.length > 1 ? '###' : '##';
  return `${level} ${title}\n\n\`\`\`text\n${await helpOf(path)}\n\`\`\`\n`;
}

/** The command reference, from the program itself. */
export const commandReference: Generator = {
  path: 'docs/commands.md',
  async make() {
    const { io } = recordingIo('.');
    const commands = allCommands(buildProgram({ io, exit: () => undefined }));
    const sections = await Promise.all([[], ...commands.map(pathOf)].map(section));
    return [HEAD, ...sections].join('\n');
  },
};
