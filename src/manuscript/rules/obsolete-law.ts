import { compareText } from '../../model/text.ts';
import { type Located, type ManuscriptContext, placeOf } from '../context.ts';
import { type ActKind, actKey, REPLACED } from '../data/replaced-acts.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';

/** A law cited as in force that has been replaced. */
export const obsoleteLaw: ManuscriptRule = {
  id: 'R25',
  name: { id: 'Peraturan yang sudah diganti', en: 'A law that has been replaced' },
  severity: 'warning',
  advice: {
    id: 'Rujuk peraturan yang berlaku, atau tulis bahwa peraturan lama itu yang berlaku pada masa yang dibahas.',
    en: 'Cite the law in force, or say that the old one was in force at the time in question.',
  },
  check(context) {
    const cited = context.sentences
      .filter(({ section }) => section.role !== 'title')
      .flatMap((at) => actsIn(at).map((act) => ({ ...act, at })));
    const named = new Set(cited.map(({ key }) => key));
    return [...named].sort(compareText).flatMap((key) =>
      findingOf(
        context,
        key,
        cited.filter((act) => act.key === key),
        named,
      ),
    );
  },
};

interface CitedAct {
  readonly key: string;
  readonly text: string;
  readonly at: Located;
}

const RI = '(?: republik indonesia| ri)?';
const KINDS: readonly (readonly [ActKind, string])[] = [
  ['UU', String.raw`(?:undang[-\s]?undang${RI}|uu${RI}|laws?|acts?)`],
  ['PP', `(?:peraturan pemerintah${RI}|pp${RI}|government regulations?)`],
  ['Perpres', `(?:peraturan presiden${RI}|perpres${RI}|presidential regulations?)`],
  ['Permendagri', `(?:peraturan menteri dalam negeri${RI}|permendagri${RI})`],
  [
    'PermenPANRB',
    `(?:peraturan menteri (?:negara )?pendayagunaan aparatur negara(?: dan reformasi birokrasi)?${RI}|permen[- ]?pan(?:[- /&]*(?:dan )?rb)?${RI})`,
  ],
  ['Perka BKN', '(?:peraturan kepala (?:bkn|badan kepegawaian negara)|perka bkn)'],
];
const NUMBER = String.raw`(?:\s*(?:\p{L}+\s+){0,4}(?:nomor|nomer|no\b\.?|number)\s*:?)?\s*(\d{1,3})\s*(?:(?:tahun|thn\.?|of)\s*|\/\s*)((?:19|20)\d\d)`;
const PATTERNS = KINDS.map(
  ([kind, words]) => [kind, new RegExp(String.raw`(?<!\p{L})${words}${NUMBER}`, 'giu')] as const,
);

/** What an act is an amendment of belongs to its name. */
const AMENDS = /\b(?:perubahan(?: \p{L}+)? atas|amend(?:ing|ment (?:of|to)))\s*$/iu;

function actsIn({ text }: Located): { key: string; text: string }[] {
  return PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !AMENDS.test(text.slice(0, index)))
      .map(([whole, number = '', year = '']) => ({
        key: actKey({ kind, number: Number(number), year: Number(year) }),
        text: whole.trim(),
      })),
  );
}

/** The text knows that it is of the past. */
const HISTORY =
  /\b(?:diganti(?:kan)?|mengganti(?:kan)?|menggantikan|pengganti|penggantinya|dicabut|mencabut|dicabutnya|tidak (?:lagi )?berlaku|sudah tidak|sebelumnya|semula|dahulu|dulu|sebelum (?:tahun|berlaku\p{L}*|terbit\p{L}*|lahir\p{L}*|adanya)|kala itu|(?:pada )?saat itu|pada masa|masih berlaku|sejak (?:era|masa)|sejarah|awalnya|(?:uu|undang-undang|aturan|peraturan|ketentuan) (?:yang )?lama|hingga (?:tahun )?\d{4}|replaced|repealed|revoked|superseded|formerly|previously|was regulated|at that time|no longer|in force until)\b/iu;

function findingOf(
  context: ManuscriptContext,
  key: string,
  all: readonly CitedAct[],
  named: ReadonlySet<string>,
): ManuscriptFinding[] {
  const replaced = REPLACED.get(key);
  const inText = all.filter(({ at }) => at.section.role !== 'references');
  if (replaced === undefined || inText.length === 0) return [];
  // Where the law that replaced it is cited too, or one place tells its history, the author knows.
  if (named.has(actKey(replaced.by)) || inText.some(({ at }) => isHistory(context, at))) return [];
  const [first] = inText;
  const { kind, number, year } = replaced.by;
  const name = first?.text ?? key;
  const message = {
    id: `${name} sudah diganti dengan ${kind} Nomor ${number} Tahun ${year} yang berlaku sejak ${replaced.since}.`,
    en: `${name} has been replaced by ${EN_NAMES[kind] ?? kind} Number ${number} of ${year}, in force since ${replaced.since}.`,
  };
  const where = all.slice(0, 4).map(({ at, text }) => placeOf(at, text));
  const later = latestYear(context);
  if (later !== null && later >= year) return [{ confidence: 0.85, message, where }];
  // A text that speaks of no year since could have been written before; one of long before was.
  const isOld = later !== null && later < year - LONG_BEFORE;
  return isOld ? [] : [{ confidence: 0.65, severity: 'info', message, where }];
}

/** An article may come out so many years after the last one it speaks of. */
const LONG_BEFORE = 3;

const EN_NAMES: Readonly<Partial<Record<ActKind, string>>> = {
  UU: 'Law',
  PP: 'Government Regulation',
  Perpres: 'Presidential Regulation',
};

function isHistory({ sentences }: ManuscriptContext, { index, text }: Located): boolean {
  return (
    HISTORY.test(text) ||
    /\b(?:diganti(?:kan)?|dicabut|mencabut|replaced|repealed)\b/iu.test(sentences[index + 1]?.text ?? '')
  );
}

/** The latest year that the manuscript mentions but for those of acts, from which it cannot be older; `null` without any. */
function latestYear({ sentences }: ManuscriptContext): number | null {
  const years = sentences
    .map(({ text }) => PATTERNS.reduce((rest, [, pattern]) => rest.replace(pattern, ' '), text))
    .flatMap((text) => [...text.matchAll(/\b20\d\d\b/gu)].map(([year]) => Number(year)))
    .filter((year) => year < 2040);
  return years.length === 0 ? null : Math.max(...years);
}
