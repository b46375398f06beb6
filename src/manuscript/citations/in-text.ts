import { isFunctionWord } from '../../language/detect.ts';
import type { Located, ManuscriptContext } from '../context.ts';

/** A source named in the text with its year. */
export interface Citation {
  readonly at: Located;
  /** Surnames as written, those after `dalam` not among them. */
  readonly names: readonly string[];
  /** Whom it is quoted from: Sedarmayanti in `Mitchell dalam Sedarmayanti (2001)`. */
  readonly through: readonly string[];
  readonly year: string;
  /** `Robbins (75:2017)`: page before year. */
  readonly reversed: boolean;
  /** As written. */
  readonly text: string;
}

const NAME = String.raw`(?:(?:van|de|der|bin|al)[ -])?\p{Lu}[\p{L}’'-]+\.?`;
const INITIALS = String.raw`(?:\p{Lu}\.\s?)+`;
const PERSON = String.raw`(?:${INITIALS})?${NAME}(?:,?\s(?:${INITIALS}|${NAME}(?=\s)))*`;
const OTHERS = String.raw`(?:,?\s(?:dkk|dan kawan-kawan|et\.? ?al|and others)\.?,?)`;
const AND = String.raw`(?:,?\s(?:dan|and|&|serta)\s|,\s)`;
const THROUGH = String.raw`\s(?:dalam|in|dikutip (?:dalam|oleh|dari)|sebagaimana dikutip(?: oleh)?|cited (?:in|by))\s`;
const TRAILING = String.raw`(?:,\s?(?:\p{Lu}\.?\s?){1,3})?,?`;
const GROUP = String.raw`${NAME}(?:\s(?:${INITIALS}|${NAME})){0,3}(?:${AND}${NAME}(?:\s(?:${INITIALS}|${NAME})){0,2}){0,4}${OTHERS}?`;
const PAGES = String.raw`(?::\s?(?:h(?:al|lm)?\.?\s?)?\d+(?:\s?[-–]\s?\d+)?|,\s?(?:h(?:al|lm)?|p{1,2})\.?\s?\d+(?:\s?[-–]\s?\d+)?)`;
const YEAR = String.raw`(?:19|20)\d\d[a-z]?`;

/** Names, then the year in brackets: `Robbins dan Judge (2015:120)`; or page and year reversed. */
const NARRATIVE = new RegExp(
  String.raw`(?<![\p{L}(])(${GROUP})(?:${THROUGH}(${GROUP}))?${TRAILING}\s?\((?:(${YEAR})(?:\s?/\s?${YEAR})?\s?${PAGES}?|(\d{1,4}(?:-\d{1,4})?)\s?:\s?(${YEAR}))\)`,
  'gu',
);
/** One source of several in brackets: `Sugiyono, 2019: 12`. */
const INSIDE = new RegExp(
  String.raw`^\s*(?:lihat|see|misalnya|e\.g\.,?|cf\.)?\s*(${PERSON}(?:${AND}${PERSON}){0,4}${OTHERS}?)(?:${THROUGH}(${GROUP}))?\s?,?\s(?:(${YEAR})\s?${PAGES}?|(\d{1,4})\s?:\s?(${YEAR}))\s*$`,
  'u',
);
const BRACKETS = /\(([^()]{4,200})\)/gu;
/** Brackets that name a source of data, not of thought. */
const DATA =
  /^\s*(?:sumber|source|wawancara|interview|observasi|observation|dokumentasi|hasil|data|tabel|gambar|tahun|pasal|uu|undang|peraturan|pp|lembaran|uptd?|dinas|bps|badan|kantor|puskesmas|rsud|kementerian|kecamatan|[A-Z]{1,3}-\d)/iu;

/** Words that begin a sentence or name no author before a year in brackets. */
const NO_NAMES =
  /^(?:tahun|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|january|february|march|may|june|july|august|october|december|undang-undang|uu|nomor|peraturan|pemerintah|pp|permen\p{L}*|perda|keputusan|tabel|table|gambar|figure|lampiran|pasal|bab|dinas|badan|kantor|puskesmas|kecamatan|kabupaten|kota|provinsi|wawancara|observasi|dokumentasi|laporan|renstra|rpjmd|lakip|lkjip|jurnal|negara|republik|indonesia|daerah|kementerian|act|law|regulation|regency|department|agency|report|bps|uptd?|rsud)$/iu;
