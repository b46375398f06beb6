import { splitWords } from '../../language/tokens.ts';
import type { Bilingual } from '../../model/text.ts';
import { type Entry, entriesOf } from '../citations/entries.ts';
import { type Citation, citationsOf } from '../citations/in-text.ts';
import { isNamed, matchOf } from '../citations/match.ts';
import { type Located, type ManuscriptContext, placeOf } from '../context.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';

/** Citations and the list of references that do not fit each other. */
export const citations: ManuscriptRule = {
  id: 'R21',
  name: { id: 'Kutipan dan daftar pustaka tidak cocok', en: 'Citations and references do not match' },
  severity: 'warning',
  advice: {
    id: 'Cocokkan setiap rujukan dalam teks dengan daftar pustaka: nama, tahun, dan urutan tahun:halaman; hapus entri yang tidak dirujuk.',
    en: 'Match every citation with the list of references: name, year, and year:page in this order; remove entries that are not cited.',
  },
  check(context) {
    const cited = citationsOf(context);
    const entries = entriesOf(context);
    if (entries.length === 0)
      return [...reversed(cited), ...withoutList(context, cited), ...unsourced(context, cited)];
    const list = [...ofCitations(cited, entries), ...uncited(context, cited, entries)];
    return [...reversed(cited), ...list, ...unsourced(context, cited)];
  },
};

/** Each source once, with the places where it is cited in that way. */
function bySource(cited: readonly Citation[]): Citation[][] {
  const groups = new Map<string, Citation[]>();
  for (const citation of cited) {
    const key = `${[...citation.names, '|', ...citation.through].join(' ').toLowerCase()} ${citation.year}`;
    groups.set(key, [...(groups.get(key) ?? []), citation]);
  }
  return [...groups.values()];
}

const placesOf = (group: readonly Citation[]): ManuscriptFinding['where'] =>
  group.slice(0, 3).map(({ at, text }) => placeOf(at, text));

function reversed(cited: readonly Citation[]): ManuscriptFinding[] {
  return bySource(cited.filter((citation) => citation.reversed)).map((group) => {
    const text = group[0]?.text ?? '';
    const message = {
      id: `Halaman dan tahun terbalik: ${text}.`,
      en: `Page and year are reversed: ${text}.`,
    };
    return { confidence: 0.95, message, where: placesOf(group) };
  });
}

function ofCitations(cited: readonly Citation[], entries: readonly Entry[]): ManuscriptFinding[] {
  // Mitchell (2001), after Mitchell dalam Sedarmayanti (2001): the same at second hand, said shorter.
  const secondHand = new Set(
    cited.flatMap(({ names, through, year }) =>
      through.length > 0 ? names.map((name) => `${name} ${year}`) : [],
    ),
  );
  const own = cited.filter(
    ({ names, through, year }) => through.length > 0 || !secondHand.has(`${names[0] ?? ''} ${year}`),
  );
  return bySource(own).flatMap((group) => {
    const [citation] = group;
    const finding = citation === undefined ? null : unmatched(citation, entries);
    if (finding === null) return [];
    const { entry, ...rest } = finding;
    return [{ ...rest, where: [...placesOf(group), ...(entry === null ? [] : [entry.place])] }];
  });
}

type Unmatched = Pick<ManuscriptFinding, 'confidence' | 'message'> & { readonly entry: Entry | null };

function unmatched(citation: Citation, entries: readonly Entry[]): Unmatched | null {
  const match = matchOf(citation, entries);
  const name = nameOf(citation);
  const { year } = citation;
  if (match.kind === 'listed') return null;
  if (match.kind === 'missing') {
    const message = {
      id: `${name} (${year}) dirujuk, tetapi tidak ada di daftar pustaka.`,
      en: `${name} (${year}) is cited, but not in the list of references.`,
    };
    return { confidence: 0.85, message, entry: null };
  }
  const { entry } = match;
  if (match.kind === 'other-year') {
    const message = {
      id: `${name} dirujuk dengan tahun ${year}, tetapi di daftar pustaka ${entry.label}.`,
      en: `${name} is cited with the year ${year}, but listed as ${entry.label}.`,
    };
    return { confidence: 0.85, message, entry };
  }
  const message = {
    id: `Nama ${match.name} (${year}) tertulis lain di daftar pustaka: ${entry.label}.`,
    en: `The name ${match.name} (${year}) is spelt otherwise in the list: ${entry.label}.`,
  };
  return { confidence: 0.8, message, entry };
}

