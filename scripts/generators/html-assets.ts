import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Generator } from './generator.ts';

const FOLDER = fileURLToPath(new URL('../../src/report/html/client/', import.meta.url));

/** Browsers from 2021 on. */
const TARGET = ['es2021', 'chrome92', 'firefox91', 'safari15'];

async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: FOLDER,
    entryPoints: [file],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    legalComments: 'none',
    target: TARGET,
    logLevel: 'silent',
    tsconfigRaw: {},
  });
  const text = outputFiles[0]?.text.trim() ?? '';
  if (text === '' || /<\/(?:script|style)|<!--/iu.test(text))
    throw new Error(`${file}: cannot stand in a page`);
  return text;
}

/** How a policy names a script or style that it lets through. */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

async function make(): Promise<string> {
  const [script, style] = [await bundle('main.ts'), await bundle('style.css')];
  return [
    '// Generated from src/report/html/client/ by `npm run generate`: edit the sources there.',
    '',
    `export const SCRIPT = ${JSON.stringify(script)};`,
    '',
    `export const SCRIPT_HASH = '${hashOf(script)}';`,
    '',
    `export const STYLE = ${JSON.stringify(style)};`,
    '',
    `export const STYLE_HASH = '${hashOf(style)}';`,
    '',
  ].join('\n');
}

/** The script and the style of the HTML report, with what its policy knows them by. */
export const htmlAssets: Generator = { path: 'src/report/html/assets.ts', make };
