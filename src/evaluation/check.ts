import { nearest } from '../formats/nearest.ts';
import type { Codebook } from '../model/codebook.ts';
import { type ErrorDetail, type ErrorPlace, TelaahError } from '../model/error.ts';
import { unitAddress } from '../model/source.ts';
import type { Bilingual } from '../model/text.ts';
import type { Aligned } from './align.ts';
import type { CodedUnits } from './coded-units.ts';
import { MOST_MISTAKES } from './readers/invalid.ts';

const SHOWN = 5;
/** Of a unit's first words, in UTF-16 code units. */
const OPENING = 40;

const some = (names: readonly string[]): string =>
  names.slice(0, SHOWN).join(', ') + (names.length > SHOWN ? ', …' : '');

const codesOf = ({ units }: CodedUnits): string[] => [
  ...new Set(units.flatMap(({ codes }) => [...codes.keys()])),
];

const documentsOf = ({ units }: CodedUnits): string[] => [...new Set(units.map(({ document }) => document))];

function nothing(message: Bilingual, hint: Bilingual): TelaahError {
  return new TelaahError({ code: 'NOTHING_TO_COMPARE', message, hint });
}

/**
 * Holds the codes that people wrote against a codebook.
 * @throws TelaahError CODINGS_INVALID, with the line where each unknown code stands first; NOTHING_TO_COMPARE where
 * the codebook has none of them
 */
export function checkCodes(side: CodedUnits, codebook: Codebook): void {
  const known = codebook.codes.map(({ id }) => id);
  const unknown = [...side.codePlaces].filter(([code]) => !known.includes(code));
  if (unknown.length > 0 && unknown.length === side.codePlaces.size) {
    throw nothing(
      {
        id: `codebook ${codebook.id} tidak mempunyai satu pun kode dari ${side.name}`,
        en: `the codebook ${codebook.id} has none of the codes of ${side.name}`,
      },
      {
        id: `Kode di ${side.name}: ${some(codesOf(side))}; dalam codebook: ${some(known)}. Keduanya harus dikode dengan codebook yang sama; codebook lain dipilih dengan --codebook.`,
        en: `The codes of ${side.name} are ${some(codesOf(side))}; the codebook has ${some(known)}. Both need to be coded with the same codebook; choose another with --codebook.`,
      },
    );
  }
  const [first, ...more] = unknown.map(([code, place]) => unknownCode(code, place, codebook));
  if (first !== undefined) throw new TelaahError(first, ...more.slice(0, MOST_MISTAKES - 1));
}

function unknownCode(code: string, place: ErrorPlace, codebook: Codebook): ErrorDetail {
  const known = codebook.codes.map(({ id }) => id);
  const like = nearest(code, known);
  return {
    code: 'CODINGS_INVALID',
    place,
    message: {
      id: `kode "${code}" tidak ada dalam codebook ${codebook.id}`,
      en: `there is no code "${code}" in the codebook ${codebook.id}`,
    },
    hint:
      like === undefined
        ? {
            id: `Yang ada: ${some(known)}. Codebook lain dipilih dengan --codebook.`,
            en: `There are ${some(known)}. Choose another codebook with --codebook.`,
          }
        : { id: `Maksudnya "${like}"?`, en: `Did you mean "${like}"?` },
  };
}

/**
 * Makes sure that both sides speak of the same units and codes.
 * @throws TelaahError NOTHING_TO_COMPARE
 */
export function checkCommon(reference: CodedUnits, given: CodedUnits): void {
  const [a, b] = [reference.name, given.name];
  for (const side of [reference, given]) {
    if (codesOf(side).length === 0) {
      throw nothing(
        { id: `${side.name} tidak berisi koding`, en: `${side.name} holds no coding` },
        {
          id: 'Koding yang ditolak dan yang netral tidak dihitung. Periksa apakah berkasnya benar.',
          en: 'Rejected and neutral codings do not count. Check whether it is the right file.',
        },
      );
    }
  }
  const units = new Set(given.units.map(unitAddress));
  const [ours, theirs] = [some(documentsOf(reference)), some(documentsOf(given))];
  if (!reference.units.some((unit) => units.has(unitAddress(unit)))) {
    throw nothing(
      {
        id: `${a} dan ${b} tidak mempunyai satu satuan pun yang sama`,
        en: `${a} and ${b} have not a single unit in common`,
      },
      {
        id: `Dokumen di ${a}: ${ours}; di ${b}: ${theirs}. Keduanya harus memakai id dokumen dan nomor satuan yang sama.`,
        en: `The documents of ${a} are ${ours}; those of ${b} are ${theirs}. Both need the same document ids and unit numbers.`,
      },
    );
  }
  const codes = codesOf(given);
  if (!codesOf(reference).some((code) => codes.includes(code))) {
    throw nothing(
      {
        id: `${a} dan ${b} tidak mempunyai satu kode pun yang sama`,
        en: `${a} and ${b} have not a single code in common`,
      },
      {
        id: `Kode di ${a}: ${some(codesOf(reference))}; di ${b}: ${some(codes)}. Keduanya harus dikode dengan codebook yang sama.`,
        en: `The codes of ${a} are ${some(codesOf(reference))}; those of ${b} are ${some(codes)}. Both need to be coded with the same codebook.`,
      },
    );
  }
}

/**
 * Makes sure that units of the same number are the same passages.
 * @throws TelaahError NOTHING_TO_COMPARE where not one of several begins alike
 */
export function checkSameTexts({ pairs, openings, misaligned }: Aligned): void {
  const first = pairs.find(({ reference, given }) => reference.opening !== null && given.opening !== null);
  if (first === undefined || openings < 2 || misaligned !== openings) return;
  const shown = (text: string | null): string => `"${(text ?? '').trim().slice(0, OPENING)} …"`;
  const place = unitAddress(first);
  const [ours, theirs] = [shown(first.reference.opening), shown(first.given.opening)];
  throw nothing(
    {
      id: 'satuan bernomor sama berisi teks yang berbeda pada kedua pihak',
      en: 'the units of the same number hold other texts on the two sides',
    },
    {
      id: `${place} dimulai dengan ${ours} pada acuan dan ${theirs} pada yang diuji. Keduanya harus berasal dari studi yang sama, dengan penomoran satuan yang sama.`,
      en: `${place} begins with ${ours} in the reference and ${theirs} in the given side. Both need to be of the same study, with its units numbered alike.`,
    },
  );
}
