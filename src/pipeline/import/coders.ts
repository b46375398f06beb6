import { TelaahError } from '../../model/error.ts';
import type { Project } from '../../model/project.ts';
import type { Lang } from '../../model/text.ts';
import { coderName } from '../../store/journal/index.ts';

const UNNAMED: Readonly<Record<Lang, string>> = { id: 'impor', en: 'import' };

/** A user's name as journals can have it: what cannot stand in a file's name becomes a hyphen. */
function nameFor(given: string): string | null {
  const plain = given
    .normalize('NFC')
    .replace(/@.*$/su, '')
    .replace(/[^\p{L}\p{N}\p{M} ._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|[. -]+$/gu, '')
    .slice(0, 60)
    .replace(/[. -]+$/u, '');
  try {
    return coderName(plain);
  } catch (error) {
    if (error instanceof TelaahError) return null;
    throw error;
  }
}

/** The names of coders by the ids of users; what nobody signed is the only user's, or else the importer's. */
export function codersOf({ users }: Project, lang: Lang): (user: string | null) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const [index, { id, name }] of users.entries()) {
    const base = nameFor(name) ?? `coder-${index + 1}`;
    let own = base;
    for (let number = 2; taken.has(own.toLowerCase()); number += 1) own = `${base}-${number}`;
    taken.add(own.toLowerCase());
    names.set(id, own);
  }
  const [only, ...more] = names.values();
  const unsigned = only === undefined || more.length > 0 ? UNNAMED[lang] : only;
  return (user) => names.get(user ?? '') ?? unsigned;
}
