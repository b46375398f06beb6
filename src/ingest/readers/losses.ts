import type { Bilingual } from '../../model/text.ts';
import type { Warning } from '../../model/warning.ts';

/** Something of a file that did not become text, and how often; none where `count` is 0. */
export interface Loss {
  readonly count: number;
  readonly what: Bilingual;
}

export const images = (count: number): Loss => ({
  count,
  what: { id: `${count} gambar`, en: `${count} image(s)` },
});

export const footnotes = (count: number): Loss => ({
  count,
  what: { id: `${count} catatan kaki`, en: `${count} footnote(s)` },
});

export const diagrams = (count: number): Loss => ({
  count,
  what: { id: `${count} bagan atau diagram`, en: `${count} chart(s) or diagram(s)` },
});

export const formulas = (count: number): Loss => ({
  count,
  what: { id: `${count} rumus`, en: `${count} formula(s)` },
});

export const comments = (count: number): Loss => ({
  count,
  what: { id: `${count} komentar di tepi halaman`, en: `${count} comment(s) in the margin` },
});

/** Comments of a Word file may be codings, which another command reads. */
export const wordComments = (count: number, path: string): Loss => ({
  count,
  what: {
    id: `${count} komentar di tepi halaman (bila itu koding: telaah code import ${path})`,
    en: `${count} comment(s) in the margin (if they are codings: telaah code import ${path})`,
  },
});

/** One warning each for what was lost. */
export function lossWarnings(losses: readonly Loss[], path: string): Warning[] {
  return losses
    .filter(({ count }) => count > 0)
    .map(({ what }) => ({
      code: 'FORMAT_DETAIL_LOST',
      where: path,
      message: { id: `tidak ikut dibaca: ${what.id}`, en: `not read: ${what.en}` },
    }));
}
