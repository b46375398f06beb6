import type { ManuscriptPlace, ManuscriptSection } from '../../model/manuscript.ts';
import { type ManuscriptContext, placeOfBlock } from '../context.ts';

/** An entry of the list of references. */
export interface Entry {
  /** What stands before the year, or before the title where the year comes last. */
  readonly authors: string;
  /** Words of the authors' names, in small letters. */
  readonly names: readonly string[];
  /** `null` where none can be read. */
  readonly year: string | null;
  readonly place: ManuscriptPlace;
  /** Short, for messages: `Mangkunegara, A.P. (2017)`. */
  readonly label: string;
}

const LAW =
  /^(?:undang-undang|uu\b|peraturan|pp\b|keputusan|instruksi|surat edaran|permen|perda|perpres|republik indonesia|law\b|act\b|government regulation|regulation|pemerintah)/iu;

const LONGEST_LABEL = 60;

/** The works listed; laws are not among them. */
export function entriesOf(context: ManuscriptContext): readonly Entry[] {
  return context.derive(readEntries);
}

function readEntries(context: ManuscriptContext): readonly Entry[] {
  return context
    .sectionsOf('references')
    .flatMap((section) => section.blocks.flatMap((block) => entryOf(section, block)));
}

function entryOf(section: ManuscriptSection, block: ManuscriptSection['blocks'][number]): Entry[] {
  const text = block.text.replace(/^(?:[-–•*●▪]|\[?\d{1,3}[\].)])\s*/u, '');
  if (LAW.test(text) || text.length < 15 || block.kind === 'caption') return [];
  const year = /\b(?:19|20)\d\d[a-z]?\b/u.exec(text);
  const authors = authorsOf(text, year?.index ?? -1);
  const names = authors
    .toLowerCase()
    .split(/[^\p{L}’'-]+/u)
    .filter((word) => word.length >= 3 && !/^(?:dan|and|dkk|the|ed|eds|editor)$/u.test(word));
  if (names.length === 0) return [];
  const who =
    authors.length > LONGEST_LABEL
      ? `${authors.slice(0, LONGEST_LABEL).replace(/[\s,][^\s,]*$/u, '')} …`
      : authors;
  const label = year === null ? who : `${who} (${year[0]})`;
  return [{ authors, names, year: year?.[0] ?? null, place: placeOfBlock(section, block), label }];
}

/** Up to the year where it comes after the names; otherwise the first words, which hold the names. */
function authorsOf(text: string, year: number): string {
  const head = year < 0 ? text : text.slice(0, year);
  if (year >= 0 && head.length <= 120 && !/[“"]/u.test(head))
    return head.replace(/[\s(,]+$|(?<=\p{L}{2})[.\s(,]+$/u, '');
  return /^[^.“":]{3,80}/u.exec(text)?.[0] ?? '';
}
