import type { Lang } from '../model/text.ts';
import type { OutputFile } from '../store/output.ts';
import { indented, type Say } from './terminal/text.ts';

/** A file that git reads, and the lines in it that a study needs. */
interface GitFile {
  readonly path: string;
  readonly lines: readonly string[];
  readonly why: Readonly<Record<Lang, string>>;
}

const GIT_FILES: readonly GitFile[] = [
  {
    path: '.gitignore',
    lines: ['out/', '.telaah/'],
    why: {
      id: '# Dibuat oleh telaah dan dapat dibuat lagi',
      en: '# Made by telaah, and can be made again',
    },
  },
  {
    path: '.gitattributes',
    lines: ['codings/*.jsonl merge=union'],
    why: {
      id: '# Jurnal koding hanya bertambah: dua versi digabung dengan mengambil baris keduanya',
      en: '# Journals of codings only grow: of two versions, the lines of both are kept',
    },
  },
];

/** What keeps a study tidy under git: generated files left out, journals of two people merged line by line. */
export function gitFiles(lang: Lang): OutputFile[] {
  return GIT_FILES.map(({ path, lines, why }) => ({ path, content: `${why[lang]}\n${lines.join('\n')}\n` }));
}

/**
 * What to add by hand to files that were there before and are left as they are; empty where nothing is missing.
 * @param kept path and content of each
 */
export function missingFromGit(kept: readonly OutputFile[], say: Say, width: number): string {
  return kept
    .map(({ path, content }) => {
      const present = new Set(
        String(content)
          .split(/\r?\n/)
          .map((line) => line.trim()),
      );
      const wanted = GIT_FILES.find((file) => file.path === path)?.lines ?? [];
      const missing = wanted.filter((line) => !present.has(line));
      if (missing.length === 0) return '';
      const text = say({
        id: `${path} sudah ada dan tidak diubah; tambahkan sendiri:`,
        en: `${path} was there already and is left as it is; add to it yourself:`,
      });
      return `${indented(text, '', width)}\n${missing.map((line) => `  ${line}\n`).join('')}`;
    })
    .join('');
}
