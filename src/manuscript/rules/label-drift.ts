import { splitWords } from '../../language/tokens.ts';
import type { ManuscriptPlace } from '../../model/manuscript.ts';
import { compareText } from '../../model/text.ts';
import { type Located, type ManuscriptContext, placeOf, placeOfSection } from '../context.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';
import {
  type Abbreviation,
  abbreviationsOf,
  expansionsOf,
  isSlip,
  spelling,
} from '../terms/abbreviations.ts';

/** A term that goes by two words or two abbreviations. */
export const labelDrift: ManuscriptRule = {
  id: 'R22',
  name: { id: 'Istilah berganti', en: 'A term that drifts' },
  severity: 'warning',
  advice: {
    id: 'Pilih satu istilah atau singkatan dan pakai di seluruh naskah.',
    en: 'Choose one term or abbreviation and use it throughout.',
  },
  check: (context) => [
    ...abbreviations(context),
    ...expansions(context),
    ...phrases(context),
    ...labels(context),
  ],
};

const byName = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
  [...map].sort(([a], [b]) => compareText(a, b));

const textOf = (context: ManuscriptContext): readonly Located[] =>
  context.sentences.filter(({ section }) => section.role !== 'references' && section.role !== 'title');

const drift = (
  one: string,
  other: string,
  confidence: number,
  where: readonly ManuscriptPlace[],
): ManuscriptFinding => ({
  confidence,
  where,
  message: {
    id: `“${one}” dan “${other}” dipakai untuk hal yang sama.`,
    en: `“${one}” and “${other}” are used for the same thing.`,
  },
});

function abbreviations(context: ManuscriptContext): ManuscriptFinding[] {
  const all = abbreviationsOf(context);
  return all.flatMap((one, index) => all.slice(index + 1).flatMap((other) => slip(one, other)));
}

function slip(one: Abbreviation, other: Abbreviation): ManuscriptFinding[] {
  if (!isSlip(one.word, other.word)) return [];
  const [a, b] = [expansionsOf(one), expansionsOf(other)];
  const bothStated = a.length > 0 && b.length > 0;
  // Each with words of its own: two things.
  if (bothStated && !a.some((words) => b.includes(words))) return [];
  const [first, second] = [one, other].sort((x, y) => (x.at[0]?.index ?? 0) - (y.at[0]?.index ?? 0));
  const where = [first, second].flatMap((each) => {
    const [at] = each?.at ?? [];
    return each === undefined || at === undefined ? [] : [placeOf(at, each.word)];
  });
  return [drift(first?.word ?? '', second?.word ?? '', bothStated ? 0.95 : 0.85, where)];
}

/** One abbreviation that stands for two things. */
function expansions(context: ManuscriptContext): ManuscriptFinding[] {
  return abbreviationsOf(context).flatMap(({ word, at }): ManuscriptFinding[] => {
    const stated = at.flatMap((sentence) => {
      const [words] = sentence.section.lang === 'id' ? expansionsOf({ word, at: [sentence] }) : [];
      return words === undefined || spelling(words, word) === undefined ? [] : [{ sentence, words }];
    });
    const [first] = stated;
    const other = stated.find(({ words }) => first !== undefined && words !== first.words);
    if (first === undefined || other === undefined) return [];
    const message = {
      id: `Singkatan ${word} diartikan sebagai “${first.words}” dan “${other.words}”.`,
      en: `The abbreviation ${word} stands for “${first.words}” and for “${other.words}”.`,
    };
    return [
      { confidence: 0.8, message, where: [placeOf(first.sentence, word), placeOf(other.sentence, word)] },
    ];
  });
}

interface Phrase {
  readonly at: Located | null;
  readonly place: ManuscriptPlace;
  readonly text: string;
}

const sorted = (word: string): string => Array.from(word).sort(compareText).join('');

/** Words that change place with one another: of the same letters, before the same word (ketepatan waktu, ketetapan waktu). */
function phrases(context: ManuscriptContext): ManuscriptFinding[] {
  const byNext = new Map<string, Map<string, Phrase>>();
  const add = (text: string, at: Located | null, place: (focus: string) => ManuscriptPlace): void => {
    const words = splitWords(text);
    words.forEach(({ surface, start }, index) => {
      const next = words[index + 1];
      if (next === undefined || surface.length < 7 || next.surface.length < 4 || /\d/u.test(surface)) return;
      const key = `${sorted(surface)} ${next.surface}`;
      const forms = byNext.get(key) ?? new Map<string, Phrase>();
      const phrase = text.slice(start, next.end);
      if (!forms.has(surface)) forms.set(surface, { at, place: place(phrase), text: phrase.toLowerCase() });
      byNext.set(key, forms);
    });
  };
  for (const section of context.manuscript.sections) {
    if (section.role !== 'references' && section.role !== 'title')
      add(section.heading, null, () => placeOfSection(section));
  }
  for (const at of textOf(context)) add(at.text, at, (focus) => placeOf(at, focus));
  return byName(byNext).flatMap(([, forms]): ManuscriptFinding[] => {
    const [one, other] = [...forms.values()];
    if (one === undefined || other === undefined) return [];
    const where = [one.place, other.place].sort((a, b) => a.line - b.line);
    return [drift(one.text, other.text, 0.85, where)];
  });
}

/** Words of different meaning that are taken for each other as names of one indicator. */
const CONFUSED: readonly (readonly [string, string])[] = [
  ['simpati', 'empati'],
  ['sympathy', 'empathy'],
];

const holds = (text: string, word: string): boolean => new RegExp(String.raw`\b${word}\b`, 'iu').test(text);

/** An indicator that goes by one word here and by the other there, never by both together. */
function labels(context: ManuscriptContext): ManuscriptFinding[] {
  return CONFUSED.flatMap(([one, other]): ManuscriptFinding[] => {
    const headings = context.manuscript.sections.filter(({ role }) => role === 'findings');
    const headed = [one, other].map((word) => headings.find(({ heading }) => holds(heading, word)));
    const judged = textOf(context).filter(isOwnWords);
    if (
      judged.some(({ text }) => holds(text, one) && holds(text, other)) ||
      headed.every((each) => each !== undefined)
    )
      return [];
    const used = [one, other].map((word) => judged.filter(({ text }) => holds(text, word)));
    const where = [one, other].map((word, index) => {
      const heading = headed[index];
      if (heading !== undefined) return [placeOfSection(heading)];
      return (used[index] ?? []).slice(0, 2).map((at) => placeOf(at, word));
    });
    if (where.some((places) => places.length === 0)) return [];
    const isHeaded = headed.some((each) => each !== undefined);
    const places = where.flat().sort((a, b) => a.line - b.line);
    return [drift(one, other, isHeaded ? 0.75 : 0.6, places)];
  });
}

function isOwnWords({ section, block }: Located): boolean {
  return ['abstract', 'findings', 'conclusion'].includes(section.role) && block.kind !== 'quote';
}
