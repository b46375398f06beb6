import { type Located, type ManuscriptContext, placeOf } from '../context.ts';
import { factorPhrases } from './factor-phrases.ts';
import { bareLabel, isFactorHeading, isSetting } from './headings.ts';
import type { LabelList, LabelPlace, OutlineBlock, OutlineItem } from './types.ts';
import { contentStems, distinctive } from './words.ts';

/** A framework is announced by so many labels, and so surely. */
const LEAST_LABELS = 3;
const LEAST_CONFIDENCE = 0.6;

/**
 * The indicators of findings without headings: the announced ones, each with the paragraphs that begin with it and
 * those that go on. Empty where the paragraphs do not follow an announced list, but for one label at most that the
 * findings never speak of.
 */
export function itemsOfParagraphs(
  context: ManuscriptContext,
  lists: readonly LabelList[],
): readonly OutlineItem[] {
  const announced = lists.filter(
    ({ stage, items, confidence }) =>
      stage === 'announced' && items.length >= LEAST_LABELS && confidence >= LEAST_CONFIDENCE,
  );
  for (const { items: labels } of announced) {
    const found = paragraphsOf(context, labels);
    const missing = labels.filter((label) => !found.has(label));
    const isFollowed = missing.length === 0 || (missing.length === 1 && !isNamed(context, missing));
    if (found.size >= LEAST_LABELS - 1 && isFollowed) return [...found].map(itemOf);
  }
  return [];
}

interface Paragraph {
  readonly first: Located;
  readonly block: OutlineBlock;
}

function paragraphsOf(
  context: ManuscriptContext,
  labels: readonly LabelPlace[],
): ReadonlyMap<LabelPlace, readonly Paragraph[]> {
  const found = new Map<LabelPlace, Paragraph[]>();
  let open: LabelPlace | null = null;
  for (const paragraph of proseOf(context)) {
    const { first, block } = paragraph;
    if (block.kind !== 'quote') open = topicOf(first, labels) ?? (endsTopic(first) ? null : open);
    if (open !== null) found.set(open, [...(found.get(open) ?? []), paragraph]);
  }
  return found;
}

/** The paragraphs of the findings but for those on factors and the site. */
function proseOf(context: ManuscriptContext): readonly Paragraph[] {
  const sections = context.sectionsOf('findings').filter(({ heading }) => {
    const label = bareLabel(heading);
    return !isFactorHeading(label) && !isSetting(label);
  });
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): Paragraph[] => {
      const first = context.sentences.find((sentence) => sentence.block === block);
      return first === undefined || !PROSE.has(block.kind) ? [] : [{ first, block }];
    }),
  );
}

const PROSE: ReadonlySet<string> = new Set(['paragraph', 'item', 'quote']);

/** The words before what a sentence says of its subject. */
const OPENING_WORDS = 14;

/** The one label that a paragraph begins with. */
function topicOf({ text, section }: Located, labels: readonly LabelPlace[]): LabelPlace | null {
  const opening = text.split(/\s+/u).slice(0, OPENING_WORDS).join(' ');
  const said = contentStems(opening, section.lang);
  const named = labels.filter((label) => termsOf(label).every((term) => said.includes(term)));
  return named.length === 1 ? (named[0] ?? null) : null;
}

function termsOf({ stems }: LabelPlace): readonly string[] {
  return distinctive(stems).length > 0 ? distinctive(stems) : stems;
}

/** Factors, and what is said of all indicators, belong to none. */
function endsTopic({ text }: Located): boolean {
  return (
    factorPhrases(text).length > 0 ||
    isFactorHeading(text) ||
    /^(?:secara (?:umum|keseluruhan)|dari (?:uraian|keempat|kelima|ketiga (?:aspek|indikator|dimensi))|overall|in general)\b/iu.test(
      text,
    )
  );
}

function isNamed(context: ManuscriptContext, labels: readonly LabelPlace[]): boolean {
  return context.sentencesOf('findings').some(({ text, section }) => {
    const said = contentStems(text, section.lang);
    return labels.some((label) => termsOf(label).some((term) => said.includes(term)));
  });
}

function itemOf([{ label, stems }, paragraphs]: readonly [LabelPlace, readonly Paragraph[]]): OutlineItem {
  const [first] = paragraphs;
  if (first === undefined) throw new Error('a topic has a paragraph');
  return {
    key: label.toLowerCase(),
    kind: 'indicator',
    label,
    stems,
    parent: null,
    section: first.first.section,
    place: placeOf(first.first),
    blocks: paragraphs.map(({ block }) => block),
  };
}
