import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Lang } from '../model/text.ts';
import type { Io } from './io.ts';

/** What study.yaml in this folder says, as far as it can be read; `undefined` where there is none. */
function studyLang(folder: string): Lang | undefined {
  try {
    const path = join(folder, 'study.yaml');
    // Never a pipe, which would wait, nor a device.
    if (!statSync(path).isFile()) return undefined;
    const text = readFileSync(path, 'utf8');
    return /^language:\s*["']?en\b/m.test(text) ? 'en' : 'id';
  } catch {
    return undefined;
  }
}

/**
 * The language of help and of a mistake's message: what `--lang` says, else the language of the study that is named or
 * that the user is in, else that of the user's system.
 */
export function messageLang(argv: readonly string[], { cwd, locale }: Pick<Io, 'cwd' | 'locale'>): Lang {
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
  return /^id\b/i.test(locale ?? '') ? 'id' : 'en';
}
