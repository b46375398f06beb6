import { nearest } from '../../formats/nearest.ts';
import type { Codebook } from '../../model/codebook.ts';
import { TelaahError } from '../../model/error.ts';
import type { Document, Unit } from '../../model/source.ts';
import type { Bilingual, Span } from '../../model/text.ts';

/** A unit and the document that it is of. */
export interface UnitPlace {
  readonly document: Document;
  readonly unit: Unit;
}

function noUnit(address: string, hint: Bilingual): TelaahError {
  return new TelaahError({
    code: 'UNIT_NOT_FOUND',
    message: { id: `satuan "${address}" tidak ada`, en: `there is no unit "${address}"` },
    hint,
  });
}

/** A document by its id, whatever the case. */
export function findDocument(id: string, documents: readonly Document[]): Document | undefined {
  return documents.find((document) => document.id.toLowerCase() === id.toLowerCase());
}

/**
 * What `W-03:7` points to.
 * @throws TelaahError UNIT_NOT_FOUND
 */
export function findUnit(address: string, documents: readonly Document[]): UnitPlace {
  const [, id, ordinal] = /^(.+):(\d+)$/.exec(address) ?? [];
  if (id === undefined || ordinal === undefined) {
    throw noUnit(address, {
      id: 'Tulis id dokumen, titik dua, dan nomor satuan: W-03:7',
      en: 'Write the document’s id, a colon and the number of the unit: W-03:7',
    });
  }
  const document = findDocument(id, documents);
  if (document === undefined) {
    const ids = documents.map((candidate) => candidate.id).join(', ');
    throw noUnit(address, { id: `Dokumen yang ada: ${ids}`, en: `There are the documents ${ids}` });
  }
  const unit = document.units.find((candidate) => candidate.ordinal === Number(ordinal));
  if (unit === undefined) {
    const most = document.units.length;
    throw noUnit(address, {
      id: `${document.id} mempunyai satuan 1 sampai ${most}.`,
      en: `${document.id} has units 1 to ${most}.`,
    });
  }
  return { document, unit };
}

/**
 * The id of a code of the codebook.
 * @throws TelaahError CODING_NOT_FOUND
 */
export function findCode(given: string, codebook: Codebook): string {
  const ids = codebook.codes.map(({ id }) => id);
  const found = ids.find((id) => id.toLowerCase() === given.toLowerCase());
  if (found !== undefined) return found;
  const like = nearest(given, ids);
  const list = ids.join(', ');
  throw new TelaahError({
    code: 'CODING_NOT_FOUND',
    message: {
      id: `kode "${given}" tidak ada dalam codebook ${codebook.id}`,
      en: `the codebook ${codebook.id} has no code "${given}"`,
    },
    hint:
      like === undefined
        ? { id: `Kode yang ada: ${list}`, en: `There are ${list}` }
        : { id: `Maksudnya ${like}?`, en: `Did you mean ${like}?` },
  });
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/**
 * Where the words stand in the unit, whatever the case and the space between them; without words the whole unit.
 * @throws TelaahError CODING_NOT_FOUND when they stand there not at all, or more than once
 */
export function findQuote({ document, unit }: UnitPlace, quote: string | undefined): Span {
  if (quote === undefined) return { start: unit.start, end: unit.end };
  const text = document.text.slice(unit.start, unit.end);
  const words = quote.trim().split(/\s+/).map(escaped);
  const places = [...text.matchAll(new RegExp(words.join('\\s+'), 'giu'))].filter(([match]) => match !== '');
  const [place, ...more] = places;
  const address = `${document.id}:${unit.ordinal}`;
  if (place === undefined) {
    throw new TelaahError({
      code: 'CODING_NOT_FOUND',
      message: { id: `"${quote}" tidak ada dalam ${address}`, en: `"${quote}" does not stand in ${address}` },
      hint: {
        id: `Salin kata-katanya dari satuan itu; isinya: telaah explain ${address}`,
        en: `Copy the words from the unit; what it says: telaah explain ${address}`,
      },
    });
  }
  if (more.length > 0) {
    throw new TelaahError({
      code: 'CODING_NOT_FOUND',
      message: {
        id: `"${quote}" ada ${places.length} kali dalam ${address}`,
        en: `"${quote}" stands ${places.length} times in ${address}`,
      },
      hint: {
        id: 'Sebut lebih banyak kata di sekitarnya supaya tempatnya pasti.',
        en: 'Give more of the words around it, so that the place is certain.',
      },
    });
  }
  const start = unit.start + place.index;
  return { start, end: start + place[0].length };
}

const SEE_IDS: Bilingual = { id: 'Lihat id-nya: telaah code list', en: 'See the ids: telaah code list' };

const notOwn = (message: Bilingual, hint: Bilingual): TelaahError =>
  new TelaahError({ code: 'CODING_NOT_FOUND', message, hint });

/**
 * One of a coder's own things by the beginning of its id.
 * @throws TelaahError CODING_NOT_FOUND for none or several
 */
export function findOwn<T extends { readonly id: string; readonly coder: string }>(
  given: string,
  coder: string,
  all: readonly T[],
): T {
  const matching = all.filter(({ id }) => id.startsWith(given.toLowerCase()));
  const own = matching.filter((one) => one.coder === coder);
  const [found, ...more] = own.filter(({ id }) => id === given.toLowerCase()).concat(own);
  if (found !== undefined && more.every(({ id }) => id === found.id || found.id === given.toLowerCase()))
    return found;
  const [others] = matching;
  if (found !== undefined) {
    throw notOwn(
      {
        id: `"${given}" adalah awal dari ${own.length} id`,
        en: `"${given}" is the beginning of ${own.length} ids`,
      },
      SEE_IDS,
    );
  }
  if (others === undefined) {
    throw notOwn(
      {
        id: `${coder} tidak mempunyai koding atau memo "${given}"`,
        en: `${coder} has no coding or memo "${given}"`,
      },
      SEE_IDS,
    );
  }
  throw notOwn(
    {
      id: `"${given}" milik ${others.coder}, bukan ${coder}`,
      en: `"${given}" belongs to ${others.coder}, not to ${coder}`,
    },
    {
      id: `Hanya pembuatnya yang dapat mengubahnya: --coder ${others.coder}; perbedaan diselesaikan dengan telaah code consensus.`,
      en: `Only its coder can change it: --coder ${others.coder}; differences are settled with telaah code consensus.`,
    },
  );
}
