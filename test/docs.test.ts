import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withOutputs } from '../scripts/doc-examples/fill.ts';
import { recordingIo } from '../scripts/doc-examples/recording-io.ts';
import { allCommands, buildProgram } from '../src/cli/program.ts';
import { loadCodebook, parseCodebook } from '../src/codebook/index.ts';
import { VERIFICATION_RULES } from '../src/conclusion/rules/index.ts';
import { readYaml } from '../src/formats/yaml.ts';
import { readableExtensions } from '../src/ingest/index.ts';
import { ERROR_CODES } from '../src/model/error.ts';
import { FIVE_LEVELS } from '../src/model/rating.ts';
import { CONVERGENCE_WORDS } from '../src/model/vocabulary.ts';
import { WARNING_CODES } from '../src/model/warning.ts';
import { DISPLAYS, MATRIX_KINDS } from '../src/pipeline.ts';
import { resolveDecisions } from '../src/store/decisions/index.ts';
import { studySchema } from '../src/study/schema.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DOCUMENTS = [...markdownIn(''), ...markdownIn('docs')];

function markdownIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file));
}

function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The text without its fenced blocks: what links and prose stand in. */
function proseOf(text: string): string {
  return text.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gmu, '');
}

/** The body of each fenced block whose fence has `info`. */
function blocks(text: string, info: RegExp): string[] {
  return [...text.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gmu)]
    .filter(([, fence = '']) => info.test(fence))
    .map(([, , body = '']) => body);
}

