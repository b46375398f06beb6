import { inBoth } from '../../model/format.ts';
import type { Bilingual } from '../../model/text.ts';
import { type ManuscriptContext, placeOf } from '../context.ts';
import { type Framework, frameworkOf, isConcluded } from '../outline/framework.ts';
import { isNumbered } from '../outline/headings.ts';
import { outlineOf } from '../outline/index.ts';
import { concludingSentences } from '../outline/recommendations.ts';
import { answersTo } from '../outline/related.ts';
import type { LabelList, OutlineItem } from '../outline/types.ts';
import { contentStems, distinctive } from '../outline/words.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';
import { changedObjects } from './framework-objects.ts';
import { quotedList } from './wording.ts';

/** Five indicators announced, four others discussed; five counted, four listed. */
export const frameworkDrift: ManuscriptRule = {
  id: 'R12',
  name: { id: 'Kerangka indikator berubah', en: 'The framework of indicators changes' },
  severity: 'error',
  advice: {
    id: 'Bahas di bagian temuan setiap indikator yang diumumkan, dengan nama yang sama, atau perbaiki kerangka teori dan simpulan sesuai yang dibahas.',
    en: 'Discuss every announced indicator in the findings, by the same name, or change the framework and the conclusion to what is discussed.',
  },
  check(context): readonly ManuscriptFinding[] {
    const framework = frameworkOf(context);
    const drift = framework === null ? [] : driftOf(context, framework);
    return [
      ...drift,
      ...(drift.length > 0 ? [] : notConcluded(context)),
      ...countsOf(context),
      ...changedObjects(context),
    ];
  },
};

/** A list that the findings do not follow may be another author's: it takes more to call it this study's. */
function driftOf(context: ManuscriptContext, framework: Framework): readonly ManuscriptFinding[] {
  const { list, kept, dropped, added } = framework;
  if (dropped.length === 0) return [];
  const concluded = dropped.filter((label) => isConcluded(context, label));
  const followed = kept.length * 2 >= list.items.length;
  const isOwn =
    concluded.length * 2 > dropped.length || (!list.foreign && (followed || list.confidence >= 0.7));
  if (!isOwn) return [];
  const where = [list.place, ...added.map(({ place }) => place), ...concludedAt(context, framework)];
  return [{ confidence: confidenceOf(framework, concluded.length), message: driftMessage(framework), where }];
}

const MANY_MORE = 3;

function confidenceOf({ kept, dropped, added, list }: Framework, concluded: number): number {
  // Far more headings than indicators are of another kind, and the one missed may be among them.
  if (added.length >= MANY_MORE * dropped.length) return 0.45;
  const base = kept.length * 2 >= list.items.length ? 0.7 : 0.6;
  return Math.min(0.9, base + (added.length > 0 ? 0.1 : 0) + (concluded === dropped.length ? 0.1 : 0));
}

function concludedAt(context: ManuscriptContext, { dropped }: Framework): ManuscriptFinding['where'] {
  const sentence = concludingSentences(context).find(({ text, section }) => {
    const said = contentStems(text, section.lang);
    return dropped.some(({ stems }) => distinctive(stems).some((stem) => said.includes(stem)));
  });
  return sentence === undefined ? [] : [placeOf(sentence)];
}

function driftMessage({ list, dropped, added }: Framework): Bilingual {
  return inBoth((lang) => {
    const missing = quotedList(
      dropped.map(({ label }) => label),
      lang,
    );
    const instead = quotedList(
      added.map(({ label }) => label),
      lang,
    );
    const count = String(list.items.length);
    if (lang === 'id') {
      const other = added.length > 0 ? `; sebagai gantinya dibahas ${instead}` : '';
      return `Dari ${count} indikator yang diumumkan, ${missing} tidak dibahas di bagian temuan${other}.`;
    }
    const other = added.length > 0 ? `; ${instead} ${added.length > 1 ? 'are' : 'is'} discussed instead` : '';
    return `Of ${count} announced indicators the findings do not discuss ${missing}${other}.`;
  });
}

/** A conclusion that takes the indicators one by one, but for some. */
function notConcluded(context: ManuscriptContext): readonly ManuscriptFinding[] {
  const { items } = outlineOf(context);
  const indicators = items.filter(({ kind }) => kind === 'indicator');
  const [first] = concludingSentences(context);
  if (first === undefined || indicators.length < LEAST_INDICATORS || !areSiblings(indicators)) return [];
  const left = indicators.filter((item) => !familyConcluded(context, item, items));
  if (left.length === 0 || left.length * 2 >= indicators.length) return [];
  const labels = left.map(({ label }) => label);
  const message = {
    id: `Simpulan membahas indikator satu per satu, tetapi tidak menyebut ${quotedList(labels, 'id')}.`,
    en: `The conclusion takes the indicators one by one but leaves out ${quotedList(labels, 'en')}.`,
  };
  return [
    {
      confidence: 0.6,
      severity: 'warning',
      message,
      where: [...left.map(({ place }) => place), placeOf(first)],
    },
  ];
}

const LEAST_INDICATORS = 3;

/** Headings of one rank, all numbered or none: a framework, and not whatever parts the findings have. */
function areSiblings(indicators: readonly OutlineItem[]): boolean {
  const ranks = new Set(
    indicators.map(({ section }) => `${String(section.level)} ${String(isNumbered(section.heading))}`),
  );
  return ranks.size === 1;
}

/** An indicator is concluded when it or one of its sub-indicators is named, in whatever words its own part uses. */
function familyConcluded(
  context: ManuscriptContext,
  item: OutlineItem,
  items: readonly OutlineItem[],
): boolean {
  const family = [item, ...items.filter(({ parent }) => parent === item.key)];
  const concluding = concludingSentences(context).map(({ text, section }) =>
    contentStems(text, section.lang),
  );
  const said = new Set(concluding.flat());
  return family.some(({ stems, blocks, section }) => {
    const terms = distinctive(stems).length > 0 ? distinctive(stems) : stems;
    if (answersTo(terms).some((term) => said.has(term))) return true;
    const own = new Set(blocks.flatMap(({ text }) => distinctive(contentStems(text, section.lang))));
    return concluding.some(
      (sentence) => distinctive(sentence).filter((stem) => own.has(stem)).length >= LEAST_SHARED,
    );
  });
}

/** A sentence of the conclusion that shares so many telling words with a part is about it. */
const LEAST_SHARED = 4;

/** "Lima indikator" with four behind it. A pair joined by "dan" may be one indicator or two: then nothing is said. */
function countsOf(context: ManuscriptContext): readonly ManuscriptFinding[] {
  return outlineOf(context).lists.flatMap((list) => {
    const { count, items } = list;
    if (count === null || items.length === count.value || isUnsure(list)) return [];
    const number = String(items.length);
    const labels = items.map(({ label }) => label);
    const message = {
      id: `Disebut “${count.words}”, tetapi yang disebutkan ${number}: ${quotedList(labels, 'id', 10)}.`,
      en: `It says “${count.words}”, but names ${number}: ${quotedList(labels, 'en', 10)}.`,
    };
    return [{ confidence: 0.75, severity: 'warning', message, where: [count.place] }];
  });
}

function isUnsure({ count, items }: LabelList): boolean {
  const joined = items.some(({ label }) => /\b(?:dan|serta|and)\b/iu.test(label));
  // One too many is what cutting a pair in two makes.
  return items.length < LEAST_INDICATORS || joined || items.length === (count?.value ?? 0) + 1;
}
