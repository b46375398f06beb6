/**
 * Packs the package as it would be published and looks at that: what is in it, whether its entry points and types
 * hold, and whether it runs from an empty folder. Needs dist/ (npm run build).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'telaah-package-'));
const { version: expectedVersion } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

/** What a package may hold; whatever else turns up in it is a mistake. */
const ALLOWED =
  /^(dist\/(bin|src)\/.+\.(js|d\.ts)|codebooks\/[^/]+\.(yaml|json)|models\/prior\.json\.gz|schemas\/[^/]+\.json|examples\/.+|templates\/.+|package\.json|LICENSE|CHANGELOG\.md|README(\.id)?\.md)$/;

/** What it must hold. */
const REQUIRED = [
  'dist/bin/telaah.js',
  'dist/src/index.js',
  'dist/src/index.d.ts',
  'codebooks/codebook.schema.json',
  'models/prior.json.gz',
  'codebooks/mangkunegara-2017.yaml',
  'templates/id/study.yaml',
  'package.json',
  'LICENSE',
  'CHANGELOG.md',
  'README.md',
];

const packSchema = z
  .array(z.object({ filename: z.string(), size: z.int(), files: z.array(z.object({ path: z.string() })) }))
  .min(1);

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

function pack(): { tarball: string; size: number; files: string[] } {
  // --ignore-scripts: dist/ is there already.
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [packed] = packSchema.parse(JSON.parse(run('npm', args, root)));
  if (packed === undefined) throw new Error('npm packed nothing');
  return {
    tarball: join(folder, packed.filename),
    size: packed.size,
    files: packed.files.map(({ path }) => path),
  };
}

function contentMistakes(files: readonly string[]): string[] {
  return [
    ...files.filter((file) => !ALLOWED.test(file)).map((file) => `must not be in the package: ${file}`),
    ...REQUIRED.filter((file) => !files.includes(file)).map((file) => `is missing from the package: ${file}`),
  ];
}

/** The package in an empty folder, as a user installs it; what its program prints there. */
function tryOut(tarball: string): string {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  writeFileSync(join(empty, 'package.json'), '{ "private": true }\n');
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', tarball], empty);
  const telaah = (...args: string[]) =>
    run(process.execPath, ['node_modules/telaah/dist/bin/telaah.js', ...args], empty);

  const version = telaah('--version').trim();
  if (version !== expectedVersion)
    throw new Error(`telaah --version says ${version}, not ${expectedVersion}`);
  telaah('init', 'study', '--example');
  const report: unknown = JSON.parse(telaah('analyze', 'study', '--json'));
  const { codings } = z.object({ codings: z.array(z.unknown()).min(1) }).parse(report);
  return `installs and runs: version ${version}, ${codings.length} codings in the example study`;
}

try {
  const { tarball, size, files } = pack();
  const mistakes = contentMistakes(files);
  for (const mistake of mistakes) console.error(mistake);
  if (mistakes.length > 0) process.exitCode = 1;
  // Both print what they find and fail by their exit code.
  execFileSync('publint', ['run', tarball, '--strict'], { cwd: root, stdio: 'inherit' });
  execFileSync('attw', [tarball, '--profile', 'esm-only', '--no-definitely-typed', '--no-emoji'], {
    cwd: root,
    stdio: 'inherit',
  });
  console.log(`${files.length} files, ${Math.round(size / 1024)} KiB packed; ${tryOut(tarball)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
