import { compareText } from '../../model/text.ts';
import { type Located, type ManuscriptContext, placeOf } from '../context.ts';
import { type Act, actKey, REPLACED } from '../data/replaced-acts.ts';
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

const KINDS: readonly (readonly [Act['kind'], string])[] = [
  ['UU', String.raw`(?:undang[-\s]?undang(?: republik indonesia| ri)?|uu(?: ri)?)`],
  ['PP', '(?:peraturan pemerintah(?: republik indonesia| ri)?|pp(?: ri)?)'],
];
const EN_KINDS: readonly (readonly [Act['kind'], string])[] = [
  ['UU', 'law'],
  ['PP', 'government regulation'],
];
const NUMBER = String.raw`(?:\s*(?:\p{L}+\s+){0,4}(?:nomor|nomer|no\b\.?|number)\s*:?)?\s*(\d{1,3})\s*(?:(?:tahun|thn\.?|of)\s*|\/\s*)((?:19|20)\d\d)`;
const PATTERNS = [...KINDS, ...EN_KINDS].map(
  ([kind, words]) => [kind, new RegExp(String.raw`(?<!\p{L})${words}${NUMBER}`, 'giu')] as const,
);

function actsIn({ text }: Located): { key: string; text: string }[] {
  return PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(([whole, number = '', year = '']) => ({
      key: actKey({ kind, number: Number(number), year: Number(year) }),
      text: whole.trim(),
    })),
  );
}

/** The text knows that it is of the past. */
const HISTORY =
  /\b(?:diganti(?:kan)?|mengganti(?:kan)?|menggantikan|pengganti|dicabut|mencabut|dicabutnya|diubah|perubahan atas|tidak berlaku|tidak lagi|sebelumnya|semula|dahulu|dulu|sebelum (?:tahun|berlaku|terbit|lahir)|kala itu|saat itu|pada masa|masih berlaku|sejak (?:era|masa)|era|sejarah|awalnya|lama|pernah|kemudian|replaced|repealed|revoked|amended|superseded|formerly|until|earlier|previously|was regulated|at that time|before)\b/iu;

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
    en: `${name} has been replaced by ${kind === 'UU' ? 'Law' : 'Government Regulation'} Number ${number} of ${year}, in force since ${replaced.since}.`,
  };
  const where = all.slice(0, 4).map(({ at, text }) => placeOf(at, text));
  const later = latestYear(context);
  // A text that speaks of no year since could have been written before.
  return later === null || later < year
    ? [{ confidence: 0.65, severity: 'info', message, where }]
    : [{ confidence: 0.85, message, where }];
}

function isHistory({ sentences }: ManuscriptContext, { index, text }: Located): boolean {
  return (
    HISTORY.test(text) ||
    /\b(?:diganti(?:kan)?|dicabut|mencabut|replaced|repealed)\b/iu.test(sentences[index + 1]?.text ?? '')
  );
}

/** The latest year that the manuscript mentions, from which it cannot be older; `null` without any. */
function latestYear({ sentences }: ManuscriptContext): number | null {
  const years = sentences
    .flatMap(({ text }) => [...text.matchAll(/\b20\d\d\b/gu)].map(([year]) => Number(year)))
    .filter((year) => year < 2040);
  return years.length === 0 ? null : Math.max(...years);
}
