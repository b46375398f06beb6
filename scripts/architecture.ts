import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult, type IModule } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

export interface Architecture {
  /** Files of src and bin that the cruise went through, sorted. */
  readonly modules: readonly string[];
  /** Imports it followed, those of packages and Node included. */
  readonly dependencies: number;
  /** The packages that every command loads, even `telaah --help`: what bin reaches without a later import(). Sorted. */
  readonly atStart: readonly string[];
  /** One line each: rule, from, to, and what to do instead. */
  readonly violations: readonly string[];
}

const FOLDERS = ['src', 'bin'];
const RULES = fileURLToPath(new URL('../.dependency-cruiser.mjs', import.meta.url));

/** Holds the imports of `root`'s src and bin against the rules of .dependency-cruiser.mjs. */
export async function inspectArchitecture(root: string): Promise<Architecture> {
  const options: ICruiseOptions = { ...(await extractOptions(RULES)), baseDir: root };
  const folders = FOLDERS.filter((folder) => sourceFiles(root, folder).length > 0);
  const { output } = await cruise(folders, options);
  if (typeof output === 'string')
    throw new Error('dependency-cruiser answered with text, not with its result');
  return summarise(output);
}

/** The TypeScript files of src and bin as the file system has them: what a cruise must not miss. */
export function expectedModules(root: string): string[] {
  return FOLDERS.flatMap((folder) => sourceFiles(root, folder)).sort();
}

function sourceFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name.split(sep).join('/')}`);
}

function summarise({ modules, summary }: ICruiseResult): Architecture {
  const own = modules.filter(({ source }) => /^(src|bin)\/.*(?<!\.d)\.ts$/.test(source));
  const comments = new Map(summary.ruleSetUsed?.forbidden?.map(({ name, comment }) => [name, comment]));
  return {
    modules: own.map(({ source }) => source).sort(),
    dependencies: own.reduce((sum, module) => sum + module.dependencies.length, 0),
    atStart: packagesAtStart(modules),
    violations: summary.violations.map(
      ({ rule, from, to }) => `${rule.name}: ${from} → ${to}\n    ${comments.get(rule.name) ?? ''}`,
    ),
  };
}

/** The name of the package in which a module stands; `undefined` for one of ours. */
const packageOf = (source: string): string | undefined =>
  /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];

function packagesAtStart(modules: readonly IModule[]): string[] {
  const bySource = new Map(modules.map((module) => [module.source, module]));
  const open = modules.map(({ source }) => source).filter((source) => source.startsWith('bin/'));
  const seen = new Set(open);
  for (let at = 0; at < open.length; at += 1) {
    const source = open[at] ?? '';
    if (packageOf(source) !== undefined) continue;
    for (const { resolved, dynamic, dependencyTypes } of bySource.get(source)?.dependencies ?? []) {
      const late = dynamic || dependencyTypes.includes('type-only') || dependencyTypes.includes('core');
      if (late || seen.has(resolved)) continue;
      seen.add(resolved);
      open.push(resolved);
    }
  }
  return [...new Set(open.flatMap((source) => packageOf(source) ?? []))].sort();
}
