import type { ManuscriptSection } from '../../model/manuscript.ts';
import { placeOfSection } from '../context.ts';
import {
  bareLabel,
  isContainer,
  isFactorHeading,
  isNumbered,
  isRemedyHeading,
  isSetting,
  isTechniqueHeading,
} from './headings.ts';
import { type SectionNode, treeOf } from './tree.ts';
import type { OutlineBlock, OutlineItem } from './types.ts';
import { alike, contentStems, distinctive } from './words.ts';

/** Longer lines are sentences, not labels. */
const LONGEST_LABEL = 16;

function isIndicatorHeading({ heading }: ManuscriptSection): boolean {
  const label = bareLabel(heading);
  return label !== '' && label.split(/\s+/u).length <= LONGEST_LABEL;
}

/** Parts of the findings in which no indicator is discussed. */
function isElsewhere({ heading }: ManuscriptSection): boolean {
  const label = bareLabel(heading);
  return isSetting(label) || isFactorHeading(label) || isRemedyHeading(label);
}

function blocksOf(node: SectionNode, deep: boolean): readonly OutlineBlock[] {
  return [...node.section.blocks, ...(deep ? node.children.flatMap((child) => blocksOf(child, true)) : [])];
}

/** Collects the items of one manuscript; a label that comes again adds to the item it had. */
class Collector {
  readonly #items = new Map<string, OutlineItem>();

  add(node: SectionNode, parent: OutlineItem | null, deep: boolean): OutlineItem {
    const { section } = node;
    const label = bareLabel(section.heading);
    const stems = contentStems(label, section.lang);
    const key = (parent === null ? '' : `${parent.key}/`) + label.toLowerCase();
    const before = this.#items.get(key);
    const item: OutlineItem = before
      ? { ...before, blocks: [...before.blocks, ...blocksOf(node, deep)] }
      : {
          key,
          label,
          stems,
          kind: parent === null ? 'indicator' : 'sub-indicator',
          parent: parent?.key ?? null,
          section,
          place: placeOfSection(section),
          blocks: blocksOf(node, deep),
        };
    this.#items.set(key, item);
    return item;
  }

  get items(): readonly OutlineItem[] {
    return [...this.#items.values()];
  }
}

/** Indicators have at most sub-indicators under them: what has more is a part that holds indicators. */
function isPart(node: SectionNode): boolean {
  const children = indicatorsUnder(node);
  if (children.length === 0) return false;
  return (
    isContainer(bareLabel(node.section.heading)) ||
    children.some((child) => indicatorsUnder(child).length > 0)
  );
}

function indicatorsUnder({ children }: SectionNode): readonly SectionNode[] {
  return children.filter(
    ({ section }) =>
      isIndicatorHeading(section) && !isElsewhere(section) && !isTechniqueHeading(bareLabel(section.heading)),
  );
}

function collect(nodes: readonly SectionNode[], into: Collector): void {
  for (const node of nodes) {
    const children = indicatorsUnder(node);
    // One heading over all others is the part that holds them, whatever it is called.
    if (isPart(node) || (nodes.length === 1 && children.length > 1)) {
      collect(children, into);
      continue;
    }
    if (isContainer(bareLabel(node.section.heading))) continue;
    const indicator = into.add(node, null, children.length === 0);
    for (const child of children) into.add(child, indicator, true);
  }
}

/**
 * The indicators and sub-indicators that the findings discuss, by their headings. Where some headings are numbered
 * those that are not are taken for something else, unless they have sub-indicators.
 */
export function readItems(sections: readonly ManuscriptSection[]): readonly OutlineItem[] {
  const findings = treeOf(sections.filter(({ role }) => role === 'findings'));
  const collector = new Collector();
  for (const root of findings) {
    if (isElsewhere(root.section)) continue;
    const children = indicatorsUnder(root);
    // The part itself (PEMBAHASAN) is no indicator, whatever it is called.
    if (root.section.path.length === 0 || isContainer(bareLabel(root.section.heading)))
      collect(children, collector);
    else collect([root], collector);
  }
  return onlyNumbered(collector.items);
}

function onlyNumbered(items: readonly OutlineItem[]): readonly OutlineItem[] {
  const parents = new Set(items.map(({ parent }) => parent));
  const numbered = items.filter(
    ({ key, kind, section }) => kind === 'sub-indicator' || parents.has(key) || isNumbered(section.heading),
  );
  const indicators = numbered.filter(({ kind }) => kind === 'indicator');
  return indicators.length >= 2 ? numbered : items;
}

/** The item that a label names; the one most like it, `null` where none is. */
export function itemNamed(items: readonly OutlineItem[], stems: readonly string[]): OutlineItem | null {
  const candidates = items.filter((item) => alike(item.stems, stems));
  const shared = (item: OutlineItem): number => {
    const common = distinctive(item.stems).filter((stem) => stems.includes(stem)).length;
    return common / Math.max(1, new Set([...distinctive(item.stems), ...distinctive(stems)]).size);
  };
  return candidates.reduce<OutlineItem | null>(
    (best, item) => (best === null || shared(item) > shared(best) ? item : best),
    null,
  );
}
