import type { ManuscriptContext } from '../context.ts';
import { outlineOf } from './index.ts';
import { itemNamed } from './items.ts';
import { concludingSentences } from './recommendations.ts';
import type { LabelList, LabelPlace, OutlineItem } from './types.ts';
import { contentStems, distinctive } from './words.ts';

/** The framework that a manuscript announces, against what its findings discuss. */
export interface Framework {
  readonly list: LabelList;
  /** Announced and discussed. */
  readonly kept: readonly LabelPlace[];
  /** Announced, with no part of the findings. */
  readonly dropped: readonly LabelPlace[];
  /** Indicators discussed and not announced. */
  readonly added: readonly OutlineItem[];
}

const LEAST_ITEMS = 3;

/** The announced list that the findings follow best; `null` where none is announced or no indicators are discussed. */
export function frameworkOf(context: ManuscriptContext): Framework | null {
  return context.derive(readFramework);
}

function readFramework(context: ManuscriptContext): Framework | null {
  const { items, lists } = outlineOf(context);
  const indicators = items.filter(({ kind }) => kind === 'indicator');
  if (indicators.length < 2) return null;
  const frameworks = lists
    .filter(({ stage, items: labels }) => stage === 'announced' && labels.length >= LEAST_ITEMS)
    .map((list): Framework => compared(list, items, indicators));
  return frameworks.reduce<Framework | null>(
    (before, next) => (before === null || rankOf(next) > rankOf(before) ? next : before),
    null,
  );
}

/** What the findings follow best; an abstract counts up what was found as often as what was announced. */
function rankOf({ kept, list }: Framework): number {
  const share = kept.length / list.items.length;
  const isTheory = ['introduction', 'theory', 'method'].includes(list.section.role);
  return (isTheory && share >= 0.5 ? 2 : 0) + share + list.confidence / 100;
}

function compared(
  list: LabelList,
  items: readonly OutlineItem[],
  indicators: readonly OutlineItem[],
): Framework {
  const named = list.items.map((label) => ({ label, item: itemNamed(items, label.stems) }));
  const matched = new Set(named.flatMap(({ item }) => (item === null ? [] : [item.key, item.parent])));
  const added = indicators.filter(({ key }) => !matched.has(key));
  const dropped = named.filter(({ item }) => item === null).map(({ label }) => label);
  // Discussed under another name: the part itself says what it is about.
  const renamed = dropped.filter((label) => added.some((item) => speaksOf(item, label)));
  return {
    list,
    kept: [...named.filter(({ item }) => item !== null).map(({ label }) => label), ...renamed],
    dropped: dropped.filter((label) => !renamed.includes(label)),
    added: added.filter((item) => !renamed.some((label) => speaksOf(item, label))),
  };
}

/** Whether one of the first sentences of an item's part names all of a label. */
function speaksOf({ blocks, section }: OutlineItem, { stems }: LabelPlace): boolean {
  const opening = blocks.flatMap(({ sentences }) => sentences).slice(0, OPENING_SENTENCES);
  return opening.some(({ text }) => {
    const said = contentStems(text, section.lang);
    return stems.every((stem) => said.includes(stem));
  });
}

const OPENING_SENTENCES = 2;

/** Whether one sentence of the conclusion names all that is distinctive in a label. */
export function isConcluded(context: ManuscriptContext, { stems }: LabelPlace): boolean {
  const terms = distinctive(stems).length > 0 ? distinctive(stems) : stems;
  return concludingSentences(context).some(({ text, section }) => {
    const said = contentStems(text, section.lang);
    return terms.every((term) => said.includes(term));
  });
}
