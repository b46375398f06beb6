import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { expectedModules, inspectArchitecture } from '../scripts/architecture.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('the architecture', () => {
  const whole = inspectArchitecture(root);

  it('holds, over every file of src and bin', async () => {
    const { modules, dependencies, violations } = await whole;

    expect(violations).toEqual([]);
    // An empty graph breaks no rule either: all the files must be in it, and imports between them.
    expect(modules).toEqual(expectedModules(root));
    expect(modules.length).toBeGreaterThan(80);
    expect(dependencies).toBeGreaterThan(300);
  });

  it('loads what only some commands need when they need it', async () => {
    const { atStart } = await whole;

    expect(atStart).toEqual(['chalk', 'cli-table3', 'commander', 'string-width', 'wrap-ansi']);
  });
});

describe('a bad import', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  /** A small project with good imports, and `files` besides; the rules it breaks, each once, sorted. */
  async function brokenRules(files: Record<string, string>): Promise<string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'telaah-architecture-'));
    folders.push(folder);
    const all = { ...GOOD, ...files };
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { modules, violations } = await inspectArchitecture(folder);
    expect(modules).toEqual(
      Object.keys(all)
        .filter((path) => /^(src|bin)\//.test(path))
        .sort(),
    );
    return [...new Set(violations.map((violation) => violation.slice(0, violation.indexOf(':'))))].sort();
  }

  const fakePackage = (name: string) => ({
    [`node_modules/${name}/package.json`]: JSON.stringify({
      name,
      version: '1.0.0',
      type: 'module',
      exports: './index.js',
    }),
    [`node_modules/${name}/index.js`]: 'export const x = 1;\n',
  });

  const GOOD: Record<string, string> = {
    'package.json': JSON.stringify({
      type: 'module',
      dependencies: { mammoth: '*', commander: '*', natural: '*', leftover: '*' },
      devDependencies: { vitest: '*' },
    }),
    ...fakePackage('mammoth'),
    ...fakePackage('commander'),
    ...fakePackage('natural'),
    ...fakePackage('leftover'),
    ...fakePackage('vitest'),
    'bin/telaah.ts': "import { run } from '../src/cli/run.ts';\nrun();\n",
    'src/cli/run.ts':
      "import { x } from 'commander';\nimport { pipeline } from '../pipeline.ts';\nexport const run = () => pipeline(x);\n",
    'src/pipeline.ts':
      "import { read } from './ingest/index.ts';\nimport { write } from './report/index.ts';\nexport const pipeline = (x: number) => write(read(x));\n",
    'src/model/source.ts': "import type { Text } from './text.ts';\nexport type Source = Text;\n",
    'src/model/text.ts': 'export type Text = string;\n',
    'src/language/words.ts':
      "import type { Text } from '../model/text.ts';\nexport const words = (text: Text) => text.split(' ');\n",
    'src/ingest/index.ts':
      "import { readFileSync } from 'node:fs';\nimport { words } from '../language/words.ts';\nimport { x } from 'mammoth';\nexport const read = (n: number) => words(readFileSync(String(n + x), 'utf8'));\n",
    'src/report/index.ts':
      "import type { Source } from '../model/source.ts';\nexport const write = (source: readonly Source[]) => source.length;\n",
  };

  it('is not seen where there is none', async () => {
    expect(await brokenRules({})).toEqual([]);
  });

  it.each<[rule: string, path: string, text: string]>([
    [
      'report-stands-on-model-and-formats',
      'src/report/bad.ts',
      "import { read } from '../ingest/index.ts';\nread(1);\n",
    ],
    [
      'report-stands-on-model-and-formats',
      'src/report/bad.ts',
      "import type { words } from '../language/words.ts';\nexport type W = typeof words;\n",
    ],
    [
      'report-stands-on-model-and-formats',
      'src/report/bad.ts',
      "export const later = () => import('../ingest/index.ts');\n",
    ],
    [
      'ingest-stands-on-model-and-language-and-formats-and-files',
      'src/ingest/bad.ts',
      "import { write } from '../report/index.ts';\nwrite([]);\n",
    ],
    [
      'language-stands-on-model',
      'src/language/bad.ts',
      "import { write } from '../report/index.ts';\nwrite([]);\n",
    ],
    [
      'model-imports-nothing',
      'src/model/bad.ts',
      "import { words } from '../language/words.ts';\nwords('');\n",
    ],
    ['model-imports-nothing', 'src/model/bad.ts', "import { join } from 'node:path';\njoin('a');\n"],
    ['only-pipeline-joins-stages', 'src/other.ts', "import { read } from './ingest/index.ts';\nread(1);\n"],
    [
      'cli-uses-the-faces-of-stages',
      'src/cli/bad.ts',
      "import { words } from '../language/words.ts';\nwords('');\n",
    ],
    ['index-is-a-face', 'src/index.ts', "export { words } from './language/words.ts';\n"],
    ['nothing-imports-the-cli', 'src/other.ts', "import { run } from './cli/run.ts';\nrun();\n"],
    [
      'only-drivers-import-the-pipeline',
      'src/other.ts',
      "import { pipeline } from './pipeline.ts';\npipeline(1);\n",
    ],
    ['bin-is-thin', 'bin/bad.ts', "import { pipeline } from '../src/pipeline.ts';\npipeline(1);\n"],
    [
      'files-are-read-at-the-edges',
      'src/report/bad.ts',
      "import { readFileSync } from 'node:fs';\nreadFileSync('');\n",
    ],
    [
      'files-are-read-at-the-edges',
      'src/codebook/other.ts',
      "import { readFile } from 'node:fs/promises';\nawait readFile('');\n",
    ],
    ['offline', 'src/ingest/bad.ts', "import { get } from 'node:https';\nget('');\n"],
    ['home-of-commander', 'src/report/bad.ts', "import { x } from 'commander';\nexport const y = x;\n"],
    ['natural-by-deep-path', 'src/language/bad.ts', "import { x } from 'natural';\nexport const y = x;\n"],
    ['package-has-a-home', 'src/ingest/bad.ts', "import { x } from 'leftover';\nexport const y = x;\n"],
    ['no-dev-dependency', 'src/ingest/bad.ts', "import { x } from 'vitest';\nexport const y = x;\n"],
    ['no-circular', 'src/report/bad.ts', "export { write } from './worse.ts';\n"],
    ['no-orphan', 'src/report/bad.ts', 'export const alone = 1;\n'],
    ['no-unresolvable', 'src/report/bad.ts', "import { x } from './nowhere.ts';\nexport const y = x;\n"],
  ])('breaks %s: %s %j', async (rule, path, text) => {
    const worse = text.includes('./worse.ts')
      ? { 'src/report/worse.ts': "export { write } from './bad.ts';\n" }
      : {};

    expect(await brokenRules({ [path]: text, ...worse })).toContain(rule);
  });
});