function nameOf({ names, through }: Citation): string {
  const [first = '', ...others] = names;
  const who = others.length > 1 ? `${first} dkk.` : [first, ...others].join(' & ');
  return through.length > 0 ? `${who} dalam ${through.join(' & ')}` : who;
}

/** More than this many are told together. */
const MANY = 6;

function uncited(
  context: ManuscriptContext,
  cited: readonly Citation[],
  entries: readonly Entry[],
): ManuscriptFinding[] {
  const words = new Set(
    context.sentences
      .filter(({ section }) => !['references', 'title'].includes(section.role))
      .flatMap(({ text }) => splitWords(text).map(({ surface }) => surface)),
  );
  const meant = new Set(
    cited.flatMap((citation) => {
      const match = matchOf(citation, entries);
      return 'entry' in match ? [match.entry] : [];
    }),
  );
  const never = entries.filter((entry) => entry.year !== null && !isNamed(entry, words) && !meant.has(entry));
  // A list of which nothing is cited belongs to another text, or the text cites in notes that were not read.
  if (never.length === entries.length && entries.length > 2) return [];
  const message = (labels: string): Bilingual => ({
    id: `Ada di daftar pustaka, tetapi tidak dirujuk dalam teks: ${labels}.`,
    en: `Listed, but never cited in the text: ${labels}.`,
  });
  if (never.length > MANY) {
    const labels = never.map(({ label }) => label).join('; ');
    return [{ confidence: 0.8, message: message(labels), where: never.map(({ place }) => place) }];
  }
  return never.map(({ label, place }) => ({ confidence: 0.8, message: message(label), where: [place] }));
}

/** Fewer would be a stray mention. */
const FEW = 3;

function withoutList(context: ManuscriptContext, cited: readonly Citation[]): ManuscriptFinding[] {
  const isWhole =
    context.sectionsOf('introduction').length > 0 && context.sectionsOf('conclusion').length > 0;
  const groups = bySource(cited);
  if (!isWhole || groups.length < FEW || context.sectionsOf('references').length > 0) return [];
  const message = {
    id: `${groups.length} sumber dirujuk, tetapi naskah tidak memuat daftar pustaka.`,
    en: `${groups.length} sources are cited, but the manuscript has no list of references.`,
  };
  return [{ confidence: 0.7, message, where: groups.slice(0, 3).flatMap(placesOf) }];
}

const EARLIER =
  /\b(?:(?:hasil )?(?:penelitian|studi|kajian)(?:-penelitian)? (?:sebelumnya|terdahulu)|(?:previous|earlier|prior) (?:stud(?:y|ies)|research))\b.{0,40}\b(?:menunjukkan|mengungkapkan|menyatakan|menemukan|membuktikan|menyimpulkan|menyebutkan|show(?:s|ed|n)?|found|reveal(?:s|ed)?|suggest(?:s|ed)?|indicate[sd]?)\b/iu;

/** Earlier studies are invoked without saying which. */
function unsourced({ sentences }: ManuscriptContext, cited: readonly Citation[]): ManuscriptFinding[] {
  const withSource = new Set(cited.map(({ at }) => at.index));
  const isAlone = ({ index, text }: Located): boolean =>
    ![index - 1, index, index + 1, index + 2].some((near) => withSource.has(near)) &&
    !/\((?:[^()]*\d{4}|\d+)[^()]*\)|\[\d+\]/u.test(text);
  const found = sentences.filter(
    (at) =>
      ['introduction', 'theory', 'findings'].includes(at.section.role) &&
      EARLIER.test(at.text) &&
      isAlone(at),
  );
  if (found.length === 0) return [];
  const message = {
    id: 'Penelitian terdahulu disebut tanpa sumbernya.',
    en: 'Earlier studies are referred to without saying which.',
  };
  return [{ confidence: 0.75, message, where: found.slice(0, 3).map((at) => placeOf(at)) }];
}
