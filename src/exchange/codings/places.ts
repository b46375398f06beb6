import { nearest } from '../../formats/nearest.ts';
import type { Document } from '../../model/source.ts';
import type { Bilingual, Span } from '../../model/text.ts';
import { type Fitted, fitToUnit, LocatedText } from '../locate.ts';
import type { GivenCoding } from './given.ts';

/** Where a coding belongs, or why nowhere. */
export type Landing =
  | ({ readonly document: Document } & Fitted)
  | { readonly why: Bilingual; readonly hint: Bilingual };

const folded = (name: string): string => name.trim().toLowerCase();
const baseOf = (path: string): string => path.split(/[/\\]/u).at(-1) ?? path;
const stemOf = (path: string): string => baseOf(path).replace(/\.[^.]+$/u, '');
const plain = (text: string): string => text.replace(/\s+/gu, '');

const COPY_MORE: Bilingual = {
  id: 'Salin kata-katanya dari transkrip yang dipakai studi ini, cukup banyak supaya tempatnya pasti.',
  en: 'Copy the words from the transcript that this study uses, enough of them for the place to be certain.',
};

/** Finds the documents and the passages that other programs' files speak of. */
export class Places {
  readonly #documents: readonly Document[];
  readonly #byName = new Map<string, Document | 'several'>();
  readonly #texts = new Map<string, LocatedText>();

  constructor(documents: readonly Document[]) {
    this.#documents = documents;
    const name = (key: string, document: Document): void => {
      const there = this.#byName.get(folded(key));
      this.#byName.set(folded(key), there === undefined || there === document ? document : 'several');
    };
    for (const document of documents) {
      const { id, path, title } = document;
      for (const key of [id, path, baseOf(path), stemOf(path), ...(title === null ? [] : [title])])
        name(key, document);
    }
    for (const document of documents) this.#byName.set(folded(document.id), document);
  }

  land(given: GivenCoding): Landing {
    const named = given.document === null ? undefined : this.#named(given.document);
    if (named !== undefined) {
      const landing = this.#landIn(named, given);
      if (!('why' in landing) || given.documentSure) return landing;
    } else if (given.document !== null && given.documentSure) return this.#noDocument(given.document);
    const [only] = this.#documents;
    if (only !== undefined && this.#documents.length === 1) return this.#landIn(only, given);
    if (given.quote === '') {
      return { why: { id: 'dokumennya tidak disebut', en: 'no document is named' }, hint: COPY_MORE };
    }
    const all = this.#documents.map((document) => this.#landIn(document, given));
    const landings = all.filter((landing) => !('why' in landing));
    const [landing] = landings;
    if (landing !== undefined && landings.length === 1) return landing;
    return landings.length === 0
      ? {
          why: { id: 'kata-katanya tidak ada dalam dokumen mana pun', en: 'its words stand in no document' },
          hint: COPY_MORE,
        }
      : {
          why: { id: 'kata-katanya ada dalam beberapa dokumen', en: 'its words stand in several documents' },
          hint: { id: 'Sebut dokumennya.', en: 'Name the document.' },
        };
  }

  #named(name: string): Document | undefined {
    const found = this.#byName.get(folded(name)) ?? this.#byName.get(folded(stemOf(name)));
    return found === 'several' ? undefined : found;
  }

  #noDocument(given: string): Landing {
    const name = given.slice(0, 120);
    const ids = this.#documents.map(({ id }) => id);
    const like = nearest(stemOf(name), ids);
    const list = ids.slice(0, 12).join(', ');
    return {
      why: { id: `dokumen "${name}" tidak ada dalam studi`, en: `the study has no document "${name}"` },
      hint:
        like === undefined
          ? { id: `Dokumen yang ada: ${list}`, en: `There are the documents ${list}` }
          : { id: `Maksudnya ${like}?`, en: `Did you mean ${like}?` },
    };
  }

  #landIn(document: Document, given: GivenCoding): Landing {
    const span = this.#spanIn(document, given);
    if ('why' in span) return span;
    const fitted = fitToUnit(document, span);
    if (fitted !== null) return { document, ...fitted };
    return {
      why: {
        id: 'kata-katanya di luar satuan analisis (misalnya pertanyaan peneliti)',
        en: 'its words stand outside the units (in the interviewer’s question, for example)',
      },
      hint: {
        id: `Yang dikode adalah jawaban informan; lihat: telaah ingest ${document.path}`,
        en: `What is coded is what informants answer; see: telaah ingest ${document.path}`,
      },
    };
  }

  #spanIn(document: Document, given: GivenCoding): Span | { why: Bilingual; hint: Bilingual } {
    const { start, end, quote } = given;
    const offsets = start === null || end === null ? null : { start, end };
    if (offsets !== null && offsets.start < offsets.end && offsets.end <= document.text.length) {
      const said = document.text.slice(offsets.start, offsets.end);
      if (quote === '' || plain(said) === plain(quote)) return offsets;
    }
    const unit = document.units.find(({ ordinal }) => ordinal === given.unit);
    if (quote === '') {
      if (unit !== undefined) return unit;
      return { why: { id: 'tidak ada kutipannya', en: 'it has no quote' }, hint: COPY_MORE };
    }
    const text = this.#textOf(document);
    const wanted = { ...given, ...(start === null ? {} : { near: start }) };
    const inUnit = unit === undefined ? 'missing' : text.find(wanted, unit);
    const found = typeof inUnit === 'string' ? text.find(wanted) : inUnit;
    if (typeof found !== 'string') return found;
    const shown = quote.length > 60 ? `${quote.slice(0, 60).trimEnd()}…` : quote;
    return found === 'missing'
      ? {
          why: {
            id: `"${shown}" tidak ada dalam ${document.id}`,
            en: `"${shown}" does not stand in ${document.id}`,
          },
          hint: COPY_MORE,
        }
      : {
          why: {
            id: `"${shown}" ada lebih dari sekali dalam ${document.id}`,
            en: `"${shown}" stands more than once in ${document.id}`,
          },
          hint: COPY_MORE,
        };
  }

  #textOf(document: Document): LocatedText {
    const text = this.#texts.get(document.id) ?? new LocatedText(document.text);
    this.#texts.set(document.id, text);
    return text;
  }
}
