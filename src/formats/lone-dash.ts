import type { Bilingual } from '../model/text.ts';

/** What is wrong, and what to write instead. */
interface Explained {
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

/**
 * A value of nothing but a dash, as people write it for "none" (`informant: -`): YAML takes it for the beginning of a
 * list. `null` for any other line.
 */
export function explainLoneDash(line: string): Explained | null {
  const key = /^\s*(?:-\s+)?([^:#]+):\s+-\s*(?:#.*)?$/u.exec(line)?.[1]?.trim();
  if (key === undefined) return null;
  return {
    message: {
      id: `"${key}: -" tidak terbaca: tanda hubung sendirian memulai sebuah daftar`,
      en: `"${key}: -" cannot be read: a dash by itself begins a list`,
    },
    hint: {
      id: `Bila tidak ada isinya, kosongkan (${key}:) atau hapus baris itu; bila memang tanda hubung, beri tanda kutip: ${key}: "-"`,
      en: `Where there is nothing to say, leave it empty (${key}:) or delete the line; where a dash is meant, put it in quotes: ${key}: "-"`,
    },
  };
}
