import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { COMMAND_GROUPS } from '../../src/cli/commands/registry.ts';
import { INDONESIAN } from '../../src/cli/help/indonesian.ts';
import { allCommands, buildProgram } from '../../src/cli/program.ts';
import { telaah } from '../support/cli.ts';
import { fakeIo } from './terminal/support.ts';

function paths(): string[][] {
  const program = buildProgram({ io: fakeIo().io, exit: () => undefined });
  return allCommands(program).map((command) =>
    command.parent === program || command.parent === null
      ? [command.name()]
      : [command.parent.name(), command.name()],
  );
}

/** Everything that the help of any command says, in English. */
function saidInHelp(): Set<string> {
  const said = new Set<string>();
  const { io } = fakeIo();
  const program = buildProgram({ io, exit: () => undefined }, (english) => {
    said.add(english);
    return english;
  });
  for (const command of [program, ...allCommands(program)]) command.outputHelp();
  return said;
}

describe('help', () => {
  it('groups the commands by step of the method', async () => {
    const { out } = await telaah(['--help'], '/', { columns: 80 });
    const places = COMMAND_GROUPS.map(({ heading }) => out.indexOf(`\n${heading}\n`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(out).not.toContain('\nCommands:\n');
    expect(out.slice(places[0], places[1])).toContain('  analyze');
  });

  it.each(
    ['en', 'id'].flatMap((lang) =>
      [40, 60, 80, 120, 200].map((columns): [string, number] => [lang, columns]),
    ),
  )('fits, in %s, %i columns, for every command', { timeout: 60_000 }, async (lang, columns) => {
    for (const path of [[], ...paths()]) {
      const { out } = await telaah([...path, '--help', '--lang', lang], '/', { columns });
      // What is to be typed is never broken; neither is a name or flag, or a table of the help's own.
      const wide = out
        .split('\n')
        .filter(
          (line) => stringWidth(line) > columns && !/^(?:Usage:|Cara pakai:| {2}[$-]| {2}[^ ]+$)/u.test(line),
        );
      const hasTable = path.join() === 'agreement' && columns < 80;
      if (!hasTable) expect(wide, path.join(' ')).toEqual([]);
    }
  });

  it.each(paths().map((path) => [path.join(' '), path]))('has examples for telaah %s', async (_, path) => {
    const { code, out } = await telaah([...path, '--help'], '/');
    expect(code).toBe(0);
    expect(out).toMatch(/\nExamples:\n {2}\$ telaah /u);
  });

  it('shows no default that is no word', async () => {
    for (const path of paths()) expect((await telaah([...path, '--help'], '/')).out).not.toContain('["."]');
  });

  it('is coloured for a person alone', async () => {
    const person = await telaah(['--help'], '/', {
      terminal: { out: true, err: true, in: true },
      env: { TERM: 'xterm' },
    });
    expect(person.out).toContain('\u001b[1mStudy:\u001b[22m');
    expect((await telaah(['--help'], '/')).out).not.toContain('\u001b[');
  });

  it('is in Indonesian where that is asked for, where the study is, and where the system is', async () => {
    const english = (await telaah(['matrix', '--help'], '/')).out;
    expect(english).toMatch(/^Usage: telaah matrix \[options\] <kind>/u);
    const asked = (await telaah(['matrix', '--help', '--lang', 'id'], '/')).out;
    expect(asked).toMatch(/^Cara pakai: telaah matrix \[pilihan\] <kind>/u);
    expect((await telaah(['matrix', '--help'], 'fixtures/kominfo-mangkunegara')).out).toBe(asked);
    expect((await telaah(['matrix', '--help'], '/', { locale: 'id-ID' })).out).toBe(asked);
    expect((await telaah(['help', 'matrix', '--lang', 'id'], '/')).out).toBe(asked);
    expect((await telaah(['matrix', '--help', '--lang', 'en'], '/', { locale: 'id-ID' })).out).toBe(english);
  });

  it('says everything in Indonesian too, and the list holds nothing that no help says', () => {
    const said = saidInHelp();
    // Names of arguments and flags in the usage line are the same in every language.
    const words = [...said].filter((text) => !/^(?:[<[].*[>\]])?$/u.test(text) || text in INDONESIAN);
    expect(words.filter((text) => !(text in INDONESIAN))).toEqual([]);
    expect(Object.keys(INDONESIAN).filter((text) => !said.has(text))).toEqual([]);
  });
});
