import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Lang } from '../model/text.ts';

/** What study.yaml in this folder says, as far as it can be read; `undefined` where there is none. */
function studyLang(folder: string): Lang | undefined {
  try {
    const text = readFileSync(join(folder, 'study.yaml'), 'utf8');
    return /^language:\s*["']?en\b/m.test(text) ? 'en' : 'id';
  } catch {
    return undefined;
  }
}

/**
 * The language of a mistake's message: what `--lang` says, else the language of the study that is named or that
 * the user is in, else English, as the help is.
 */
export function messageLang(argv: readonly string[], cwd: string): Lang {
  const at = argv.findIndex((argument) => argument === '--lang' || argument === '-l');
  const asked = at < 0 ? argv.find((argument) => argument.startsWith('--lang='))?.slice(7) : argv[at + 1];
  if (asked === 'id' || asked === 'en') return asked;
  const folders = argv
    .filter((argument) => !argument.startsWith('-'))
    .map((argument) => resolve(cwd, argument));
  for (const folder of [...folders, cwd]) {
    const lang = studyLang(folder);
    if (lang !== undefined) return lang;
  }
  return 'en';
}
