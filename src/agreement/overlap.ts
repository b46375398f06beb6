import type { AgreementLine, AgreementScore, CoderPair } from '../model/agreement.ts';
import type { Span } from '../model/text.ts';
import { type BootstrapOptions, bootstrap } from '../statistics/bootstrap.ts';
import { rounded } from '../statistics/estimate.ts';
import { beyondChance } from '../statistics/ratings.ts';
import { readingOf } from '../statistics/reading.ts';
import type { ComparedDocument, Comparison } from './comparison.ts';
import { everyPair } from './line.ts';

/** The share of the words that either passage covers which both cover (Jaccard 1912), in characters. */
function sharedPart(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const either = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return both <= 0 || either === 0 ? 0 : both / either;
}

function distinct(passages: readonly Span[]): Span[] {
  return [...new Map(passages.map((passage) => [`${passage.start}-${passage.end}`, passage])).values()];
}

/** Passages of two coders, paired one to one: those that share most first, then by place. */
function matchesOf(ours: readonly Span[], theirs: readonly Span[], threshold: number): Set<Span> {
  const candidates = ours
    .flatMap((a) => theirs.map((b) => ({ a, b, share: sharedPart(a, b) })))
    .filter(({ share }) => share > 0 && share >= threshold)
    .sort((x, y) => y.share - x.share || x.a.start - y.a.start || x.b.start - y.b.start);
  const taken = new Set<Span>();
  for (const { a, b } of candidates) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a);
    taken.add(b);
  }
  return taken;
}

/** Passages in a stretch of text, and how many of them the other coder has too. */
interface Met {
  readonly passages: number;
  readonly met: number;
}

/** Two coders' passages under one code, by the unit in which they begin. */
function metIn(
  { document, coded, passages }: ComparedDocument,
  [first, second]: readonly [number, number],
  code: string,
  threshold: number,
): Met[] {
  const [ours, theirs] = [distinct(passages(first, code)), distinct(passages(second, code))];
  const matched = matchesOf(ours, theirs, threshold);
  const all = [...ours, ...theirs];
  return document.units.map(({ ordinal }, at) => {
    if (!coded(first, ordinal) || !coded(second, ordinal)) return { passages: 0, met: 0 };
    const from = at === 0 ? 0 : (document.units[at]?.start ?? 0);
    const to = document.units[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    const own = all.filter(({ start }) => start >= from && start < to);
    return { passages: own.length, met: own.filter((passage) => matched.has(passage)).length };
  });
}

const sum = (parts: readonly Met[]): Met => ({
  passages: parts.reduce((all, { passages }) => all + passages, 0),
  met: parts.reduce((all, { met }) => all + met, 0),
});

const shareOf = ({ passages, met }: Met): number | null => (passages === 0 ? null : met / passages);

/**
 * The share of both coders' passages that the other has too: 2a / (2a + b + c), which is κ where there is no end of
 * passages that nobody coded (Dice 1945; Hripcsak & Rothschild 2005). Over several codes also Brennan & Prediger's κ
 * (1981) with one chance in as many as there are codes, as MAXQDA reports it.
 * @param codes how many codes there are to choose from; `null` for the agreement on a single one
 */
function lineOf(
  blocks: readonly Met[],
  code: string | null,
  codes: number | null,
  options: BootstrapOptions,
): AgreementLine {
  const beyond = (share: number | null): number | null =>
    share === null || codes === null || codes < 2 ? null : beyondChance(share, 1 / codes);
  const measure = (met: Met): (number | null)[] => [shareOf(met), beyond(shareOf(met))];
  const whole = sum(blocks);
  const values = measure(whole);
  const intervals = bootstrap(
    blocks.length,
    (draw) => measure(sum(draw.flatMap((at) => blocks[at] ?? []))),
    options,
  );
  const score = (coefficient: 'percent' | 'brennan-prediger', at: number): AgreementScore => {
    const value = values[at] ?? null;
    const interval = value === null ? null : (intervals[at] ?? null);
    const without = whole.passages === 0 ? 'no-units' : 'one-code';
    return {
      coefficient,
      value: value === null ? null : rounded(value),
      gap: value === null ? without : null,
      interval: interval === null ? null : { low: rounded(interval.low), high: rounded(interval.high) },
      standardError: null,
      reading: value === null ? null : readingOf(coefficient, value),
    };
  };
  return {
    code,
    compared: whole.passages,
    given: [],
    scores: [score('percent', 0), ...(codes === null ? [] : [score('brennan-prediger', 1)])],
    paradox: false,
  };
}

export interface OverlapLines {
  readonly overall: AgreementLine;
  readonly codes: readonly AgreementLine[];
  readonly pairs: readonly CoderPair[];
}

/** Agreement on passages: all pairs of coders together, by code, and each pair. Units are drawn for the intervals. */
export function overlapLines(
  { coders, documents, codes }: Comparison,
  threshold: number,
  options: BootstrapOptions,
): OverlapLines {
  const pairs = everyPair([...coders.keys()]);
  const blocks = pairs.map((pair) =>
    codes.map((code) => documents.flatMap((document) => metIn(document, pair, code, threshold))),
  );
  const laid = (lists: readonly (readonly Met[])[]): Met[] =>
    (lists[0] ?? []).map((_, at) => sum(lists.flatMap((list) => list[at] ?? [])));
  const passagesOf = (coder: number, code: string): number =>
    documents.reduce((all, { passages }) => all + distinct(passages(coder, code)).length, 0);
  return {
    overall: lineOf(laid(blocks.flat()), null, codes.length, options),
    codes: codes.map((code, at) => ({
      ...lineOf(laid(blocks.flatMap((own) => [own[at] ?? []])), code, null, options),
      given: coders.map((_, coder) => passagesOf(coder, code)),
    })),
    pairs:
      coders.length < 3
        ? []
        : pairs.map(([first, second], at) => ({
            coders: [coders[first] ?? '', coders[second] ?? ''],
            line: lineOf(laid(blocks[at] ?? []), null, codes.length, options),
          })),
  };
}
