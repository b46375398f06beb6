import { nearest } from '../../formats/nearest.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { FactorKind } from '../../model/coding.ts';
import { factorWritten, isSameNote, type WrittenFactor } from '../../model/factor-name.ts';
import type { NotedFactor } from '../../model/journal.ts';
import type { Bilingual, Lang } from '../../model/text.ts';
import { folded } from './columns.ts';

/** What stands in the cell of a unit that names no factor, whatever is proposed. */
export const NO_FACTOR: Bilingual = { id: '(tidak ada faktor)', en: '(no factor)' };

const NONE_WORDS = new Set(
  [NO_FACTOR.id, NO_FACTOR.en, 'tidak ada', 'tidak ada faktor', 'none', 'no factor', '-', '–'].map(folded),
);

/** What is written before the name; the first of a language is written, the others are read as well. */
const KIND_WORDS: Readonly<Record<FactorKind, { readonly id: string[]; readonly en: string[] }>> = {
  supporting: { id: ['pendukung', 'mendukung'], en: ['supporting', 'supports', 'helps'] },
  inhibiting: { id: ['penghambat', 'menghambat', 'kendala'], en: ['inhibiting', 'inhibits', 'hinders'] },
};

const KINDS: ReadonlyMap<string, FactorKind> = new Map(
  (Object.keys(KIND_WORDS) as FactorKind[]).flatMap((kind) =>
    [...KIND_WORDS[kind].id, ...KIND_WORDS[kind].en].map((word): [string, FactorKind] => [word, kind]),
  ),
);

/** Between the factors of a cell that has one line, as those of a CSV. */
export const ONE_LINE = ' • ';

/** The word of a kind, as it is written before a name: `penghambat`. */
export const kindWord = (kind: FactorKind, lang: Lang): string => KIND_WORDS[kind][lang][0] ?? kind;

/** A factor as a cell names it, or what is wrong with it. */
export type ReadFactor =
  | { readonly is: NotedFactor }
  /** `like` is the factor that was probably meant, of the codebook or noted before. */
  | { readonly name: string; readonly wrong: 'kind-unsaid'; readonly like: string | undefined }
  | { readonly name: string; readonly wrong: 'other-kind' };

/** `penghambat: rumah jauh` in its two parts; a word before a colon that is no kind belongs to the name. */
function parts(line: string): { readonly kind: FactorKind | null; readonly name: string } {
  const [, first = '', name = ''] = /^(?:faktor\s+)?([a-z]+)(?:\s+factor)?\s*[:=]\s*(.+)$/iu.exec(line) ?? [];
  const kind = KINDS.get(first.toLowerCase());
  return kind === undefined ? { kind: null, name: line } : { kind, name };
}

/** A factor with the line that a cell was written with for it. */
type WrittenText = NotedFactor & { readonly text: string };

const writtenAs = (line: string, written: readonly WrittenText[]): WrittenText | undefined =>
  written.find(({ text }) => folded(text) === folded(line));

/** How the factors of a codebook, and those that people noted, stand in a coding sheet. */
export class FactorWords {
  readonly #codebook: Pick<Codebook, 'factors'>;
  readonly #noted: readonly NotedFactor[];

  /** @param noted what people noted before, the latest last */
  constructor(codebook: Pick<Codebook, 'factors'>, noted: readonly NotedFactor[]) {
    this.#codebook = codebook;
    this.#noted = noted;
  }

  /** `penghambat: Anggaran terbatas` */
  text({ factor, kind }: NotedFactor, lang: Lang): string {
    if (factor === null || kind === null) return NO_FACTOR[lang];
    const label = this.#codebook.factors.find(({ id }) => id === factor)?.label[lang] ?? factor;
    return `${kindWord(kind, lang)}: ${label.replace(/\s+/gu, ' ')}`;
  }

  /**
   * The factors of a cell, one on a line or parted by dots or semicolons, each once.
   * @param written what the cell was written with: it stays that factor, even where the codebook calls it otherwise by now
   */
  read(cell: string, written: readonly WrittenText[]): readonly ReadFactor[] {
    const read = this.#lines(cell, written).map((line): ReadFactor => {
      const was = writtenAs(line, written);
      return was === undefined ? this.#one(line) : { is: { factor: was.factor, kind: was.kind } };
    });
    return read.filter(
      (one, at) =>
        !('is' in one) ||
        !read.slice(0, at).some((before) => 'is' in before && isSameNote(before.is, one.is)),
    );
  }

  /** The factors of a cell whose kind it says itself. */
  kindSaid(cell: string, written: readonly WrittenText[]): readonly NotedFactor[] {
    return this.#lines(cell, written).flatMap((line) => {
      const { kind, name } = parts(line);
      const read = kind === null ? null : this.#written(name, kind);
      return read !== null && 'is' in read ? [read.is] : [];
    });
  }

  #lines(cell: string, written: readonly WrittenText[]): string[] {
    return cell
      .split(/\n|\s•\s/u)
      .flatMap((line) =>
        writtenAs(line, written) !== undefined || this.#isKnown(line) ? [line] : line.split(';'),
      )
      .map((line) => line.trim().replace(/^[•*]\s*/u, ''))
      .filter((line) => line !== '');
  }

  #written(name: string, kind: FactorKind | null): WrittenFactor {
    return factorWritten(name, kind, this.#codebook, this.#noted);
  }

  /** A name that holds a semicolon is one, where it is known: then it needs no kind. */
  #isKnown(line: string): boolean {
    return 'is' in this.#written(parts(line.trim()).name, null);
  }

  #one(line: string): ReadFactor {
    if (NONE_WORDS.has(folded(line))) return { is: { factor: null, kind: null } };
    const { kind, name } = parts(line);
    const written = this.#written(name, kind);
    if ('is' in written) return written;
    if (written.wrong === 'other-kind') return { name, wrong: 'other-kind' };
    const ofCodebook = this.#codebook.factors.flatMap(({ label }) => [label.id, label.en]);
    const own = this.#noted.flatMap(({ factor }) => factor ?? []);
    return { name, wrong: 'kind-unsaid', like: nearest(name, [...ofCodebook, ...own]) };
  }
}
