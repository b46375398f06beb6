import type { Command, Help, HelpConfiguration } from 'commander';
import type { Io } from './io.ts';
import { styleFor } from './terminal/style.ts';
import { indented } from './terminal/text.ts';

/** Names and flags longer than this have their description on the next line. */
const WIDEST_TERM = 30;
/** On terminals narrower than this all descriptions stand under what they describe. */
const NARROW = 60;
/** Before a name or flag. */
const BEFORE = '  ';
/** Between a name or flag and its description. */
const GAP = 2;

/** A name or flag with its description, which never runs beyond the terminal. */
function item(term: string, wanted: number, description: string, helper: Help): string {
  const width = helper.helpWidth ?? 80;
  if (description === '') return `${BEFORE}${term}`;
  if (width < NARROW) return `${BEFORE}${term}\n${indented(description, `${BEFORE}    `, width)}`;
  const left = BEFORE.length + wanted + GAP;
  const text = indented(description, ' '.repeat(left), width);
  if (helper.displayWidth(term) > wanted) return `${BEFORE}${term}\n${text}`;
  return `${BEFORE}${term}${' '.repeat(wanted - helper.displayWidth(term) + GAP)}${text.trimStart()}`;
}

/** The widest of what is listed that does not exceed `WIDEST_TERM`. */
function columnOf(command: Command, helper: Help): number {
  const terms = [
    ...helper.visibleOptions(command).map((option) => helper.optionTerm(option)),
    ...helper.visibleCommands(command).map((child) => helper.subcommandTerm(child)),
    ...helper.visibleArguments(command).map((argument) => helper.argumentTerm(argument)),
  ].map((term) => helper.displayWidth(term));
  return Math.max(0, ...terms.filter((length) => length <= WIDEST_TERM));
}

/** How help looks: what a command takes is in its own help, so lists have names alone. */
export function helpLook(io: Io): HelpConfiguration {
  const style = styleFor(io, 'out');
  return {
    subcommandTerm: (command) => command.name(),
    padWidth: columnOf,
    formatItem: item,
    // Defaults are said in words: `["."]` is none.
    argumentDescription: (argument) => argument.description,
    styleTitle: (text) => style.bold(text),
    styleSubcommandTerm: (text) => style.cyan(text),
    styleOptionTerm: (text) => style.cyan(text),
    styleArgumentTerm: (text) => style.cyan(text),
  };
}

/** The columns that help is set in: those of the terminal it is printed on. */
const widthFor = (command: Command): number => command.configureOutput().getOutHelpWidth?.() ?? 80;

/** Examples under a command's help: each call with what it does, side by side where they fit. */
export function examples(command: Command, lines: readonly (readonly [call: string, what: string])[]): void {
  const longest = Math.max(...lines.map(([call]) => call.length));
  command.addHelpText('after', () => {
    const width = widthFor(command);
    const isWide = lines.every(([, what]) => longest + what.length + '  $ '.length + GAP <= width);
    const list = lines.map(([call, what]) =>
      isWide ? `  $ ${call.padEnd(longest + GAP)}${what}` : `  $ ${call}\n${indented(what, '      ', width)}`,
    );
    const title = command.configureHelp().styleTitle?.('Examples:') ?? 'Examples:';
    return `\n${title}\n${list.join('\n')}`;
  });
}
