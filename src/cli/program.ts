import { Command, CommanderError } from 'commander';
import { TelaahError } from '../model/error.ts';
import type { Lang } from '../model/text.ts';
import { COMMAND_GROUPS } from './commands/registry.ts';
import type { CommandContext } from './context.ts';
import { helpLook, type Say } from './help/look.ts';
import { EXIT, type ExitCode, type Io } from './io.ts';
import { messageLang } from './message-lang.ts';
import { formatError } from './terminal/errors.ts';
import { withHarmlessStreams } from './terminal/harmless.ts';
import { withStatus } from './terminal/status.ts';
import { styleFor } from './terminal/style.ts';
import { widthOf } from './terminal/table.ts';
import { indented, sayIn } from './terminal/text.ts';
import { VERSION } from './version.ts';

const EXIT_CODES: readonly (readonly [code: string, meaning: string])[] = [
  ['0', 'done'],
  ['1', 'a check that was asked for found something'],
  ['2', 'a mistake in the call or the input, or a source that could not be read'],
  ['70', 'a bug of ours'],
];

const START = `  $ telaah init --example my-study
  $ telaah analyze my-study`;

function epilog(io: Io, say: Say): string {
  const style = styleFor(io, 'out');
  const width = widthOf(io);
  const codes = EXIT_CODES.map(([code, meaning]) =>
    indented(say(meaning), `  ${code.padEnd(4)}`, width, '      '),
  );
  return `\n${style.bold(say('Exit codes:'))}\n${codes.join('\n')}\n\n${style.bold(say('Start here:'))}\n${START}`;
}

/** The whole command line, described but not run. `say` turns the English of its help into another language. */
export function buildProgram(context: CommandContext, say: Say = (english) => english): Command {
  const { io } = context;
  const program = new Command('telaah')
    .description(
      'Qualitative data analysis from transcripts to a verified conclusion.\nAnalisis data kualitatif dari transkrip sampai simpulan: telaah --help --lang id',
    )
    .version(VERSION, '-V, --version')
    .addHelpText('after', () => epilog(io, say))
    .configureHelp(helpLook(io, say))
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      // Usage errors are printed in our own shape, by `run`.
      writeErr: () => undefined,
      getOutHelpWidth: () => widthOf(io),
      getErrHelpWidth: () => widthOf(io),
      getOutHasColors: () => styleFor(io, 'out').level > 0,
    });
  for (const { heading, commands } of COMMAND_GROUPS) {
    program.commandsGroup(heading);
    for (const register of commands) register(program, context);
  }
  program.commandsGroup('Help:').helpCommand('help [command]', 'show the help of a command');
  for (const command of allCommands(program)) {
    command.exitOverride().showSuggestionAfterError().copyInheritedSettings(program);
  }
  return program;
}

/** Every command below `command`, in order. */
export function allCommands(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...allCommands(child)]);
}

/** How help speaks in this call. */
async function sayingOf(argv: readonly string[], io: Io): Promise<Say> {
  const isHelp = argv.length === 0 || argv[0] === 'help' || argv.includes('--help') || argv.includes('-h');
  if (!isHelp || messageLang(argv, io) === 'en') return (english) => english;
  const { INDONESIAN } = await import('./help/indonesian.ts');
  return (english) => INDONESIAN[english] ?? english;
}

/** What commander complains about, in Indonesian; `it` is what it names. */
const COMPLAINTS: Readonly<Record<string, (it: string) => string>> = {
  'commander.unknownCommand': (it) => `perintah "${it}" tidak dikenal`,
  'commander.unknownOption': (it) => `pilihan "${it}" tidak dikenal`,
  'commander.missingArgument': (it) => `argumen "${it}" belum ditulis`,
  'commander.optionMissingArgument': (it) => `pilihan "${it}" memerlukan nilai`,
  'commander.excessArguments': () => 'terlalu banyak argumen',
};

/** Usage errors of commander in our shape. */
function usageError(error: CommanderError, program: Command, argv: readonly string[]): TelaahError {
  if (error.code === 'commander.help') return noSuchCommand(program, argv);
  const message = error.message.replace(/^error: /, '').replace(/\n\(Did you mean (.*)\?\)$/, '');
  const meant = /\(Did you mean (.*)\?\)$/.exec(error.message)?.[1];
  const it = /'([^']*)'/.exec(message)?.[1] ?? '';
  return new TelaahError({
    code: 'USAGE',
    message: { id: COMPLAINTS[error.code]?.(it) ?? message, en: message },
    hint:
      meant === undefined
        ? { id: 'Lihat: telaah --help', en: 'See: telaah --help' }
        : { id: `Maksudnya ${meant}?`, en: `Did you mean ${meant}?` },
  });
}

/** For `telaah codebook` without a subcommand and `telaah help` with an unknown one, where commander only shows help. */
function noSuchCommand(program: Command, [first = '', second = '']: readonly string[]): TelaahError {
  const parent = program.commands.find((command) => command.name() === first);
  const names = (parent ?? program).commands.map((command) => command.name()).join(', ');
  return new TelaahError({
    code: 'USAGE',
    message:
      parent === undefined
        ? { id: `perintah "${second}" tidak dikenal`, en: `unknown command '${second}'` }
        : { id: `telaah ${first} memerlukan perintah`, en: `telaah ${first} needs a command` },
    hint: { id: `Yang ada: ${names}`, en: `There are: ${names}` },
  });
}

function report(error: TelaahError, lang: Lang, io: Io): void {
  for (const detail of error.details) io.err(formatError(detail, sayIn(lang), io));
}

/**
 * Runs the command line. Never throws and never exits: the exit code is returned.
 * A user's mistake is printed in one shape; anything else is a bug and keeps its stack.
 */
export async function run(argv: readonly string[], given: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const io = withHarmlessStreams(withStatus(given));
  const program = buildProgram({ io, exit: (wanted) => (code = wanted) }, await sayingOf(argv, io));
  try {
    if (argv.length === 0) {
      program.outputHelp();
      return EXIT.done;
    }
    await program.parseAsync(argv, { from: 'user' });
    io.status?.('');
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.done;
      report(usageError(error, program, argv), messageLang(argv, io), io);
      return EXIT.mistake;
    }
    if (error instanceof TelaahError) {
      report(error, messageLang(argv, io), io);
      return EXIT.mistake;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.err(`${stack}\n\nThis is a bug in Telaah ${VERSION}. Please report it with the lines above.\n`);
    return EXIT.bug;
  }
}