/** The anchors that a renderer gives to headings. */
function anchors(text: string): Set<string> {
  const headings = [...proseOf(text).matchAll(/^#{1,6} (.+)$/gmu)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

function program(): ReturnType<typeof buildProgram> {
  return buildProgram({ io: recordingIo('.').io, exit: () => undefined });
}

describe('a link', () => {
  const links = DOCUMENTS.flatMap((path) =>
    [...proseOf(textOf(path)).matchAll(/\]\(([^)\s]+)\)/gu)]
      .map(([, target = '']) => ({ path, target }))
      .filter(({ target }) => !/^https?:/u.test(target)),
  );

  it.each(links)('of $path to $target leads somewhere', ({ path, target }) => {
    const [file = '', anchor] = target.split('#');
    const to = file === '' ? path : relative(ROOT, resolve(ROOT, dirname(path), file));
    expect(statSync(join(ROOT, to)).isFile(), `${to} is a file`).toBe(true);
    if (anchor !== undefined) expect([...anchors(textOf(to))]).toContain(anchor);
  });

  it('is not the only thing looked at: there are many', () => {
    expect(links.length).toBeGreaterThan(40);
  });
});

describe('the command line in documents', () => {
  const names = program().commands.map((command) => command.name());

  it.each(DOCUMENTS)('%s names no command that does not exist', (path) => {
    const called = [...textOf(path).matchAll(/(?:^\$ |`|^)telaah ([a-z][a-z-]*)/gmu)].map(
      ([, name = '']) => name,
    );
    expect(called.filter((name) => ![...names, 'help'].includes(name))).toEqual([]);
  });

  it('is documented whole: every command and every option', () => {
    const reference = textOf('docs/commands.md');
    for (const command of allCommands(program())) {
      expect(reference).toMatch(new RegExp(`^#{2,3} telaah (?:[a-z]+ )?${command.name()}$`, 'mu'));
      for (const { flags } of command.options) expect(reference).toContain(flags);
    }
  });

  it('runs the same commands in both READMEs', () => {
    const run = (path: string): string[] =>
      blocks(textOf(path), /^console/u).flatMap((body) => body.match(/^\$ .+$/gmu) ?? []);
    expect(run('README.id.md')).toEqual(run('README.md'));
    expect(run('README.md')).toEqual(['$ npm ci && npm start', '$ npm ci && npm test']);
  });
});

describe.each([
  ['README.md', 'README.id.md'],
  ['docs/tutorial.md', 'docs/tutorial.id.md'],
])('%s and its twin', (english, indonesian) => {
  it('have the same parts', () => {
    const shape = (path: string): unknown => ({
      headings: proseOf(textOf(path)).match(/^#+/gmu),
      blocks: textOf(path).match(/^```[a-z]*/gmu),
    });
    expect(shape(indonesian)).toEqual(shape(english));
  });
});

describe('docs/errors.md', () => {
  it.each([...Object.entries(ERROR_CODES), ...Object.entries(WARNING_CODES)])(
    'says what %s means in both languages',
    (code, { id, en }) => {
      expect(textOf('docs/errors.md')).toContain(`| \`${code}\` | ${en} | ${id} |`);
    },
  );

  it('is named in brackets elsewhere only with codes that exist', () => {
    // The one variable that is read has a name of the same shape.
    const known = new Set<string>([
      ...Object.keys(ERROR_CODES),
      ...Object.keys(WARNING_CODES),
      'TELAAH_PASSPHRASE',
    ]);
    for (const path of DOCUMENTS) {
      const named = [...textOf(path).matchAll(/(?:\[|`)([A-Z]{2,}(?:_[A-Z]+)+)(?:\]|`)/gu)].map(
        ([, code = '']) => code,
      );
      expect(
        named.filter((code) => !known.has(code)),
        path,
      ).toEqual([]);
    }
  });
});

describe('docs/formats.md', () => {
  const formats = textOf('docs/formats.md');

  it('has examples of study.yaml that are right', () => {
    const examples = blocks(formats, /schema=study/u);
    expect(examples.length).toBeGreaterThan(1);
    for (const example of examples) readYaml(example, 'study.yaml', studySchema, 'STUDY_INVALID');
  });

  it('has an example of a codebook that is right', () => {
    const [example = ''] = blocks(formats, /schema=codebook/u);
    expect(parseCodebook(example, 'codebook.yaml').codes.map((code) => code.id)).toEqual([
      'disiplin/kehadiran',
    ]);
  });

  it('has an example of decisions.yaml that is right', async () => {
    const [example = ''] = blocks(formats, /schema=decisions/u);
    const decisions = resolveDecisions(example, {
      scale: FIVE_LEVELS,
      codebook: await loadCodebook('mangkunegara-2017', ROOT),
      informants: ['I-03'],
      documents: ['O-01'],
      techniques: ['interview', 'observation', 'document'],
    });
    expect(decisions.findings.map(({ subject }) => subject)).toEqual(['kualitas/sop', 'kualitas', 'overall']);
    const known = (await loadCodebook('mangkunegara-2017', ROOT)).factors.map(({ id }) => id);
    expect(known).toContain(decisions.factors[0]?.factor);
  });

  it.each([
    'schemas/study.schema.json',
    'schemas/decisions.schema.json',
    'codebooks/codebook.schema.json',
    'schemas/analysis.schema.json',
  ])('names every key of %s', (path) => {
    const keys = keysOf(JSON.parse(textOf(path)));
    expect(keys.size).toBeGreaterThan(10);
    expect([...keys].filter((key) => !new RegExp(`\\b${key}\\b`, 'u').test(formats))).toEqual([]);
  });

  it('names every matrix, every readable format and every credibility test', () => {
    for (const { id, onRequest } of MATRIX_KINDS) {
      if (onRequest !== true) expect(formats).toContain(`matrices/${id}.csv`);
    }
    for (const { id } of DISPLAYS) expect(textOf('docs/displays.md')).toContain(`telaah matrix ${id}`);
    for (const extension of readableExtensions) expect(formats).toContain(`\`.${extension}\``);
    const tests = studySchema.shape.credibility.unwrap().element.options;
    for (const test of tests) expect(formats).toContain(`\`${test}\``);
  });
});

/** The keys that a JSON Schema knows, at any depth. */
function keysOf(schema: unknown): Set<string> {
  if (typeof schema !== 'object' || schema === null) return new Set();
  return new Set(
    Object.entries(schema).flatMap(([name, value]) => [
      ...(name === 'properties' && typeof value === 'object' ? Object.keys(value as object) : []),
      ...keysOf(value),
    ]),
  );
}

describe('docs/method.md', () => {
  const method = textOf('docs/method.md');

  it.each(VERIFICATION_RULES.map((rule) => rule.id))('explains rule %s', (id) => {
    expect(method).toMatch(new RegExp(`^\\| ${id} \\| .{20,}`, 'mu'));
  });

  it('has the thresholds that are used', () => {
    for (const { level, id, en, from } of FIVE_LEVELS) {
      expect(method).toContain(`| ${level} | ${id} | ${en} | ${String(from).replace('-', '−')} |`);
    }
  });

  it('explains every word of convergence', () => {
    for (const { id, en } of Object.values(CONVERGENCE_WORDS))
      expect(method).toContain(`| ${en} (*${id}*) |`);
  });
});

describe('ARCHITECTURE.md', () => {
  const architecture = textOf('ARCHITECTURE.md');

  it('describes every folder of src', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    for (const { name } of folders) expect(architecture).toMatch(new RegExp(`^\\| \`${name}/\` \\|`, 'mu'));
  });

  it('sends to places that exist', () => {
    const paths = [...architecture.matchAll(/`((?:src|scripts|codebooks)\/[^`\s]+)`/gu)].map(
      ([, path = '']) => path,
    );
    expect(paths.length).toBeGreaterThan(14);
    for (const path of paths) {
      const existing = /NAME|ID/u.test(path) ? dirname(path) : path;
      expect(() => statSync(join(ROOT, existing)), path).not.toThrow();
    }
  });
});

describe('running the commands of a document', () => {
  it('replaces what stands below a command by what it prints', async () => {
    const filled = await withOutputs('Text.\n\n```console exit=2\n$ telaah analize\nold\n```\n');
    expect(filled).toMatch(/^Text\.\n\n```console exit=2\n\$ telaah analize\nerror: .*analize/u);
    expect(filled).not.toContain('old');
    expect(await withOutputs(filled)).toBe(filled);
  });

  it('fails when a command ends otherwise than it should', async () => {
    await expect(withOutputs('```console\n$ telaah analize\n```\n')).rejects.toThrow('exit code 2, not 0');
  });

  it('shows only the lines asked for', async () => {
    const filled = await withOutputs('```console show=1,/Start_here/..-1\n$ telaah --help\n```\n');
    expect(filled.split('\n').slice(2, 5)).toEqual(['Usage: telaah [options] [command]', '…', 'Start here:']);
  });

  it('writes files, and edits them only where the text stands once', async () => {
    const study = '```yaml file=a/study.yaml\ncodebook: robbins\n```\n';
    const edit = '<!-- edit: a/study.yaml: robbins => mitchell -->\n';
    await expect(withOutputs(study + edit)).resolves.toBe(study + edit);
    await expect(withOutputs(`${study}${edit}${edit}`)).rejects.toThrow('0 times, not once');
  });
});
