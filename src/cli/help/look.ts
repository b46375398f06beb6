import type { Command, Help, HelpConfiguration } from 'commander';
import type { Io } from '../io.ts';
import { styleFor } from '../terminal/style.ts';
import { indented } from '../terminal/text.ts';

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

/** What stands in help, in the language it is shown in; called with the English. */
export type Say = (english: string) => string;

interface HelpLook extends HelpConfiguration {
  readonly say: Say;
}

/** How help looks: what a command takes is in its own help, so lists have names alone. */
export function helpLook(io: Io, say: Say): HelpLook {
  const style = styleFor(io, 'out');
  return {
    say,
    subcommandTerm: (command) => command.name(),
    padWidth: columnOf,
    formatItem: item,
    commandUsage: (command) => {
      const path = [command.name()];
      for (let { parent } = command; parent !== null; { parent } = parent) path.unshift(parent.name());
      return [...path, ...command.usage().split(' ').map(say)].join(' ');
    },
    commandDescription: (command) => say(command.description()),
    subcommandDescription: (command) => say(command.summary() || command.description()),
    optionDescription: (option) => say(option.description),
    // Defaults are said in words: `["."]` is none.
    argumentDescription: (argument) => say(argument.description),
    styleTitle: (text) => style.bold(say(text)),
    styleSubcommandTerm: (text) => style.cyan(text),
    styleOptionTerm: (text) => style.cyan(text),
    styleArgumentTerm: (text) => style.cyan(text),
  };
}

/** The columns that help is set in: those of the terminal it is printed on. */
const widthFor = (command: Command): number => command.configureOutput().getOutHelpWidth?.() ?? 80;

const lookOf = (command: Command): Partial<HelpLook> => command.configureHelp();

const sayOf = (command: Command): Say => lookOf(command).say ?? ((english) => english);

/** More to say under a command's help, in lines as they are to stand. */
export function helpText(command: Command, text: string): void {
  command.addHelpText('after', () => sayOf(command)(text));
}

/** Examples under a command's help: each call with what it does, side by side where they fit. */
export function examples(command: Command, lines: readonly (readonly [call: string, what: string])[]): void {
  const longest = Math.max(...lines.map(([call]) => call.length));
  command.addHelpText('after', () => {
    const width = widthFor(command);
    const look = lookOf(command);
    const say = sayOf(command);
    const said = lines.map(([call, what]) => [call, say(what)] as const);
    const isWide = said.every(([, what]) => longest + what.length + '  $ '.length + GAP <= width);
    const list = said.map(([call, what]) =>
      isWide ? `  $ ${call.padEnd(longest + GAP)}${what}` : `  $ ${call}\n${indented(what, '      ', width)}`,
    );
    const title = look.styleTitle?.('Examples:') ?? 'Examples:';
    return `\n${title}\n${list.join('\n')}`;
  });
}