const LEADING =
  /^(?:menurut|penelitian|pendapat|teori|hasil|temuan|studi|oleh|dari|dalam|dan|serta|sedangkan|sementara|adapun|namun|berbeda|according|to|the|study|of|by|research|theory|in|while|whereas|but|both|also|as|konsep|model|kajian|selain|itu|pada|sejalan|dengan|buku|bahwa|demikian|pula|juga|indikator|kinerja|mengutip|seperti|sebagaimana|ketiga|kedua|keempat|kelima|pertama)$/iu;

/** Every citation in the text, in order; those of lists of references are not among them. */
export function citationsOf(context: ManuscriptContext): readonly Citation[] {
  return context.derive(readCitations);
}

function readCitations({ sentences }: ManuscriptContext): readonly Citation[] {
  const text = sentences.filter(({ section }) => section.role !== 'references' && section.role !== 'title');
  // Realisasi Anggaran (2023): words of the language, not names.
  const words = new Set(text.flatMap((at) => at.text.match(/(?<!\p{L})\p{Ll}{3,}/gu) ?? []));
  const isNamed = ({ names }: Citation): boolean =>
    !(names[0] ?? '').split(' ').every((word) => words.has(word.toLowerCase()));
  return text.flatMap((at) => [...narrative(at), ...parenthetical(at)]).filter(isNamed);
}

function narrative(at: Located): Citation[] {
  return [...at.text.matchAll(NARRATIVE)].flatMap(([text, who = '', through, year, , late]) => {
    const names = namesIn(who);
    const cited = year ?? late ?? '';
    if (names.length === 0 || cited === '') return [];
    return [
      {
        at,
        names,
        through: namesIn(through ?? ''),
        year: cited,
        reversed: year === undefined,
        text: trimmed(text, names),
      },
    ];
  });
}

function parenthetical(at: Located): Citation[] {
  return [...at.text.matchAll(BRACKETS)].flatMap(([, inside = '']) => {
    if (DATA.test(inside)) return [];
    return inside.split(';').flatMap((part): Citation[] => {
      const [, who = '', through, year, , late] = INSIDE.exec(part) ?? [];
      const names = namesIn(who);
      const cited = year ?? late ?? '';
      if (names.length === 0 || cited === '') return [];
      return [
        {
          at,
          names,
          through: namesIn(through ?? ''),
          year: cited,
          reversed: year === undefined,
          text: part.trim(),
        },
      ];
    });
  });
}

const isFunction = (word: string): boolean =>
  isFunctionWord(word.toLowerCase(), 'id') || isFunctionWord(word.toLowerCase(), 'en');

/** The surnames of a group of authors, without initials and the words before them. */
function namesIn(group: string): string[] {
  const words = group
    .replace(/\b(?:dkk|dan kawan-kawan|et\.? ?al|and others)\b\.?/gu, ' ')
    .split(/,|\s(?:dan|and|&|serta)\s/u)
    .map((person) => person.trim().split(/\s+/u));
  const people = words.map((person) => {
    const start = person.findIndex((word) => !LEADING.test(word) && !isFunction(word));
    return start < 0 ? [] : person.slice(start).filter((word) => !/^(?:\p{Lu}\.)+$/u.test(word));
  });
  if (people.some((person) => person.some((word) => NO_NAMES.test(word) || /^[\p{Lu}.]{4,}$/u.test(word))))
    return [];
  // Of a person with several names any may be the one listed: the last stands for them, the others go with it.
  return people.map((person) => person.join(' ').replace(/[.,]$/u, '')).filter((name) => name.length > 1);
}

function trimmed(text: string, [first = '']: readonly string[]): string {
  const start = text.indexOf(first);
  return start > 0 ? text.slice(start) : text;
}
