import { nearest } from '../../formats/nearest.ts';
import type { Codebook } from '../../model/codebook.ts';
import { OVERALL } from '../../model/decision.ts';
import { TelaahError } from '../../model/error.ts';
import { factorNamed, plainLabel } from '../../model/factor-name.ts';
import type { Bilingual } from '../../model/text.ts';

const WHOLE_WORDS = [OVERALL, 'keseluruhan'];

function notFound(message: Bilingual, given: string, options: readonly string[]): TelaahError {
  const isLast = (option: string): boolean => option.endsWith(`/${given.trim().toLowerCase()}`);
  const like = options.find(isLast) ?? nearest(given, options);
  const list = options.length === 0 ? '–' : options.join(', ');
  return new TelaahError({
    code: 'DECISION_NOT_FOUND',
    message,
    hint:
      like === undefined
        ? { id: `Yang ada: ${list}`, en: `There are: ${list}` }
        : { id: `Maksudnya ${like}?`, en: `Did you mean ${like}?` },
  });
}

/**
 * The id of a code or indicator, or `OVERALL`.
 * @throws TelaahError DECISION_NOT_FOUND
 */
export function findSubject(given: string, codebook: Codebook): string {
  const word = given.trim().toLowerCase();
  if (WHOLE_WORDS.includes(word)) return OVERALL;
  const ids = [...new Set([...codebook.indicators, ...codebook.codes].map(({ id }) => id))];
  const found = ids.find((id) => id.toLowerCase() === word);
  if (found !== undefined) return found;
  throw notFound(
    {
      id: `"${given}" bukan kode atau indikator dalam codebook ${codebook.id}`,
      en: `"${given}" is not a code or indicator of the codebook ${codebook.id}`,
    },
    given,
    [...ids, OVERALL],
  );
}

/** A factor as it is known, and all that it may be called by in the file. */
export interface NamedFactor {
  readonly factor: string;
  readonly names: readonly string[];
}

/**
 * A factor by its id in the codebook, its label, or the words that the sources name it by.
 * @param said the words of factors that only the data (or earlier decisions) name
 */
export function findFactor(given: string, codebook: Codebook, said: readonly string[]): NamedFactor | null {
  const known = factorNamed(given, codebook);
  if (known !== undefined) return { factor: known.id, names: [known.id, known.label.id, known.label.en] };
  const found = said.find((name) => plainLabel(name) === plainLabel(given));
  return found === undefined ? null : { factor: found, names: [found] };
}

/** @throws TelaahError DECISION_NOT_FOUND always */
export function noSuchFactor(given: string, codebook: Codebook, said: readonly string[]): never {
  throw notFound(
    {
      id: `faktor "${given}" tidak ditemukan dalam data maupun codebook; untuk menambahnya pakai --add`,
      en: `the factor "${given}" is neither in the data nor in the codebook; to add it use --add`,
    },
    given,
    [...new Set([...said, ...codebook.factors.map(({ id }) => id)])],
  );
}

/** @throws TelaahError DECISION_NOT_FOUND always */
export function nothingDecided(given: string, decided: readonly string[]): never {
  throw notFound(
    { id: `belum ada keputusan tentang "${given}"`, en: `nothing has been decided about "${given}"` },
    given,
    decided,
  );
}
